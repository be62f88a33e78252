"""Visits, alone and with what takes place on them, slot by slot; texts and people are composed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

import sukien

_TOLD: list[tuple[str, str, str, dict[str, Any]]] = [
    (
        "the days between an office and an invitation are those of the visit",
        "2025-03-02",
        "Bộ Quốc phòng thông báo chuyến thăm Việt Nam của ông Lim Boon Keng, Bộ trưởng Quốc phòng Singapore, từ ngày "
        "04 đến ngày 06/3/2025, theo lời mời của Đại tướng Trần Văn Minh.",
        {"visit 2025-03-04/2025-03-06": {"people": ["Lim Boon Keng", "Trần Văn Minh"], "status": "planned"}},
    ),
    (
        "a visit of courtesy to authorities is one of the things done on the visit",
        "2019-04-14",
        "Từ ngày 11 đến 16/4, tàu hộ vệ Hải quân Úc do Trung tá Mark Wilson chỉ huy đã cập cảng Đà Nẵng. Chiều 11/4, "
        "chỉ huy tàu đã thăm xã giao lãnh đạo thành phố.",
        {"visit 2019-04-11/2019-04-16": {"countries": ["AU", "VN"], "status": "ongoing"}, "talks 2019-04-11": {}},
    ),
    (
        "the last day of a visit belongs to the ships of that state",
        "2019-04-14",
        "Ngày 11/4, tàu hộ vệ Hải quân Úc cập cảng Đà Nẵng. Cũng ngày 11/4, hai tàu Hải quân Thái Lan cập cảng Sài "
        "Gòn. Chuyến thăm của hai tàu Hải quân Thái Lan kéo dài đến ngày 15/4.",
        {
            "visit 2019-04-11": {"countries": ["AU", "VN"]},
            "visit 2019-04-11/2019-04-15": {"countries": ["TH", "VN"]},
        },
    ),
    (
        "the year of a plan is not that of the visit",
        "2019-01-10",
        "Chiều 9/1, tại Hà Nội, Thủ tướng Trần Văn Minh tiếp Bộ trưởng Bộ Nội vụ Lào Khamla Sengphet sang thăm, dự hội "
        "nghị đánh giá kết quả hợp tác năm 2018.",
        {"talks 2019-01-09": {}, "visit 2019-01-09": {"people": ["Khamla Sengphet"]}},
    ),
    (
        "a year behind the event is not the time of the event",
        "2014-10-13",
        "Ngày 12/10, hai tàu Hải quân Việt Nam cập cảng Tanjung Priok, Indonesia. Chuyến thăm diễn ra trong bối cảnh "
        "hai nước chuẩn bị kỷ niệm 60 năm quan hệ vào năm 2015.",
        {"visit 2014-10-12": {"countries": ["ID", "VN"]}},
    ),
    (
        "who invites is not who visits; a unit that is shown to a guest is no visit of its own",
        "2016-08-28",
        "Đoàn do Đại tướng Trần Văn Minh, Bộ trưởng Bộ Quốc phòng Việt Nam, dẫn đầu thăm chính thức Cuba từ ngày 28 "
        "đến 31/8. Chuyến thăm được thực hiện theo lời mời của Bộ trưởng Quốc phòng Cuba Mario Soler. Đoàn sẽ thăm "
        "đơn vị tên lửa của Quân đội Cuba.",
        {"visit 2016-08-28/2016-08-31": {"people": ["Mario Soler", "Trần Văn Minh"]}},
    ),
    (
        "days of an unknown year can be days of one visit",
        "",
        "Chiều 25-10, tại Hà Nội, Chủ tịch nước Trần Văn Minh đã tiếp Thượng tướng Khamla Sengphet, Bộ trưởng Quốc "
        "phòng Lào, đang thăm chính thức Việt Nam. Chuyến thăm chính thức Việt Nam của Thượng tướng Khamla Sengphet "
        "diễn ra từ ngày 24 đến 26-10.",
        {"talks -": {}, "visit -": {"people": ["Khamla Sengphet"]}},
    ),
    (
        "what a visitor is still to do is done on the days of the visit",
        "2016-08-28",
        "Sáng nay 28/8, Bộ trưởng Quốc phòng Việt Nam Trần Văn Minh bắt đầu chuyến thăm Lào từ ngày 28 đến 31/8. Theo "
        "chương trình, Bộ trưởng Trần Văn Minh sẽ hội đàm với Bộ trưởng Quốc phòng Lào Khamla Sengphet.",
        {
            "visit 2016-08-28/2016-08-31": {"status": "ongoing"},
            "talks 2016-08-28/2016-08-31": {"status": "planned", "place": "LA"},
        },
    ),
    (
        "talks with somebody who is on a visit have no day of their own",
        "2018-09-30",
        "Campuchia sẽ tăng cường tập trận với Trung Quốc. Đó là khẳng định của Đại tướng Sok Vannak, Tham mưu trưởng "
        "Quân đội Campuchia, trong cuộc gặp Trung tướng Lý Minh, Phó Tư lệnh Quân giải phóng nhân dân Trung Quốc, đang "
        "thăm và làm việc tại Campuchia.",
        {"talks -": {"status": "occurred"}, "visit 2018-09-30": {"status": "ongoing", "people": ["Lý Minh"]}},
    ),
    (
        "a guest who is here on the day before publication is still on the visit; who speaks of it is not",
        "2017-07-26",
        "Chiều 25/7, tại Trụ sở Bộ Quốc phòng, Đại tướng Trần Văn Minh, Bộ trưởng Bộ Quốc phòng, đã tiếp ông Ivan "
        "Petrov, Thư ký Hội đồng An ninh Nga, đang ở thăm và làm việc tại Việt Nam. Chào mừng ông Ivan Petrov sang "
        "thăm Việt Nam, Đại tướng Trần Văn Minh nhấn mạnh quan hệ hai nước.",
        {"talks 2017-07-25": {}, "visit 2017-07-25": {"status": "ongoing", "people": ["Ivan Petrov"]}},
    ),
    (
        "a day in a tour is a visit of its own",
        "2014-05-02",
        "Ngoại trưởng Mỹ John Carter hôm nay 2/5 đặt chân đến Juba, Nam Sudan, chặng thứ hai trong chuyến công du châu "
        "Phi bắt đầu hôm 29/4 và sẽ khép lại ngày 5/5.",
        {"visit 2014-05-02": {"place": "SS"}},
    ),
    (
        "where a visit ends is where it was",
        "2019-04-05",
        "Tối 4/4, Tổng thống Kazakhstan Daniyar Omarov đã rời Moskva về nước, khép lại chuyến công du hai ngày.",
        {"visit 2019-04-03/2019-04-04": {"place": "RU", "countries": ["KZ", "RU"]}},
    ),
    (
        "who leads the ships is on the visit",
        "2025-12-09",
        "Tối 8-12, đoàn tàu Hải quân Ấn Độ thăm xã giao Đà Nẵng. Chuyến thăm diễn ra từ ngày 8 đến 11-12. Đoàn tàu "
        "gồm hai tàu hộ vệ do Chuẩn Đô đốc Arjun Nair, Tư lệnh Hạm đội miền Đông, làm trưởng đoàn.",
        {"visit 2025-12-08/2025-12-11": {"people": ["Arjun Nair"], "countries": ["IN", "VN"]}},
    ),
    (
        "each state of a tour on its own days",
        "2018-05-15",
        "Bộ trưởng Quốc phòng Việt Nam Phùng Gia Thịnh sẽ thăm chính thức Na Uy từ ngày 20 đến 22/5, Phần Lan (23 và "
        "24/5) và Thụy Điển từ ngày 26 - 28/5.",
        {
            "visit 2018-05-20/2018-05-22": {"place": "NO", "countries": ["NO", "VN"], "people": ["Phùng Gia Thịnh"]},
            "visit 2018-05-23/2018-05-24": {"place": "FI", "countries": ["FI", "VN"], "status": "planned"},
            "visit 2018-05-26/2018-05-28": {"place": "SE", "countries": ["SE", "VN"], "people": ["Phùng Gia Thịnh"]},
        },
    ),
    (
        "a state of the next clause is no stop",
        "2018-05-15",
        "Bộ trưởng Quốc phòng Việt Nam Phùng Gia Thịnh thăm Lào từ ngày 5 đến 9/5. Ông sẽ thăm Nga ngày "
        "20/5, Nhật Bản chờ kết quả.",
        {"visit 2018-05-05/2018-05-09": {"status": "occurred"}, "visit 2018-05-20": {"place": "RU"}},
    ),
    (
        "states that a journey leaves or goes on to are not those of the visit",
        "2018-05-15",
        "Trước khi sang Thái Lan, Bộ trưởng Quốc phòng Mỹ Paul Harding ghé Seoul ngày 8/5. Sau Thái Lan, ông sẽ đến "
        "Việt Nam ngày 20/5.",
        {"visit 2018-05-08": {"countries": ["KR", "US"]}, "visit 2018-05-20": {"countries": ["US", "VN"]}},
    ),
    (
        "whoever tells of a ship's visit is not on board, and whoever is only asked to come makes no visit",
        "2018-05-15",
        "Ngày 8/5, Đại tướng Phùng Gia Thịnh cho biết khu trục hạm USS Coral của Mỹ thăm Đà Nẵng từ ngày 10 đến 14/5. "
        "Ông hội đàm với Bộ trưởng Quốc phòng Nhật Bản Sato Kenji cùng ngày và mời Bộ trưởng Sato Kenji sớm thăm Huế.",
        {"visit 2018-05-10/2018-05-14": {"people": [], "countries": ["US", "VN"]}, "talks 2018-05-08": {}},
    ),
    (
        "a visit that is told by its end and then by its beginning is one",
        "2025-11-03",
        "Chiều nay 3/11, Bộ trưởng Quốc phòng Đức Karl Brandt rời Hà Nội, khép lại chuyến thăm chính thức Việt Nam. "
        "Ông đến Nội Bài từ sáng 2/11.",
        {"visit 2025-11-02/2025-11-03": {"status": "occurred", "people": ["Karl Brandt"], "countries": ["DE", "VN"]}},
    ),
    (
        "a visit during which something was signed has its day",
        "2012-11-27",
        "Cơ chế này dựa trên Bản ghi nhớ hợp tác quốc phòng ký ngày 24/10/2011, trong chuyến thăm chính thức Nhật Bản "
        "của Đại tướng Phùng Gia Thịnh, Bộ trưởng Bộ Quốc phòng Việt Nam.",
        {"agreement 2011-10-24": {}, "visit 2011-10-24": {"people": ["Phùng Gia Thịnh"], "place": "JP"}},
    ),
    (
        "what the host and the guest are to open is not the welcome",
        "2023-09-29",
        "Ngày 29-9, Đại tướng Trần Văn Minh, Bộ trưởng Bộ Công an Việt Nam, tới Vientiane, bắt đầu chuyến thăm chính "
        "thức Lào. Sau lễ đón chính thức, Bộ trưởng Trần Văn Minh hội đàm với Đại tướng Khamla Sengphet, Bộ trưởng Bộ "
        "Công an Lào. Đại tướng Trần Văn Minh và Đại tướng Khamla Sengphet sẽ đồng chủ trì Lễ khánh thành Học viện "
        "Chính trị vào ngày 30-9.",
        {
            "visit 2023-09-29": {"status": "ongoing"},
            "talks 2023-09-29": {},
            "ceremony 2023-09-29": {},
            "ceremony 2023-09-30": {"status": "planned", "people": ["Khamla Sengphet", "Trần Văn Minh"]},
        },
    ),
    (
        "an invitation that is accepted is a visit ahead, without the day of the talks",
        "2024-05-10",
        "Chiều 9/5, Chủ tịch nước Trần Văn Minh gặp Tổng thống Philippines Jose Reyes bên lề hội nghị tại Viêng Chăn. "
        "Tại cuộc gặp, ông mời Tổng thống Jose Reyes thăm chính thức Việt Nam và nhà lãnh đạo Philippines đã nhận lời.",
        {
            "talks 2024-05-09": {"status": "occurred"},
            "visit -": {"status": "planned", "people": ["Jose Reyes"], "place": "VN"},
        },
    ),
    (
        "an invitation alone is no visit",
        "2024-05-10",
        "Chiều 9/5, tại Hà Nội, Thủ tướng Việt Nam Trần Văn Minh hội đàm với Thủ tướng Lào Khamla Sengphet. Ông mời "
        "Thủ tướng Khamla Sengphet thăm lại Việt Nam.",
        {"talks 2024-05-09": {"status": "occurred"}},
    ),
    (
        "who comes last on a journey is whoever made it, not whoever invited him on the way",
        "2014-04-03",
        "Bộ trưởng Quốc phòng Mỹ John Carter sẽ thăm Trung Quốc từ 7 đến 9-4 theo lời mời của tướng Vương Kiến Quốc và "
        "kết thúc chuyến đi ở Mông Cổ hôm 10-4.",
        {"visit 2014-04-07/2014-04-09": {"place": "CN"}, "visit 2014-04-10": {"place": "MN", "with": ["John Carter"]}},
    ),
    (
        "a place that a relative clause tells of",
        "2023-04-11",
        "Tổng thống Philippines Jose Reyes vừa tránh làm mất lòng Bắc Kinh, nơi ông công du hồi đầu năm.",
        {"visit 2023": {"place": "CN", "countries": ["CN", "PH"]}},
    ),
    (
        "a drill with the guests at sea is not in the port that they left",
        "2019-06-07",
        "Chiều 6/6, hai tàu của Hải quân Hoàng gia Canada cập cảng Cam Ranh, thăm Việt Nam đến ngày 10/6. Khi rời cảng "
        "ngày 10/6, các tàu sẽ luyện tập chung với một tàu hộ vệ của Hải quân Việt Nam.",
        {"visit 2019-06-06/2019-06-10": {"place": "VN"}, "exercise 2019-06-10": {"place": None}},
    ),
    (
        "a ship goes on with its voyage",
        "2024-07-12",
        "Tàu 016-Quang Trung của Hải quân Việt Nam thăm Vladivostok (Nga) từ ngày 2 đến 5/7. Sau đó tàu ghé Busan (Hàn "
        "Quốc) trong các ngày 6-8/7.",
        {
            "visit 2024-07-02/2024-07-05": {"countries": ["RU", "VN"]},
            "visit 2024-07-06/2024-07-08": {"countries": ["KR", "VN"], "place": "KR"},
        },
    ),
    (
        "who is on a visit that is told as under way is still there",
        "2023-10-23",
        "Tuyên bố được đưa ra trong bối cảnh Thủ tướng Pakistan Asad Karim đang có chuyến thăm Mỹ.",
        {"visit -": {"status": "ongoing", "place": "US"}},
    ),
    (
        "what a visitor is still to do is not done on the day that the story has reached",
        "2022-08-19",
        "Sáng 18-8, hai tàu hải quân Ấn Độ cập cảng Nhà Rồng, bắt đầu chuyến thăm Việt Nam từ ngày 18 đến 21-8. Khi "
        "rời cảng, tàu hai nước dự kiến luyện tập chung trên biển.",
        {"visit 2022-08-18/2022-08-21": {}, "exercise 2022-08-18/2022-08-21": {"status": "planned", "place": None}},
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


def test_a_caption_with_a_day_tells_what_it_shows() -> None:
    told = sukien.extract(
        "Tàu Hải quân Việt Nam thăm Indonesia\n\n"
        "Ngày 12/11, hai tàu Hải quân Việt Nam cập cảng Tanjung Priok, Indonesia.\n\n"
        "Lễ tiễn tàu tại Quân cảng Cam Ranh chiều 5/11. Ảnh: TTXVN\n\n"
        "Đây là lần đầu tiên Hải quân Việt Nam cử hai tàu thăm các nước láng giềng.",
        published="2014-11-13",
    )
    days = sorted((event.type, event.date.start if event.date else None) for event in told.events)
    assert days == [("ceremony", "2014-11-05"), ("visit", "2014-11-12")]


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("Sáng 5/3, tàu HMAS Halden cập cảng Cam Ranh.", ["AU", "VN"]),
        ("Tàu khu trục HMS Halden tới Hải Phòng ngày 5/3.", ["GB", "VN"]),
        ("Tàu sân bay USS Halden hôm qua rời Đà Nẵng, kết thúc chuyến thăm 5 ngày.", ["US", "VN"]),
        ("Sáng 5/3, tàu HMS Halden của Hải quân Chile cập cảng Cam Ranh.", ["CL", "VN"]),
    ],
)
def test_the_name_of_a_ship_tells_its_flag(text: str, states: list[str]) -> None:
    events = sukien.extract(text, published="2018-03-08").events
    assert [(e.type, list(e.countries)) for e in events] == [("visit", states)]


def test_who_met_the_hosts_made_the_visit() -> None:
    text = (
        "Sáng 12-8, tại Phủ Chủ tịch Hàn Quốc, ngay sau lễ đón chính thức, Tổng Bí thư Trần Văn Minh hội đàm với Tổng "
        "thống Hàn Quốc Kim Min Ho. Chuyến thăm diễn ra từ 10 đến 13-8."
    )
    events = sukien.extract(text, published="2025-08-12").events
    assert sorted(e.type for e in events) == ["ceremony", "talks", "visit"]
    assert {e.participants[0].name for e in events} == {"Trần Văn Minh"}
