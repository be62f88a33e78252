"""Sessions of a series told without its name: the next by how people part, the chair handed on, what is put off."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

import sukien

Check = Callable[[str, str, dict[str, dict[str, Any]]], None]
_DAY = "2024-05-21"
_HERE = "ADMM-18 họp ngày 20/5/2024 tại Viêng Chăn (Lào), do Đại tướng Khamla Sen, Bộ trưởng Quốc phòng Lào, chủ trì."
_PLAIN = "ADMM-18 họp ngày 20/5/2024 tại Viêng Chăn (Lào)."
_ARMY = "ACAMM-20 họp ngày 20/5/2024 tại Viêng Chăn (Lào)."
_ALL = ["BN", "ID", "KH", "LA", "MM", "MY", "PH", "SG", "TH", "VN"]


@pytest.mark.parametrize(
    ("text", "day", "place"),
    [
        ("Hẹn gặp lại ở Langkawi tháng 3 sang năm.", "2025-03", "MY"),
        ("Hẹn tái ngộ tại Kuala Lumpur năm 2025.", "2025", "MY"),
        ("Malaysia được chọn làm nơi họp của năm 2025.", "2025", "MY"),
        ("Kỳ kế tiếp được ấn định vào tháng 11/2025 tại Malaysia.", "2025-11", "MY"),
        ("Đến lượt Malaysia đăng cai vào năm 2025.", "2025", "MY"),
        ("Chủ nhà năm sau là Malaysia.", "2025", "MY"),
        ("Các đoàn chia tay, hẹn năm sau ở Kuala Lumpur.", "2025", "MY"),
        ("Malaysia sẽ là nước đón các bạn bè vào năm sau.", "2025", "MY"),
    ],
)
def test_the_next_session_is_told_by_how_people_part(check: Check, text: str, day: str, place: str) -> None:
    told = {"meeting 2024-05-20": {"place": "LA"}, f"meeting {day}": {"place": place, "status": "planned"}}
    check(_DAY, f"{_HERE} {text}", told)


def test_two_who_meet_again_hold_no_session(check: Check) -> None:
    check(_DAY, f"{_HERE} Hai bộ trưởng sẽ gặp lại nhau ở Huế năm sau.", {"meeting 2024-05-20": {}})


def test_who_speaks_of_the_next_session_need_not_come(check: Check) -> None:
    text = "Hẹn gặp lại ở Langkawi năm sau, Bộ trưởng Quốc phòng Malaysia Razak Ali nói, đẹp hơn mọi bài diễn văn."
    check(_DAY, f"{_HERE} {text}", {"meeting 2024-05-20": {}, "meeting 2025": {"people": []}})


def test_the_session_of_the_next_year_has_the_next_number() -> None:
    events = sukien.extract(f"{_HERE} Hẹn gặp lại ở Langkawi năm sau.", published=_DAY).events
    assert [e.meeting.edition for e in events if e.meeting is not None] == [18, 19]


@pytest.mark.parametrize(
    ("text", "states"),
    [("Các bộ trưởng bàn về an ninh biển.", _ALL), ("Mười nước ra về.", _ALL), ("Trời nắng đẹp.", ["LA"])],
)
def test_all_members_meet_where_all_are_told_of(check: Check, text: str, states: list[str]) -> None:
    check(_DAY, f"{_HERE} {text}", {"meeting 2024-05-20": {"countries": states}})


@pytest.mark.parametrize(
    "text",
    [
        "Cuối phiên bế mạc, Trung tướng Khamla Sen (Lào) trao cờ luân lưu cho Trung tướng Juan Cruz (Philippines).",
        "Cờ luân lưu được chuyển từ tay Trung tướng Khamla Sen (Lào) sang Trung tướng Juan Cruz (Philippines).",
    ],
)
def test_the_flag_is_handed_on_by_two(check: Check, text: str) -> None:
    rite = {"people": ["Juan Cruz", "Khamla Sen"], "countries": ["LA", "PH"], "place": "LA", "chairs": []}
    check(_DAY, f"{_ARMY} {text}", {"meeting 2024-05-20": {}, "ceremony 2024-05-20": rite})


def test_a_flag_that_only_goes_to_the_next_host_is_no_ceremony(check: Check) -> None:
    check(_DAY, f"{_ARMY} Cuối phiên, Lào trao cờ luân lưu cho Philippines.", {"meeting 2024-05-20": {}})


@pytest.mark.parametrize(
    "text",
    [
        "Đại tướng Khamla Sen, Bộ trưởng Quốc phòng Lào, giữ nhịp hội nghị.",
        "Đại tướng Khamla Sen, Bộ trưởng Quốc phòng Lào, điều khiển cả hai ngày họp.",
        "Người cầm búa lần này là Đại tướng Khamla Sen, Bộ trưởng Quốc phòng Lào.",
        "Bộ trưởng Quốc phòng Lào Khamla Sen, Chủ tịch diễn đàn, cho biết các bên đã đồng thuận.",
    ],
)
def test_who_leads_the_sessions_chairs(check: Check, text: str) -> None:
    check(_DAY, f"{_PLAIN} {text}", {"meeting 2024-05-20": {"chairs": ["Khamla Sen"]}})


def test_who_sits_beside_the_chair_does_not_chair(check: Check) -> None:
    text = "Ngồi bên trái chủ tọa là Thượng tướng Trần Văn Minh, Thứ trưởng Bộ Quốc phòng."
    check(_DAY, f"{_PLAIN} {text}", {"meeting 2024-05-20": {"chairs": []}})


@pytest.mark.parametrize(
    "text",
    [
        "Theo lời Đại tướng Trần Văn Minh, đại diện Việt Nam, các bên đã nói thẳng.",
        "Thượng tá Trần Văn Minh, tham dự từ phía Việt Nam, cho biết tàu của ta đã sẵn sàng.",
        "Thượng tướng Trần Văn Minh, Thứ trưởng Bộ Quốc phòng, góp ý vào dự thảo văn kiện.",
    ],
)
def test_who_sits_for_a_state_takes_part(check: Check, text: str) -> None:
    check(_DAY, f"{_PLAIN} {text}", {"meeting 2024-05-20": {"people": ["Trần Văn Minh"]}})


def test_who_leads_a_delegation_takes_part_whomever_he_meets_meanwhile(check: Check) -> None:
    text = "Bộ trưởng Ngoại giao Trần Văn Minh dẫn đầu đoàn Việt Nam, và lúc nghỉ đã tiếp xúc với trưởng đoàn Ấn Độ."
    check(_DAY, f"{_PLAIN} {text}", {"meeting 2024-05-20": {"with": ["Trần Văn Minh"]}, "talks 2024-05-20": {}})


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Được tổ chức từ ngày 19 đến 21/5 tại Lào, ADMM-18 đã thành công tốt đẹp.", "occurred"),
        ("ADMM-18 diễn ra từ ngày 19 đến 21/5 tại Lào. Các đoàn rời Viêng Chăn chiều nay.", "occurred"),
        ("ADMM-18 diễn ra từ ngày 19 đến 21/5 tại Lào.", "ongoing"),
        ("ADMM-18 diễn ra từ ngày 19 đến 21/5 tại Lào. Hội nghị sẽ kết thúc chiều nay.", "ongoing"),
    ],
)
def test_a_meeting_is_over_on_its_last_day_where_its_end_is_told(check: Check, text: str, status: str) -> None:
    check(_DAY, text, {"meeting 2024-05-19/2024-05-21": {"status": status}})


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("ADMM-18 kết thúc tối 20/5 tại Lào, sau ba ngày kể từ 18/5.", "2024-05-18/2024-05-20"),
        ("ADMM-18 hạ màn hôm 21/5 tại Lào. Ba ngày họp bắt đầu từ 19/5.", "2024-05-19/2024-05-21"),
        ("ADMM-18 hạ màn hôm 21/5 tại Lào. Ba ngày họp bắt đầu từ 12/5.", "2024-05-21"),
    ],
)
def test_the_first_day_is_counted_back(check: Check, text: str, days: str) -> None:
    check(_DAY, text, {f"meeting {days}": {"status": "occurred"}})


def test_the_last_day_is_counted_on_from_the_opening(check: Check) -> None:
    text = "Khép lại hai ngày làm việc ở Lào, các đoàn ra về. ADMM-18, khai mạc hôm qua, do Lào chủ trì."
    check(_DAY, text, {"meeting 2024-05-20/2024-05-21": {"status": "occurred"}})


def test_a_meeting_is_under_way_however_it_was_spoken_of(check: Check) -> None:
    text = "Ông tin Lào sẽ là người chèo lái giỏi của ADMM-18. Hội nghị này đang diễn ra trong hôm nay tại Lào."
    check(_DAY, text, {"meeting 2024-05-21": {"status": "ongoing"}})


@pytest.mark.parametrize(
    ("text", "day", "status"),
    [
        ("ADMM-18 không thể họp tại Lào trong tháng 6 như đã thông báo.", "2024-06", "cancelled"),
        ("ADMM-18 ngày 5/6 tại Lào bị gạch khỏi lịch.", "2024-06-05", "cancelled"),
        (
            "Lào dời ADMM-18 lẽ ra mở hôm 5/6. Các trưởng đoàn sẽ họp qua mạng vào ngày 15/6.",
            "2024-06-15",
            "planned",
        ),
        ("ADMM-18 tại Lào, lẽ ra khai mạc ngày 5/6, nay được ấn định vào ngày 15/7.", "2024-07-15", "planned"),
    ],
)
def test_what_is_put_off_has_its_new_day(check: Check, text: str, day: str, status: str) -> None:
    check(_DAY, text, {f"meeting {day}": {"status": status}})


def test_what_shares_the_fate_of_another_is_put_off_too(check: Check) -> None:
    text = "ACDFM-17 tại Lào ngày 5/6/2024 bị hoãn. Hội nghị Tình báo quân sự ASEAN cũng chịu chung số phận."
    events = sukien.extract(text, published=_DAY).events
    assert [(e.status, e.date.start if e.date else None) for e in events] == [("cancelled", "2024-06-05")] * 2


@pytest.mark.parametrize(
    "text",
    [
        "Một tuyên bố chung là kết quả dễ thấy nhất mà ADMM-18 đem lại ngày 20/5 tại Lào.",
        "ADMM-18 ngày 20/5 tại Lào ra tuyên bố riêng về dịch bệnh.",
        "ADMM-18 kết thúc ngày 20/5 tại Lào với một tuyên bố chung được ký.",
    ],
)
def test_what_a_meeting_brought_is_its_statement(check: Check, text: str) -> None:
    check(_DAY, text, {"meeting 2024-05-20": {}, "agreement 2024-05-20": {}})


def test_a_numbered_session_is_that_of_the_series_just_named(check: Check) -> None:
    text = "Timor-Leste lần đầu tham gia ADMM. Hội nghị lần thứ 18, có đủ 10 nước, họp ngày 20/5 tại Lào."
    check(_DAY, text, {"meeting 2024-05-20": {"place": "LA"}})


def test_the_next_session_is_of_the_series_whose_subject_is_told() -> None:
    text = (
        "Hội nghị Tình báo quân sự ASEAN lần thứ 20 họp ngày 20/5/2024 tại Viêng Chăn. Kết quả sẽ được báo cáo lên Hội "
        "nghị Tư lệnh Lực lượng Quốc phòng ASEAN vào tháng 9/2024. Hội nghị tình báo kế tiếp họp ở Malaysia năm 2025."
    )
    told = sukien.extract(text, published=_DAY).events
    assert [(e.meeting.id if e.meeting else None, e.date.start if e.date else None) for e in told] == [
        ("AMIM", "2024-05-20"),
        ("ACDFM", "2024-09"),
        ("AMIM", "2025"),
    ]


def test_the_next_session_is_of_the_only_meeting_told_whatever_comes_before(check: Check) -> None:
    text = (
        "Tối 20/5, lễ kỷ niệm 75 năm thành lập NATO được tổ chức tại Washington, mở đầu Hội nghị thượng đỉnh NATO kéo "
        "dài đến ngày 22/5. Cuộc gặp cấp cao kế tiếp của liên minh sẽ do La Hay đăng cai vào tháng 6/2025."
    )
    check(_DAY, text, {"ceremony 2024-05-20": {}, "meeting 2024-05-20/2024-05-22": {}, "meeting 2025-06": {}})


def test_what_was_done_time_and_again_is_no_event(check: Check) -> None:
    text = f"{_HERE} Ông Khamla nhắc tới các cuộc tuần tra chung giữa Lào, Thái Lan và Trung Quốc trong những năm qua."
    check(_DAY, text, {"meeting 2024-05-20": {}})
