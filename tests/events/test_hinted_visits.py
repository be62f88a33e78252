"""Visits of which only a stretch of days tells, beside somebody of one state and a place in another."""

from __future__ import annotations

import pytest

import sukien

_PUBLISHED = "2024-06-05"
_MET = (
    "Ngày 3/6, Bộ trưởng Quốc phòng Chile Pablo Rojas hội đàm với Bộ trưởng Quốc phòng Việt Nam Trần Văn Minh tại "
    "Hà Nội. "
)
_TALKS = "talks 2024-06-03 2024-06-03 occurred VN"
_TOLD = [
    (_MET + "Trong bốn ngày ở lại (2 đến 5/6), ông Rojas còn xem trại cá ở Sa Pa.", "2024-06-02 2024-06-05 ongoing VN"),
    (_MET + "Ông Rojas lưu lại nước ta từ ngày 2 đến 6/6.", "2024-06-02 2024-06-06 ongoing VN"),
    (_MET + "Rời Hà Nội hôm 4/6 sau ba ngày làm khách, ông Rojas cảm ơn chủ nhà.", "2024-06-02 2024-06-04 occurred VN"),
    (_MET + "Trạm kế tiếp trong lịch trình của ông là Phnom Penh, từ 6 đến 8/6.", "2024-06-06 2024-06-08 planned KH"),
    (_MET + "Đoàn Lục quân Ba Lan cũng có mặt ở nước ta từ 3 đến 8/6.", "2024-06-03 2024-06-08 ongoing VN"),
    (_MET + "Tàu hộ vệ Almirante của Hải quân Chile đậu ở Cam Ranh từ 2 đến 6/6.", "2024-06-02 2024-06-06 ongoing VN"),
    (_MET + "Bốn ngày làm khách của ông Rojas (2 đến 5/6) có cả một đêm ở Huế.", "2024-06-02 2024-06-05 ongoing VN"),
]
_NOT = [
    # Other things last, wherever somebody speaks of them
    "Mưa lớn ở Lào từ ngày 3 đến 5/6 khiến Thủ tướng Việt Nam Trần Văn Minh phải dành trọn buổi tối gọi điện.",
    "Triển lãm vũ khí ở Paris mở cửa từ 3 đến 7/6, Bộ trưởng Quốc phòng Peru Luis Vargas gửi lẵng hoa đến chúc mừng.",
    "Quân đội Nga đi qua một làng ở Ukraine từ 3 đến 5/6, Ngoại trưởng Peru Luis Vargas nói.",
    "Tuần phim Peru chiếu ở Hà Nội từ 10 đến 12/6, Bộ trưởng Văn hóa Peru Luis Vargas cho biết.",
    # Those who live, serve or are treated there, or are at home
    "Đại sứ Peru Luis Vargas nghỉ lại Đà Nẵng từ 1 đến 5/6 cùng gia đình.",
    "Đội công binh của Đại tá Trần Văn Minh có mặt ở Abyei từ 1 đến 5/6 để gìn giữ hòa bình.",
    "Trung tướng Luis Vargas, Tư lệnh Lục quân Peru, nán lại Havana từ 1 đến 5/6 để chữa bệnh.",
    "Bộ trưởng Quốc phòng Việt Nam Trần Văn Minh lưu lại Quảng Ninh từ 1 đến 5/6.",
    # The days are those of what was held
    "Vòng đàm phán ở Geneva mà Ngoại trưởng Peru Luis Vargas đến dự chưa có lịch, sau cuộc gặp kéo dài 8-9/5.",
]


@pytest.mark.parametrize(("text", "visit"), _TOLD)
def test_told(text: str, visit: str) -> None:
    assert sorted(_lines(text)) == sorted([_TALKS, f"visit {visit}"])


@pytest.mark.parametrize("sentence", _NOT)
def test_not_told(sentence: str) -> None:
    assert not [line for line in _lines(_MET + sentence) if line.startswith("visit")]


def test_days_of_a_visit_told_without() -> None:
    """A visit told before, or in the same sentence, without its days takes them."""
    off = "Dịch bệnh đã xóa khỏi lịch chuyến công du Lào của Bộ trưởng Quốc phòng Peru Luis Vargas, vốn kéo dài 6-8/6."
    assert _lines(off) == ["visit 2024-06-06 2024-06-08 cancelled LA"]
    tour = "Hà Nội là chặng dừng dài nhất trong lịch công du châu Á của Ngoại trưởng Peru Luis Vargas. "
    assert _lines(tour + "Ông sẽ có mặt ở đây từ ngày 6 đến 8/6.") == ["visit 2024-06-06 2024-06-08 planned VN"]


def _lines(text: str) -> list[str]:
    events = sukien.extract(text, published=_PUBLISHED).events
    days = ((e, (e.date.start, e.date.end) if e.date else (None, None)) for e in events)
    return [f"{e.type} {a} {b} {e.status} {e.location.country if e.location else None}" for e, (a, b) in days]
