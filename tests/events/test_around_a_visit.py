"""What is told around a visit: its talks by their day, each host apart, what both sides are to sign, who is no host.

Texts and people are composed.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

import sukien

Check = Callable[[str, str, dict[str, dict[str, Any]]], None]
_DAY = "2024-06-12"
_VISIT = (
    "Từ ngày 4 đến 7/6, Đại tướng Phạm Văn Tường{role} thăm chính thức Nhật Bản. Bộ trưởng đã chào xã giao Thủ tướng "
)


@pytest.mark.parametrize("role", [", Bộ trưởng Bộ Quốc phòng,", ""])
def test_a_day_behind_the_talks_is_theirs_and_that_of_what_is_signed(check: Check, role: str) -> None:
    text = _VISIT.format(role=role) + (
        "Kimura Takeo; hội đàm với Bộ trưởng Quốc phòng Mori Kenji. Tại hội đàm ngày 5/6, hai bên đã ký Tuyên bố tầm "
        "nhìn chung."
    )
    wanted = {
        "visit 2024-06-04/2024-06-07": {"people": ["Phạm Văn Tường"]},
        "talks 2024-06-04/2024-06-07": {"people": ["Kimura Takeo", "Phạm Văn Tường"]},
        "talks 2024-06-05": {"people": ["Mori Kenji", "Phạm Văn Tường"]},
        "agreement 2024-06-05": {"countries": ["JP", "VN"]},
    }
    check(_DAY, text, wanted)


def test_heads_of_state_bodies_are_met_each_by_himself() -> None:
    text = (
        "Sáng 11/6, Chủ tịch nước Tô Văn Hòa hội kiến Thủ tướng Lào Sonexay Keola và Chủ tịch Quốc hội Lào Saysomphone "
        "Vong tại Viêng Chăn."
    )
    events = sukien.extract(text, published=_DAY).events
    assert [(e.type, [p.name for p in e.participants]) for e in events] == [
        ("talks", ["Tô Văn Hòa", "Sonexay Keola"]),
        ("talks", ["Tô Văn Hòa", "Saysomphone Vong"]),
    ]


@pytest.mark.parametrize(
    "lead",
    [
        "Chủ tịch nước Tô Văn Hòa sẽ thăm Lào từ ngày 13 đến 14/6.",
        "Ngày 11/6, Bộ Ngoại giao thông báo Chủ tịch nước Tô Văn Hòa sẽ thăm Lào từ ngày 13 đến 14/6.",
    ],
)
def test_what_both_sides_are_to_issue_is_part_of_the_visit(check: Check, lead: str) -> None:
    days = "2024-06-13/2024-06-14"
    issued = {"status": "planned", "place": "LA", "countries": ["LA", "VN"]}
    check(_DAY, f"{lead} Hai bên sẽ ra tuyên bố chung.", {f"visit {days}": {}, f"agreement {days}": issued})


def test_what_others_issue_is_none_of_it(check: Check) -> None:
    text = "Chủ tịch nước Tô Văn Hòa sẽ thăm Lào ngày 13/6. Mỹ và Nhật Bản sẽ ra tuyên bố chung về kinh tế."
    check(_DAY, text, {"visit 2024-06-13": {}, "agreement -": {"countries": ["JP", "US"]}})


def test_with_whom_something_is_staged_is_not_its_host(check: Check) -> None:
    text = (
        "Chiều 11/6, Cục Gìn giữ hòa bình Việt Nam phối hợp với Văn phòng Quân đội Anh tổ chức lễ bế mạc khóa huấn "
        "luyện."
    )
    check(_DAY, text, {"ceremony 2024-06-11": {"place": "VN", "countries": ["GB", "VN"]}})


@pytest.mark.parametrize("session", ["Cuộc họp lần thứ 15", "Kỳ họp thứ 15", "Phiên họp lần thứ 15"])
def test_a_numbered_session_is_the_next_of_the_series(check: Check, session: str) -> None:
    text = (
        "Kỳ họp lần thứ 14 Ủy ban hỗn hợp Việt - Nga diễn ra tại Mátxcơva ngày 5/6. Đoàn ta do Thượng tướng Lê Quang "
        "Hải "
        f"làm Trưởng phân ban. {session} sẽ diễn ra tại Hà Nội vào năm 2025."
    )
    wanted = {
        "talks 2024-06-05": {"people": ["Lê Quang Hải"], "place": "RU"},
        "talks 2025": {"status": "planned", "place": "VN", "countries": ["RU", "VN"]},
    }
    check(_DAY, text, wanted)


def test_what_was_done_on_a_visit_that_is_over_has_its_days(check: Check) -> None:
    text = (
        "Kết thúc chuyến thăm ba ngày tới Campuchia, Thượng tướng Lê Quang Hải, Phó Tổng Tham mưu trưởng, đã về tới Hà "
        "Nội tối 11/6. Trong chuyến thăm, ông hội đàm với Đại tướng Eth Vanna, Phó Tổng Tư lệnh Quân đội Hoàng gia "
        "Campuchia; dự lễ khánh thành Đài Hữu nghị và chào Quốc vương Norodom Sihamoni."
    )
    days = "2024-06-09/2024-06-11"
    events = sukien.extract(text, published=_DAY).events
    found = [(f"{e.type} {e.date.value if e.date else None}", [p.name for p in e.participants]) for e in events]
    assert found == [
        (f"visit {days}", ["Lê Quang Hải"]),
        (f"talks {days}", ["Lê Quang Hải", "Eth Vanna"]),
        (f"ceremony {days}", ["Lê Quang Hải"]),
        (f"talks {days}", ["Lê Quang Hải", "Norodom Sihamoni"]),
    ]


def test_who_met_a_body_without_a_state_meets_states_apart() -> None:
    text = (
        "Ngày 11/6, tại New York, Trung tướng Hoàng Đức Bình đã làm việc với Phó Tổng Thư ký Liên hợp quốc Jean "
        "Martin. Trong chuyến công tác, đoàn cũng có cuộc gặp với Phái đoàn Ấn Độ và Bangladesh."
    )
    events = [e for e in sukien.extract(text, published=_DAY).events if e.type == "talks"]
    assert [e.countries for e in events] == [("VN",), ("IN", "VN"), ("BD", "VN")]


def test_how_often_a_series_is_held_is_no_session(check: Check) -> None:
    text = (
        "Ngày 11/6, bộ trưởng quốc phòng Anh, Australia, Malaysia, New Zealand và Singapore nhóm họp tại Singapore. "
        "Hội nghị Bộ trưởng Quốc phòng FPDA được tổ chức ba năm một lần."
    )
    check(_DAY, text, {"meeting 2024-06-11": {"countries": ["AU", "GB", "MY", "NZ", "SG"]}})


def test_a_round_up_keeps_what_only_its_top_tells() -> None:
    text = (
        "Thế giới 24h qua\n\nNgày 11/6, Hội nghị Bộ trưởng Quốc phòng ASEAN (ADMM) khai mạc tại Viêng Chăn.\n\n"
        "Mỹ và Nhật Bản tập trận\nTừ ngày 10/6, hải quân Mỹ và Nhật Bản tập trận ngoài khơi Okinawa.\n\n"
        "Ba nước họp ở Seoul\nNgày 11/6, bộ trưởng quốc phòng Mỹ, Nhật Bản và Hàn Quốc họp ba bên tại Seoul.\n\n"
        "Đức tiếp tổng thống Pháp\nNgày 10/6, Thủ tướng Đức Klaus Weber tiếp Tổng thống Pháp Alain Mercier tại "
        "Berlin.\n"
    )
    events = sukien.extract(text, published=_DAY).events
    assert [(e.type, e.meeting and e.meeting.id) for e in events] == [
        ("meeting", "ADMM"),
        ("exercise", None),
        ("meeting", None),
        ("talks", None),
    ]
