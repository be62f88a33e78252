"""Talks, calls and visits told in other words: wishes, epithets, idioms, chains of verbs; texts are composed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

_TOLD: list[tuple[str, str, str, dict[str, Any]]] = [
    (
        "what is only hoped for is no event",
        "2024-06-05",
        "Chiều 4/6, Thủ tướng Trần Văn Minh tiếp Đại sứ Nhật Bản Sato Kenji. Thủ tướng mong sớm được đón Thủ "
        "tướng Nhật Bản Ito Haruki thăm Việt Nam.",
        {"talks 2024-06-04": {"people": ["Sato Kenji", "Trần Văn Minh"]}},
    ),
    (
        "a clause behind the hope may tell of one",
        "2024-06-05",
        "Ngày 4/6, phía Lào hy vọng có tiến triển khi Ngoại trưởng Nga Ivan Petrov thăm Lào.",
        {"visit 2024-06-04": {"people": ["Ivan Petrov"]}},
    ),
    (
        "who is invited is yet to come, though the year has begun",
        "2024-06-05",
        "Chiều 4/6, Thủ tướng Trần Văn Minh tiếp Đại sứ Nhật Bản Sato Kenji. Đại sứ nhắc lại lời mời Thủ tướng "
        "thăm Nhật Bản trong năm nay.",
        {"talks 2024-06-04": {}, "visit 2024": {"status": "planned"}},
    ),
    (
        "an epithet means whoever was named",
        "2024-06-05",
        "Ngoại trưởng Mỹ John Carter tới Vientiane hôm 3/6. Ngày 4/6, vị khách Mỹ hội kiến Chủ tịch nước Lào Khamla "
        "Sengphet.",
        {"visit 2024-06-03": {}, "talks 2024-06-04": {"people": ["John Carter", "Khamla Sengphet"], "place": "LA"}},
    ),
    (
        "so does the word for his trade",
        "2024-06-05",
        "Ngoại trưởng Mỹ John Carter hôm 3/6 gặp Ngoại trưởng Lào Khamla Sengphet. Hôm nay, nhà ngoại giao Mỹ "
        "bay tới Tokyo.",
        {"talks 2024-06-03": {}, "visit 2024-06-05": {"people": ["John Carter"], "place": "JP"}},
    ),
    (
        "but not one of many",
        "2024-06-05",
        "Ngoại trưởng Mỹ John Carter hôm 3/6 gặp Ngoại trưởng Lào Khamla Sengphet. Hôm nay, một nhà ngoại giao "
        "Mỹ bay tới Tokyo.",
        {"talks 2024-06-03": {}},
    ),
    (
        "a bare rank acts",
        "2024-06-05",
        "Chiều 4/6, Trung tướng Trần Văn Minh chủ trì gặp mặt tùy viên quốc phòng. Trước giờ khai tiệc, Trung "
        "tướng đã tiếp riêng Đại tá Khamla Sengphet, Tùy viên Quốc phòng Lào.",
        {"talks 2024-06-04": {"people": ["Khamla Sengphet", "Trần Văn Minh"]}},
    ),
    (
        "a short office is that of who was told with the long one",
        "2024-06-05",
        "Bộ trưởng Quốc phòng Lào Khamla Sengphet hôm 4/6 thăm Việt Nam. Hôm nay, vị Bộ trưởng Lào tới chào Thủ "
        "tướng Trần Văn Minh.",
        {"visit 2024-06-04": {}, "talks 2024-06-05": {"people": ["Khamla Sengphet", "Trần Văn Minh"]}},
    ),
    (
        "a comma closes what a sentence opens with",
        "2024-06-05",
        "Tiếp nối cuộc hội đàm sáng 3/6 với Chủ tịch Quốc hội Trần Văn Minh, Chủ tịch Quốc hội Lào Khamla "
        "Sengphet ngày 4/6 hội kiến Tổng Bí thư Lê Quốc Nam.",
        {
            "talks 2024-06-03": {"people": ["Khamla Sengphet", "Trần Văn Minh"]},
            "talks 2024-06-04": {"people": ["Khamla Sengphet", "Lê Quốc Nam"]},
        },
    ),
    (
        "two sit down together",
        "2024-06-05",
        "Ngoại trưởng Mỹ John Carter hôm 4/6 ngồi xuống với Ngoại trưởng Nga Ivan Petrov tại Vientiane.",
        {"talks 2024-06-04": {"people": ["Ivan Petrov", "John Carter"], "place": "LA"}},
    ),
    (
        "or shake hands",
        "2024-06-05",
        "Cái bắt tay giữa Ngoại trưởng Mỹ John Carter và Ngoại trưởng Nga Ivan Petrov tại Vientiane hôm 4/6 "
        "được chú ý.",
        {"talks 2024-06-04": {"people": ["Ivan Petrov", "John Carter"], "place": "LA"}},
    ),
    (
        "or grant a reception",
        "2024-06-05",
        "Chiều 4/6, Thủ tướng Trần Văn Minh dành cho Ngoại trưởng Nga Ivan Petrov một cuộc tiếp tại Hà Nội.",
        {"talks 2024-06-04": {"people": ["Ivan Petrov", "Trần Văn Minh"], "place": "VN"}},
    ),
    (
        "an appointment is ahead",
        "2024-06-05",
        "Ngoại trưởng Mỹ John Carter tới Vientiane hôm 4/6. Hôm nay, ông có lịch hẹn với Ngoại trưởng Lào Khamla "
        "Sengphet.",
        {
            "visit 2024-06-04": {},
            "talks 2024-06-05": {"status": "planned", "people": ["John Carter", "Khamla Sengphet"]},
        },
    ),
    (
        "who avoids another does not meet him",
        "2024-06-05",
        "Ngoại trưởng Mỹ John Carter hôm 4/6 tránh giáp mặt Ngoại trưởng Nga Ivan Petrov tại Vientiane.",
        {},
    ),
    (
        "a session of two by screen is a call",
        "2024-06-05",
        "Liên lạc được nối lại hôm 4/6 bằng cuộc họp trực tuyến giữa Đại tướng Mỹ John Carter và Thượng tướng "
        "Nga Ivan Petrov.",
        {"call 2024-06-04": {"people": ["Ivan Petrov", "John Carter"]}},
    ),
    (
        "a day since which there was none is not its day",
        "2024-06-05",
        "Ngoại trưởng Mỹ John Carter hôm 4/6 gặp Ngoại trưởng Nga Ivan Petrov tại Vientiane, lần đầu tiên kể từ "
        "vụ đụng độ ngày 4/2.",
        {"talks 2024-06-04": {"place": "LA"}},
    ),
    (
        "nor is the bare day",
        "2024-06-05",
        "Ngoại trưởng Mỹ John Carter hôm 4/6 gọi cho Ngoại trưởng Nga Ivan Petrov, lần đầu tiên kể từ 13/5.",
        {"call 2024-06-04": {}},
    ),
    (
        "the programme of a visit to come is of its days",
        "2024-06-05",
        "Thủ tướng Nhật Bản Ito Haruki sẽ thăm Lào từ ngày 10 đến 12/6. Tại Vientiane, ông hội đàm với Thủ tướng Lào "
        "Khamla Sengphet.",
        {
            "visit 2024-06-10/2024-06-12": {"status": "planned"},
            "talks 2024-06-10/2024-06-12": {"status": "planned", "place": "LA"},
        },
    ),
    (
        "not what is told as done",
        "2024-06-05",
        "Thủ tướng Nhật Bản Ito Haruki sẽ thăm Lào từ ngày 10 đến 12/6. Hôm nay, ông đã gặp Đại sứ Lào Khamla "
        "Sengphet.",
        {"visit 2024-06-10/2024-06-12": {}, "talks 2024-06-05": {"status": "occurred"}},
    ),
    (
        "a journey is told in front of its subject",
        "2024-06-05",
        "Vừa đặt chân tới Vientiane hôm 4/6, Ngoại trưởng Nga Ivan Petrov đã gặp Ngoại trưởng Lào Khamla Sengphet.",
        {
            "visit 2024-06-04": {"people": ["Ivan Petrov"], "place": "LA"},
            "talks 2024-06-04": {"people": ["Ivan Petrov", "Khamla Sengphet"]},
        },
    ),
    (
        "the next leg takes him there",
        "2024-06-05",
        "Thủ tướng Nhật Bản Ito Haruki thăm Lào từ 3/6. Chặng tiếp theo đưa ông tới Singapore ngày 7/6.",
        {"visit 2024-06-03": {"place": "LA"}, "visit 2024-06-07": {"people": ["Ito Haruki"], "place": "SG"}},
    ),
    (
        "who goes on is the subject, and where he goes is the place",
        "2024-06-05",
        "Ngoại trưởng Mỹ John Carter hội đàm với Ngoại trưởng Nhật Bản Ito Haruki ở Tokyo hôm 3/6, rồi sang "
        "Vientiane gặp Ngoại trưởng Lào Khamla Sengphet ngày 4/6.",
        {
            "talks 2024-06-03": {"place": "JP", "people": ["Ito Haruki", "John Carter"]},
            "visit 2024-06-04": {"people": ["John Carter"], "place": "LA"},
            "talks 2024-06-04": {"people": ["John Carter", "Khamla Sengphet"], "place": "LA"},
        },
    ),
    (
        "who is the envoy of somebody comes himself",
        "2024-06-05",
        "Với tư cách đặc phái viên của Tổng thống Nga Ivan Petrov, Thị trưởng Moskva Oleg Sidorov đã tới Hà Nội "
        "ngày 4/6.",
        {"visit 2024-06-04": {"people": ["Oleg Sidorov"]}},
    ),
    (
        "what two do together they go on with",
        "2024-06-05",
        "Bộ trưởng Quốc phòng Lào Khamla Sengphet chiều 4/6 tại Hà Nội đã cùng Đại tướng Trần Văn Minh duyệt "
        "đội danh dự, rồi hội đàm.",
        {"ceremony 2024-06-04": {}, "talks 2024-06-04": {"people": ["Khamla Sengphet", "Trần Văn Minh"]}},
    ),
    (
        "a month before 'lần lượt' counts nothing",
        "2024-12-08",
        "Chủ tịch Quốc hội Lào Khamla Sengphet ngày 7/12 lần lượt hội kiến Tổng Bí thư Trần Văn Minh.",
        {"talks 2024-12-07": {"people": ["Khamla Sengphet", "Trần Văn Minh"]}},
    ),
    (
        "a ship that leaves calls at its ports later",
        "2024-06-05",
        "Sáng nay, tàu hộ vệ 015 của Hải quân Việt Nam nhổ neo rời quân cảng Cam Ranh, bắt đầu hải trình thăm "
        "Nhật Bản và Hàn Quốc. Theo kế hoạch, tàu cập cảng Yokosuka ngày 12/6.",
        {"visit 2024-06-12": {"status": "planned", "place": "JP"}, "visit -": {"status": "planned", "place": "KR"}},
    ),
    (
        "a guest who is new in his office is not appointed that day",
        "2024-06-05",
        "Chiều 4/6, Thượng tướng Trần Văn Minh tiếp bà Anna Berg, Đại sứ Na Uy vừa được bổ nhiệm.",
        {"talks 2024-06-04": {"people": ["Anna Berg", "Trần Văn Minh"]}},
    ),
]


@pytest.mark.parametrize(("title", "published", "text", "wanted"), _TOLD, ids=[row[0] for row in _TOLD])
def test_told(title: str, published: str, text: str, wanted: dict[str, Any], check: Callable[..., None]) -> None:
    check(published, text, wanted)
