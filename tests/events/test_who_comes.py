"""Who takes part, presides and comes along, and which states; texts and people are composed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

import sukien

_ASEAN = ["BN", "ID", "KH", "LA", "MM", "MY", "PH", "SG", "TH", "VN"]
_JOURNEY = (
    "Nhận lời mời của Trung tướng Karel Novak, Tổng Tham mưu trưởng Quân đội Cộng hòa Séc, và Trung tướng Jozef Kral, "
    "Tổng Tham mưu trưởng Quân đội Slovakia, Đoàn đại biểu quân sự Việt Nam do Thượng tướng Trần Văn Minh, Tổng Tham "
    "mưu trưởng, làm trưởng đoàn, đã thăm Cộng hòa Séc từ ngày 7 đến 10-10 và đang thăm Slovakia từ ngày 10 đến 13-10. "
)
_FIRST, _SECOND = "visit 2018-10-07/2018-10-10", "visit 2018-10-10/2018-10-13"

_TOLD: list[tuple[str, str, str, dict[str, dict[str, Any]]]] = [
    (
        "a retinue is on all legs of a journey, each inviter on that to his own state",
        "2018-10-11",
        _JOURNEY + "Tham gia đoàn có Thiếu tướng Lê Văn Nam, Phó Tư lệnh Quân khu 3.",
        {
            _FIRST: {"people": ["Karel Novak", "Lê Văn Nam", "Trần Văn Minh"], "countries": ["CZ", "VN"]},
            _SECOND: {"people": ["Jozef Kral", "Lê Văn Nam", "Trần Văn Minh"], "countries": ["SK", "VN"]},
        },
    ),
    (
        "who is there and talks to a paper",
        "2019-10-23",
        "Diễn đàn Hương Sơn lần thứ 9 họp ngày 22.10 tại Bắc Kinh. Có mặt tại đây với tư cách diễn giả, thiếu tướng "
        "Trần Văn Minh, nguyên Phó viện trưởng Viện Chiến lược quốc phòng, đã trao đổi với Thanh Niên.",
        {"meeting 2019-10-22": {"people": ["Trần Văn Minh"]}},
    ),
    (
        "who only talks to a paper",
        "2019-10-23",
        "Diễn đàn Hương Sơn lần thứ 9 họp ngày 22.10 tại Bắc Kinh. Thiếu tướng Trần Văn Minh, nguyên Phó viện trưởng "
        "Viện Chiến lược quốc phòng, đã trao đổi với Thanh Niên.",
        {"meeting 2019-10-22": {"people": []}},
    ),
    (
        "who joins in at one place is on that leg alone",
        "2018-10-11",
        _JOURNEY + "Cùng dự các hoạt động tại Praha có Đại tá Lê Văn Nam, Tùy viên Quốc phòng.",
        {_FIRST: {"with": ["Lê Văn Nam"]}, _SECOND: {"without": ["Lê Văn Nam"]}},
    ),
    (
        "a delegation is whoever leads it, not who came along",
        "2018-10-11",
        _JOURNEY + "Tham gia đoàn có Thiếu tướng Lê Văn Nam. Chiều 9-10, đoàn đến chào xã giao ông Petr Dvorak, Bộ "
        "trưởng Bộ Quốc phòng Cộng hòa Séc.",
        {_FIRST: {}, _SECOND: {}, "talks 2018-10-09": {"people": ["Petr Dvorak", "Trần Văn Minh"]}},
    ),
    (
        "who signs at the end of talks was not a side of them",
        "2018-10-11",
        "Sáng 9-10, tại Hà Nội, Đại tướng Trần Văn Minh, Bộ trưởng Bộ Quốc phòng, hội đàm với Bộ trưởng Quốc phòng Lào "
        "Khamla Sengphet. Kết thúc hội đàm, trước sự chứng kiến của hai Bộ trưởng, Thiếu tướng Lê Văn Nam và Đại tá "
        "Bounmy Vongsa, Giám đốc Quân y viện 103 của Lào, đã ký bản ghi nhớ.",
        {
            "talks 2018-10-09": {"people": ["Khamla Sengphet", "Trần Văn Minh"]},
            "agreement 2018-10-09": {"with": ["Bounmy Vongsa", "Lê Văn Nam"]},
        },
    ),
    (
        "who only sat in on the talks was at them, not at the conference",
        "2024-09-12",
        "Từ ngày 10 đến 13/9, Trung tướng Trần Văn Minh dự ADMM lần thứ 18 tại Lào. Chiều 10/9, trước thềm hội nghị, "
        "Trung tướng Trần Văn Minh hội đàm với Bộ trưởng Quốc phòng Singapore Lee Ming; Đại sứ Lê Văn Nam cùng dự.",
        {
            "meeting 2024-09-10/2024-09-13": {"without": ["Lê Văn Nam"]},
            "talks 2024-09-10": {"people": ["Lee Ming", "Lê Văn Nam", "Trần Văn Minh"]},
        },
    ),
    (
        "the second of two meetings attended has the same people, a number of days between or not",
        "2023-02-18",
        "Thiếu tướng Trần Văn Minh đã tham dự ADSOM WG trong hai ngày 15 và 16/02/2023 và ADSOM+ WG ngày 17/02/2023 "
        "tại Yogyakarta, Indonesia.",
        {
            "meeting 2023-02-15/2023-02-16": {"people": ["Trần Văn Minh"]},
            "meeting 2023-02-17": {"people": ["Trần Văn Minh"]},
        },
    ),
    (
        "attending is told in front of the clause; who stays away does not attend",
        "2014-04-05",
        "Trong lần đầu dự ADMM hồi tháng 4-2012, chính Đại tướng Trần Văn Minh đã nêu việc này. Không dự Đối thoại "
        "Shangri-La hồi tháng 6-2013, Đại tướng Lê Văn Nam sang thăm Lào.",
        {"meeting 2012-04": {"people": ["Trần Văn Minh"]}, "meeting 2013-06": {"people": []}, "visit -": {}},
    ),
    (
        "a sentence behind a meeting ahead tells who is sent to it",
        "2012-05-30",
        "Hôm qua, tại Phnom Penh, ADMM lần thứ 6 họp dưới sự chủ trì của Bộ trưởng Quốc phòng Campuchia Sok "
        "Dara. Đối thoại Shangri-La lần 11 "
        "sẽ họp tại Singapore từ 1 đến 3.6. Dẫn đầu phái đoàn Mỹ là Bộ trưởng Quốc phòng John Carter.",
        {
            "meeting 2012-05-29": {"people": ["Sok Dara"], "chairs": ["Sok Dara"], "countries": ["KH"]},
            "meeting 2012-06-01/2012-06-03": {"people": ["John Carter"], "countries": ["US"]},
        },
    ),
    (
        "who chairs stands behind the passive, and chairs what stands before it",
        "2017-08-07",
        "ARF khai mạc sáng nay tại Manila dưới sự chủ trì của Ngoại trưởng Philippines Jose Cruz, khép lại "
        "chuỗi hội nghị "
        "mở đầu bằng Hội nghị Bộ trưởng Ngoại giao ASEAN (AMM) lần thứ 50.",
        {"meeting 2017-08-07": {"chairs": ["Jose Cruz"]}, "meeting -": {"chairs": []}},
    ),
    (
        "a chair in front of the clause is its subject",
        "2023-04-11",
        "Chủ tọa lễ khai mạc tập trận Balikatan hôm nay tại trại Aguinaldo, ngoại ô Manila, tướng Jose Cruz, tham mưu "
        "trưởng quân đội Philippines, nói về mục tiêu.",
        {"ceremony 2023-04-11": {"chairs": ["Jose Cruz"]}, "exercise 2023-04-11": {}},
    ),
    (
        "partners meet with the bloc whose session it is",
        "2019-11-28",
        "Ngày 27/11, tại Bangkok, AMMTC lần thứ 13 họp dưới sự chủ trì của Đại tướng Somchai Rattana. Sáng "
        "nay, các trưởng "
        "đoàn tiếp tục họp với ba nước đối thoại Trung Quốc, Nhật Bản, Hàn Quốc.",
        {
            "meeting 2019-11-27": {"countries": _ASEAN},
            "meeting 2019-11-28": {"countries": sorted([*_ASEAN, "CN", "JP", "KR"])},
        },
    ),
    (
        "states that were counted and named before come beside another",
        "2021-11-22",
        "Gần đây Israel xích lại gần UAE và Bahrain. Từ ngày 10-14/11, hải quân 3 nước trên cùng "
        "Hạm đội 5 của Mỹ tập trận chung ở Biển Đỏ.",
        {"exercise 2021-11-10/2021-11-14": {"countries": ["AE", "BH", "IL", "US"]}},
    ),
    (
        "a state at which an exercise is aimed takes no part in it",
        "2023-04-11",
        "Nhằm đối phó với Trung Quốc, Mỹ và Philippines tập trận chung từ ngày 8 đến 10/4.",
        {"exercise 2023-04-08/2023-04-10": {"countries": ["PH", "US"]}},
    ),
    (
        "an office is meant by a shorter name of its state, and nobody of whom only the time is told",
        "2022-11-14",
        "Thủ tướng Cộng hòa Liên bang Đức Hans Weber thăm Việt Nam trong hai ngày 13 và 14/11. Quan hệ được "
        "nâng cấp trong "
        "nhiệm kỳ của Thủ tướng Anna Klein. Rời Hà Nội trưa nay, Thủ tướng Đức đã hội đàm với Thủ tướng Lee Ming ở "
        "Singapore chiều cùng ngày.",
        {"visit 2022-11-13/2022-11-14": {}, "talks 2022-11-14": {"people": ["Hans Weber", "Lee Ming"]}},
    ),
    (
        "the subject of the first verb calls on somebody after a meeting of three",
        "2017-08-07",
        "Ngoại trưởng Mỹ John Carter tới Manila. Chiều nay ông dự cuộc họp ba bên với ông Sato Kenji của "
        "Nhật Bản và bà "
        "Emma Hill của Australia, rồi chào Tổng thống Philippines Jose Cruz.",
        {
            "meeting 2017-08-07": {"people": ["Emma Hill", "John Carter", "Sato Kenji"]},
            "talks 2017-08-07": {"people": ["John Carter", "Jose Cruz"]},
        },
    ),
    (
        "an office that stands alone behind a comma is no apposition to the guest but the host",
        "2022-09-23",
        "Ngày 20/9, Bộ trưởng Ngoại giao Trần Văn Minh tiếp Bộ trưởng Ngoại giao Ecuador Juan Salas.\n\nHôm sau, gặp "
        "Bộ trưởng Ngoại giao Oman Badr Al Amri, Bộ trưởng đánh giá cao Quỹ đầu tư chung, thành lập năm 2008.",
        {
            "talks 2022-09-20": {"people": ["Juan Salas", "Trần Văn Minh"]},
            "talks 2022-09-21": {"people": ["Badr Al Amri", "Trần Văn Minh"], "countries": ["OM", "VN"]},
        },
    ),
    (
        "an officer of no told state comes with the ambassador beside him: one reception",
        "2017-08-15",
        "Chiều 14/8, ông Trần Văn Minh, Phó Chủ tịch UBND tỉnh Khánh "
        "Hòa, tiếp xã giao Đại tá Patricio Lagos và Đại sứ Chile Claudio Rossi.",
        {"talks 2017-08-14": {"people": ["Claudio Rossi", "Patricio Lagos", "Trần Văn Minh"]}},
    ),
    (
        "who signs with an officer who is not named; an exchange that is agreed on is no talks",
        "2023-12-07",
        "Ngày 6/12, tại Accra, Thiếu tướng Lê Văn Nam, Cục trưởng Cục Gìn giữ hòa bình Việt Nam, và Tư lệnh Lục quân "
        "Ghana ký Bản ghi nhớ về trao đổi giảng viên.",
        {"agreement 2023-12-06": {"people": ["Lê Văn Nam"], "countries": ["GH", "VN"]}},
    ),
    (
        "ministers of a bloc come from all its states",
        "2018-02-02",
        "Ngày 6/2, mười bộ trưởng quốc phòng Đông Nam Á sẽ dự Hội nghị hẹp ADMM tại Singapore.",
        {"meeting 2018-02-06": {"countries": _ASEAN, "status": "planned"}},
    ),
    (
        "some ministers of a bloc are not all its states",
        "2018-02-02",
        "Ngày 6/2, hai bộ trưởng quốc phòng ASEAN sẽ dự Diễn đàn Hương Sơn tại Bắc Kinh.",
        {"meeting 2018-02-06": {"countries": []}},
    ),
    (
        "whoever tells a paper or station something need not be at the conference",
        "2018-06-03",
        "Đối thoại Shangri-La diễn ra tại Singapore từ ngày 1 đến 3/6. Bộ trưởng Quốc phòng Lào Khamla Sengphet "
        "phát biểu tại đây. Thiếu tướng Peter Kila, Tư lệnh quân đội Papua New Guinea, nói với đài phát thanh "
        "NBC rằng công việc không chậm lại. Ông Collin Tan, nhà nghiên cứu ở Singapore, nhận xét với Tuổi Trẻ.",
        {"meeting 2018-06-01/2018-06-03": {"people": ["Khamla Sengphet"]}},
    ),
    (
        "whom a commander meets during a conference of commanders is at it too",
        "2024-09-13",
        "Từ ngày 10 đến 13/9, Hội nghị Tư lệnh Lục quân các nước ASEAN (ACAMM) diễn ra tại Lào; Thiếu tướng Lê Văn Nam "
        "dự. Ngày 12/9, Thiếu tướng Lê Văn Nam gặp Đại tướng Somchai Rattana, Tư lệnh Lục quân Thái Lan.",
        {
            "meeting 2024-09-10/2024-09-13": {"people": ["Lê Văn Nam", "Somchai Rattana"]},
            "talks 2024-09-12": {"people": ["Lê Văn Nam", "Somchai Rattana"]},
        },
    ),
    (
        "a minister whom a head of government receives during a summit is not at the summit",
        "2016-09-07",
        "Sáng 6/9, Thủ tướng Trần Văn Minh dự Hội nghị Cấp cao ASEAN lần thứ 28 tại Lào. Chiều 6/9, Thủ tướng tiếp "
        "Trung tướng Khamla Sengphet, Bộ trưởng Bộ Quốc phòng Lào.",
        {
            "meeting 2016-09-06": {"people": ["Trần Văn Minh"]},
            "talks 2016-09-06": {"people": ["Khamla Sengphet", "Trần Văn Minh"]},
        },
    ),
    (
        "who will chair and attend what is announced, and those listed below",
        "2010-10-09",
        "Hội nghị Bộ trưởng Quốc phòng các nước ASEAN mở rộng lần thứ nhất (ADMM+) họp ngày 12-10 tại Hà Nội.\n\nĐại "
        "tướng Trần Văn Minh, Bộ trưởng Bộ Quốc phòng, sẽ chủ trì hội nghị; Thủ tướng Lê Quốc Nam dự và phát biểu khai "
        "mạc.\n\nNgoài người đứng đầu ngành quốc phòng 10 nước ASEAN, danh sách khách mời gồm:\n\n- Bộ trưởng Quốc "
        "phòng Mỹ John Carter\n- Bộ trưởng Quốc phòng Nhật Bản Sato Kenji\n- Nga: cấp thứ trưởng.\n\nNgày 11-10, "
        "hai vị bộ trưởng Mỹ, Nhật Bản sẽ gặp nhau. Tuyên bố chung dự kiến được ký vào cuối ngày 12-10.",
        {
            "meeting 2010-10-12": {
                "people": ["John Carter", "Lê Quốc Nam", "Sato Kenji", "Trần Văn Minh"],
                "countries": sorted([*_ASEAN, "JP", "RU", "US"]),
            },
            "talks 2010-10-11": {"people": ["John Carter", "Sato Kenji"], "countries": ["JP", "US"]},
            "agreement 2010-10-12": {"countries": sorted([*_ASEAN, "JP", "RU", "US"])},
        },
    ),
    (
        "who only speaks of what is announced, or stays away, is not to attend",
        "2019-10-09",
        "Hội nghị Bộ trưởng Quốc phòng các nước ASEAN lần thứ 13 sẽ khai mạc ngày 12-10 tại Hà Nội. Theo Trung tướng "
        "Lê Văn Nam, hội nghị sẽ bàn về cứu nạn. Bộ trưởng Quốc phòng Lào Khamla Sengphet sẽ "
        "tham dự hội nghị. Bộ trưởng Quốc phòng Mỹ John Carter không dự.",
        {"meeting 2019-10-12": {"people": ["Khamla Sengphet"]}},
    ),
    (
        "an exercise of a group of experts, told by its last day and then by its first, and who directs it",
        "2019-11-24",
        "Chiều 22/11/2019, cuộc diễn tập của Nhóm chuyên gia ADMM+ về quân y đã kết thúc tại Viêng Chăn (Lào). Khởi "
        "đầu ngày 13/11, diễn tập do Lào và Thái Lan đồng tổ chức với 800 quân nhân thuộc lực lượng quân y của 10 nước "
        "ASEAN và 8 nước đối tác. Hai đồng chỉ đạo diễn tập là Trung tướng Lào Khamla Sengphet và Đại tướng Somchai "
        "Rattana (Thái Lan), Phó Tư lệnh Các lực lượng vũ trang.",
        {
            "exercise 2019-11-13/2019-11-22": {
                "people": ["Khamla Sengphet", "Somchai Rattana"],
                "countries": sorted([*_ASEAN, "AU", "CN", "IN", "JP", "KR", "NZ", "RU", "US"]),
                "place": "LA",
            }
        },
    ),
    (
        "the day of such an exercise stands behind the group whose it is",
        "2024-09-20",
        "Cuộc diễn tập của Nhóm chuyên gia ADMM+ về hỗ trợ nhân đạo bế mạc ngày 18/9 tại thao trường Lopburi (Thái "
        "Lan). Bắt đầu ngày 10/9, diễn tập có 600 quân nhân tham gia.",
        {"exercise 2024-09-10/2024-09-18": {"place": "TH"}},
    ),
    (
        "the exercise of others that began before one that was told to end",
        "2019-11-24",
        "Cuộc tập trận giữa Lào và Thái Lan kết thúc ngày 20/11 tại Viêng Chăn. Bắt đầu từ ngày 1/11, Nga và Mông Cổ "
        "tập trận chung.",
        {"exercise 2019-11-20": {"countries": ["LA", "TH"]}, "exercise 2019-11-01": {"countries": ["MN", "RU"]}},
    ),
    (
        "two meetings that are held in turn, and who was at another of the same days",
        "2026-03-13",
        "Ngày 12-3, tại Cebu (Philippines), Hội nghị Tư lệnh Lực lượng Quốc phòng các nước ASEAN lần thứ 23 (ACDFM-23) "
        "diễn ra. Trước đó, Hội nghị Tác chiến quân đội ASEAN lần thứ 16 (AMOM-16) và Hội nghị Tình báo quân sự ASEAN "
        "lần thứ 23 (AMIM-23) lần lượt được tổ chức trong các ngày 10 và 11-3. Phát biểu tại ACDFM-23, Trung tướng Lê "
        "Văn Nam đề nghị mở rộng hợp tác. Chiều 11-3, Trung tướng Lê Văn Nam gặp Đại tướng Philippines Jose Cruz, bàn "
        "việc triển khai Ý định thư mà hai nước ký tháng 8-2024.",
        {
            "meeting 2026-03-12": {"people": ["Lê Văn Nam"], "place": "PH"},
            "meeting 2026-03-10": {"people": []},
            "meeting 2026-03-11": {"people": []},
            "talks 2026-03-11": {"people": ["Jose Cruz", "Lê Văn Nam"]},
            "agreement 2024-08": {"countries": ["PH", "VN"]},
        },
    ),
]


@pytest.mark.parametrize(("published", "text", "wanted"), [row[1:] for row in _TOLD], ids=[row[0] for row in _TOLD])
def test_who_comes(
    check: Callable[[str, str, dict[str, dict[str, Any]]], None],
    published: str,
    text: str,
    wanted: dict[str, dict[str, Any]],
) -> None:
    check(published, text, wanted)


def test_who_leads_goes_to_both() -> None:
    text = (
        "ADSOM và ADSOM+ sẽ diễn ra tại Viêng Chăn từ ngày 19 đến 21/6. Đoàn Việt Nam do Thượng tướng Phạm Gia Tuyên, "
        "Thứ trưởng Bộ Quốc phòng, dẫn đầu."
    )
    events = sukien.extract(text, published="2024-06-12").events
    assert [(e.meeting and e.meeting.id, [p.name for p in e.participants]) for e in events] == [
        ("ADSOM", ["Phạm Gia Tuyên"]),
        ("ADSOM_PLUS", ["Phạm Gia Tuyên"]),
    ]


def test_who_leads_goes_to_what_was_held() -> None:
    text = (
        "Hội nghị Nhóm làm việc ADSOM diễn ra sáng 11/6 dưới sự chủ trì của Brunei. Trưởng đoàn các nước thống nhất "
        "nghị trình ADSOM sẽ họp cuối tháng 7. Thiếu tướng Vũ Hoàng Thái, Cục trưởng Cục Đối ngoại, dẫn đầu đoàn Việt "
        "Nam."
    )
    events = sukien.extract(text, published="2024-06-12").events
    assert [(e.meeting and e.meeting.id, [p.name for p in e.participants]) for e in events] == [
        ("ADSOM_WG", ["Vũ Hoàng Thái"]),
        ("ADSOM", []),
    ]


def test_those_who_travel_along_go_to_both() -> None:
    text = (
        "Bộ trưởng Quốc phòng Phạm Văn Tường rời Hà Nội sáng nay, lên đường dự ADMM-18 và ADMM+ lần thứ 11 tại Viêng "
        "Chăn từ ngày 12 đến 14/6. Tháp tùng Bộ trưởng có Thượng tướng Lê Quang Hải."
    )
    events = sukien.extract(text, published="2024-06-12").events
    assert [[p.name for p in e.participants] for e in events] == [["Phạm Văn Tường", "Lê Quang Hải"]] * 2
