"""Who chairs, comes and sits in where a sentence does not name what; where screens are; days in turn. All composed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

import sukien

_ASEAN = ["BN", "ID", "KH", "LA", "MM", "MY", "PH", "SG", "TH", "VN"]
_PLUS = sorted([*_ASEAN, "AU", "CN", "IN", "JP", "KR", "NZ", "RU", "US"])
_LAST = (
    "Nhóm chuyên gia ADMM+ về quân y sẽ họp tại Hà Nội từ ngày 20 đến 22/5/2025. Cuộc họp lần thứ nhất được tổ chức "
    "tại Tokyo tháng 10/2024.\n\n"
)
_FORUM = (
    "Sáng 20/3, Thượng tướng Trần Văn Kha, Thứ trưởng Bộ Quốc phòng Việt Nam, phát biểu tại Đối thoại Quốc phòng "
    "Jakarta. "
)

_CASES: list[tuple[str, str, str, dict[str, dict[str, Any]]]] = [
    (
        "who chairs is told of the meeting that the sentence before names, not of the main event",
        "2024-06-20",
        "Ngày 10-6, ADMM lần thứ 18 khai mạc tại Vientiane, Lào.\n\nNgày 12-6, cũng tại Vientiane, ADSOM+ họp phiên "
        "toàn thể. Chủ trì là Trung tướng Khamla Vong, Thứ trưởng Bộ Quốc phòng Lào.",
        {"meeting 2024-06-10": {"chairs": []}, "meeting 2024-06-12": {"chairs": ["Khamla Vong"]}},
    ),
    (
        "of two the one that the sentence is about",
        "2024-06-20",
        "ADSOM+ diễn ra ngày 19/6 tại Lào, nối tiếp ADSOM do Brunei chủ trì hôm 18/6. Chủ tọa là Trung tướng Khamla "
        "Vong, Thứ trưởng Bộ Quốc phòng Lào.",
        {"meeting 2024-06-18": {"chairs": []}, "meeting 2024-06-19": {"chairs": ["Khamla Vong"]}},
    ),
    (
        "the last time of what is announced is not what the article is about",
        "2025-05-05",
        _LAST + "Đồng chủ trì cuộc họp: Thiếu tướng Nguyễn Hồng Tâm, Cục trưởng Cục Quân y; Thiếu tướng Hayashi Ryo, "
        "Phó Cục trưởng Cục Y tế, Bộ Quốc phòng Nhật Bản.\n\nThành phần: khoảng 120 đại biểu đến từ 10 nước ASEAN và 8 "
        "nước đối tác.",
        {
            "meeting 2025-05-20/2025-05-22": {"chairs": ["Hayashi Ryo", "Nguyễn Hồng Tâm"], "countries": _PLUS},
            "meeting 2024-10": {"chairs": [], "countries": []},
        },
    ),
    (
        "an online meeting is where it is chaired",
        "2021-09-16",
        "Sáng 15/9, tại Hà Nội, Trung tướng Trần Văn Kha dự trực tuyến ACDFM-18. Chủ trì hội nghị là Đại tướng Hasan "
        "Rahim, Tư lệnh Lực lượng vũ trang Hoàng gia Brunei.",
        {"meeting 2021-09-15": {"place": "BN"}},
    ),
    (
        "or hosted",
        "2021-06-16",
        "Chiều 14/6, tại Hà Nội, Thượng tướng Trần Văn Kha dự ADSOM+ bằng hình thức trực tuyến. Hội nghị do Brunei, "
        "Chủ tịch ASEAN 2021, tổ chức.",
        {"meeting 2021-06-14": {"place": "BN"}},
    ),
    (
        "or where its series has its seat",
        "2021-09-16",
        "Sáng 15/9, tại Hà Nội, Thượng tướng Trần Văn Kha dự Đối thoại Quốc phòng Seoul theo hình thức trực tuyến.",
        {"meeting 2021-09-15": {"place": "KR"}},
    ),
    (
        "not one whose people are in one room as well",
        "2021-09-16",
        "Sáng 15/9, tại Hà Nội, ADSOM khai mạc theo hình thức trực tiếp kết hợp trực tuyến. Trung tướng Hasan Rahim, "
        "Thứ trưởng Bộ Quốc phòng Brunei, đồng chủ trì.",
        {"meeting 2021-09-15": {"place": "VN"}},
    ),
    (
        "the head of a delegation of which nobody was told to lead it",
        "2014-03-20",
        _FORUM + "Hôm qua, trưởng đoàn Việt Nam đã có cuộc làm việc với Trung tướng Budi Raharjo, Thứ trưởng Bộ Quốc "
        "phòng Indonesia. Đại sứ Việt Nam tại Indonesia Lê Minh Hạnh cùng dự.",
        {
            "meeting 2014-03-20": {"people": ["Trần Văn Kha"]},
            "talks 2014-03-19": {"people": ["Budi Raharjo", "Lê Minh Hạnh", "Trần Văn Kha"]},
        },
    ),
    (
        "nobody knows which of two",
        "2014-03-20",
        _FORUM + "Cùng dự có Trung tướng Lê Văn Nam, Phó Tổng Tham mưu trưởng. Hôm qua, trưởng đoàn Việt Nam đã có "
        "cuộc làm việc với Trung tướng Budi Raharjo, Thứ trưởng Bộ Quốc phòng Indonesia.",
        {"meeting 2014-03-20": {}, "talks 2014-03-19": {"people": ["Budi Raharjo"]}},
    ),
    (
        "who will sit in, and who will speak",
        "2025-05-05",
        "Chương trình dự kiến:\n\n- Chiều 19/5: Đại tướng Lê Quang Đạo, Tổng Tham mưu trưởng, tiếp Thiếu tướng Hayashi "
        "Ryo; cùng dự có Đại sứ Nhật Bản tại Việt Nam Ito Ken.\n\n- Ngày 20/5: 08 giờ 30, lễ khai mạc tại Khách sạn "
        "Quân đội, Hà Nội; Tổng Tham mưu trưởng phát biểu chào mừng.",
        {
            "talks 2025-05-19": {"people": ["Hayashi Ryo", "Ito Ken", "Lê Quang Đạo"]},
            "ceremony 2025-05-20": {"people": ["Lê Quang Đạo"]},
        },
    ),
    (
        "days that come before the meetings which have one each",
        "2017-10-29",
        "Lần lượt trong các ngày 23 và 24-10, ADMM-11 và ADMM+ lần thứ 4 được tổ chức tại Clark (Philippines).",
        {"meeting 2017-10-23": {"place": "PH"}, "meeting 2017-10-24": {"place": "PH"}},
    ),
    (
        "who is present at a meeting abroad attends it",
        "2017-12-29",
        "Hồi tháng 3, Thượng tướng Trần Văn Kha, Tổng Tham mưu trưởng, đã có mặt tại ACDFM-14 ở Manila (Philippines).",
        {"meeting 2017-03": {"people": ["Trần Văn Kha"], "place": "PH"}},
    ),
    (
        "a group of states and its partners that sit",
        "2018-10-19",
        "Ngày mai (20/10), 10 nước ASEAN sẽ cùng 8 đối tác đối thoại họp ADMM+ lần thứ 5 tại Singapore.",
        {"meeting 2018-10-20": {"countries": _PLUS}},
    ),
    (
        "a list behind words for being there",
        "2025-08-22",
        "Cuộc diễn tập AMNEX lần thứ 3 diễn ra ngoài khơi Penang, Malaysia từ ngày 19 đến 21-8. Chín nước có hải quân "
        "trong khối đều góp mặt: Brunei, Campuchia, Indonesia và Việt Nam.",
        {"exercise 2025-08-19/2025-08-21": {"countries": ["BN", "ID", "KH", "VN"]}},
    ),
    (
        "another year of a series with a seat",
        "2024-09-14",
        "Diễn đàn Hương Sơn lần thứ 11 họp từ 12 đến 14/9. Tới diễn đàn năm ngoái, Washington chỉ cử một quan chức.",
        {"meeting 2024-09-12/2024-09-14": {"place": "CN"}, "meeting 2023": {"place": "CN"}},
    ),
    (
        "who sees others sign",
        "2026-05-30",
        "Chiều 29-5, tại Singapore, Đại tướng Lê Quang Đạo, Bộ trưởng Bộ Quốc phòng, hội đàm với Bộ trưởng Quốc phòng "
        "Singapore Tan Wei Ming. Kết thúc hội đàm, hai bộ trưởng chứng kiến Trung tướng Vũ Văn Thắng, Chánh Văn phòng "
        "Bộ, và người đồng cấp phía bạn ký ý định thư.",
        {
            "talks 2026-05-29": {},
            "agreement 2026-05-29": {
                "people": ["Lê Quang Đạo", "Tan Wei Ming", "Vũ Văn Thắng"],
                "countries": ["SG", "VN"],
            },
        },
    ),
    (
        "a witness is no side of talks, nor is he meant by a pronoun",
        "2018-10-19",
        "Chiều 18/10, tại Singapore, Đại tướng Lê Quang Đạo gặp Bộ trưởng Quốc phòng Australia Chris Payne. Tối 19/10, "
        "trước sự chứng kiến của Đại sứ Việt Nam tại Singapore Tào Thị Hương, ông trao đổi gần một giờ với Bộ trưởng "
        "Quốc phòng Nhật Bản Iwaya Takeo.",
        {"talks 2018-10-18": {}, "talks 2018-10-19": {"with": ["Lê Quang Đạo", "Iwaya Takeo"]}},
    ),
    (
        "the next day is no day to which something was put off",
        "2019-06-27",
        "Tại Chiang Mai, ngày 20/6 là ADSOM WG; sang ngày 21 là ADSOM+ WG.",
        {"meeting 2019-06-20": {}, "meeting 2019-06-21": {}},
    ),
    (
        "the month to which a list goes on, and two states that chair",
        "2014-03-20",
        "ADMM lần thứ 8 sẽ họp ở Myanmar vào tháng 5; đến tháng 6, Việt Nam và Ấn Độ đồng chủ trì phiên họp đầu tiên "
        "của Nhóm chuyên gia ADMM+ về hành động mìn nhân đạo tại Hà Nội.",
        {"meeting 2014-05": {"countries": []}, "meeting 2014-06": {"countries": ["IN", "VN"], "place": "VN"}},
    ),
    (
        "what a journey is for",
        "2023-05-19",
        "Từ ngày 15 đến ngày 18/5, Thượng tướng Trần Văn Kha, Phó Tổng Tham mưu trưởng, đã có chuyến công tác tại Ấn "
        "Độ. Mục đích chính của chuyến đi là dự cuộc họp của Nhóm chuyên gia ADMM+ tại New Delhi trong hai ngày 16 và "
        "17/5.",
        {"visit 2023-05-15/2023-05-18": {}, "meeting 2023-05-16/2023-05-17": {"people": ["Trần Văn Kha"]}},
    ),
    (
        "a handover at a meeting ahead",
        "2018-10-19",
        "Ngày mai (20/10), các nước họp ADMM+ lần thứ 5 tại Singapore. Sau phiên bế mạc, Bộ trưởng Quốc phòng "
        "Singapore Tan Wei Ming sẽ chuyển giao cương vị Chủ tịch cho Đại tướng Prasert Chan, Bộ trưởng Quốc phòng Thái "
        "Lan.",
        {"meeting 2018-10-20": {}, "ceremony 2018-10-20": {"people": ["Prasert Chan", "Tan Wei Ming"]}},
    ),
    (
        "who does it with somebody, a day and a place apart",
        "2027-02-25",
        "Thứ trưởng Trần Văn Kha, sáng qua, tại Hà Nội, cùng bà Helen Moss, Thứ trưởng Bộ Quốc phòng New Zealand, chủ "
        "trì Đối thoại Chính sách Quốc phòng Việt Nam - New Zealand lần thứ 7.",
        {"talks 2027-02-24": {"chairs": ["Helen Moss", "Trần Văn Kha"]}},
    ),
    (
        "the chair of a meeting whom somebody meets in the month of the sentence before",
        "2019-06-27",
        "Hôm qua, ADMM-13 họp tại Bangkok.\n\nTừ tháng 4, khi Thượng tướng Trần Văn Kha, Thứ trưởng Bộ Quốc phòng, dự "
        "ADSOM ở Phuket (Thái Lan), việc đã được tháo gỡ. Giờ nghỉ trưa, ông gặp riêng người chủ trì là Đại tướng "
        "Prasert Chan, Thư ký Thường trực Bộ Quốc phòng Thái Lan; Thượng tướng đề nghị lập tổ liên lạc.",
        {
            "meeting 2019-06-26": {"chairs": []},
            "meeting 2019-04": {"chairs": ["Prasert Chan"]},
            "talks 2019-04": {"people": ["Prasert Chan", "Trần Văn Kha"], "place": "TH"},
        },
    ),
    (
        "a numbered heading only heads what is told below it",
        "2023-05-19",
        "1. Đại sứ gặp Tham mưu trưởng Hải quân Ấn Độ\n\nNgày 12/5, Đại sứ Nguyễn Thanh Hùng đã gặp Đô đốc Hari "
        "Mehra, Tham mưu trưởng Hải quân Ấn Độ.\n\n2. Lễ kỷ niệm ngày sinh Chủ tịch Hồ Chí Minh tại Ấn Độ\n\nChiều qua"
        ", Đại sứ Nguyễn Thanh Hùng đã dâng hoa trước tượng Bác tại trụ sở.",
        {"talks 2023-05-12": {}, "ceremony 2023-05-18": {"place": "IN"}},
    ),
    (
        "who speaks at a meeting of months ago",
        "2017-12-29",
        "Ngày 23 và 24-10, ADMM-11 và ADMM+ lần thứ 4 lần lượt được tổ chức tại Clark (Philippines). Phát biểu ở cả "
        "hai diễn đàn, Đại tướng Lê Quang Đạo đề nghị các nước hợp tác.",
        {"meeting 2017-10-23": {"people": ["Lê Quang Đạo"]}, "meeting 2017-10-24": {"people": ["Lê Quang Đạo"]}},
    ),
]


@pytest.mark.parametrize(("published", "text", "wanted"), [c[1:] for c in _CASES], ids=[c[0] for c in _CASES])
def test_told(
    check: Callable[[str, str, dict[str, dict[str, Any]]], None],
    published: str,
    text: str,
    wanted: dict[str, dict[str, Any]],
) -> None:
    check(published, text, wanted)


def test_meetings_that_share_their_days() -> None:
    text = "Trong hai ngày 23 và 24-10, ADMM-11 và ADMM+ lần thứ 4 được tổ chức tại Clark (Philippines)."
    events = sukien.extract(text, published="2017-10-29").events
    assert [(e.date.start, e.date.end) for e in events if e.date] == [("2017-10-23", "2017-10-24")] * 2


def test_a_bloc_meets_each_state_in_its_series() -> None:
    text = (
        "Ngày 19/10, tại Singapore, ADMM lần thứ 12 khai mạc. Sau lễ ký, mười Bộ trưởng có cuộc gặp không chính thức "
        "với Thượng tướng Ngụy Phong, Bộ trưởng Quốc phòng Trung Quốc, và Bộ trưởng Quốc phòng Ấn Độ Rajan Mehra."
    )
    events = sukien.extract(text, published="2018-10-19").events
    told = [(e.meeting.id if e.meeting else None, list(e.countries)) for e in events]
    with_one = [("ADMM_INFORMAL", sorted([*_ASEAN, state])) for state in ("CN", "IN")]
    assert told == [("ADMM", _ASEAN), *with_one]


@pytest.mark.parametrize(
    ("published", "text", "start"),
    [
        ("2017-12-29", "Nhận lời mời của Bộ trưởng Quốc phòng Mỹ, từ ngày 7 đến 10-8, ông Đạo thăm Mỹ.", "2017-08-07"),
        ("2017-12-29", "Nhận lời mời của Bộ trưởng Quốc phòng Mỹ, từ ngày 7 đến 10-1, ông Đạo thăm Mỹ.", "2018-01-07"),
        ("2017-12-29", "Ông Đạo nhận lời mời sang thăm Mỹ từ ngày 7 đến 10-8.", "2018-08-07"),
        ("2027-02-25", "ADMM-30 được nước chủ nhà ấn định vào tháng 11.", "2027-11"),
    ],
)
def test_the_year_of_a_visit_by_invitation(published: str, text: str, start: str) -> None:
    record = sukien.extract(text, published=published)
    assert [e.norm.start for e in record.document.entities if e.label == "DATE"] == [start]


def test_what_was_signed_before_is_not_adopted_again() -> None:
    text = (
        "Tuyên bố chung được Bộ trưởng Quốc phòng 10 nước ký trưa 19/10 tại Singapore, khép lại phiên họp của ADMM lần "
        "thứ 12. Ngay sau lễ ký, mười Bộ trưởng có cuộc gặp không chính thức với Bộ trưởng Quốc phòng Trung Quốc Ngụy "
        "Phong."
    )
    events = sukien.extract(text, published="2018-10-19").events
    assert [e.meeting.id for e in events if e.type == "agreement" and e.meeting] == ["ADMM"]
    assert "ADMM_INFORMAL" in [e.meeting.id for e in events if e.meeting]


def test_the_state_of_a_scholar_at_home() -> None:
    text = "Bà Lê Hoài Phương, nhà nghiên cứu của Học viện Ngoại giao, nhận định ADMM-18 tại Lào đã thành công."
    people = {
        e.norm.country for e in sukien.extract(text, published="2024-06-12").document.entities if e.label == "PERSON"
    }
    assert people == {"VN"}
