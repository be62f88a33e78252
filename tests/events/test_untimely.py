"""Days of something else than the event that is told beside them, and days of an event that stand elsewhere."""

from collections.abc import Callable
from typing import Any

import pytest

import sukien
from sukien.records import Event


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # Since when it is the first: no day of it.
        (
            "Bộ trưởng Quốc phòng Mỹ John Carter gặp Bộ trưởng Quốc phòng Nga Ivan Petrov, lần đầu kể từ ngày 13/4.",
            ["talks -"],
        ),
        (
            "Bộ trưởng Quốc phòng Mỹ John Carter hôm 21/5 gặp Bộ trưởng Quốc phòng Nga Ivan Petrov, cuộc gặp đầu tiên "
            "kể từ ngày 13/4.",
            ["talks 2018-05-21"],
        ),
        # Who is no longer asked to come, and what is asked about, is of another day.
        (
            "Lầu Năm Góc hôm 22/5 quyết định rút lời mời Trung Quốc tham gia cuộc tập trận hải quân RIMPAC.",
            ["exercise -"],
        ),
        ("Hải quân Trung Quốc hôm 22/5 tham gia cuộc tập trận hải quân RIMPAC.", ["exercise 2018-05-22"]),
        (
            "Ngày 21-5, trả lời câu hỏi của phóng viên về việc Trung Quốc tập trận với Nga, người phát ngôn Lê Thị Mây "
            "nêu rõ lập trường.",
            ["exercise -"],
        ),
        # From when somebody has an office that he was given, not from when he had one.
        ("Ông Trần Văn Nam được bổ nhiệm làm Thứ trưởng Bộ Ngoại giao từ tháng 10/2012.", ["appointment 2012-10"]),
        ("Ông Trần Văn Nam giữ chức Thứ trưởng Bộ Ngoại giao từ tháng 10/2012.", ["appointment -"]),
        # A meeting is held when two met beside it.
        (
            "Bên lề Đối thoại Shangri-La, sáng 1/6, Bộ trưởng Quốc phòng Mỹ John Carter tiếp xúc song phương với Bộ "
            "trưởng Quốc phòng Nga Ivan Petrov.",
            ["meeting 2018-06-01", "talks 2018-06-01"],
        ),
        # A series of two states is called by the noun of its name.
        (
            "Sáng 21-5, Hội thảo lý luận lần thứ 15 giữa Đảng Cộng sản Việt Nam và Đảng Cộng sản Trung Quốc khai mạc "
            "tại Huế. Hội thảo diễn ra trong hai ngày 21 và 22-5.",
            ["talks 2018-05-21/2018-05-22"],
        ),
    ],
)
def test_days_beside(
    check: Callable[[str, str, dict[str, dict[str, Any]]], None], text: str, wanted: list[str]
) -> None:
    check("2018-06-02", text, {key: {} for key in wanted})


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # What is planned is not held on the day of what has been, in a year that nobody knows either.
        (
            "Hôm 1/11, Tổng thống Mỹ John Carter điện đàm với Chủ tịch Trung Quốc Vương Kiến Quốc. Hai nhà lãnh đạo "
            "Mỹ - Trung sẽ gặp nhau ở G20.",
            ["call occurred XXXX-11-01 None", "meeting planned None None", "talks planned None None"],
        ),
        # But on the days of the visit on which it is planned.
        (
            "Chủ tịch Cuba Miguel Perez sẽ thăm Việt Nam từ ngày 8/11 đến 10/11. Chủ tịch Perez dự kiến hội đàm với "
            "Chủ tịch nước Trần Văn Nam.",
            ["talks planned XXXX-11-08/XXXX-11-10 VN", "visit planned XXXX-11-08/XXXX-11-10 VN"],
        ),
    ],
)
def test_plans(text: str, told: list[str]) -> None:
    assert sorted(map(_row, sukien.extract(text).events)) == told


def _row(event: Event) -> str:
    place = event.location.country if event.location else None
    return f"{event.type} {event.status} {event.date.value if event.date else None} {place}"
