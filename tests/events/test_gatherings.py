"""Meetings told without a name of their own: seminars, three ministers, a committee, those who sit down together."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

import sukien

Check = Callable[[str, str, dict[str, dict[str, Any]]], None]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            'Sáng 18/6, hội thảo "Luật biển và hợp tác" do Bộ Ngoại giao Việt Nam và Đại sứ quán Australia phối '
            "hợp tổ chức "
            "đã khai mạc tại Huế. Đại sứ Australia Craig Milford và Thứ trưởng Ngoại giao Lê Quang Hiển đồng chủ trì.",
            {"meeting 2019-06-18": {"countries": ["AU", "VN"], "chairs": ["Craig Milford", "Lê Quang Hiển"]}},
        ),
        (
            "Hôm nay, Bộ Quốc phòng phối hợp với Đại sứ quán Anh tổ chức hội thảo về quân y tại Hà Nội. Đại sứ "
            "Anh Gareth "
            "Wood phát biểu.",
            {"meeting 2019-06-18": {"place": "VN", "with": ["Gareth Wood"]}},
        ),
        ("Ngày 17/6, Đại sứ quán Anh phối hợp với trường Nguyễn Du tổ chức hội thảo du học và quan hệ bạn bè.", {}),
        (
            "Cuộc gặp cấp bộ trưởng quốc phòng ba nước Campuchia - Lào - Việt Nam lần thứ nhất diễn ra hôm 17/6 "
            "ở Phnom Penh.",
            {"meeting 2019-06-17": {"countries": ["KH", "LA", "VN"], "place": "KH"}},
        ),
        ("Hôm 17/6, ông Tea Sam kêu gọi cuộc gặp cấp bộ trưởng ba nước Campuchia - Lào - Việt Nam.", {}),
        (
            "Sáng 17/6, các bộ trưởng quốc phòng ASEAN hội tụ tại Vientiane, Lào. ADMM-13 bàn về an ninh biển.",
            {"meeting 2019-06-17": {"place": "LA"}},
        ),
        (
            "Khóa họp lần thứ 3 Ủy ban hỗn hợp Việt Nam - Cuba họp ngày 15/6 tại La Habana.",
            {"talks 2019-06-15": {"countries": ["CU", "VN"], "place": "CU"}},
        ),
    ],
)
def test_a_meeting_is_told_by_who_gathers(check: Check, text: str, wanted: dict[str, dict[str, Any]]) -> None:
    check("2019-06-18", text, wanted)


def test_a_committee_with_a_bloc_has_its_number_and_its_next_time() -> None:
    text = (
        "Cuộc họp lần thứ 2 Tiểu ban An ninh và Quốc phòng Việt Nam - EU được tổ chức ngày 28/11 tại Brussels, "
        "Bỉ. Hai bên "
        "nhất trí nhóm họp lần thứ 3 tại Hà Nội trong năm 2024."
    )
    events = sukien.extract(text, published="2023-11-29").events
    told = [(e.type, e.meeting.edition, e.date.start, e.status) for e in events if e.meeting and e.date]
    assert told == [("talks", 2, "2023-11-28", "occurred"), ("talks", 3, "2024", "planned")]


@pytest.mark.parametrize(
    "text",
    [
        "Chủ trì Hội nghị Quan chức Quốc phòng cấp cao ASEAN lần thứ 13 tại Hà Nội từ ngày 21 đến 22-6, Thượng "
        "tướng Lê "
        "Quang Hiển cảm ơn các đoàn.",
        "ADSOM lần thứ 13 họp tại Hà Nội từ ngày 21 đến 22-6. Người chèo lái cuộc họp là Thượng tướng Lê Quang Hiển.",
    ],
)
def test_who_chairs_is_told_in_front_or_by_an_image(check: Check, text: str) -> None:
    check("2022-06-23", text, {"meeting 2022-06-21/2022-06-22": {"chairs": ["Lê Quang Hiển"]}})


@pytest.mark.parametrize(
    "text",
    [
        "Các nước nhất trí gật đầu với Tuyên bố Phnom Penh.",
        "Tuyên bố chung được các bộ trưởng ký ngay sau phiên họp.",
        "Kết thúc hai tiếng đồng hồ thảo luận, các bên thông qua Tuyên bố chung.",
    ],
)
def test_a_document_is_adopted_inside_a_meeting(check: Check, text: str) -> None:
    told = {"meeting 2022-06-22": {}, "agreement 2022-06-22": {"place": "KH"}}
    check("2022-06-23", f"ADMM-16 diễn ra ngày 22/6 tại Phnom Penh. {text}", told)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Cuộc họp bộ trưởng quốc phòng Lào - Ấn Độ - Nga diễn ra ngày 4/6 tại Viêng Chăn.", "2024-06-04"),
        ("Hội nghị thượng đỉnh Lào - Ấn Độ - Nga diễn ra ngày 4/6 tại Viêng Chăn.", "2024-06-04"),
        ("Cuộc hội đàm giữa lãnh đạo Lào, Ấn Độ và Nga dự kiến tổ chức ngày 20/7 tại Viêng Chăn.", "2024-07-20"),
        ("Cuộc gặp các lãnh đạo Lào, Ấn Độ và Nga bên lề G20 hôm 4/6 kéo dài 30 phút.", "2024-06-04"),
        ("Cuộc họp bộ trưởng quốc phòng Lào - Ấn Độ - Nga được hoãn từ tuần này sang ngày 28/7.", "2024-07-28"),
    ],
)
def test_states_in_a_row_behind_their_offices_meet(text: str, day: str) -> None:
    events = sukien.extract(text, published="2024-06-12").events
    met = [e for e in events if e.meeting is None]
    assert [(e.type, e.date.start if e.date else None, e.countries) for e in met] == [
        ("meeting", day, ("IN", "LA", "RU"))
    ]


def test_states_that_somebody_meets_or_speaks_of_are_no_row_of_a_meeting() -> None:
    text = "Ngày 4/6, tại cuộc họp lãnh đạo bộ ở Viêng Chăn, ông Khamla Sengphet nói về Lào, Ấn Độ và Nga."
    assert [e for e in sukien.extract(text, published="2024-06-12").events if e.type == "meeting"] == []
