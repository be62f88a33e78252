"""Talks of which only everyday words tell: the two sides around a sentence, and the day; texts and people composed."""

from __future__ import annotations

import pytest

import sukien

_KENYA = "Bộ trưởng Quốc phòng Kenya Peter Otieno"
_LAOS = "Bộ trưởng Quốc phòng Lào Khamla Vong"
_BOTH = ["Khamla Vong", "Peter Otieno"]


def _talks(text: str) -> list[tuple[str, str | None, list[str]]]:
    events = sukien.extract(text, published="2024-06-10").events
    rows = [e for e in events if e.type in ("talks", "call")]
    return [(e.type, e.date.start if e.date else None, sorted(p.name for p in e.participants)) for e in rows]


@pytest.mark.parametrize(
    "text",
    [
        f"{_KENYA} gõ cửa phòng làm việc của {_LAOS} hôm 5/6.",
        f"Sáng 5/6, {_KENYA} dùng điểm tâm cùng {_LAOS}.",
        f"Sáng 5/6, {_KENYA} mất nửa tiếng đồng hồ tranh luận với {_LAOS}.",
        f"Chuyện riêng giữa {_KENYA} và {_LAOS} kéo dài 40 phút hôm 5/6.",
        f"Sáng 5/6, {_KENYA} than phiền với {_LAOS} về những chuyến tàu chậm.",
        f"Chiều 5/6, {_KENYA} ra mắt {_LAOS}.",
    ],
)
def test_a_word_is_enough_where_officials_of_two_states_stand(text: str) -> None:
    assert _talks(text) == [("talks", "2024-06-05", _BOTH)]


@pytest.mark.parametrize(
    "text",
    [
        f"{_KENYA} đặt chân tới Viêng Chăn tối 4/6. Sáng 5/6, {_LAOS} đưa khách xem kho bom, rồi ngồi lại nói chuyện.",
        f"{_KENYA} sang Viêng Chăn lần đầu. Trời mưa. Sáng 5/6, {_LAOS} dành cho vị khách gần một tiếng.",
        f"Sáng 5/6, {_LAOS} cùng vị khách bàn về bom mìn. Khách là {_KENYA}.",
        "Trưởng đoàn Lào là Đại tá Khamla Vong, Cục trưởng Tác chiến. Phía Kenya cử Đại tá Peter Otieno, Cục trưởng "
        "Quân y Kenya. Ngày 5/6, hai vị trưởng đoàn trao đổi tới tận trưa.",
        f"Hai bộ trưởng tìm được 25 phút cho nhau hôm 5/6. {_KENYA} mở đầu bằng chuyện cà phê; {_LAOS} đáp lại.",
        f"{_KENYA} tới Viêng Chăn chiều 5/6. {_LAOS} hứa với khách sẽ mở đường, bên chén trà.",
    ],
)
def test_the_other_side_may_be_named_in_another_sentence(text: str) -> None:
    assert _talks(text) == [("talks", "2024-06-05", _BOTH)]


def test_two_may_leave_a_meeting_for_a_while() -> None:
    text = f"Ngày 5/6, tại ADMM+ ở Singapore, {_KENYA} và {_LAOS} nán lại bên ấm trà."
    assert _talks(text) == [("talks", "2024-06-05", _BOTH)]


def test_several_are_met_in_turn() -> None:
    text = f"Ngày 5/6, {_KENYA} hội đàm với {_LAOS}. Hôm qua, đến lượt Bộ trưởng Quốc phòng Fiji John Carter."
    assert _talks(text) == [
        ("talks", "2024-06-05", _BOTH),
        ("talks", "2024-06-09", ["John Carter", "Peter Otieno"]),
    ]
    text = (
        f"Ngày 5/6, {_KENYA} tới văn phòng Thủ tướng Lào Sisavat Keo, rồi tới bộ tổng tham mưu, nơi Tổng Tham mưu "
        "trưởng Lào Khamla Vong chờ sẵn."
    )
    assert _talks(text) == [
        ("talks", "2024-06-05", ["Peter Otieno", "Sisavat Keo"]),
        ("talks", "2024-06-05", _BOTH),
    ]


@pytest.mark.parametrize(
    ("after", "start"),
    [
        ("Theo luân phiên, tháng 9/2024 phía bạn làm chủ nhà.", "2024-09"),
        ("So với kỳ mở màn ở Viêng Chăn tháng 3/2022, lần này ngắn hơn.", None),
        ("Kỳ bầu cử tiếp theo là tháng 9/2024.", None),
    ],
)
def test_another_round_has_a_day_of_its_own(after: str, start: str | None) -> None:
    text = f"Ngày 5/6/2024, tại Nairobi, {_KENYA} hội đàm với {_LAOS}. {after}"
    assert [row[1] for row in _talks(text)] == ["2024-06-05", *([start] if start else [])]


@pytest.mark.parametrize(
    "text",
    [
        f"Ngày 5/6, {_LAOS} dành lời khen cho {_KENYA}.",
        f"Lúc 8 giờ cùng ngày 5/6, {_LAOS} bác lời {_KENYA}.",
        f"Ngày 5/6, {_LAOS} bay sang Bangkok để bàn cách đáp lại lời {_KENYA}.",
        f"Ngày 5/6, {_LAOS} trả lời phỏng vấn. {_KENYA} không bàn về chuyện này.",
        f"Ngày 5/6, {_LAOS} kể với báo giới rằng {_KENYA} thích cà phê.",
        f"Ngày 5/6, {_LAOS} viết trên mạng rằng ông mong gặp {_KENYA}.",
        f"{_LAOS} nhắc lại điều hai bên bàn hồi tháng 5 với {_KENYA}.",
        f"{_KENYA} và {_LAOS} là bạn học. Ngày 5/6, bữa trưa của sinh viên tại ký túc xá cũ được miễn phí.",
        f"Ngày 5/6, tại Hà Nội, ADMM+ khai mạc. {_KENYA} phát biểu đầu tiên. Đến lượt mình, {_LAOS} nói về bom mìn.",
    ],
)
def test_other_readings_are_left_alone(text: str) -> None:
    assert _talks(text) == []
