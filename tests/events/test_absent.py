"""Who is told not to come, and who comes instead."""

from __future__ import annotations

import pytest

import sukien

_THERE = [
    (
        "Thủ tướng Lào Khamla Vong sẽ thay Chủ tịch nước Bounma Sisoulith dự hội nghị thượng đỉnh G20 ở New Delhi "
        "từ ngày "
        "9 đến 10/9. Tổng thống Nga Ivan Petrov cũng không góp mặt, Ngoại trưởng Oleg Fomin thay mặt ông tham dự.",
        ["Khamla Vong", "Oleg Fomin"],
    ),
    (
        "Vắng lãnh đạo Myanmar Thura Zaw, ADMM khai mạc ngày 4/9 ở Phnom Penh. Bộ trưởng Quốc phòng Lào Khamla Vong có "
        "mặt.",
        ["Khamla Vong"],
    ),
    (
        "Trung Quốc sẽ không cử Bộ trưởng Quốc phòng Lưu Kiến Quốc sang Singapore dự Đối thoại Shangri-La ngày 9/9, "
        "thay vào đó là một đoàn do Thiếu tướng Hà Văn Cường dẫn đầu.",
        ["Hà Văn Cường"],
    ),
    (
        "Tổng thống Philippines Jose Santos sẽ không tới Washington dự APEC ngày 9/9; Ngoại trưởng Pedro Cruz đi thay.",
        ["Pedro Cruz"],
    ),
    (
        "Bộ trưởng Quốc phòng Mỹ John Carter vắng mặt ở Đối thoại Shangri-La ngày 9/9; dự thay ông là Thứ trưởng Linda "
        "Hill.",
        ["Linda Hill"],
    ),
    (
        "Phó Thủ tướng Nga Oleg Fomin sẽ đại diện cho Tổng thống Ivan Petrov tại Hội nghị cấp cao APEC ở "
        "Bangkok ngày 9/9.",
        ["Oleg Fomin"],
    ),
    (
        "Bộ trưởng Quốc phòng Nga Ivan Petrov sẽ không dự ADMM+ tại Siem Reap ngày 9/9. Thứ trưởng Oleg Fomin được cử "
        "làm trưởng đoàn.",
        ["Oleg Fomin"],
    ),
    (
        "Đối thoại Shangri-La khai mạc ngày 9/9. Bộ trưởng Quốc phòng Mỹ John Carter và Tổng thống Pháp Luc Moreau "
        "đều đã xác nhận góp mặt.",
        ["John Carter", "Luc Moreau"],
    ),
]


@pytest.mark.parametrize(("text", "there"), _THERE, ids=[text[:40] for text, _ in _THERE])
def test_who_comes_instead_takes_part(text: str, there: list[str]) -> None:
    events = sukien.extract(text, published="2024-09-05").events
    assert [(e.type, sorted(p.name for p in e.participants)) for e in events] == [("meeting", there)]


def test_who_is_absent_does_not_chair() -> None:
    text = "ADMM họp sáng 4/9 do Brunei chủ trì mà không có sự tham dự của Thống tướng Myanmar Thura Zaw."
    event = sukien.extract(text, published="2024-09-05").events[0]
    assert (list(event.chairs), list(event.participants)) == ([], [])
