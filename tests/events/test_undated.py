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
        "a meal during the week is over",
        "Đầu tuần này, Ngoại trưởng Cuba Mario Soler đã mời cơm trưa Ngoại trưởng Lào Khamla Sengphet ở Paris.",
        {"talks -": {"place": "FR", "status": "occurred"}},
    ),
    (
        "the venue stands before the town that it is in",
        "Chủ tịch nước Trần Văn Minh hôm nay hội kiến Chủ tịch Cuba Pablo Reyes tại Cung Cách mạng, thủ đô La Habana.",
        {"talks -": {"place": "CU"}},
    ),
    (
        "a clause that looks back gives no place",
        "Hôm nay, Thủ tướng Lào Khamla Sengphet gặp Chủ tịch Cuba Pablo Reyes lần đầu kể từ khi ông lên cầm quyền ở La "
        "Habana.",
        {"talks -": {"place": None}},
    ),
    (
        "the state that a visitor is in is the other one",
        "Thủ tướng Lào Khamla Sengphet hôm nay hội đàm với Chủ tịch Cuba Pablo Reyes đang ở thăm nước này.",
        {"talks -": {"place": "LA"}, "visit -": {"place": "LA", "people": ["Pablo Reyes"]}},
    ),
    (
        "a visit that begins today goes on",
        "Chủ tịch Cuba Pablo Reyes chiều nay tới Viêng Chăn, bắt đầu chuyến thăm chính thức Lào.",
        {"visit -": {"place": "LA", "status": "ongoing"}},
    ),
    (
        "leaders of two states joined by a hyphen",
        "Căng thẳng hạ nhiệt khi lãnh đạo Hàn - Triều có cuộc hội đàm lịch sử ngày 27/4.",
        {"talks -": {"countries": ["KP", "KR"]}},
    ),
    (
        "the exercise of the lead gets its name later",
        "Mỹ và Anh sẽ diễn tập tại một sân bay gần thủ đô Kiev của Ukraine. Cuộc diễn tập Clear Sky có 950 binh sĩ Mỹ.",
        {"exercise -": {"place": "UA", "status": "planned"}},
    ),
    (
        "who holds an office in turn was not appointed",
        "Thủ tướng Lào Khamla Sengphet, giữ chức chủ tịch luân phiên ASEAN năm nay, hôm nay hội đàm với Chủ tịch Cuba "
        "Pablo Reyes.",
        {"talks -": {}},
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


def test_what_counts_from_an_unknown_day_has_a_warning() -> None:
    document = sukien.extract("Hôm nay, 12/3, đoàn đến Cuba. Tuần tới, đoàn thăm Lào.").document
    dates = [(e.text, e.norm.value) for e in document.entities if e.label == "DATE"]
    assert dates == [("Hôm nay, 12/3", "XXXX-03-12")], "a day that cannot be put on the calendar is no mention"
    assert any(warning.startswith("date.open") and "Tuần tới" in warning for warning in document.warnings)


@pytest.mark.parametrize(
    ("day", "code"), [("Hôm nay", "date.open"), ("Ngày 5/6", "date.no_year"), ("Ngày 5/6/2021", None)]
)
def test_what_is_not_known_of_a_date_is_a_warning_of_its_event(day: str, code: str | None) -> None:
    text = f"{day}, Chủ tịch nước Trần Văn Minh hội đàm với Thủ tướng Cuba Mario Soler tại Hà Nội."
    (event,) = sukien.extract(text).events
    assert [warning.partition(":")[0] for warning in event.warnings] == [code] * (code is not None)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # Who owns or claims what an exercise is held at, and who objects to it, takes no part.
        ("Quân đội Lào vừa bắt đầu cuộc tập trận trên hòn đảo đang tranh chấp với Nhật Bản.", ["LA"]),
        ("Hải quân Ấn Độ tổ chức cuộc tập trận ở quần đảo Trường Sa thuộc chủ quyền của Việt Nam.", ["IN"]),
        ("Hồi tháng 3, Ấn Độ tiến hành cuộc diễn tập ở quần đảo Hoàng Sa của Việt Nam.", ["IN"]),
        ("Lãnh đạo Litva đang có chuyến thăm Đức bất chấp sự phản đối của Nga.", ["DE", "LT"]),
        ("Hải quân Ấn Độ vừa bắt đầu cuộc tập trận với Nhật Bản.", ["IN", "JP"]),
    ],
)
def test_who_claims_a_place_or_objects_takes_no_part(text: str, wanted: list[str]) -> None:
    (event,) = sukien.extract(text).events
    assert list(event.countries) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Tổng thống Chile Juan Castro đang có mặt tại Nhật Bản dự hội nghị thượng đỉnh G20.", "ongoing"),
        ("Tổng thống Chile Juan Castro đã có mặt tại Nhật Bản dự hội nghị thượng đỉnh G20.", "occurred"),
    ],
)
def test_the_meeting_that_somebody_is_at_is_under_way(text: str, wanted: str) -> None:
    (event,) = sukien.extract(text).events
    assert event.status == wanted
