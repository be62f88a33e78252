"""Which of several meetings a sentence goes on with: compared, met within, recalled, in the same breath."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Check = Callable[[str, str, dict[str, dict[str, Any]]], None]
_TEN = ["BN", "ID", "KH", "LA", "MM", "MY", "PH", "SG", "TH", "VN"]


@pytest.mark.parametrize(
    "aside",
    ["vốn được coi là đối trọng của Đối thoại Shangri-La", "khác hẳn với ADMM+", "không giống Đối thoại Shangri-La"],
)
def test_a_name_that_compares_is_no_event(check: Check, aside: str) -> None:
    text = f"Diễn đàn Hương Sơn lần thứ 10, {aside}, bế mạc hôm nay tại Bắc Kinh sau ba ngày họp."
    check("2023-10-31", text, {"meeting 2023-10-29/2023-10-31": {"place": "CN"}})


@pytest.mark.parametrize(
    "text",
    [
        "Ngày 3/8, mười ngoại trưởng gặp nhau trong khuôn khổ Hội nghị Bộ trưởng Ngoại giao ASEAN lần thứ 55.",
        "Ngày 3/8, ngoại trưởng mười nước ASEAN gặp nhau qua màn hình tại Hội nghị Bộ trưởng Ngoại giao ASEAN lần "
        "thứ 55.",
    ],
)
def test_a_group_that_meets_within_a_meeting_is_it(check: Check, text: str) -> None:
    check("2022-08-05", text, {"meeting 2022-08-03": {"countries": _TEN}})


def test_two_who_meet_there_talk_beside_it(check: Check) -> None:
    text = (
        "Hội nghị Bộ trưởng Ngoại giao ASEAN lần thứ 55 khai mạc ngày 3/8 tại Phnôm Pênh. Chiều 3/8, Bộ trưởng "
        "Ngoại giao "
        "Bùi Thanh Long gặp Bộ trưởng Ngoại giao Lào Saleum Keo trong khuôn khổ AMM."
    )
    check(
        "2022-08-05", text, {"meeting 2022-08-03": {}, "talks 2022-08-03": {"people": ["Bùi Thanh Long", "Saleum Keo"]}}
    )


def test_a_body_is_what_meets(check: Check) -> None:
    text = (
        "Sáng 11/6, Nhóm chuyên gia ADMM+ về hành động mìn nhân đạo họp tại Hà Nội. Nhóm chuyên gia ADMM+ về an "
        "ninh biển, do "
        "Brunei và New Zealand dẫn dắt, đã gặp nhau ở Bandar Seri Begawan hồi tháng 3. Từ ngày 2 đến 4/7 tới, EWG "
        "về gìn giữ "
        "hòa bình, với hai đồng chủ tịch Campuchia và Hàn Quốc, sẽ nhóm họp tại Siem Reap."
    )
    wanted: dict[str, dict[str, Any]] = {
        "meeting 2014-06-11": {},
        "meeting 2014-03": {"place": "BN", "countries": ["BN", "NZ"]},
        "meeting 2014-07-02/2014-07-04": {"place": "KH", "countries": ["KH", "KR"]},
    }
    check("2014-06-13", text, wanted)


def test_a_day_that_opens_a_paragraph_is_that_of_its_meetings(check: Check) -> None:
    text = (
        "Ngày 10/7, ADMM lần thứ 13 khai mạc tại Bangkok, Thái Lan.\n\nChiều 11/7 dành cho các đối tác. Cuộc gặp "
        "không chính "
        "thức Bộ trưởng Quốc phòng ASEAN - Trung Quốc với Thượng tướng Ngụy Minh, Bộ trưởng Quốc phòng Trung "
        "Quốc, kéo dài một "
        "giờ."
    )
    check("2019-07-13", text, {"meeting 2019-07-10": {}, "meeting 2019-07-11": {"with": ["Ngụy Minh"]}})


def test_what_a_semicolon_parts_has_its_own_day_and_people(check: Check) -> None:
    text = (
        "Hội nghị Tình báo quân sự ASEAN lần thứ 16 (AMIM-16) họp ngày 23-4; hôm sau đến lượt AMOM lần thứ 9, với "
        "Trung tướng "
        "Phạm Hồng Hà làm trưởng đoàn Việt Nam."
    )
    check(
        "2019-04-27", text, {"meeting 2019-04-23": {"people": []}, "meeting 2019-04-24": {"people": ["Phạm Hồng Hà"]}}
    )


@pytest.mark.parametrize("when", ["tháng 10/2019", "hồi tháng 10/2019"])
def test_another_time_has_the_day_in_apposition_and_who_was_sent(check: Check, when: str) -> None:
    text = (
        "Diễn đàn Hương Sơn lần thứ 10 bế mạc hôm nay tại Bắc Kinh.\n\n"
        f"Tại kỳ họp trước, {when}, Mỹ chỉ cử Phó trợ lý Bộ trưởng Quốc phòng Charles Miller tham dự."
    )
    check("2023-10-31", text, {"meeting 2023-10-31": {"people": []}, "meeting 2019-10": {"people": ["Charles Miller"]}})


def test_an_earlier_session_is_told_by_its_number_in_a_comparison(check: Check) -> None:
    text = (
        "Ngày 12/5, tại Hà Nội, Thượng tướng Lê Văn Chiến và ông Hugh Carter, Phó tổng thư ký Bộ Quốc phòng Úc, "
        "đồng chủ trì Đối "
        "thoại Chính sách Quốc phòng Việt Nam - Úc lần thứ chín. So với phiên thứ tám ở Canberra năm 2025, hai "
        "bên đã đi xa hơn."
    )
    check("2026-05-14", text, {"talks 2026-05-12": {}, "talks 2025": {"place": "AU", "countries": ["AU", "VN"]}})


def test_who_chaired_back_then(check: Check) -> None:
    text = (
        "Sáng 9-10, Trung tướng Lê Quang Đại, Tư lệnh Cảnh sát biển Việt Nam, hội đàm với Đô đốc Ronnie Gavan, Tư "
        "lệnh Tuần "
        "duyên Philippines.\n\nADMM-18 do Lào đăng cai hồi tháng 6. Chủ tọa khi ấy là Đại tướng Khamliang Keo, "
        "còn trưởng đoàn "
        "ta là Đại tướng Vũ Trung Kiến."
    )
    there = {"chairs": ["Khamliang Keo"], "people": ["Khamliang Keo", "Vũ Trung Kiến"]}
    check("2024-10-11", text, {"talks 2024-10-09": {}, "meeting 2024-06": there})


def test_a_dialogue_ends_and_not_those_who_met_beside_it(check: Check) -> None:
    text = (
        "Phát biểu sáng 1/6 tại Đối thoại Shangri-La lần thứ 21, Bộ trưởng Quốc phòng Mỹ Paul Carter nói nước này sẽ ở "
        "lại khu vực. Cùng ngày, ông gặp ba bên với người đồng cấp Nhật Bản Sato Kenji và Hàn Quốc Kim Sung-min. Đối "
        "thoại bế mạc chiều 2/6."
    )
    check("2024-06-12", text, {"meeting 2024-06-01/2024-06-02": {"place": "SG"}, "meeting 2024-06-01": {}})
