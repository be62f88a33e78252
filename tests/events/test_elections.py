"""Elections and taking office: a state or somebody elected, promoted, named, or let go."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

import sukien

Check = Callable[[str, str, dict[str, dict[str, Any]]], None]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Chiều 7/6, Lào đã trúng cử Ủy viên không thường trực Hội đồng Bảo an Liên Hợp Quốc.",
            {"appointment 2019-06-07": {"countries": ["LA"], "people": []}},
        ),
        (
            "Indonesia hôm 7/6 được bầu làm ủy viên không thường trực Hội đồng Bảo an Liên Hợp Quốc.",
            {"appointment 2019-06-07": {"countries": ["ID"]}},
        ),
        (
            "Ngày 7/6, tại New York, Đại hội đồng Liên hợp quốc đã bầu Malaysia làm Phó Chủ tịch Đại hội đồng khóa 74.",
            {"appointment 2019-06-07": {"countries": ["MY"], "place": "US"}},
        ),
        ("Ngày 7/6, Lào cảm ơn các nước ủng hộ Lào trúng cử vào Hội đồng Nhân quyền.", {}),
    ],
)
def test_a_state_is_elected_to_a_body(check: Check, text: str, wanted: dict[str, dict[str, Any]]) -> None:
    check("2019-06-08", text, wanted)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Thủ tướng Canada Justin Moreau tái đắc cử hôm 6/6.",
            {"appointment 2019-06-06": {"people": ["Justin Moreau"], "countries": ["CA"]}},
        ),
        (
            "Sáng 6/6, tại Hà Nội, Trung tướng Trần Văn Khải trúng cử Phó Chủ tịch Hội Cựu chiến binh Việt Nam.",
            {"appointment 2019-06-06": {"people": ["Trần Văn Khải"]}},
        ),
        (
            "Sáng 6/6, Ban Chấp hành Trung ương bầu 18 người vào Bộ Chính trị, trong số này có Thượng tướng Trần "
            "Văn Khải "
            "và Đại tướng Lê Quang Hiển.",
            {"appointment 2019-06-06": {"people": ["Lê Quang Hiển", "Trần Văn Khải"]}},
        ),
        ("Hôm 6/6, Thủ tướng Canada Justin Moreau nói ông muốn tái đắc cử.", {}),
    ],
)
def test_somebody_is_elected(check: Check, text: str, wanted: dict[str, dict[str, Any]]) -> None:
    check("2019-06-08", text, wanted)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Ông Tan Wei Ming sẽ làm Bộ trưởng Quốc phòng Singapore từ ngày 12/6.",
            {"appointment 2019-06-12": {"people": ["Tan Wei Ming"], "status": "planned"}},
        ),
        (
            "Từ hôm 6/6, Đại tướng Mark Wilson bắt đầu nhiệm kỳ Tổng Tham mưu trưởng Quân đội Úc.",
            {"appointment 2019-06-06": {"people": ["Mark Wilson"]}},
        ),
        (
            "Tổng thống Nga Ivan Petrov hôm 6/6 đề nghị ông Oleg Sidorov thay thế ông Pavel Orlov làm Bộ trưởng "
            "Quốc phòng.",
            {"appointment 2019-06-06": {"people": ["Oleg Sidorov"]}},
        ),
        (
            "Tổng thống Hàn Quốc Park Jin-ho sáng 6/6 chấp nhận đơn từ chức của Bộ trưởng Quốc phòng Lee Min-sung.",
            {"appointment 2019-06-06": {"people": ["Lee Min-sung"]}},
        ),
        (
            "Sáng 6/6, tàu CSB 8002 do Trung tá Trần Văn Khải làm thuyền trưởng thăm Manila, Philippines.",
            {"visit 2019-06-06": {"place": "PH"}},
        ),
    ],
)
def test_a_post_changes_hands(check: Check, text: str, wanted: dict[str, dict[str, Any]]) -> None:
    check("2019-06-08", text, wanted)


@pytest.mark.parametrize(
    "text",
    [
        "Sáng 6/6, ông Lê Quang Hiển đã trao cho Trung tướng Trần Văn Khải quyết định thăng từ Trung tướng lên "
        "Thượng tướng.",
        "Trung tướng Trần Văn Khải hôm 6/6 được Chủ tịch nước Lê Quang Hiển ký sắc lệnh thăng lên Thượng tướng.",
    ],
)
def test_whoever_is_promoted_is_told_apart_from_whoever_signs(check: Check, text: str) -> None:
    check("2019-06-08", text, {"appointment 2019-06-06": {"people": ["Trần Văn Khải"]}})


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Ông Harry Dunn ngày 6/6 được Tổng thống Mỹ John Carter bổ nhiệm làm Bộ trưởng Quốc phòng.", ["Harry Dunn"]),
        (
            "Bà Lê Thị Hoa ngày 6/6 được Chủ tịch nước Trần Văn Khải bổ nhiệm giữ chức Thứ trưởng Bộ Quốc phòng.",
            ["Lê Thị Hoa"],
        ),
        ("Ông Harry Dunn ngày 6/6 trở thành tân Thủ tướng Anh sau khi được Vua Henry bổ nhiệm.", ["Harry Dunn"]),
        (
            "Thủ tướng Nhật Bản Sato Kenji hôm 6/6 cải tổ nội các, trong đó ông Tanaka Ken nắm Bộ Quốc phòng.",
            ["Tanaka Ken"],
        ),
    ],
)
def test_whoever_is_appointed_is_told_apart_from_whoever_appoints(check: Check, text: str, who: list[str]) -> None:
    check("2019-06-08", text, {"appointment 2019-06-06": {"people": who}})


def test_an_election_and_the_day_of_taking_office_are_two(check: Check) -> None:
    text = "Ông Ramon Cruz được bầu ngày 9/5 và sẽ nhậm chức Tổng thống Philippines vào ngày 30/6."
    told = {"appointment 2019-05-09": {"status": "occurred"}, "appointment 2019-06-30": {"status": "planned"}}
    check("2019-06-08", text, told)


@pytest.mark.parametrize(
    "text",
    [
        "Ông Harry Dunn tiếp tục giữ chức Bộ trưởng Quốc phòng Anh.",
        "Tàu CSB 8002 do Trung tá Trần Văn Khải làm thuyền trưởng.",
    ],
)
def test_whoever_stays_is_not_appointed(text: str) -> None:
    led = "Hôm 6/6, Thủ tướng Anh Mark Lane nói về ngân sách. "
    assert not [e for e in sukien.extract(led + text, published="2019-06-08").events if e.type == "appointment"]
