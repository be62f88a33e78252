"""Journeys that are asked for, called off or made home to the outlet's state, and exercises that guests join."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

import sukien

_GUEST = (
    "Từ ngày 21 đến 25/11, đoàn đại biểu quân sự cấp cao Lào do Bộ trưởng Bộ Quốc phòng Lào Khamla Sengphet dẫn đầu "
    "thăm chính thức nước ta. "
)
_OFF = (
    "Úc hôm thứ Tư (4/6) loan báo Bộ trưởng Quốc phòng Mark Wilson sẽ không lên đường tới Papua New Guinea, Vanuatu và "
    "Quần đảo Solomon trong tuần này như đã định. "
)
_TOLD: list[tuple[str, str, str, dict[str, Any]]] = [
    (
        "our state is the outlet's",
        "2016-11-23",
        _GUEST,
        {"visit 2016-11-21/2016-11-25": {"place": "VN", "countries": ["LA", "VN"]}},
    ),
    (
        "ships leave the waters of our state",
        "2016-11-23",
        "Hai tàu Hải quân Ấn Độ đã rời vùng biển nước ta hôm 22/11, kết thúc chuyến thăm 4 ngày.",
        {"visit 2016-11-19/2016-11-22": {"place": "VN", "countries": ["IN", "VN"]}},
    ),
    (
        "our state in a foreigner's mouth is not the outlet's",
        "2016-11-23",
        'Ngày 22/11, Tổng thống Pháp Jean Martin nói: "Tôi mong ngài sẽ sang thăm nước ta vào tháng 3".',
        {"visit 2017-03": {"place": None}},
    ),
    (
        "an invitation gives no place to the visit that was told",
        "2016-11-23",
        _GUEST + "Bộ trưởng trân trọng mời Đại tướng Trần Văn Minh sang thăm Lào.",
        {"visit 2016-11-21/2016-11-25": {"place": "VN", "people": ["Khamla Sengphet"]}},
    ),
    (
        "the time of a visit that was accepted is told behind",
        "2016-11-23",
        _GUEST + "Bộ trưởng trân trọng mời Đại tướng Trần Văn Minh sang thăm Lào. Đại tướng Trần Văn Minh cảm ơn và "
        "nhận lời; chuyến thăm dự kiến được thực hiện trong quý II năm 2017.",
        {
            "visit 2016-11-21/2016-11-25": {"place": "VN"},
            "visit 2017-04/2017-06": {"place": "LA", "people": ["Trần Văn Minh"], "status": "planned"},
        },
    ),
    (
        "a tour that is called off is one event; a leg of it is put off",
        "2025-06-05",
        _OFF + "Chặng dừng ở Port Moresby được dời sang ngày 22/7.",
        {
            "visit 2025-06-02/2025-06-08": {
                "status": "cancelled",
                "place": None,
                "countries": ["AU", "PG", "SB", "VU"],
            },
            "visit 2025-07-22": {"status": "planned", "place": "PG", "people": ["Mark Wilson"]},
        },
    ),
    (
        "who has not come for years was not to come",
        "2025-06-05",
        "Ngoại trưởng Mỹ John Carter không thăm Trung Quốc từ năm 2018.",
        {},
    ),
    (
        "a visit that is put off to another day is planned on it",
        "2025-06-05",
        "Chuyến thăm Fiji của Bộ trưởng Quốc phòng Úc Mark Wilson, dự kiến ngày 6/6, đã bị hoãn sang ngày 22/7.",
        {"visit 2025-07-22": {"status": "planned", "place": "FJ"}},
    ),
    (
        "a treaty that somebody hopes to sign, between the governments of two capitals",
        "2025-06-05",
        "Canberra và Port Moresby đang hoàn tất một hiệp ước phòng thủ chung mà Thủ tướng Papua New Guinea Peter Kila "
        "muốn ký ngày 16/9.",
        {"agreement 2025-09-16": {"status": "planned", "countries": ["AU", "PG"]}},
    ),
    (
        "guests join the exercise of one state",
        "2025-06-05",
        "Talisman Sabre, cuộc tập trận lớn nhất của Úc, dự trù từ 13/7 đến 4/8 với lính Mỹ, Fiji, Tonga và Đức.",
        {"exercise 2025-07-13/2025-08-04": {"place": "AU", "countries": ["AU", "DE", "FJ", "TO", "US"]}},
    ),
    (
        "an exercise of three states is at home with none",
        "2025-06-05",
        "Cuộc tập trận của Mỹ, Nhật Bản và Hàn Quốc diễn ra từ ngày 1/6 đến 4/6.",
        {"exercise 2025-06-01/2025-06-04": {"place": None, "countries": ["JP", "KR", "US"]}},
    ),
    (
        "a ship puts to sea from a port abroad, not from its own",
        "2022-03-05",
        "Sáng 1/3/2022, tàu 016-Quang Trung rời quân cảng Visakhapatnam (Ấn Độ), nhập vào đội hình của Diễn tập hải "
        "quân đa phương MILAN-2022.",
        {"exercise 2022-03-01": {"place": "IN"}},
    ),
    (
        "a ship sets out from home",
        "2022-03-05",
        "Sáng 1/3/2022, tàu 016-Quang Trung rời quân cảng Cam Ranh (Khánh Hòa), lên đường dự Diễn tập hải quân đa "
        "phương MILAN-2022.",
        {"exercise 2022": {"place": "IN"}},
    ),
    (
        "those who stand on the quay",
        "2017-08-14",
        "Sáng 14-8, tàu buồm Esmeralda của Hải quân Chile cập cảng Cam Ranh, bắt đầu chuyến thăm nước ta. Đón tàu tại "
        "cầu cảng có Đại tá Trần Văn Minh, Phó Tham mưu trưởng Vùng 4 Hải quân; Đại sứ Chile tại Việt Nam Pablo Reyes. "
        "Trước khi rời cảng sáng 18-8, Esmeralda sẽ cùng một tàu của Vùng 4 luyện tập tránh va chạm.",
        {
            "visit 2017-08-14": {"place": "VN", "countries": ["CL", "VN"]},
            "ceremony 2017-08-14": {"people": ["Pablo Reyes", "Trần Văn Minh"]},
            "exercise 2017-08-18": {"status": "planned", "countries": ["CL", "VN"]},
        },
    ),
]


@pytest.mark.parametrize(("published", "text", "wanted"), [row[1:] for row in _TOLD], ids=[row[0] for row in _TOLD])
def test_told(
    check: Callable[[str, str, dict[str, dict[str, Any]]], None],
    published: str,
    text: str,
    wanted: dict[str, dict[str, Any]],
) -> None:
    check(published, text, wanted)


def test_other_stops_of_a_journey_are_no_visit_of_their_own() -> None:
    text = (
        "Trong hai ngày 28 và 29-7, Bộ trưởng Quốc phòng Mỹ John Carter thăm Việt Nam, chặng thứ hai trong chuyến công "
        "du ba nước Đông Nam Á của ông, sau Singapore và trước khi tới Philippines."
    )
    events = sukien.extract(text, published="2021-07-30").events
    assert [(e.type, e.location and e.location.country) for e in events] == [("visit", "VN")]


def test_a_tour_does_not_tell_again_the_state_that_was_told() -> None:
    text = (
        "Ngày 28-7, Bộ trưởng Quốc phòng Mỹ John Carter thăm Việt Nam, chặng thứ hai trong chuyến công du tới "
        "Singapore, Việt Nam và Philippines từ 26 đến 31-7."
    )
    events = sukien.extract(text, published="2021-07-30").events
    assert [e.location and e.location.country for e in events] == ["VN", "SG", "PH"]
