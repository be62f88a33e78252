"""Articles that bear no date: "hôm nay", and days without a year; texts and people are composed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

import sukien

_TOLD: list[tuple[str, str, dict[str, Any]]] = [
    (
        "the day of the lead may be the first of the days of the visit",
        "Chủ tịch nước Trần Văn Minh hôm nay lên đường thăm chính thức Cuba.\n\nChủ tịch nước Trần Văn Minh thăm chính "
        "thức Cuba từ ngày 9 đến 12/3.",
        {"visit -": {"people": ["Trần Văn Minh"], "place": "CU"}},
    ),
    (
        "days between commas behind a visit are its days though their year is unknown",
        "Chủ tịch nước Trần Văn Minh sáng nay hội kiến Thủ tướng Cuba Mario Soler tại La Habana. Hai bên nhất trí mở "
        "rộng hợp tác. Việt Nam mua thêm thuốc của Cuba. Cuba mua thêm gạo. Hai nước còn nhiều dự án chung. Chủ tịch "
        "nước Trần Văn Minh đang có chuyến thăm chính thức Cuba, từ ngày 9 đến 12/3, theo lời mời của Chủ tịch Cuba "
        "Pablo Reyes.",
        {"talks -": {"people": ["Mario Soler", "Trần Văn Minh"]}, "visit -": {"place": "CU"}},
    ),
    (
        "the meeting of this year is that of the days told before",
        "Đối thoại Shangri-La diễn ra tại Singapore từ ngày 2 đến 4/6. Thủ tướng Australia Mark Wilson sẽ phát biểu "
        "khai mạc Shangri-La năm nay.",
        {"meeting -": {"place": "SG"}},
    ),
    (
        "yesterday is not today",
        "Chủ tịch nước Trần Văn Minh hôm nay hội đàm với Thủ tướng Cuba Mario Soler. Hôm qua, hai ông đã điện đàm.",
        {"talks -": {}, "call -": {}},
    ),
]


@pytest.mark.parametrize(("title", "text", "wanted"), _TOLD, ids=[row[0] for row in _TOLD])
def test_undated(title: str, text: str, wanted: dict[str, Any], check: Callable[..., None]) -> None:
    check("", text, wanted)


def test_what_counts_from_an_unknown_day_is_a_warning_and_no_mention() -> None:
    document = sukien.extract("Hôm nay, 12/3, đoàn đến Cuba. Tuần tới, đoàn thăm Lào.").document
    assert [e.text for e in document.entities if e.label == "DATE"] == ["Hôm nay, 12/3"]
    assert any(warning.startswith("date.open") and "Tuần tới" in warning for warning in document.warnings)
