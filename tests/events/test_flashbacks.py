"""A look back amid a paragraph, and the dialogues that two states conduct. All composed."""

from __future__ import annotations

import pytest

import sukien

_NOW = "Chiều 4/6, Đại tướng Trần Văn Minh, Bộ trưởng Bộ Quốc phòng, tiếp Đại sứ Lào Khamla Bounma tại Hà Nội."
_NEXT = "Sau buổi tiếp, Đại tướng Trần Văn Minh hội đàm với Đại sứ Nhật Bản Sato Kenji."


@pytest.mark.parametrize(
    "recalled",
    [
        "Nhớ lại ngày 12/3/2018, khi hai bên ký Bản ghi nhớ tại Viêng Chăn, Đại sứ cảm ơn Việt Nam.",
        "Còn nhớ, ngày 12/3/2018, hai bên ký Bản ghi nhớ tại Viêng Chăn.",
        "Hai năm trước, ngày 12/3/2018, hai bên ký Bản ghi nhớ tại Viêng Chăn.",
    ],
)
def test_the_story_goes_on_behind_a_look_back(recalled: str) -> None:
    events = sukien.extract(f"{_NOW} {recalled} {_NEXT}", published="2020-06-05").events
    told = [(e.type, e.date.value if e.date else None, e.location.country if e.location else None) for e in events]
    assert told == [
        ("talks", "2020-06-04", "VN"),
        ("agreement", "2018-03-12", "LA"),
        ("talks", "2020-06-04", "VN"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Ngày 4/6, Lào và Nga tiến hành Đối thoại Chính sách quốc phòng lần đầu tiên tại Viêng Chăn.",
        "Bộ Quốc phòng Lào và Bộ Quốc phòng Nga ngày 4/6 tổ chức Đối thoại Chính sách quốc phòng tại Viêng Chăn.",
        "Ngày 4/6, Quân đội Lào và Quân đội Nga đã nối lại Đối thoại Chính sách quốc phòng tại Viêng Chăn.",
    ],
)
def test_two_states_that_conduct_a_dialogue_are_its_sides(text: str) -> None:
    (event,) = sukien.extract(text, published="2020-06-05").events
    assert (event.type, event.countries) == ("talks", ("LA", "RU"))


def test_who_only_speaks_at_a_dialogue_of_others_conducts_none() -> None:
    text = "Ngày 4/6, ông nói về Lào và Nga tại Đối thoại Chính sách quốc phòng ở Viêng Chăn."
    events = sukien.extract(text, published="2020-06-05").events
    assert all(not {"LA", "RU"} <= set(e.countries) for e in events)
