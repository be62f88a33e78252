"""Exercises of which only what forces of two states do together tells, on a day of its own."""

from __future__ import annotations

import pytest

import sukien

_PUBLISHED = "2024-06-05"
_MET = "Ngày 2/6, Tư lệnh Hải quân Peru Luis Vargas hội đàm tại Lima với Tư lệnh Hải quân Chile Pablo Rojas. "
_TOLD = [
    ("Sáng 4/6, tàu hai nước đi chung một đội hình ngoài khơi Callao.", "2024-06-04 2024-06-04 occurred CL PE"),
    ("Từ 3 đến 7/6, thủy thủ Peru và Chile cùng tập vá vỏ tàu.", "2024-06-03 2024-06-07 ongoing CL PE"),
    (
        "Theo kịch bản, tàu của Peru, Ecuador và Chile truy đuổi một thuyền buồm từ 3 đến 4/6.",
        "2024-06-03 2024-06-04 occurred CL EC PE",
    ),
    (
        "Lính dù Peru được xếp luyện gấp dù với đại đội của Lục quân Chile vào ngày mai.",
        "2024-06-06 2024-06-06 planned CL PE",
    ),
]
_NOT = [
    # In earnest
    "Ngày 4/6, hải quân hai nước phối hợp tìm kiếm một máy bay mất tích.",
    "Ngày 4/6, công an Peru và Chile phối hợp phá một đường dây ma túy.",
    "Ngày 4/6, quân Nga và Ukraine giằng co, bộ binh cơ động qua sông.",
    # Of one side, or something else
    "Ngày 4/6, lính Peru tập bắn một mình ở sa mạc.",
    "Ngày 4/6, hải quân Peru và Chile trao đổi về việc huấn luyện phi công.",
    "Ngày 4/6, đoàn Peru và Chile xem tàu buồm huấn luyện.",
    # Without a day, or only with its last
    "Hải quân Peru và Chile luyện đội hình mỗi khi biển lặng.",
    "Cho đến ngày 9/6, lính Peru và Chile còn nhảy dù.",
]


@pytest.mark.parametrize(("sentence", "drill"), _TOLD)
def test_told(sentence: str, drill: str) -> None:
    assert _drills(_MET + sentence) == [drill]


@pytest.mark.parametrize("sentence", _NOT)
def test_not_told(sentence: str) -> None:
    assert _drills(_MET + sentence) == []


def _drills(text: str) -> list[str]:
    events = [e for e in sukien.extract(text, published=_PUBLISHED).events if e.type == "exercise"]
    days = ((e, (e.date.start, e.date.end) if e.date else (None, None)) for e in events)
    return [" ".join(map(str, [start, end, e.status, *e.countries])) for e, (start, end) in days]
