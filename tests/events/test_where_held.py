"""Where events without a place of their own were, and whose states take part; texts and people are composed."""

from __future__ import annotations

import pytest

import sukien

_HOSTED = (
    "Ngày 4/6, tại Hà Nội, Thượng tướng Trần Văn Minh, Thứ trưởng Bộ Quốc phòng, tiếp Thứ trưởng Quốc phòng Lào Khamla "
    "Sengphet. "
)
_ABROAD = "Ngày 4/6, tại Bangkok, Ngoại trưởng Mỹ John Carter gặp Ngoại trưởng Lào Khamla Sengphet. "
_TOLD = [
    # Who receives is at home, whoever stands for the guest.
    ("Ngày 4/6, Tổng thống Pháp Jean Martin tiếp Đại sứ Nga.", "talks", "2024-06-04", "FR"),
    ("Ngày 4/6, Bộ Ngoại giao Philippines triệu Đại sứ Trung Quốc tới trụ sở.", "talks", "2024-06-04", "PH"),
    (
        "Ngày 4/6, Phó Thủ tướng Lào Khamla Sengphet tiếp Thượng tướng Trần Văn Minh, Thứ trưởng Bộ Quốc phòng Việt "
        "Nam, tại tòa nhà Chính phủ.",
        "talks",
        "2024-06-04",
        "LA",
    ),
    # A house that every state has is the host's, or where the visitor is.
    (
        _HOSTED + "Ngày 6/6, Tổng thống Lào Bounmy Phommachan tiếp Thượng tướng Trần Văn Minh tại Trụ sở Chính phủ.",
        "talks",
        "2024-06-06",
        "LA",
    ),
    (
        "Ngày 4/6, Thượng tướng Trần Văn Minh đến Vientiane, bắt đầu chuyến thăm Lào. Chiều cùng ngày, tại Nhà Quốc "
        "hội, ông hội đàm với Phó Chủ tịch Quốc hội Lào Khamla Sengphet.",
        "talks",
        "2024-06-04",
        "LA",
    ),
    # Who is appointed is so at home, wherever the story was.
    (
        _ABROAD + "Sáng 4/6, Tư lệnh Hải quân Lào Bounmy Phommachan được bổ nhiệm làm Tổng Tham mưu trưởng.",
        "appointment",
        "2024-06-04",
        "LA",
    ),
    # A visit by one of the two sides of which an article tells was to the other.
    (_HOSTED + "Ông nhắc lại chuyến thăm của Thủ tướng Lào Bounmy Phommachan hồi tháng 1.", "visit", "2024-01", "VN"),
    (
        _HOSTED + "Ông nhắc lại chuyến công du Đông Nam Á của Thủ tướng Lào Bounmy Phommachan hồi tháng 1.",
        "visit",
        "2024-01",
        None,
    ),
    # Those who had gone on are where they came to.
    (
        "Bộ trưởng Quốc phòng Úc John Carter đã tới Tokyo ngày 1/6 và hội đàm cùng ngày với người đồng cấp Sato Kenji. "
        "Hôm sau, ông đến Seoul. Ngày 3/6, ông hội đàm với Bộ trưởng Quốc phòng Kim Jong Min.",
        "talks",
        "2024-06-03",
        "KR",
    ),
    # Two visits in one sentence are each of its own people.
    (
        _HOSTED + "Hai bên nhắc lại chuyến thăm Pháp của Chủ tịch nước hồi tháng 10 và chuyến thăm của Bộ trưởng Quốc "
        "phòng Lào Bounmy Phommachan tới Điện Biên Phủ tháng 5 vừa qua.",
        "visit",
        "2023-10",
        "FR",
    ),
    # A patrol goes along the border, or where those are who look on.
    (
        _HOSTED + "Cùng ngày, biên phòng Việt Nam và Lào tuần tra chung dọc đường biên giới.",
        "exercise",
        "2024-06-04",
        None,
    ),
    (
        _HOSTED + "Sau đó, hai Thứ trưởng chứng kiến biên phòng Việt Nam và Lào tuần tra chung.",
        "exercise",
        "2024-06-04",
        "VN",
    ),
    # Meetings of a few days in a row are held in one place.
    (
        "Ngày 12/6, tại Cebu, Hội nghị Tư lệnh Lực lượng Quốc phòng các nước ASEAN lần thứ 23 (ACDFM-23) diễn ra, do "
        "Đại tướng Ramon Aquino, Tham mưu trưởng Quân đội Philippines, chủ trì. Trước đó, Hội nghị Tác chiến quân đội "
        "ASEAN lần thứ 16 (AMOM-16) được tổ chức ngày 10/6; đoàn Việt Nam do Thiếu tướng Trần Văn Minh dẫn đầu.",
        "meeting",
        "2024-06-10",
        "PH",
    ),
    # A series that is always held in one state.
    ("Lào cử quan sát viên dự cuộc tập trận MILAN ngày 4/6.", "exercise", "2024-06-04", "IN"),
    # Houses and shores.
    (
        "Ngày 4/6, Ngoại trưởng Mỹ John Carter gặp Ngoại trưởng Lào Khamla Sengphet trong một khách sạn bên hồ Geneva.",
        "talks",
        "2024-06-04",
        "CH",
    ),
    (
        "Ở chặng Ba Lan, Ngoại trưởng Mỹ John Carter gặp Ngoại trưởng Lào Khamla Sengphet hôm 4/6.",
        "talks",
        "2024-06-04",
        "PL",
    ),
    (
        "Rời quân cảng Nha Trang ngày 4/6 sau lễ tiễn ngắn gọn, tàu Hải quân Việt Nam lên đường thăm Indonesia.",
        "ceremony",
        "2024-06-04",
        "VN",
    ),
    ("Ngày 4/6, Thượng tướng Trần Văn Minh thăm Sư đoàn 1 Lục quân Lào.", "visit", "2024-06-04", "LA"),
]


