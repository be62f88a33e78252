"""What is not done, called off or only proposed, and what is told as done; texts and people are composed."""

from __future__ import annotations

import pytest

import sukien
from sukien.records import Event

_TOLD = [
    # What something else is done instead of is no event.
    (
        "Thay vì thăm Nhật Bản như trước, Ngoại trưởng Mỹ John Carter ngày 4/6 đã tới Lào.",
        ["visit occurred 2024-06-04 LA [John Carter] [LA,US]"],
    ),
    ("Thay vì cập cảng Lào như trước, dầu được bơm sang tàu Cuba ngay trên biển.", []),
    (
        "Ngày 4/6, Ngoại trưởng Mỹ John Carter hội đàm với Ngoại trưởng Nga Ivan Petrov chứ không gặp Đại sứ Lào.",
        ["talks occurred 2024-06-04 - [Ivan Petrov,John Carter] [RU,US]"],
    ),
    (  # "thay vì" before something else
        "Ngày 4/6, thay vì về nước, Ngoại trưởng Mỹ John Carter đã tới thăm Lào.",
        ["visit occurred 2024-06-04 LA [John Carter] [LA,US]"],
    ),
    (  # an exercise in the place of others
        "Mỹ và Hàn Quốc ngày 3/6 bắt đầu cuộc diễn tập thay thế cho hai cuộc tập trận Key Resolve và Foal Eagle.",
        ["exercise occurred 2024-06-03 - [] [KR,US]"],
    ),
    # Exercises that are called off by a word far before their names.
    (
        "Mỹ và Hàn Quốc quyết định ngừng tiến hành hai cuộc tập trận chung thường niên quy mô lớn mang tên Foal Eagle "
        "và Key Resolve.",
        ["exercise cancelled - KR [] [KR,US]", "exercise cancelled - KR [] [KR,US]"],
    ),
    (
        "Ngày 28/5, Lào hủy hội nghị sau cuộc tập trận Foal Eagle của Mỹ và Hàn Quốc.",
        ["exercise occurred 2024-05-28 KR [] [KR,US]"],
    ),
    # A session of two sides that one of them proposes.
    (
        "Ngày 4/6, Hàn Quốc đề xuất một cuộc họp cấp cao với các quan chức Triều Tiên vào ngày 9/6.",
        ["talks planned 2024-06-09 - [] [KP,KR]"],
    ),
    (
        "Ngày 4/6, Bộ trưởng Quốc phòng Lào Khamla Sengphet họp với các sĩ quan dưới quyền.",
        [],
    ),
]


def _line(event: Event) -> str:
    date, place = event.date, event.location
    people = ",".join(sorted(p.name for p in event.participants))
    start, where = (date.start if date else None) or "-", (place.country if place else None) or "-"
    return f"{event.type} {event.status} {start} {where} [{people}] [{','.join(event.countries)}]"


@pytest.mark.parametrize(("text", "wanted"), _TOLD)
def test_what_is_not_done(text: str, wanted: list[str]) -> None:
    assert [_line(event) for event in sukien.extract(text, published="2024-06-05").events] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # Of what was ahead a later sentence tells that it is done, on the day of an article that has no date.
        ("Ngoại trưởng Mỹ John Carter sắp thăm Lào. Ông Carter hôm nay tới Lào.", "occurred"),
        ("Ngoại trưởng Mỹ John Carter sắp thăm Lào. Ông Carter hôm nay sẽ tới Lào.", "planned"),
        # What somebody says is to come is not the visit during which he says it.
        ("Ngoại trưởng Mỹ John Carter trong chuyến thăm Lào cho biết, ông hy vọng Cuba sẽ cử sĩ quan.", "occurred"),
        ("Chuyến thăm Lào của Ngoại trưởng Mỹ John Carter, Đại sứ quán cho biết, sẽ kéo dài ba ngày.", "planned"),
    ],
)
def test_ahead_or_done(text: str, wanted: str) -> None:
    (event,) = sukien.extract(text).events
    assert event.status == wanted


def test_a_day_before_the_verb_that_tells_it_as_done_is_past() -> None:
    text = (
        "Cuba đang chuẩn bị cho cuộc duyệt binh quy mô lớn. Cuộc duyệt binh dự kiến diễn ra vào ngày 8/2. Ngày "
        "15/4/2017, Chủ tịch Cuba Pablo Reyes đã chứng kiến cuộc duyệt binh lớn nhất lịch sử nước này."
    )
    events = sukien.extract(text).events
    assert [e.status for e in events if e.date and e.date.start == "2017-04-15"] == ["occurred"]


@pytest.mark.parametrize(
    ("clause", "wanted"),
    [
        # What is told after a word for what is ahead is past where its clause looks back.
        ("sau khi đã gặp Ngoại trưởng Mỹ John Carter", "occurred"),
        ("lần đầu kể từ khi ông gặp Ngoại trưởng Mỹ John Carter tám năm trước", "occurred"),
        ("sau khi gặp Ngoại trưởng Mỹ John Carter", "planned"),
        ("trước khi gặp Ngoại trưởng Mỹ John Carter", "planned"),
    ],
)
def test_a_clause_that_looks_back(clause: str, wanted: str) -> None:
    events = sukien.extract(f"Tổng thống Nga Ivan Petrov sẽ thăm Lào {clause}.").events
    assert [e.status for e in events if e.type == "visit"] == ["planned"]
    assert [e.status for e in events if e.type == "talks"] == [wanted]
