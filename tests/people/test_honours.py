"""Honours behind a name, paraphrases that only count, foreign names, states beside places; people are composed."""

from __future__ import annotations

import pytest

import sukien


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        (
            "Thượng tướng Lê Quốc Nam, Anh hùng Lực lượng vũ trang nhân dân, nguyên Thứ trưởng Bộ Quốc phòng, từ trần.",
            "Lê Quốc Nam",
            "nguyên Thứ trưởng Bộ Quốc phòng",
        ),
        (
            "Bộ trưởng Quốc phòng Nhật Sato Kenji trở thành người đứng đầu ngành quốc phòng đầu tiên tới đảo này.",
            "Sato Kenji",
            "Bộ trưởng Quốc phòng Nhật",
        ),
        ("Theo Aminata Koné, chuyên gia tại Viện Nghiên cứu an ninh, đó là cơ hội.", "Aminata Koné", None),
    ],
)
def test_who_somebody_is(text: str, name: str, role: str | None) -> None:
    record = sukien.extract(text, published="2018-08-23")
    people = {x.norm.name: x.norm.role for x in record.document.entities if x.label == "PERSON"}
    assert list(people) == [name]
    assert role is None or people[name] == role


def test_a_state_joined_to_a_place_is_nobodys() -> None:
    text = (
        "Bộ trưởng Quốc phòng Úc Mark Wilson thăm Fiji. Quân Fiji đang ở Nam Sudan và Iraq. Hôm nay, ông Wilson sẽ "
        "chào xã giao Thủ tướng Jone Vakaloa."
    )
    record = sukien.extract(text, published="2023-06-22")
    states = {x.norm.name: x.norm.country for x in record.document.entities if x.label == "PERSON"}
    assert states == {"Mark Wilson": "AU", "Jone Vakaloa": "FJ"}
