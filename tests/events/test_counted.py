"""Days counted from an event that was told, dates that do not hold, days of a longer visit."""

from collections.abc import Callable
from typing import Any

import pytest

Check = Callable[[str, str, dict[str, dict[str, Any]]], None]
SEND_OFF = "Sáng 12/9, tại Hà Nội, Bộ Quốc phòng tổ chức lễ xuất quân Đội Công binh số 2. "
ADMM = "Hội nghị Bộ trưởng Quốc phòng ASEAN (ADMM) lần thứ 17 khai mạc ngày 15/11 tại Jakarta, Indonesia. "
MET = "Đại tướng Trần Hải Nam hội đàm với Bộ trưởng Quốc phòng Lào Kham Sengdao."
STAY = "Từ ngày 6 đến 9/11, Bộ trưởng Quốc phòng Lào Kham Sengdao thăm chính thức Việt Nam.\n\n"


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (SEND_OFF + "\n\nHai ngày trước lễ xuất quân, " + MET, ["ceremony 2023-09-12", "talks 2023-09-10"]),
        (ADMM + "Một ngày trước hội nghị, " + MET, ["meeting 2023-11-15", "talks 2023-11-14"]),
        (ADMM + "Chỉ hai ngày sau hội nghị, " + MET, ["meeting 2023-11-15", "talks 2023-11-17"]),
        # Right behind it, whatever day was told last.
        (
            ADMM + "Bên lề, chiều 14/11, ông Nam gặp Đại sứ Nhật Bản Sato Kenji. Ngay sau hội nghị, " + MET,
            ["meeting 2023-11-15", "talks 2023-11-14", "talks 2023-11-15"],
        ),
        # A day within the days of a visit does not make them fewer.
        (STAY + "Ngày 8/11, đoàn thăm một nhà máy.", ["visit 2023-11-06/2023-11-09"]),
    ],
)
def test_days_beside_what_was_told(check: Check, text: str, events: list[str]) -> None:
    check("2023-11-20", text, {event: {} for event in events})


def test_days_on_which_nothing_is_held_after_all(check: Check) -> None:
    text = (
        "Bộ trưởng Quốc phòng Nhật Bản Sato Kenji ngày mai lên đường thăm Philippines, thay vì thứ Hai như thông báo "
        "hồi tháng trước. Tàu hộ vệ Pháp sẽ thăm Đà Nẵng từ ngày 12/4 chứ không phải ngày 5/4 như kế hoạch ban đầu."
    )
    check("2025-03-12", text, {"visit 2025-03-13": {"place": "PH"}, "visit 2025-04-12": {"place": "VN"}})


@pytest.mark.parametrize(
    ("text", "events"),
    [
        # A numbered day of a visit or a meeting, and the last.
        (STAY + "Trong ngày làm việc thứ hai, ông Sengdao hội đàm với Đại tướng Trần Hải Nam.", "talks 2023-11-07"),
        (STAY + "Ngày cuối của chuyến thăm, ông Sengdao gặp Đại tướng Trần Hải Nam.", "talks 2023-11-09"),
        (STAY + "Ngay trong ngày đầu tiên, ông Sengdao hội đàm với Đại tướng Trần Hải Nam.", "talks 2023-11-06"),
    ],
)
def test_days_of_a_stay(check: Check, text: str, events: str) -> None:
    check("2023-11-20", text, {"visit 2023-11-06/2023-11-09": {}, events: {}})


def test_the_day_of_the_stop_that_a_sentence_names(check: Check) -> None:
    text = (
        "Bộ trưởng Quốc phòng Mỹ John Carter thăm Philippines ngày 8/11 và Nhật Bản ngày 10/11. Tại Manila, ông hội "
        "đàm với người đồng cấp Jose Cruz. Tại Tokyo, ông gặp Bộ trưởng Quốc phòng Nhật Bản Sato Kenji."
    )
    events = ["visit 2023-11-08", "visit 2023-11-10", "talks 2023-11-08", "talks 2023-11-10"]
    check("2023-11-20", text, {event: {} for event in events})


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Hội nghị ADMM lần thứ 18, dự kiến diễn ra hồi tháng 2, đã được hoãn tới ngày 2/5.", "2024-05-02"),
        ("Hội nghị ADMM lần thứ 18, lẽ ra họp hồi tháng 2, được ấn định lại vào ngày 28/3 tại Huế.", "2024-03-28"),
    ],
)
def test_the_day_to_which_it_was_put_off(check: Check, text: str, day: str) -> None:
    check("2024-03-20", text, {f"meeting {day}": {"status": "planned"}})


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Đến tháng 11, Đại tướng Trần Hải Nam thăm Lào.", ["visit 2020-11"]),
        ("Tới đầu tháng 9, hai bên ký bản ghi nhớ.", ["agreement 2020-09"]),
        # What is counted up to a month, and what is agreed on for a year.
        ("Đến tháng 9, hai nước đã tổ chức 5 cuộc hội đàm.", []),
        ("Đến hết tháng 9, hai bên đã tuần tra chung 4 lần.", []),
    ],
)
def test_months_that_have_come(check: Check, text: str, events: list[str]) -> None:
    check("2020-12-28", text, {event: {} for event in events})


@pytest.mark.parametrize(
    ("text", "events"),
    [
        # Behind the comma stands what took place on the day that is told.
        (
            "Chưa đầy một tuần trước khi liên minh ra mắt, hôm 9/9, " + MET,
            ["talks 2023-09-09"],
        ),
        # A rough number tells no day.
        (ADMM + "Hơn một tuần sau hội nghị, " + MET, ["meeting 2023-11-15", "talks 2023-11-15"]),
        (ADMM + "\n\nHơn một tuần trước hội nghị, hôm 6/11, " + MET, ["meeting 2023-11-15", "talks 2023-11-06"]),
    ],
)
def test_rough_numbers_of_days(check: Check, text: str, events: list[str]) -> None:
    check("2023-11-20", text, {event: {} for event in events})
