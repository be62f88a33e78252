"""Entries of a chronicle or a calendar, which leave out whose they are and who acts; all composed."""

from __future__ import annotations

import pytest

import sukien

_ENTRIES = (
    "11/2009: Ký Bản ghi nhớ về hợp tác quốc phòng.\n\n"
    "Tháng 11-2012: Tiến hành Đối thoại Chính sách quốc phòng lần thứ nhất tại Hà Nội.\n\n"
    "4/2018: Ra Tuyên bố Tầm nhìn chung về hợp tác quốc phòng.\n\n"
    "- Tháng 6/2023: Diễn tập song phương tại Đà Nẵng."
)
_WANTED = [("agreement", "2009-11"), ("talks", "2012-11"), ("agreement", "2018-04"), ("exercise", "2023-06")]


@pytest.mark.parametrize(
    ("title", "above"),
    [
        ("Những dấu mốc quan hệ quốc phòng Việt Nam - Ấn Độ", ""),
        (None, "Những dấu mốc quan hệ quốc phòng Việt Nam - Ấn Độ\n\n"),
        (None, "Quan hệ giữa Việt Nam và Ấn Độ ngày càng sâu rộng.\n\nNhìn lại các chặng đường:\n\n"),
    ],
)
def test_entries_are_of_the_states_that_the_line_above_tells(title: str | None, above: str) -> None:
    events = sukien.extract(above + _ENTRIES, published="2024-06-06", title=title).events
    told = [(e.type, e.date.value if e.date else None, sorted(e.countries)) for e in events]
    assert told == [(kind, day, ["IN", "VN"]) for kind, day in _WANTED]


@pytest.mark.parametrize(
    "text",
    [
        # One line with a date is no chronicle, and a clause behind a comma no entry.
        "Quan hệ giữa Việt Nam và Ấn Độ ngày càng sâu rộng.\n\nTháng 6/2023, diễn tập cứu hộ đã diễn ra tại Fiji.",
        # The entry names another state.
        "Quan hệ Việt Nam - Ấn Độ\n\n6/2023: Diễn tập ở Fiji với Fiji.\n\n7/2023: Nâng cấp quan hệ.",
    ],
)
def test_nothing_else_takes_those_states(text: str) -> None:
    events = sukien.extract(text, published="2024-06-06").events
    assert not any({"IN", "VN"} <= set(e.countries) for e in events)


def test_an_entry_is_done_by_whom_the_headline_names_not_by_a_visitor_of_another_month() -> None:
    text = (
        "Lịch công tác của Bộ trưởng Quốc phòng Trần Văn Minh tại Singapore\n\n"
        "31/5: Gặp Bộ trưởng Quốc phòng Mỹ John Carter.\n\n"
        "2/6: Hội đàm với Bộ trưởng Quốc phòng Nhật Bản Sato Kenji."
    )
    events = sukien.extract(text, published="2024-06-06").events
    told = [(sorted(p.name for p in e.participants), e.location.country if e.location else None) for e in events]
    assert told == [(["John Carter", "Trần Văn Minh"], "SG"), (["Sato Kenji", "Trần Văn Minh"], "SG")]

    text = (
        "Ngày 20/7: Bộ trưởng Quốc phòng Nhật Bản Sato Kenji thăm Việt Nam.\n\n"
        "Ngày 5/9: Tiếp Đại sứ Lào Khamla Bounma.\n\n"
        "11/2009: Ký Bản ghi nhớ."
    )
    events = sukien.extract(text, published="2023-12-30").events
    assert [e.type for e in events if any(p.name == "Sato Kenji" for p in e.participants)] == ["visit"]


@pytest.mark.parametrize(
    ("title", "above", "wanted"),
    [
        ("Lịch họp quốc phòng ASEAN năm 2024", "", "2024-11-20"),
        (None, "Lịch họp quốc phòng ASEAN năm 2024\n\n", "2024-11-20"),
        ("Lịch sử các hội nghị quốc phòng ASEAN", "", "2023-11-20"),
    ],
)
def test_a_headline_tells_the_year_of_a_calendar(title: str | None, above: str, wanted: str) -> None:
    text = above + "20/6: ADSOM+ tại Huế.\n\n20/11: ADMM lần thứ 18 tại Viêng Chăn."
    events = sukien.extract(text, published="2024-06-06", title=title).events
    assert [e.date.start for e in events if e.date][-1] == wanted
