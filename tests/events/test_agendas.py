"""Lists of what is to come, chronicles under headings, and what is put off, called off or gone on to."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

import sukien

_DAYS = (
    "Thứ Hai (9-6)\n- 9 giờ: Trung tướng Trần Văn Minh, Thứ trưởng Bộ Quốc phòng, làm việc với Đại sứ Nhật Bản Sato "
    "Kenji.\n- 15 giờ: Đại tướng Lê Quang Hòa, Bộ trưởng Bộ Quốc phòng, điện đàm với Bộ trưởng Quốc phòng Pháp Jean "
    "Morel.\n\nThứ Tư (11-6)\n- Đại tá Phạm Văn Đức dự Hội nghị ADSOM WG tại Jakarta (Indonesia).\n\nThứ Năm (12-6)\n"
    "- 8 giờ: Thượng tướng Vũ Hải Nam tiếp Tư lệnh Hải quân Ấn Độ Anil Kumar."
)
_TOLD: list[tuple[str, str, str, dict[str, Any]]] = [
    (
        "an agenda of the week is ahead, each line where its own people are",
        "2025-06-09",
        f"LỊCH CÔNG TÁC ĐỐI NGOẠI TUẦN NÀY\n\n{_DAYS}",
        {
            "talks 2025-06-09": {"people": ["Sato Kenji", "Trần Văn Minh"], "status": "planned", "place": None},
            "call 2025-06-09": {"people": ["Jean Morel", "Lê Quang Hòa"], "status": "planned"},
            "meeting 2025-06-11": {"place": "ID", "status": "planned"},
            "talks 2025-06-12": {"place": "VN", "status": "planned"},
        },
    ),
    (
        "the state that heads a part is where it is",
        "2025-06-09",
        "THẾ GIỚI TUẦN QUA\n\nNHẬT BẢN: Căn cứ mới ở Okinawa\n\nBộ trưởng Quốc phòng Mỹ John Carter có cuộc hội đàm "
        "hôm 3/6 với Bộ trưởng Quốc phòng Úc Mark Wilson.\n\nAI CẬP: Hòa giải khó khăn\n\nHôm 4/6, Tổng thống Ai Cập "
        "Ahmed Farouk tiếp Ngoại trưởng Qatar Khalid Al Nasser.\n\nPHÁP: Tổng thống lên đường\n\nTổng thống "
        "Pháp Jean Morel "
        "thăm Brazil từ 5 đến 7/6.",
        {
            "talks 2025-06-03": {"place": "JP"},
            "talks 2025-06-04": {"place": "EG"},
            "visit 2025-06-05/2025-06-07": {"place": "BR"},
        },
    ),
    (
        "who goes on after talks is not who was met",
        "2025-06-09",
        "Hôm nay (9/6), Bộ trưởng Quốc phòng Mỹ John Carter sẽ hội đàm với Đại tướng Lê Quang Hòa tại Hà Nội rồi đi Ấn "
        "Độ từ 10 đến 11/6.",
        {
            "talks 2025-06-09": {"place": "VN", "people": ["John Carter", "Lê Quang Hòa"]},
            "visit 2025-06-10/2025-06-11": {"place": "IN", "people": ["John Carter"]},
        },
    ),
    (
        "of two days the one to which it is moved holds",
        "2025-06-09",
        "Đối thoại Chính sách Quốc phòng Việt Nam - Ba Lan lần thứ ba chuyển từ ngày 20-6 sang ngày 9-7, vẫn tại "
        "Hà Nội.",
        {"talks 2025-07-09": {"status": "planned", "place": "VN"}},
    ),
    (
        "talks without a classifier",
        "2025-06-09",
        "Hội đàm giữa Bộ trưởng Quốc phòng Lào Khamla Sengphet và Bộ trưởng Quốc phòng Nhật Bản Sato Kenji diễn ra "
        "ngày 5/6 tại Tokyo.",
        {"talks 2025-06-05": {"place": "JP", "countries": ["JP", "LA"]}},
    ),
    (
        "who stays away takes no part",
        "2025-06-09",
        "Ngày 8/6, Bộ trưởng Quốc phòng Trung Quốc Lý Kiến lại vắng mặt tại Đối thoại Shangri-La lần thứ 22.",
        {"meeting 2025-06-08": {"people": []}},
    ),
    (
        "milestones that are set are no limit",
        "2025-06-09",
        "Việt Nam và Campuchia ký Nghị định thư phân giới cắm mốc ngày 5/5.",
        {"agreement 2025-05-05": {"countries": ["KH", "VN"]}},
    ),
]


@pytest.mark.parametrize(("published", "text", "wanted"), [row[1:] for row in _TOLD], ids=[row[0] for row in _TOLD])
def test_told(
    check: Callable[[str, str, dict[str, dict[str, Any]]], None],
    published: str,
    text: str,
    wanted: dict[str, dict[str, Any]],
) -> None:
    check(published, text, wanted)


def test_undated_agenda(check: Callable[[str, str, dict[str, dict[str, Any]]], None]) -> None:
    """No day of an agenda is the one on which it was written."""
    text = f"LỊCH HOẠT ĐỘNG ĐỐI NGOẠI\n(Từ ngày 9 đến ngày 15-6-2025)\n\n{_DAYS}"
    planned = {"status": "planned"}
    days = ("talks 2025-06-09", "call 2025-06-09", "meeting 2025-06-11", "talks 2025-06-12")
    check("", text, dict.fromkeys(days, planned))


def test_each_day_of_a_programme_opens_its_clause() -> None:
    text = (
        "Theo chương trình, ngày 11/6 Phó Thủ tướng Trần Văn Minh tiếp Đại sứ Algeria, ngày 12/6 dự khai mạc một diễn "
        "đàn, ngày 13/6 thăm Lào, ngày 14/6 tại Viêng Chăn hội đàm với Ngoại trưởng Khamla Vong."
    )
    events = sukien.extract(text, published="2024-06-10").events
    assert [(e.type, e.date.start) for e in events if e.date] == [
        ("talks", "2024-06-11"),
        ("visit", "2024-06-13"),
        ("talks", "2024-06-14"),
    ]


def test_the_place_and_day_of_each_item_between_commas() -> None:
    text = (
        "- 8-11/7: Hội nghị Bộ trưởng Ngoại giao ASEAN lần thứ 58 (AMM-58), Kuala Lumpur; Diễn đàn Khu vực ASEAN (ARF) "
        "lần thứ 32 họp riêng ngày 11/7.\n- 20-22/7: ADMM-18, Jakarta, Indonesia"
    )
    events = sukien.extract(text, published="2024-06-12").events
    told = [(e.meeting.id, e.date.start, e.location.country) for e in events if e.meeting and e.date and e.location]
    assert told == [("AMM", "2024-07-08", "MY"), ("ARF", "2024-07-11", "MY"), ("ADMM", "2024-07-20", "ID")]


def test_a_capital_that_acts_behind_a_comma_is_no_place() -> None:
    text = "Ngày 4/6, sau khi dự ADMM-18, Jakarta cho biết sẽ cử thêm tàu."
    assert all(e.location is None for e in sukien.extract(text, published="2024-06-12").events)
