"""Talks, calls, ceremonies and exercises of two states, slot by slot; texts and people are composed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

import sukien

_TOLD: list[tuple[str, str, str, dict[str, Any]]] = [
    (
        "talks of two delegations, whose leaders are named behind them",
        "2019-07-27",
        "Chiều 26-7 tại Hà Nội diễn ra hội đàm giữa đoàn Bộ Quốc phòng Việt Nam do Thượng tướng Trần Văn Minh, Thứ "
        "trưởng Bộ Quốc phòng, làm trưởng đoàn với đoàn Bộ Quốc phòng Na Uy do bà Ingrid Berg, Tổng Thư ký Quốc phòng, "
        "làm trưởng đoàn.",
        {"talks 2019-07-26": {"people": ["Ingrid Berg", "Trần Văn Minh"], "countries": ["NO", "VN"]}},
    ),
    (
        "talks held by video are the call that the article tells of",
        "2025-03-11",
        "Ngày 10/3, Bộ trưởng Quốc phòng Nhật Bản Sato Kenji hội đàm trực tuyến với người đồng cấp Úc Mark Wilson. "
        "Trong cuộc hội đàm, ông Sato Kenji nêu ba đề nghị.",
        {"call 2025-03-10": {"people": ["Mark Wilson", "Sato Kenji"], "place": None}},
    ),
    (
        "what two speak of in a call is not where it takes place",
        "2025-03-11",
        "Tình hình ở Ukraine là trọng tâm của cuộc điện đàm ngày 10/3 giữa Bộ trưởng Quốc phòng Nga Ivan Petrov và "
        "người đồng cấp Mỹ John Carter.",
        {"call 2025-03-10": {"countries": ["RU", "US"], "place": None}},
    ),
    (
        "what is handed over at a ceremony is that ceremony",
        "2025-09-23",
        "Sáng 22/9, tại Hà Nội, Bệnh viện dã chiến số 7 làm lễ xuất quân đi Nam Sudan. Tại buổi lễ, Thượng tướng Trần "
        "Văn Minh, Thứ trưởng Bộ Quốc phòng, trao quyết định cho bệnh viện.",
        {"ceremony 2025-09-22": {"people": ["Trần Văn Minh"], "place": "VN"}},
    ),
    (
        "host and guest both take part in a welcome",
        "2019-09-20",
        "Chiều 19/9, lễ đón Đoàn đại biểu quân sự Lào diễn ra tại Nhà khách Bộ Quốc phòng. Dự lễ đón có Thượng tướng "
        "Trần Văn Minh, Thứ trưởng Bộ Quốc phòng Việt Nam.",
        {"ceremony 2019-09-19": {"countries": ["LA", "VN"], "place": "VN"}},
    ),
    (
        "exercises of other states are other exercises",
        "2024-05-16",
        "Quân đội Việt Nam và Ấn Độ tiếp tục diễn tập VINBAX-2024. Hôm nay (16/5), Quân đội Campuchia và Quân đội "
        "Trung Quốc khai mạc cuộc tập trận chung tại tỉnh Kampong Chhnang, Campuchia.",
        {
            "exercise 2024": {"countries": ["IN", "VN"]},
            "exercise 2024-05-16": {"countries": ["CN", "KH"], "place": "KH"},
        },
    ),
    (
        "who gives up a post stands before the word",
        "2019-01-02",
        "Ngày 1/1, Thứ trưởng Quốc phòng Mỹ Mark Wilson được bổ nhiệm làm Bộ trưởng Quốc phòng Mỹ, sau khi ông John "
        "Carter từ chức vì bất đồng với Tổng thống Mỹ Daniel Otieno.",
        {"appointment 2019-01-01": {"without": ["Daniel Otieno"]}},
    ),
    (
        "who is given a rank stands behind the two ranks",
        "2022-09-13",
        "Ngày 12-9, tại Phủ Chủ tịch, Chủ tịch nước Trần Văn Minh trao quyết định thăng quân hàm từ Trung tướng lên "
        "Thượng tướng đối với đồng chí Lê Văn Nam, Phó Tổng Tham mưu trưởng Quân đội nhân dân Việt Nam.",
        {"appointment 2022-09-12": {"with": ["Lê Văn Nam"]}, "ceremony 2022-09-12": {}},
    ),
    (
        "who else is on the line; the day on which the same two spoke before",
        "2022-10-24",
        "Sáng 23/10, Bộ trưởng Quốc phòng Việt Nam Trần Văn Minh điện đàm với Bộ trưởng Quốc phòng Lào Khamla "
        "Sengphet. Cùng dự với Bộ trưởng Trần Văn Minh có Thượng tướng Lê Văn Nam, Phó Tổng Tham mưu trưởng Quân đội "
        "nhân dân Việt Nam. Trong cuộc điện đàm hôm 21/10, Bộ trưởng Quốc phòng Việt - Lào trao đổi về biên giới.",
        {
            "call 2022-10-23": {"people": ["Khamla Sengphet", "Lê Văn Nam", "Trần Văn Minh"]},
            "call 2022-10-21": {"people": ["Khamla Sengphet", "Trần Văn Minh"]},
        },
    ),
    (
        "an exercise that begins on the day of publication is under way; waters have the state of their coast",
        "2016-01-15",
        "Lực lượng bảo vệ bờ biển Ấn Độ và Nhật Bản ngày 15/1 đã bắt đầu cuộc tập trận chung ở vịnh Bengal, ngoài "
        "khơi bờ biển Chennai, Ấn Độ. Phó Đô đốc Arjun Nair bày tỏ hài lòng về cuộc tập trận.",
        {"exercise 2016-01-15": {"status": "ongoing", "place": "IN", "people": ["Arjun Nair"]}},
    ),
    (
        "an exercise that is told of first by its year and then by its month is one",
        "2018-09-30",
        "Ngày 28/9, tại Phnom Penh, Bộ trưởng Quốc phòng Campuchia Sok Vannak tiếp Tư lệnh Lục quân Thái Lan Somchai "
        "Rattana. Hai bên nhắc lại cuộc tập trận chung năm 2018 của hai nước. Cuộc tập trận chung vào tháng 3/2018 "
        "có 280 binh sĩ tham gia.",
        {"talks 2018-09-28": {}, "exercise 2018-03": {"countries": ["KH", "TH"]}},
    ),
    (
        "an article that tells no day still tells what it is about",
        "",
        "Hải quân hai nước Việt Nam và Trung Quốc trao đổi thông tin thời tiết trên vùng biển giáp ranh. Đây là hoạt "
        "động có ý nghĩa. Việc trao đổi diễn ra suôn sẻ. Thực hiện kế hoạch, trong chuyến tuần tra liên hợp lần này, "
        "biên đội do Đại tá Lê Văn Nam, Phó Tham mưu trưởng Vùng 2 Hải quân, chỉ huy đã tuần tra dọc đường phân định.",
        {"exercise -": {"status": "occurred"}},
    ),
    (
        "the whole stretch in which the day of the opening lies",
        "2023-03-23",
        "Sáng 23/3, cuộc diễn tập chung của Quân đội Campuchia và Quân đội Trung Quốc khai mạc tại Phnom Penh. Cuộc "
        "diễn tập chung diễn ra trong 20 ngày, từ 20/3 đến 8/4. Năm 2017, diễn tập chung bị gián đoạn.",
        {"exercise 2023-03-20/2023-04-08": {"status": "ongoing"}, "exercise 2017": {"status": "cancelled"}},
    ),
    (
        "the days of an exercise say more than the year in its name",
        "2023-03-23",
        "Sáng 23/3, cuộc diễn tập Rồng Vàng của Quân đội Campuchia và Quân đội Trung Quốc khai mạc tại Phnom Penh. "
        "Diễn tập Rồng Vàng năm 2023 diễn ra từ 20/3 đến 8/4.",
        {"exercise 2023-03-20/2023-04-08": {"status": "ongoing", "countries": ["CN", "KH"]}},
    ),
    (
        "bodies that hold talks bring their states",
        "2011-02-22",
        "Sáng 21-2, tại Viêng Chăn, đoàn đại biểu cấp cao Bộ Công an Việt Nam và đoàn đại biểu cấp cao Bộ An ninh Lào "
        "đã tiến hành hội đàm.",
        {"talks 2011-02-21": {"countries": ["LA", "VN"], "place": "LA"}},
    ),
    (
        "a conference of the forces of two states",
        "2023-10-31",
        "Sáng 31/10, tại Hải Phòng, Cảnh sát biển Việt Nam và Lực lượng Bảo vệ bờ biển Hàn Quốc tổ chức Hội nghị song "
        "phương lần thứ 11. Đại tá Trần Văn Minh, Cục trưởng Cục Pháp luật Cảnh sát biển Việt Nam, và ông Kim Min Ho, "
        "Tư lệnh khu vực miền Trung Lực lượng Bảo vệ bờ biển Hàn Quốc, đồng chủ trì hội nghị.",
        {"talks 2023-10-31": {"people": ["Kim Min Ho", "Trần Văn Minh"], "countries": ["KR", "VN"], "place": "VN"}},
    ),
    (
        "what is agreed for a month, and what comes right after a welcome, have these days",
        "2018-05-15",
        "Sau lễ đón chính thức sáng 8/5, Đại tướng Phùng Gia Thịnh hội đàm với Bộ trưởng Quốc phòng Nhật Bản Sato "
        "Kenji. Hai bên nhất trí trong tháng 9 năm nay sẽ tổ chức đợt tuần tra chung giữa Việt Nam và Nhật Bản.",
        {"ceremony 2018-05-08": {}, "talks 2018-05-08": {}, "exercise 2018-09": {"status": "planned"}},
    ),
    (
        "whoever goes on to a meeting attends it, not who was met before",
        "2022-11-14",
        "Thủ tướng Đức Karl Brandt hôm nay hội đàm với Thủ tướng Singapore Tan Wei Ming trước khi dự Hội nghị thượng "
        "đỉnh G20 tại Indonesia ngày 15-16/11.",
        {
            "talks 2022-11-14": {"people": ["Karl Brandt", "Tan Wei Ming"]},
            "meeting 2022-11-15/2022-11-16": {"people": ["Karl Brandt"], "status": "planned"},
        },
    ),
    (
        "whoever is only spoken of was not at the ceremony",
        "2022-11-14",
        "Chiều 13/11, lễ đón chính thức Thủ tướng Đức Karl Brandt diễn ra tại Hà Nội, do Thủ tướng Trần Quang Huy chủ "
        "trì. Ông Karl Brandt nói tiếc vì Tổng thống Nga Ivan Petrovich không đến Bali.",
        {"ceremony 2022-11-13": {"without": ["Ivan Petrovich"], "with": ["Trần Quang Huy"]}},
    ),
    (
        "whoever signs the decision is not appointed, nor is the one who goes",
        "2018-05-15",
        "Ngày 5/5, Thủ tướng Trần Quang Huy ký quyết định bổ nhiệm Thiếu tướng Lê Văn Nam giữ chức Cục trưởng Cục Tác "
        "chiến thay Trung tướng Trần Văn Bình nghỉ hưu.",
        {"appointment 2018-05-05": {"people": ["Lê Văn Nam"]}},
    ),
    (
        "the lines below name whom a list appoints; what they say of a post is the same appointment",
        "2018-05-15",
        "Ngày 7/5/2018, tại Hà Nội, các đồng chí sau được thăng quân hàm:\n\n"
        "1. Thượng tướng Lê Văn Nam, Giám đốc Học viện Quốc phòng;\n\n"
        "2. Trung tướng Trần Quang Minh, giữ chức Phó Tư lệnh Quân khu 9.\n\nHồ Bá Vinh đọc quyết định.",
        {"appointment 2018-05-07": {"people": ["Lê Văn Nam", "Trần Quang Minh"]}},
    ),
    (
        "the lines below name who attends, each first",
        "2018-05-15",
        "Dự lễ khai mạc hội thao ngày 7/5/2018 tại Hà Nội có:\n\n- Thiếu tướng Lê Văn Nam;\n\n"
        "- Ông Trần Quang Minh, Giám đốc Sở Ngoại vụ, thay ông Hồ Bá Vinh.\n\nTrời mưa.",
        {"ceremony 2018-05-07": {"people": ["Lê Văn Nam", "Trần Quang Minh"]}},
    ),
    (
        "who commands a patrol, told right after it",
        "2018-05-15",
        "Ngày 7/5, Đồn Biên phòng Nậm Sì tổ chức tuần tra chung với lực lượng Lào. Tổ tuần tra do Thiếu tá Lê Văn "
        "Nam, Đồn trưởng, và Trung tá Khamla Sengphet chỉ huy.",
        {"exercise 2018-05-07": {"people": ["Khamla Sengphet", "Lê Văn Nam"]}},
    ),
    (
        'whose position stands between commas before "sẽ sang dự"',
        "2018-05-01",
        "Thượng tướng Lê Văn Nam, Thứ trưởng Bộ Quốc phòng, sẽ sang Wellington dự Đối thoại Chính sách Quốc phòng "
        "Việt Nam - New Zealand lần thứ 3 ngày 12/5.",
        {"talks 2018-05-12": {"people": ["Lê Văn Nam"]}},
    ),
    (
        "who else is at talks that the sentence before told",
        "2018-05-15",
        "Ngày 5/5, Thượng tướng Trần Văn Minh hội đàm với Bộ trưởng Quốc phòng Lào Khamla Sengphet. Cùng dự có Đại sứ "
        "Việt Nam tại Lào Lê Văn Nam.",
        {"talks 2018-05-05": {"people": ["Khamla Sengphet", "Lê Văn Nam", "Trần Văn Minh"]}},
    ),
    (
        "who congratulates several is not promoted",
        "2018-05-15",
        "Ngày 7/5/2018, Thiếu tướng Lê Văn Nam được thăng quân hàm Trung tướng. "
        "Thượng tướng Trần Quang Minh chúc mừng các sĩ quan được thăng quân hàm.",
        {"appointment 2018-05-07": {"people": ["Lê Văn Nam"]}},
    ),
    (
        "a call, a welcome, and talks after it at which documents are signed",
        "2018-05-15",
        "Ngày 5/5, Đại sứ Nhật Bản Sato Kenji đến chào Thượng tướng Trần Văn Minh. Sau lễ đón do Thượng tướng Trần Văn "
        "Minh chủ trì sáng 8/5, Thượng tướng Trần Văn Minh và Bộ trưởng Quốc phòng Lào Khamla Sengphet hội đàm và "
        "chứng kiến lễ ký hai văn kiện hợp tác.",
        {
            "talks 2018-05-05": {"people": ["Sato Kenji", "Trần Văn Minh"]},
            "ceremony 2018-05-08": {},
            "talks 2018-05-08": {"people": ["Khamla Sengphet", "Trần Văn Minh"]},
            "agreement 2018-05-08": {"people": ["Khamla Sengphet", "Trần Văn Minh"]},
        },
    ),
    (
        "an exercise that goes on to a day told in the next sentence",
        "2023-04-11",
        "Hôm nay, 11/04, Hoa Kỳ và Philippines khai mạc cuộc tập trận thường niên tại trại Aguinaldo, ngoại ô Manila. "
        "Cuộc tập trận kéo dài đến 28/04.",
        {"exercise 2023-04-11/2023-04-28": {"place": "PH", "countries": ["PH", "US"], "status": "ongoing"}},
    ),
    (
        "who receives all the heads of delegation together holds talks with their states",
        "2024-07-12",
        "Hội nghị Tư lệnh Lực lượng Quốc phòng các nước ASEAN lần thứ 13 khai mạc ngày 5/7 tại Viêng Chăn. Chiều cùng "
        "ngày, Trung tướng Khamla Sengphet, Bộ trưởng Bộ Quốc phòng Lào, tiếp chung các trưởng đoàn.",
        {
            "meeting 2024-07-05": {},
            "talks 2024-07-05": {
                "people": ["Khamla Sengphet"],
                "countries": ["BN", "ID", "KH", "LA", "MM", "MY", "PH", "SG", "TH", "VN"],
            },
        },
    ),
    (
        "those who call on somebody together hold talks with him, too",
        "2024-07-12",
        "Hội nghị Bộ trưởng Quốc phòng ASEAN lần thứ 13 khai mạc ngày 5/7 tại Viêng Chăn. Trước đó, chiều 4/7, các "
        "Trưởng đoàn đã đến chào xã giao Thủ tướng Lào Khamla Sengphet.",
        {"meeting 2024-07-05": {}, "talks 2024-07-04": {"people": ["Khamla Sengphet"], "place": "LA"}},
    ),
    (
        "a document is that of the meeting told right before it",
        "2024-07-08",
        "Hội nghị Bộ trưởng Quốc phòng ASEAN lần thứ 19 diễn ra ngày 5/7 tại Kuala Lumpur. Hội nghị Bộ trưởng Quốc "
        "phòng ASEAN mở rộng lần thứ 12 diễn ra hôm qua, 7/7. Một Tuyên bố chung đã được thông qua.",
        {"meeting 2024-07-05": {}, "meeting 2024-07-07": {}, "agreement 2024-07-07": {"place": "MY"}},
    ),
    (
        "another time by its number, in a clause of its own",
        "2023-06-10",
        "Ngày 5/6, hải quân Việt Nam và hải quân Thái Lan tuần tra chung ở vịnh Thái Lan, chuyến thứ 36; chuyến thứ 37 "
        "được ấn định vào tháng 12 tới.",
        {"exercise 2023-06-05": {"countries": ["TH", "VN"]}, "exercise 2023-12": {"countries": ["TH", "VN"]}},
    ),
    (
        "a number that only counts what is told is no other time",
        "2023-06-10",
        "Ngày 5/6, hải quân Việt Nam và hải quân Thái Lan tuần tra chung lần thứ 36 ở vịnh Thái Lan.",
        {"exercise 2023-06-05": {"countries": ["TH", "VN"]}},
    ),
    (
        "the states behind a city and a comma are who acts, not where it lies",
        "2023-06-10",
        "Ngày 5/6 tại Tokyo, Việt Nam và Nhật Bản ký thỏa thuận hợp tác quốc phòng.",
        {"agreement 2023-06-05": {"place": "JP", "countries": ["JP", "VN"]}},
    ),
    (
        "talks by television are a call, also where a sentence only refers to them",
        "2023-06-10",
        "Kế hoạch được nhắc lại trong cuộc hội đàm qua truyền hình sáng nay giữa Thượng tướng Trần Văn Minh, Thứ "
        "trưởng Bộ Quốc phòng, với ông Arun Mehta, Thứ trưởng Bộ Quốc phòng Ấn Độ.",
        {"call 2023-06-10": {"people": ["Arun Mehta", "Trần Văn Minh"], "countries": ["IN", "VN"]}},
    ),
    (
        "one after the other receive the same guest",
        "2023-06-10",
        "Bộ trưởng Quốc phòng Mỹ John Carter thăm chính thức Việt Nam ngày 8.6. Chiều 8.6, Phó Thủ tướng Lê Văn Hòa "
        "tiếp đoàn tại Hà Nội; đến sáng 9.6, Chủ tịch nước Trần Văn Long tiếp tại Phủ Chủ tịch.",
        {
            "visit 2023-06-08": {},
            "talks 2023-06-08": {"people": ["John Carter", "Lê Văn Hòa"]},
            "talks 2023-06-09": {"people": ["John Carter", "Trần Văn Long"]},
        },
    ),
    (
        "a day with a dot stands between talks and those who hold them",
        "2023-06-10",
        "Cuộc hội đàm hôm 8.6 giữa Tổng thống Mỹ John Carter và lãnh đạo Trung Quốc kéo dài hai giờ.",
        {"talks 2023-06-08": {"people": ["John Carter"], "countries": ["CN", "US"]}},
    ),
    (
        "somebody leaves one place for another state",
        "2023-06-10",
        "Ngoại trưởng Mỹ John Carter rời Manila đi Thái Lan ngày mai, cũng là ngày Bộ trưởng Ngoại giao Philippines "
        "Jose Ramos chủ trì lễ kỷ niệm 50 năm thành lập ASEAN.",
        {"visit 2023-06-11": {"people": ["John Carter"], "place": "TH"}, "ceremony 2023-06-11": {}},
    ),
    (
        "who held an office then is who was met",
        "2023-06-10",
        "Tháng 10-2019, đại tướng Trần Văn Minh đã gặp Bộ trưởng Quốc phòng Nhật Bản khi ấy là ông Sato Kenji tại Hà "
        "Nội.",
        {"talks 2019-10": {"people": ["Sato Kenji", "Trần Văn Minh"], "countries": ["JP", "VN"]}},
    ),
    (
        "a visit that could not be made",
        "2023-06-10",
        "Chuyến thăm Việt Nam của ông Sato Kenji, Bộ trưởng Quốc phòng Nhật Bản, vốn định trong tháng 5, không "
        "thực hiện được do bão lũ.",
        {"visit 2023-05": {"status": "cancelled"}},
    ),
    (
        "who leaves one state for another",
        "2017-08-07",
        "Ngoại trưởng Mỹ John Carter rời Manila đi Thái Lan vào ngày mai.",
        {"visit 2017-08-08": {"status": "planned", "place": "TH", "people": ["John Carter"]}},
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


def test_two_who_preside_meet_apart_from_who_met_before() -> None:
    text = (
        "Ngày 8/6, tại Seoul (Hàn Quốc), Thiếu tướng Trần Văn Minh, Phó Tư lệnh Cảnh sát biển Việt Nam, gặp Chuẩn Đô "
        "đốc Arun Mehta, Phó Tư lệnh Lực lượng Bảo vệ bờ biển Ấn Độ. Chiều cùng ngày, Thiếu tướng Trần Văn Minh và Đô "
        "đốc Kim Min Ho, Tư lệnh Cảnh sát biển Hàn Quốc, đồng chủ trì cuộc họp thường niên giữa hai lực lượng."
    )
    events = sukien.extract(text, published="2023-06-10").events
    assert [sorted(p.name for p in e.participants) for e in events] == [
        ["Arun Mehta", "Trần Văn Minh"],
        ["Kim Min Ho", "Trần Văn Minh"],
    ]
