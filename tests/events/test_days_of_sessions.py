"""The days of a meeting told by the one that it has reached, its last session, and what it adopts at its close."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Check = Callable[[str, str, dict[str, dict[str, Any]]], None]


def test_the_day_that_a_session_has_reached(check: Check) -> None:
    text = (
        "Hội nghị Tư lệnh Hải quân các nước ASEAN lần thứ 16 hôm nay bước vào ngày làm việc thứ hai tại Bali, "
        "Indonesia."
    )
    check("2022-06-22", text, {"meeting 2022-06-21/2022-06-22": {"status": "ongoing"}})


def test_the_last_session_is_on_the_last_day(check: Check) -> None:
    text = "Sáng 11/6, ADMM lần thứ 8 khai mạc tại Viêng Chăn. Hôm nay, phiên bế mạc bàn về an ninh biển."
    check("2014-06-13", text, {"meeting 2014-06-11/2014-06-13": {}})


@pytest.mark.parametrize("close", [", thông qua Tuyên bố chung", ", khi các trưởng đoàn ký Thông cáo chung"])
def test_what_is_adopted_at_the_close_is_of_that_day(check: Check, close: str) -> None:
    text = f"Hôm qua, 21/6, ADMM lần thứ 16 khai mạc tại Phnôm Pênh. Hội nghị sẽ bế mạc vào ngày mai{close}."
    wanted = {"meeting 2022-06-21/2022-06-23": {"status": "ongoing"}, "agreement 2022-06-23": {"status": "planned"}}
    check("2022-06-22", text, wanted)


def test_what_is_told_to_have_closed_is_over(check: Check) -> None:
    text = "Sáng 20/6, ADMM lần thứ 16 khai mạc tại Phnôm Pênh. Hội nghị đã bế mạc chiều 22/6."
    check("2022-06-22", text, {"meeting 2022-06-20/2022-06-22": {"status": "occurred"}})


def test_a_draft_that_goes_on_is_no_agreement(check: Check) -> None:
    text = (
        "Hội nghị Bộ trưởng ASEAN về phòng chống tội phạm xuyên quốc gia lần thứ 17 diễn ra ngày 21/8 tại Labuan "
        "Bajo, Indonesia."
        " Trước đó một ngày, dự thảo các văn kiện đã được SOMTC thông qua lần cuối."
    )
    check("2023-08-22", text, {"meeting 2023-08-21": {}, "meeting 2023-08-20": {}})
