"""Calls of which no verb tells, only what they go through; texts and people composed."""

from __future__ import annotations

import pytest

import sukien

_KENYA = "Tổng thống Kenya Peter Otieno"
_LAOS = "Thủ tướng Lào Khamla Vong"


def _calls(text: str) -> list[tuple[str | None, list[str]]]:
    events = sukien.extract(text, published="2024-06-10").events
    rows = [e for e in events if e.type in ("talks", "call")]
    assert all(e.type == "call" and e.mode == "online" for e in rows)
    return [(e.date.start if e.date else None, sorted(p.name for p in e.participants)) for e in rows]


@pytest.mark.parametrize(
    "text",
    [
        f"Cuộc điện thoại tối 5/6 kéo dài 40 phút. Ở đầu dây Nairobi là {_KENYA}; đầu kia, {_LAOS}.",
        f"Tối 5/6, chuông reo trên bàn {_LAOS}. Bên kia đầu dây là {_KENYA}.",
        f"Sáng 5/6, {_LAOS} và {_KENYA} nhìn nhau qua màn hình, không có bắt tay.",
        f"Bốn mươi phút trên đường dây Nairobi - Viêng Chăn hôm 5/6 bàn chuyện cà phê. {_KENYA} nói trước; {_LAOS} "
        "ghi chép.",
        f"Hôm 5/6, {_LAOS} nhắc lại lời hứa ấy qua điện thoại với {_KENYA}.",
    ],
)
def test_what_a_call_goes_through_tells_of_it(text: str) -> None:
    assert _calls(text) == [("2024-06-05", ["Khamla Vong", "Peter Otieno"])]


@pytest.mark.parametrize(
    "text",
    [
        f"Ngày 5/6, {_KENYA} theo dõi qua màn hình lễ nhậm chức của {_LAOS}.",
        f"Ngày 5/6, qua điện thoại, {_KENYA} nói với phóng viên rằng ông khâm phục {_LAOS}.",
        f"Ngày 5/6, {_LAOS} và {_KENYA} cắt băng khánh thành đường dây tải điện.",
        f"Ngày 5/6, ADMM+ họp qua màn hình. {_LAOS} chủ trì. Ở đầu cầu Nairobi, {_KENYA} phát biểu.",
    ],
)
def test_screens_and_lines_of_other_things(text: str) -> None:
    assert _calls(text) == []
