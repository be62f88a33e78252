"""A whole group that faces a state, and what is still to be done on a journey; all composed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

import sukien

_ASEAN = ["BN", "ID", "KH", "LA", "MM", "MY", "PH", "SG", "TH", "VN"]
_CASES: list[tuple[str, str, dict[str, dict[str, Any]]]] = [
    (
        "2019-11-18",
        "Chiều 17/11 tại Bangkok (Thái Lan), các Bộ trưởng Quốc phòng ASEAN đã gặp không chính thức Bộ trưởng Quốc "
        "phòng Mỹ John Carter.",
        {"meeting 2019-11-17": {"people": ["John Carter"], "countries": sorted([*_ASEAN, "US"]), "place": "TH"}},
    ),
    (
        "2019-11-18",
        "Chiều 17/11, Bộ trưởng Quốc phòng Mỹ John Carter gặp Bộ trưởng Quốc phòng các nước ASEAN tại Bangkok.",
        {"talks 2019-11-17": {"people": ["John Carter"], "countries": sorted([*_ASEAN, "US"])}},
    ),
    (
        "2019-11-18",
        "Cuộc họp cấp cao đầu tiên về COC giữa Trung Quốc và ASEAN sẽ diễn ra tại Tô Châu (Trung Quốc) vào giữa tháng "
        "12.",
        {"meeting 2019-12": {"countries": sorted([*_ASEAN, "CN"]), "status": "planned"}},
    ),
    (
        "2019-11-18",
        "Ngày 17/11, ADMM lần thứ 13 diễn ra tại Bangkok. Trước giờ họp, Thủ tướng Thái Lan Somchai Rattana đã tiếp "
        "trưởng đoàn 10 nước ASEAN.",
        {
            "meeting 2019-11-17": {"place": "TH"},
            "talks 2019-11-17": {"people": ["Somchai Rattana"], "countries": _ASEAN, "place": "TH"},
        },
    ),
    # A session with a partner, by the name of the series; who meets there is of the session
    (
        "2019-11-18",
        "Ngày 17/11, Cuộc gặp không chính thức ADMM - Ấn Độ diễn ra tại Bangkok. Tại đây, Bộ trưởng Quốc phòng 10 nước "
        "ASEAN gặp gỡ người đồng cấp Ấn Độ Rajesh Kumar.",
        {"meeting 2019-11-17": {"people": ["Rajesh Kumar"], "countries": sorted([*_ASEAN, "IN"]), "place": "TH"}},
    ),
    (
        "2019-11-18",
        "Cuộc gặp không chính thức giữa các Bộ trưởng Quốc phòng ASEAN và Trung Quốc diễn ra ngày 17/11 tại Bangkok.",
        {"meeting 2019-11-17": {"countries": sorted([*_ASEAN, "CN"]), "place": "TH"}},
    ),
    # The leaders on both sides, of whom none is named
    (
        "2019-11-18",
        "Ngày 17/11, lãnh đạo các nước ASEAN và Nhật Bản đã gặp nhau tại Bangkok và ra tuyên bố chung.",
        {
            "meeting 2019-11-17": {"countries": sorted([*_ASEAN, "JP"]), "place": "TH"},
            "agreement 2019-11-17": {"countries": sorted([*_ASEAN, "JP"])},
        },
    ),
    # Two who meet beside a bloc's session
    (
        "2019-11-18",
        "Ngày 17/11, bên lề cuộc họp của các nước ASEAN, Bộ trưởng Quốc phòng Lào Khamla Sengphet gặp Bộ trưởng Quốc "
        "phòng Ấn Độ Rajesh Kumar.",
        {"talks 2019-11-17": {"countries": ["IN", "LA"]}},
    ),
    # Its partners beside it
    (
        "2019-11-18",
        "Ngày 17/11, tại Bangkok, bế mạc Hội nghị Tư lệnh Cảnh sát các nước ASEAN lần thứ 40 với sự góp mặt của 10 "
        "nước thành viên cùng các đối tác đối thoại như Australia, Nhật Bản.",
        {"meeting 2019-11-17": {"countries": sorted([*_ASEAN, "AU", "JP"])}},
    ),
    (
        "2019-11-18",
        "Cuộc diễn tập cứu hộ trên biển do Việt Nam và Nhật Bản đồng chủ trì hôm 17/11 tại Đà Nẵng, thu hút hàng trăm "
        "quân nhân, có sự tham gia của 10 nước ASEAN, Australia và Ấn Độ.",
        {"exercise 2019-11-17": {"countries": sorted([*_ASEAN, "AU", "IN", "JP"]), "place": "VN"}},
    ),
    # What a meeting only speaks of
    (
        "2019-11-18",
        "Ngày 17/11, Bộ trưởng Quốc phòng Nhật Bản Sato Ken và Bộ trưởng Quốc phòng Mỹ John Carter hội đàm tại Tokyo "
        "về quan hệ giữa Trung Quốc và ASEAN.",
        {"talks 2019-11-17": {"countries": ["JP", "US"]}},
    ),
    # Two at the head of what has no name
    (
        "2019-11-18",
        "Ngày 14/11, Đại tướng Trần Văn Minh, Bộ trưởng Bộ Quốc phòng Việt Nam, và Trung tướng Ivan Petrov, Bộ trưởng "
        "Quốc phòng Kazakhstan, đồng chủ trì đối thoại.",
        {"talks 2019-11-14": {"chairs": ["Ivan Petrov", "Trần Văn Minh"], "countries": ["KZ", "VN"]}},
    ),
    # What the ministers of a meeting are to adopt at its end
    (
        "2019-11-18",
        "Theo chương trình, sáng nay (18/11), ADMM+ lần thứ 6 khai mạc tại Bangkok với sự tham dự của Bộ trưởng Quốc "
        "phòng 10 nước ASEAN. Kết thúc hội nghị, các Bộ trưởng dự kiến ra Tuyên bố chung.",
        {
            "meeting 2019-11-18": {"countries": _ASEAN},
            "agreement 2019-11-18": {"countries": _ASEAN, "status": "planned"},
        },
    ),
    # A journey elsewhere before: not that day, nor does it say where the talks were
    (
        "2013-08-29",
        "Chiều 28/8, tại Bandar Seri Begawan (Brunei), ADMM+ lần thứ hai bế mạc. Bên lề hội nghị, Bộ trưởng Quốc phòng "
        "Việt Nam Trần Văn Minh đã có cuộc gặp với Bộ trưởng Quốc phòng Mỹ John Carter. Trước đó, ông Carter đã đến "
        "thăm Malaysia và Indonesia.",
        {"meeting 2013-08-28": {"place": "BN"}, "talks 2013-08-28": {"place": "BN"}},
    ),
    # Calls of courtesy on the days of the port that is still ahead
    (
        "2022-09-09",
        "Ngày 8/9, tàu 015 Hải quân Việt Nam do Đại tá Trần Văn Minh làm trưởng đoàn rời Cam Ranh lên đường thăm "
        "Singapore. Theo kế hoạch, tàu sẽ cập cảng Changi ngày 12/9. Trong thời gian ở Singapore, Đại tá Trần "
        "Văn Minh sẽ đến chào Tư lệnh Hải quân Singapore Lee Ming.",
        {
            "visit 2022-09-12": {"place": "SG", "status": "planned"},
            "talks 2022-09-12": {"place": "SG", "status": "planned"},
        },
    ),
    # A voyage told by the day of leaving: its ports on their own days
    (
        "2022-09-09",
        "Ngày 8/9, biên đội tàu 015 và 016 Hải quân Việt Nam do Đại tá Trần Văn Minh làm trưởng đoàn rời Cam Ranh lên "
        "đường thăm Singapore, Malaysia. Theo kế hoạch, biên đội sẽ cập cảng Changi ngày 12/9, sau đó thăm xã giao "
        "cảng Klang, Malaysia từ ngày 18 đến 20/9.",
        {
            "visit 2022-09-12": {"place": "SG", "people": ["Trần Văn Minh"], "countries": ["SG", "VN"]},
            "visit 2022-09-18/2022-09-20": {"place": "MY", "people": ["Trần Văn Minh"], "countries": ["MY", "VN"]},
        },
    ),
    # The pair at the table prepare their own dialogue
    (
        "2024-05-30",
        "Ngày 29/5, tại Singapore, Bộ trưởng Quốc phòng Việt Nam Trần Văn Minh gặp Bộ trưởng Quốc phòng Australia John "
        "Carter. Tại cuộc gặp, hai bên nhất trí chuẩn bị cho Đối thoại Chính sách Quốc phòng cấp Thứ trưởng lần thứ "
        "8 dự kiến tổ chức tại Hà Nội vào quý IV năm nay.",
        {
            "talks 2024-05-29": {"place": "SG"},
            "talks 2024-10/2024-12": {"countries": ["AU", "VN"], "status": "planned", "place": "VN"},
        },
    ),
]


@pytest.mark.parametrize(("published", "text", "wanted"), _CASES)
def test_told(check: Callable[..., None], published: str, text: str, wanted: dict[str, dict[str, Any]]) -> None:
    check(published, text, wanted)


def test_a_whole_group_meets_each_of_several_in_turn() -> None:
    text = (
        "Ngày 20/11, các Bộ trưởng Quốc phòng ASEAN gặp riêng Bộ trưởng Quốc phòng Mỹ John Carter và Bộ trưởng Quốc "
        "phòng Nhật Bản Sato Kenji."
    )
    events = sukien.extract(text, published="2024-11-22").events
    assert [[p.name for p in e.participants] for e in events] == [["John Carter"], ["Sato Kenji"]]
    assert ["US" in e.countries for e in events] == [True, False]


def test_three_of_whom_a_number_tells_hold_a_meeting() -> None:
    text = (
        "Sáng 4/12, tại Bình Phước, Đại tướng Mean Sok, Tổng Tham mưu trưởng Quân đội Hoàng gia Campuchia, Trung tướng "
        "Khamla Sengphet, Tổng Tham mưu trưởng Quân đội nhân dân Lào và Thượng tướng Trần Văn Minh, Tổng Tham mưu "
        "trưởng Quân đội nhân dân Việt Nam dự diễn tập cứu hộ. Bên lề, ba vị Tổng Tham mưu trưởng đã có cuộc gặp ngắn."
    )
    events = sukien.extract(text, published="2023-12-05").events
    assert [e.type for e in events] == ["exercise", "meeting"]
    assert list(events[1].countries) == ["KH", "LA", "VN"]
