"""States and offices that a list, a host's town or a counterpart imply. Texts and people are composed."""

from __future__ import annotations

import pytest

import sukien


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Tổng thống Mỹ John Carter đón ba vị thủ tướng: ông Scott Marsh của Úc, ông Narendra Rao của Ấn Độ và ông "
            "Tanaka Ichiro của Nhật.",
            {"Narendra Rao": ("thủ tướng Ấn Độ", "IN"), "Tanaka Ichiro": ("thủ tướng Nhật", "JP")},
        ),
        (
            "Chiều 7/7 tại Tokyo, Tổng thống Hàn Quốc Lee Sang Woo hội đàm với Thủ tướng nước chủ nhà Tanaka Ichiro.",
            {"Tanaka Ichiro": ("Thủ tướng", "JP")},
        ),
        (
            "Ngoại trưởng Nhật Bản Aoyama Keiko tới Manila, Philippines, hôm 8/7. Bà Aoyama và người đồng cấp Luis "
            "Salcedo hội đàm.",
            {"Luis Salcedo": ("Ngoại trưởng Philippines", "PH")},
        ),
        (
            "Hai bộ trưởng quốc phòng - ông Rafael Cruz và ông Sato Kenji - bước vào phòng họp hôm 8/7.",
            {"Rafael Cruz": ("bộ trưởng quốc phòng", None), "Sato Kenji": ("bộ trưởng quốc phòng", None)},
        ),
        (
            "Ông đã gặp các bộ trưởng - bà Mary Hale nói hôm 8/7.",
            {"Mary Hale": (None, None)},
        ),
        (
            "Trung tướng Kim Min Ho của không quân Hàn Quốc gặp giáo sư John Miller của trung tâm nghiên cứu về Nga.",
            {"Kim Min Ho": (None, "KR"), "John Miller": (None, None)},
        ),
    ],
)
def test_office_and_state(text: str, wanted: dict[str, tuple[str | None, str | None]]) -> None:
    found = {
        e.norm.name: e.norm
        for e in sukien.extract(text, published="2024-07-09").document.entities
        if e.label == "PERSON"
    }
    assert {name: (found[name].role, found[name].country) for name in wanted} == wanted


def test_a_generation_is_no_part_of_a_short_form() -> None:
    text = "Tổng thống Ferdinand Cruz Jr. hôm 8/7 tiếp khách. Ông Cruz Jr. cảm ơn. Nữ hoàng Mary II gặp bà Mary."
    entities = sukien.extract(text, published="2024-07-09").document.entities
    people = {e.text: e.norm.person_id for e in entities if e.label == "PERSON"}
    assert people["Ferdinand Cruz Jr."] == people["Cruz Jr."]
