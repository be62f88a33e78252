"""Several events told in one breath: verbs of one subject, each with its own day or its own counterpart."""

from __future__ import annotations

import pytest

import sukien

_MINISTER = "Bộ trưởng Quốc phòng Lào Khamla Vong"
_EACH: list[tuple[str, list[tuple[str, tuple[str, ...]]]]] = [
    (
        f"Bên lề Đối thoại Shangri-La ở Singapore, {_MINISTER} ngày 7/6 gặp Bộ trưởng Quốc phòng Mỹ John Carter, ngày "
        "8/6 gặp Bộ trưởng Quốc phòng Pháp Jean Morel và ngày 9/6 có cuộc tiếp xúc với Bộ trưởng Quốc phòng Nga Ivan "
        "Petrov.",
        [("2024-06-07", ("LA", "US")), ("2024-06-08", ("FR", "LA")), ("2024-06-09", ("LA", "RU"))],
    ),
    (
        f"Sáng 8/6, {_MINISTER} trao đổi với Bộ trưởng Quốc phòng Mỹ John Carter về kế hoạch rà phá bom mìn dọc đường "
        "mòn cũ, và ngày mai sẽ gặp Bộ trưởng Quốc phòng Úc Mark Wilson.",
        [("2024-06-08", ("LA", "US")), ("2024-06-09", ("AU", "LA"))],
    ),
    (
        f"Ngày 8/6, {_MINISTER} tiếp Đại sứ Mỹ John Carter đến chào từ biệt và Đại sứ Nga Ivan Petrov đến chào xã "
        "giao.",
        [("2024-06-08", ("LA", "RU")), ("2024-06-08", ("LA", "US"))],
    ),
    (
        f"Ngày 8/6, tại Moskva, {_MINISTER} hội đàm với người đồng cấp Nga Ivan Petrov, rồi được Tổng thống Nga tiếp.",
        [("2024-06-08", ("LA", "RU")), ("2024-06-08", ("LA", "RU"))],
    ),
]


@pytest.mark.parametrize(("text", "told"), _EACH)
def test_talks_of_one_subject_are_told_apart(
    nlp: sukien.Language, text: str, told: list[tuple[str, tuple[str, ...]]]
) -> None:
    """Each verb tells of its own talks, on the day before it."""
    record = sukien.extract(text, published="2024-06-08", nlp=nlp)
    talks = [(e.date.start, tuple(e.countries)) for e in record.events if e.type == "talks" and e.date]
    assert sorted(talks) == sorted(told)


def test_hours_before_an_opening_are_of_its_day(nlp: sukien.Language) -> None:
    """A day before a verb is that of the meeting, too, which opens some hours later."""
    text = (
        "Vài giờ trước lễ khai mạc Đối thoại Shangri-La, Bộ trưởng Quốc phòng Mỹ John Carter hôm 8/6 gặp Bộ trưởng "
        "Quốc phòng Nga Ivan Petrov."
    )
    record = sukien.extract(text, published="2024-06-08", nlp=nlp)
    assert {e.date.start for e in record.events if e.date} == {"2024-06-08"}
    assert {e.type for e in record.events} == {"talks", "meeting"}
