"""What stands beside an event and is none of it: hosts, concessions, the next meeting, what is only made possible.

Texts and people are composed.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

import sukien

_ASEAN = ["BN", "ID", "KH", "LA", "MM", "MY", "PH", "SG", "TH", "VN"]
_HOST = "Thượng tướng Trần Văn Minh, Thứ trưởng Bộ Quốc phòng Việt Nam"
_GUEST = "ông Karel Novak, Thứ trưởng Bộ Quốc phòng Cộng hòa Séc"
_SERIES = "Đối thoại Chính sách Quốc phòng Việt Nam - Séc lần thứ 3"

_TOLD: list[tuple[str, str, str, dict[str, dict[str, Any]]]] = [
    (
        "two who chair together, and the host who welcomes is no visitor",
        "2022-06-16",
        f"Chiều 15-6, tại Hà Nội, {_HOST}, đã cùng {_GUEST}, chủ trì {_SERIES}. Chào mừng đoàn sang thăm Việt Nam từ "
        "ngày 14 đến 17-6, Thượng tướng Trần Văn Minh cho rằng hợp tác tiến triển tốt.",
        {
            "talks 2022-06-15": {"chairs": ["Karel Novak", "Trần Văn Minh"]},
            "visit 2022-06-14/2022-06-17": {"without": ["Trần Văn Minh"], "countries": ["CZ", "VN"]},
        },
    ),
    (
        "who has met one is still to meet others",
        "2025-10-14",
        "Sáng 14/10, tại Hà Nội, Thủ tướng Trần Văn Minh tiếp ông Dimitar Petrov, Bộ trưởng Bộ Quốc phòng Bulgaria. "
        "Ngày 15/10, Bộ trưởng Petrov sẽ đến chào lãnh đạo Quốc hội.",
        {
            "talks 2025-10-14": {"status": "occurred", "people": ["Dimitar Petrov", "Trần Văn Minh"]},
            "talks 2025-10-15": {"status": "planned", "people": ["Dimitar Petrov"], "countries": ["BG", "VN"]},
        },
    ),
    (
        "a concession calls nothing off",
        "2022-06-16",
        "Dù từng bị hoãn hai lần, Hội nghị ADMM lần thứ 16 đã khai mạc sáng nay tại Phnom Penh.",
        {"meeting 2022-06-16": {"status": "occurred"}},
    ),
    (
        "what is called off in a concession is",
        "2019-01-16",
        "Mặc dù Mỹ đã hủy cuộc tập trận hồi tháng 12/2018, Triều Tiên vẫn bắn thử.",
        {"exercise 2018-12": {"status": "cancelled"}},
    ),
    (
        "who comes before the meeting is named comes to that, though it is still to be held",
        "2019-07-09",
        "Cảnh sát được huy động quanh trung tâm Bangkok, nơi bộ trưởng quốc phòng 10 nước ASEAN tề tựu từ ngày mai. "
        "Thái Lan đã chuẩn bị xong cho Hội nghị Bộ trưởng Quốc phòng các nước ASEAN lần thứ 13, diễn ra từ ngày 10 đến "
        "12-7. Dự thảo được thống nhất tại ADSOM hồi tháng 4, trước khi ADSOM WG rà soát hôm qua dưới sự điều hành của "
        "Đại tướng Somkiat Rattana, thứ trưởng Bộ Quốc phòng Thái Lan.",
        {
            "meeting 2019-07-10/2019-07-12": {"countries": _ASEAN},
            "meeting 2019-04": {"chairs": []},
            "meeting 2019-07-08": {"chairs": ["Somkiat Rattana"]},
        },
    ),
    (
        "forces of the place",
        "2019-07-09",
        "Ngày 8-7, Bộ trưởng Quốc phòng Lào Khamla Sengphet gặp Bộ trưởng Quốc phòng Nga Ivan Petrov tại Bangkok. "
        "Trước đó, ngày 7-7, cảnh sát và quân đội đã diễn tập giải cứu con tin tại Bangkok.",
        {"talks 2019-07-08": {}, "exercise 2019-07-07": {"countries": ["TH"]}},
    ),
    (
        "what a statement makes possible is not held that day",
        "2016-05-26",
        "Hôm 5/5, Lào và Nga ký Tuyên bố chung về an ninh biên giới, tạo cơ sở cho việc tuần tra phối hợp.",
        {"agreement 2016-05-05": {}},
    ),
    (
        "what gets under way has its day",
        "2016-05-26",
        "Lào và Thái Lan cho biết đợt tuần tra chung đầu tiên có thể được triển khai vào tháng 8.",
        {"exercise 2016-08": {"status": "planned"}},
    ),
    (
        "a day that is not that of what came a week before",
        "2016-11-20",
        "Chỉ sau một tuần ông John Carter trúng cử tổng thống Mỹ, Thủ tướng Nhật Bản Sato Kenji hôm 17/11 đã có cuộc "
        "gặp với ông tại New York.",
        {"talks 2016-11-17": {"with": ["Sato Kenji"]}},
    ),
    (
        "the states of a series, told by its name alone",
        "2018-09-20",
        "Cuộc gặp thượng đỉnh liên Triều đầu tiên diễn ra năm 2000.",
        {"talks 2000": {"countries": ["KP", "KR"]}},
    ),
    (
        "who stands in for another",
        "2017-03-22",
        "Thứ trưởng Ngoại giao Mỹ Peter Hale sẽ là người thay mặt ông tham dự cuộc họp ngoại trưởng các nước NATO ngày "
        "5/4 tại Brussels.",
        {"meeting 2017-04-05": {"people": ["Peter Hale"]}},
    ),
    (
        "a call in front of the clause",
        "2027-01-31",
        "Qua điện đàm ngày 8/1, Bộ trưởng Quốc phòng Australia Peter Hale và người đồng cấp Nhật Bản Sato Kenji bàn "
        "về lịch bàn giao tàu.",
        {"call 2027-01-08": {"people": ["Peter Hale", "Sato Kenji"]}},
    ),
]


@pytest.mark.parametrize(("published", "text", "wanted"), [row[1:] for row in _TOLD], ids=[row[0] for row in _TOLD])
def test_beside(
    check: Callable[[str, str, dict[str, dict[str, Any]]], None],
    published: str,
    text: str,
    wanted: dict[str, dict[str, Any]],
) -> None:
    check(published, text, wanted)


def test_a_stay_without_a_place_behind_its_copula() -> None:
    text = (
        "Bộ trưởng Quốc phòng Mỹ John Carter đặt chân tới Hàn Quốc hôm nay sau khi rời Bắc Kinh, chặng dừng từ 26 đến "
        "28/6 cũng là chuyến công du Trung Quốc đầu tiên của ông."
    )
    visits = sukien.extract(text, published="2018-06-28").events
    assert {v.location.country for v in visits if v.location} == {"CN", "KR"}
