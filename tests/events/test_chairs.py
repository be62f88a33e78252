"""Who chairs what a sentence does not name, who comes along or sits in, and the states of what is only mentioned."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

import sukien

Check = Callable[[str, str, dict[str, dict[str, Any]]], None]
_ASEAN = ["BN", "ID", "KH", "LA", "MM", "MY", "PH", "SG", "TH", "VN"]
_LED = "Sáng 11/6, ADMM lần thứ 16 khai mạc tại Phnom Penh (Campuchia). "

_TOLD: list[tuple[str, str, str, dict[str, dict[str, Any]]]] = [
    (
        "what is chaired on another day is not the main event",
        "2022-06-11",
        "Hôm qua, cuộc diễn tập hải quân Lào - Ấn Độ khai mạc. Kế hoạch đã được thống nhất tại phiên họp của nhóm ở "
        "Hà Nội tháng 10/2021, do Đại tá Lê Văn Nam chủ trì.",
        {"exercise 2022-06-10": {"chairs": [], "people": []}},
    ),
    (
        "a session of its second day is of the meeting",
        "2022-06-13",
        _LED + "Đại tướng Khamla Sengphet chủ trì phiên toàn thể ngày 12/6.",
        {"meeting 2022-06-11": {"chairs": ["Khamla Sengphet"]}},
    ),
    (
        "who will chair does not chair what is over",
        "2022-06-13",
        _LED + "Đại tướng Khamla Sengphet, người sẽ điều hành phiên họp tới, từng học ở Hà Nội.",
        {"meeting 2022-06-11": {"chairs": []}},
    ),
    (
        "a bare sentence tells who chairs what was told right before",
        "2022-06-11",
        "- 8 giờ 30 phút ngày 12/6: Lễ đón chính thức Trung tướng Viktor Petrov, Bộ trưởng Bộ Quốc phòng Belarus. Đại "
        "tướng Trần Văn Minh, Bộ trưởng Bộ Quốc phòng, chủ trì.",
        {"ceremony 2022-06-12": {"chairs": ["Trần Văn Minh"]}},
    ),
    (
        "but not across a paragraph, where the main event is meant",
        "2022-06-11",
        _LED + "Trước đó, ngày 10/6, lễ đón các đoàn được tổ chức.\n\nĐại tướng Khamla Sengphet chủ trì.",
        {"meeting 2022-06-11": {"chairs": ["Khamla Sengphet"]}, "ceremony 2022-06-10": {"chairs": []}},
    ),
    (
        "who acts as the chair of a meeting chairs that, whatever else is told before",
        "2022-06-11",
        "ADMM-16 họp tại Phnom Penh từ 9 đến 12/6. Hôm 9/6, Thủ tướng Sok Dara đã tới dự lễ khai mạc; còn Đại tướng "
        "Khamla Sengphet, trong vai trò Chủ tịch ADMM-16, điều hành hầu hết các phiên.",
        {"meeting 2022-06-09/2022-06-12": {"chairs": ["Khamla Sengphet"]}, "ceremony 2022-06-09": {"chairs": []}},
    ),
    (
        "a gavel, and words that mean whoever was named",
        "2022-06-11",
        "Ngày 10/6, Đại tướng Khamla Sengphet, Bộ trưởng Quốc phòng Lào, gõ búa khai mạc ADMM lần thứ 16 tại Viêng "
        "Chăn. Bộ trưởng Quốc phòng Philippines Jose Cruz bác bỏ tin đó. Nhân vật này sẽ chủ trì ADMM lần thứ 17 tại "
        "Manila ngày 22/6/2023.",
        {"meeting 2022-06-10": {"chairs": ["Khamla Sengphet"]}, "meeting 2023-06-22": {"chairs": ["Jose Cruz"]}},
    ),
    (
        "who sits in on talks, told behind what was signed after them",
        "2022-06-11",
        "Ngày 10/6, tại Hà Nội, Bộ trưởng Quốc phòng Trần Văn Minh hội đàm với Bộ trưởng Quốc phòng Lào Khamla "
        "Sengphet. Sau đó hai bên ký bản ghi nhớ. Cùng dự có Thiếu tướng Lê Văn Nam.",
        {
            "talks 2022-06-10": {"people": ["Khamla Sengphet", "Lê Văn Nam", "Trần Văn Minh"]},
            "agreement 2022-06-10": {"people": ["Khamla Sengphet", "Trần Văn Minh"]},
        },
    ),
    (
        "who comes along is on the visit, whatever else the sentence tells of him",
        "2022-06-11",
        "Bộ trưởng Quốc phòng Lào Khamla Sengphet thăm Việt Nam từ 10 đến 13/6. Tháp tùng Bộ trưởng có Thiếu tướng "
        "Bounmy Vongsa; ngày mai, ông Vongsa sẽ làm việc với Thiếu tướng Lê Văn Nam.",
        {"visit 2022-06-10/2022-06-13": {"people": ["Bounmy Vongsa", "Khamla Sengphet"]}, "talks 2022-06-12": {}},
    ),
    (
        "each of two meetings has those whose paper is told with it",
        "2022-06-20",
        "Ngày 14/6, ACDFM-19 họp tại Hà Nội. Mở đường là AMIM-19 ngày 12/6, với phần tham luận của "
        "Trung tướng Trần Văn Minh; và AMOM-12 ngày 13/6, nơi đại diện Việt Nam là Thiếu tướng Lê Văn Nam.",
        {
            "meeting 2022-06-14": {},
            "meeting 2022-06-12": {"people": ["Trần Văn Minh"]},
            "meeting 2022-06-13": {"people": ["Lê Văn Nam"]},
        },
    ),
    (
        "an exercise of the members of a bloc and a state; not of a meeting that bears their names",
        "2018-10-20",
        "Cuộc diễn tập hải quân ASEAN - Trung Quốc sẽ được tổ chức từ ngày 22 đến 28-10 tại Trạm Giang.",
        {"exercise 2018-10-22/2018-10-28": {"countries": sorted([*_ASEAN, "CN"])}},
    ),
    (
        "the same words in the name of a meeting",
        "2018-10-20",
        "Ngày 18/10, Lào diễn tập trước hội nghị ASEAN - Nhật Bản.",
        {"exercise 2018-10-18": {"countries": ["LA"]}},
    ),
    (
        "an exercise of a conference is not that of two states that a far paragraph told of",
        "2018-10-20",
        "Ngày 19/10, ADMM+ lần thứ 5 họp tại Singapore.\n\nHôm qua, Bộ trưởng Quốc phòng Nga Viktor Petrov hội đàm với "
        "Bộ trưởng Quốc phòng Lào Khamla Sengphet.\n\nThiếu tướng Lê Văn Nam lưu ý bài học từ cuộc diễn tập tại "
        "Bru-nây tháng 6-2013.",
        {
            "exercise 2013-06": {"countries": ["BN"]},
            "meeting 2018-10-19": {},
            "talks 2018-10-19": {"countries": ["LA", "RU"]},
        },
    ),
    (
        "who is told to have visited is whose the treaty signed on the visit is",
        "2019-06-07",
        "Cơ chế này là kết quả của Bản ghi nhớ về hợp tác quốc phòng ký ngày 24-10-2011, trong chuyến thăm chính thức "
        "Nhật Bản của Đại tướng Trần Văn Minh, Bộ trưởng Quốc phòng.",
        {
            "agreement 2011-10-24": {"people": ["Trần Văn Minh"], "countries": ["JP", "VN"], "place": "JP"},
            "visit 2011-10-24": {"people": ["Trần Văn Minh"]},
        },
    ),
    (
        "a treaty signed before a visit is not",
        "2019-06-07",
        "Thỏa thuận được ký ngày 5/6, trước chuyến thăm Lào của Đại tướng Trần Văn Minh.",
        {"agreement 2019-06-05": {"people": []}, "visit 2019-06-05": {}},
    ),
    (
        "a unit is seen off where it sets out, not where it goes",
        "2024-09-25",
        "Sáng 24-9, tại sân bay Tân Sơn Nhất, Bộ Quốc phòng tổ chức lễ xuất quân Bệnh viện dã chiến số 6 lên đường làm "
        "nhiệm vụ tại Phái bộ UNMISS (Nam Sudan).",
        {"ceremony 2024-09-24": {"place": "VN", "countries": ["VN"]}},
    ),
]


@pytest.mark.parametrize(("published", "text", "wanted"), [row[1:] for row in _TOLD], ids=[row[0] for row in _TOLD])
def test_told(
    published: str,
    text: str,
    wanted: dict[str, dict[str, Any]],
    check: Callable[[str, str, dict[str, dict[str, Any]]], None],
) -> None:
    check(published, text, wanted)


def test_who_sits_in_on_each_of_several_talks() -> None:
    text = (
        "Sáng 10/6, ADMM lần thứ 16 họp tại Jakarta.\n\nSau đó, Bộ trưởng Quốc phòng Trần Văn Minh lần lượt có các "
        "cuộc gặp với Bộ trưởng Quốc phòng Lào Khamla Sengphet và Bộ trưởng Quốc phòng Campuchia Sok Dara. Bộ "
        "trưởng Lào cho biết nước này sẽ đăng cai ADMM lần thứ 17 năm sau. Đại sứ Lê Văn Nam cùng dự."
    )
    events = sukien.extract(text, published="2022-06-11").events
    there = {e.type: "Lê Văn Nam" in [p.name for p in e.participants] for e in events if e.type != "talks"}
    assert [[p.name for p in e.participants][-1:] for e in events if e.type == "talks"] == [["Lê Văn Nam"]] * 2
    assert there == {"meeting": False}


@pytest.mark.parametrize("who", ["do Đại tướng Prawit Somsak điều khiển", "do chính Đại tướng Prawit Somsak chủ trì"])
def test_whoever_steers_a_meeting_chairs_it(check: Check, who: str) -> None:
    text = f"Sáng 12/7, ADMM+ lần thứ sáu, {who}, khai mạc tại Bangkok."
    check("2019-07-13", text, {"meeting 2019-07-12": {"chairs": ["Prawit Somsak"]}})


def test_whoever_steers_a_plane_does_not(check: Check) -> None:
    text = (
        "Sáng 12/7, ADMM+ lần thứ sáu khai mạc tại Bangkok. Máy bay do Thiếu tá Lê Văn Tám điều khiển hạ cánh lúc "
        "8 giờ."
    )
    check("2019-07-13", text, {"meeting 2019-07-12": {"chairs": []}})


def test_he_chairs_by_a_pronoun(check: Check) -> None:
    text = (
        "Ngày 2/5, Trung tướng Lê Văn Vinh tới Hà Nội. Ông chủ trì Hội nghị Tư lệnh Không quân các nước ASEAN lần "
        "thứ 16."
    )
    check("2019-05-02", text, {"meeting 2019-05-02": {"chairs": ["Lê Văn Vinh"]}})


def test_a_state_that_holds_the_chair_with_another_is_no_chair_of_whoever_is_thanked(check: Check) -> None:
    text = (
        "Sáng 12/7, ADMM+ khai mạc tại Hà Nội. Chiều cùng ngày, Đại tướng Trần Văn Minh, Bộ trưởng Bộ Quốc phòng, "
        "tiếp bà "
        "Preeti Kumari, Đại sứ Ấn Độ, và cảm ơn nước đồng chủ tịch."
    )
    check("2019-07-13", text, {"meeting 2019-07-12": {"chairs": []}, "talks 2019-07-12": {"chairs": []}})