@pytest.mark.parametrize(("text", "kind", "start", "wanted"), _TOLD)
def test_where(text: str, kind: str, start: str, wanted: str | None) -> None:
    events = sukien.extract(text, published="2024-06-15").events
    (event,) = (e for e in events if e.type == kind and e.date and e.date.start == start)
    assert (event.location.country if event.location else None) == wanted


@pytest.mark.parametrize(
    ("text", "kind", "wanted"),
    [
        ("Ngày 4/6, Đại sứ quán Ấn Độ tại Lào tổ chức lễ kỷ niệm Ngày Cộng hòa.", "ceremony", {"IN", "LA"}),
        (
            "Sáng 2/6, tàu Hải quân Ấn Độ cập cảng Đà Nẵng, bắt đầu chuyến thăm từ ngày 2 đến 4/6. Trước khi rời cảng "
            "sáng 4/6, tàu sẽ cùng một tàu của Vùng 3 luyện tập tránh va chạm.",
            "exercise",
            {"IN", "VN"},
        ),
        # A unit or office that names no state is the outlet's.
        (
            "Biên đội tàu của Lữ đoàn 162, Vùng 4 Hải quân đang có mặt tại căn cứ Changi trong chuyến thăm Singapore "
            "từ ngày 2 đến 5/6.",
            "visit",
            {"SG", "VN"},
        ),
        (
            _HOSTED + "Hai bên đánh giá cao chuyến thăm Ai Cập của Chủ tịch nước hồi tháng 3.",
            "visit",
            {"EG", "VN"},
        ),
        # A journey whose legs have no days of their own is one visit; a ceremony abroad is also the host's.
        (
            "Ngày 2/6, Thượng tướng Trần Văn Minh, Thứ trưởng Bộ Quốc phòng Việt Nam, rời Hà Nội thăm Lào và Thái Lan "
            "từ ngày 2 đến 9/6.",
            "visit",
            {"LA", "TH", "VN"},
        ),
        (
            "Ngày 2/6, tại Vientiane, Thượng tướng Trần Văn Minh, Thứ trưởng Bộ Quốc phòng Việt Nam, dự lễ kỷ niệm.",
            "ceremony",
            {"LA", "VN"},
        ),
    ],
)
def test_whose(text: str, kind: str, wanted: set[str]) -> None:
    (event,) = (e for e in sukien.extract(text, published="2024-06-03").events if e.type == kind)
    assert set(event.countries) == wanted
