"""The day that an article itself calls today, under a later stamp; what captions call so. All composed."""

from __future__ import annotations

import pytest

import sukien

_STORY = "Sáng 5/6, tại Hà Nội, Đại tướng Trần Văn Minh tiếp Đại sứ Lào Khamla Bounma."


def _days(text: str, published: str) -> list[str | None]:
    entities = sukien.extract(text, published=published).document.entities
    return [e.norm.value for e in entities if e.label == "DATE"]


@pytest.mark.parametrize("published", ["2024-06-05", "2024-06-06", "2024-06-20"])
def test_what_the_text_calls_today_is_what_its_other_words_count_from(published: str) -> None:
    text = "Hôm nay (5/6), Bộ trưởng tiếp Đại sứ Lào. Chiều nay, ông tiếp Đại sứ Nhật Bản. Sáng mai, ông đi Huế."
    assert _days(text, published) == ["2024-06-05", "2024-06-05", "2024-06-06"]


def test_two_days_that_are_both_called_today_leave_it_open() -> None:
    text = "Hôm nay (5/6), Bộ trưởng tiếp Đại sứ Lào. Hôm nay (6/6), ông họp. Chiều nay, ông tiếp Đại sứ Nhật Bản."
    assert _days(text, "2024-06-07")[-1] == "2024-06-07"


@pytest.mark.parametrize(
    "caption",
    ["Đại tướng Trần Văn Minh tiếp Đại sứ sáng nay. Ảnh: TTXVN", "Ảnh: Đại sứ tại buổi tiếp hôm nay."],
)
def test_a_caption_speaks_from_the_day_of_the_story(caption: str) -> None:
    assert _days(f"{_STORY}\n\n{caption}", "2024-06-06") == ["2024-06-05", "2024-06-05"]


def test_a_caption_at_the_top_says_the_same_day_of_the_story_below() -> None:
    text = f"Hai bên trao quà lưu niệm chiều cùng ngày. Ảnh: Mạnh Hà\n\n{_STORY}"
    assert _days(text, "2024-06-10") == ["2024-06-05", "2024-06-05"]


@pytest.mark.parametrize(
    "body",
    [
        f"{_STORY} Sáng nay, ông rời Hà Nội.",  # the story itself speaks from the day of its stamp
        f"{_STORY} Sáng 6/6, ông rời Hà Nội.",  # … and tells of it
        "Sáng 5/1, tại Hà Nội, Đại tướng Trần Văn Minh tiếp Đại sứ Lào.",  # a day of the background
    ],
)
def test_a_caption_speaks_from_the_stamp_where_the_story_goes_on_to_it(body: str) -> None:
    assert _days(f"{body}\n\nÔng tại sân bay sáng nay. Ảnh: TTXVN", "2024-06-06")[-1] == "2024-06-06"
