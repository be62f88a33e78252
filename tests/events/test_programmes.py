"""Items of a programme that a day heads, and who is to come to meetings ahead."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Check = Callable[[str, str, dict[str, dict[str, Any]]], None]
_PROGRAMME = (
    "Bộ Ngoại giao Lào công bố chương trình Hội nghị Cấp cao ASEAN lần thứ 44, diễn ra tại Viêng Chăn từ ngày 8 đến "
    "11/10.\n\n"
)
_SUMMIT = "meeting 2024-10-08/2024-10-11"


@pytest.mark.parametrize(
    ("item", "meeting", "slots"),
    [
        (
            "Ngày 8/10: Hội nghị Quan chức cấp cao ASEAN (SOM) họp trù bị. Đại diện Việt Nam là Thứ trưởng Ngoại giao "
            "Trần Văn Lâm.",
            "meeting 2024-10-08",
            {"people": ["Trần Văn Lâm"]},
        ),
        (
            "- Ngày 10/10: Hội nghị Cấp cao ASEAN+3. Thủ tướng Nhật Bản Tanaka Kenji mang tới một đề xuất riêng, "
            "tham vọng như của Thủ tướng Úc Kevin Ross.",
            "meeting 2024-10-10",
            {"with": ["Tanaka Kenji"], "without": ["Kevin Ross"]},
        ),
        (
            "Ngày 11/10: Hội nghị Cấp cao Đông Á (EAS). Thủ tướng Lào Khamphone Sisoulith chủ trì.",
            "meeting 2024-10-11",
            {"chairs": ["Khamphone Sisoulith"]},
        ),
    ],
)
def test_whoever_an_item_names_comes_to_its_meeting(
    check: Check, item: str, meeting: str, slots: dict[str, Any]
) -> None:
    check("2024-10-06", _PROGRAMME + item, {_SUMMIT: {"people": []}, meeting: slots})


def test_all_that_an_item_tells_is_on_its_day(check: Check) -> None:
    text = (
        "Ngày 10/10: Hội nghị Cấp cao ASEAN+3. Bên lề, Thủ tướng Lê Quang Bình hội đàm với Thủ tướng Nhật Bản "
        "Tanaka Kenji."
    )
    talks = {"status": "planned", "people": ["Lê Quang Bình", "Tanaka Kenji"]}
    check("2024-10-06", _PROGRAMME + text, {_SUMMIT: {}, "meeting 2024-10-10": {}, "talks 2024-10-10": talks})


_RETREAT = "Ngày 26/2, tại Singapore sẽ diễn ra Hội nghị hẹp Bộ trưởng Quốc phòng các nước ASEAN."


@pytest.mark.parametrize(
    "text",
    [
        " Đại tướng Phan Văn Hùng, Bộ trưởng Bộ Quốc phòng, đã nhận lời.",
        " Đại tướng Phan Văn Hùng, Bộ trưởng Bộ Quốc phòng, đã nhận lời mời tham dự.",
        "\n\nDẫn đầu đoàn Việt Nam là Đại tướng Phan Văn Hùng, Bộ trưởng Bộ Quốc phòng.",
    ],
)
def test_who_is_told_to_come_behind_a_meeting_ahead(check: Check, text: str) -> None:
    check("2027-02-22", _RETREAT + text, {"meeting 2027-02-26": {"people": ["Phan Văn Hùng"]}})


def test_whoever_accepts_something_else_does_not_come(check: Check) -> None:
    text = " Đại tướng Phan Văn Hùng, Bộ trưởng Bộ Quốc phòng, đã nhận lời phỏng vấn của báo."
    check("2027-02-22", _RETREAT + text, {"meeting 2027-02-26": {"people": []}})


def test_a_clause_about_somebody_tells_what_he_attends(check: Check) -> None:
    text = (
        "Hội nghị Cấp cao APEC lần thứ 17 được Singapore đăng cai ngày 14/11. Dẫn đầu đoàn Việt Nam là Chủ tịch "
        "nước Nguyễn "
        "Minh Hòa, người tháng trước vừa có bài phát biểu tại khóa họp thứ 64 Đại hội đồng Liên hợp quốc."
    )
    wanted = {"meeting 2009-11-14": {"people": ["Nguyễn Minh Hòa"]}, "meeting 2009-09": {"people": ["Nguyễn Minh Hòa"]}}
    check("2009-10-19", text, wanted)
