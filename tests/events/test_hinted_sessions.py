"""Other sessions of the series that was just told of, in words for one of several times."""

import pytest

from sukien.reading import extract

MET = "Hôm nay, 4/6/2024, ADMM họp ở Viêng Chăn. "


def sessions(text: str) -> list[tuple[str | None, str | None, str]]:
    events = extract(text, published="2024-06-04").events
    held = [e for e in events if e.type == "meeting"]
    return [(e.meeting.id, e.date.start, e.status) for e in held if e.meeting is not None and e.date is not None]


@pytest.mark.parametrize(
    ("words", "session"),
    [
        ("Lần đầu là ở Kuala Lumpur, tháng 5/2006.", ("ADMM", "2006-05", "occurred")),
        ("Lần gần nhất các bộ trưởng ngồi ghế này là hồi tháng 11/2023, ở Jakarta.", ("ADMM", "2023-11", "occurred")),
        ("Phiên tới sẽ về tay Malaysia vào tháng 11/2025.", ("ADMM", "2025-11", "planned")),
        ("Còn ADSOM thì đến tháng 7/2024 mới nhóm họp, cũng tại đây.", ("ADSOM", "2024-07", "planned")),
    ],
)
def test_another_session(words: str, session: tuple[str, str, str]) -> None:
    assert session in sessions(MET + words)


@pytest.mark.parametrize(
    "words",
    [
        "Lần đầu ông Trần Văn Minh tới đây là tháng 5/2010.",
        "Ông Trần Văn Minh làm chủ tịch trong nhiệm kỳ đầu tiên, tháng 5/2010.",
        "Cơ chế này ra đời năm 2006.",
    ],
)
def test_no_session(words: str) -> None:
    assert [start for _, start, _ in sessions(MET + words)] == ["2024-06-04"]


def test_a_weekday_told_with_hom_looks_back_past_a_semicolon() -> None:
    text = "ADMM khép lại ở Viêng Chăn tối thứ Năm; Kuala Lumpur sẽ lo kỳ sau."
    held = [e.date for e in extract(text, published="2024-06-07").events if e.type == "meeting"]
    assert [date.start for date in held if date is not None] == ["2024-06-06"]
