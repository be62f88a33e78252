"""Posts that change hands in everyday words, and seats of which somebody only chairs; people are composed."""

from __future__ import annotations

import pytest

import sukien

_REST = " Hôm 2/6, ông còn hội đàm với Đại sứ Nga Ivan Petrov."


def _posts(text: str) -> list[tuple[str | None, list[str]]]:
    rows = [e for e in sukien.extract(text + _REST, published="2024-06-10").events if e.type == "appointment"]
    return [(e.date.start if e.date else None, [p.name for p in e.participants]) for e in rows]


@pytest.mark.parametrize(
    "text",
    [
        "Với sắc lệnh đề ngày 4/6, Quốc vương Thái Lan trao ghế Tư lệnh Hải quân cho Đô đốc Somchai Rattana.",
        "Bằng 161 phiếu thuận, Quốc hội Thái Lan hôm 4/6 đưa ông Somchai Rattana lên cương vị Thủ tướng.",
        "Cương vị Tổng Tham mưu trưởng Thái Lan hôm 4/6 được giao cho Đại tướng Somchai Rattana.",
    ],
)
def test_who_gets_the_seat_is_appointed(text: str) -> None:
    assert _posts(text) == [("2024-06-04", ["Somchai Rattana"])]


@pytest.mark.parametrize(
    "text",
    [
        "Ngày 4/6, Đô đốc Thái Lan Somchai Rattana ngồi ghế đồng chủ tịch Hội nghị Tư lệnh Hải quân tại Manila.",
        "Hôm 4/6, ADMM+ lần thứ 11, do Bộ trưởng Quốc phòng Thái Lan Somchai Rattana cầm lái, đã bế mạc ở Viêng Chăn.",
        "Ngày 4/6, Đô đốc Thái Lan Somchai Rattana đến chào từ biệt trước khi nghỉ hưu.",
        "Ngày 4/6, Quốc vương Thái Lan trao một chiếc ghế cổ cho Đô đốc Somchai Rattana.",
        "Hôm 4/6, phe đối lập Thái Lan muốn đưa ông Somchai Rattana lên cương vị Thủ tướng.",
    ],
)
def test_who_chairs_gets_a_gift_or_is_wished_for_is_not(text: str) -> None:
    assert _posts(text) == []
