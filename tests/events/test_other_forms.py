"""Articles that are no plain reports: live reports, round-ups in numbered items, interviews; all texts are composed."""

from __future__ import annotations

from typing import Any

import pytest

_LIVE = (
    "TRỰC TIẾP: Hội nghị Bộ trưởng Quốc phòng ASEAN lần thứ 19\n\nHồng Mai (từ Kuala Lumpur)\n"
    "Cập nhật lúc 17:20 thứ sáu, 31-10-2025\n\n"
)
_DAY = "2025-10-31"
_HALL: list[tuple[str, dict[str, dict[str, Any]]]] = [
    # The headline names the meeting, which is of the day; it is where the report is written from
    (
        _LIVE + "16:05\nTuyên bố chung năm nay được cả 11 thành viên ASEAN và tám nước đối tác nhất trí thông qua.\n\n"
        "14:30\nBên hành lang, Đại tướng Lê Quang Bắc gặp Bộ trưởng Quốc phòng Lào Khamla Sen.\n\n"
        "10:15\nBộ trưởng Quốc phòng Singapore Lim Teck Hua đề cập an ninh mạng. Bộ trưởng Quốc phòng Thái Lan Somchai "
        "Prasert không ngẩng lên. Hai người đã hội đàm chiều qua.\n\n"
        "09:00\nKhai mạc. Bộ trưởng Quốc phòng Malaysia Hassan Rahim gõ búa.",
        {
            f"meeting {_DAY}": {
                "chairs": ["Hassan Rahim"],
                "people": ["Hassan Rahim", "Lim Teck Hua", "Somchai Prasert"],
                "place": "MY",
            },
            f"agreement {_DAY}": {"place": "MY"},
            f"talks {_DAY}": {"people": ["Khamla Sen", "Lê Quang Bắc"], "place": "MY"},
            "talks 2025-10-30": {"people": ["Lim Teck Hua", "Somchai Prasert"]},
        },
    ),
    # No meeting is the topic of a match
    (
        "TRỰC TIẾP: Chung kết bóng đá quân đội\n\n21:00\nTrao cúp.\n\n20:10\nQuân khu 7 ghi bàn.\n\n19:15\nTrung "
        "tướng Lê Quang Bắc đến xem.",
        {},
    ),
]


@pytest.mark.parametrize(("text", "wanted"), _HALL)
def test_live_reports(check: Any, text: str, wanted: dict[str, dict[str, Any]]) -> None:
    check(_DAY, text, wanted)


_HEAD = "NĂM SỰ KIỆN ĐỐI NGOẠI QUỐC PHÒNG NĂM 2021\n\nBan Biên tập xin điểm lại.\n\n"
_ITEMS: list[tuple[str, dict[str, dict[str, Any]]]] = [
    # The heading of an item is the subject of what follows; each of two has its day, and both who came
    (
        _HEAD + "1. Giao lưu Quốc phòng biên giới Việt Nam - Lào lần thứ 6. Diễn ra trong hai ngày 23 và 24/4 tại Sơn "
        "La, do Thượng tướng Lê Quang Bắc và Đại tướng Khamla Sen, Bộ trưởng Quốc phòng Lào, đồng chủ trì.\n\n"
        "2. ADMM lần thứ 15 và ADMM+ lần thứ 8. Được Brunei tổ chức trực tuyến lần lượt vào các ngày 15 và 16/6; "
        "Thượng tướng Lê Quang Bắc dẫn đầu Đoàn Việt Nam tại điểm cầu Hà Nội.",
        {
            "talks 2021-04-23/2021-04-24": {"chairs": ["Khamla Sen", "Lê Quang Bắc"], "place": "VN"},
            "meeting 2021-06-15": {"people": ["Lê Quang Bắc"], "place": "BN"},
            "meeting 2021-06-16": {"people": ["Lê Quang Bắc"], "place": "BN"},
        },
    ),
    # It tells of nothing that the item itself tells with its day
    (
        _HEAD + "1. Kiện toàn nhân sự. Ngày 8/4, Quốc hội phê chuẩn bổ nhiệm Thượng tướng Lê Quang Bắc giữ chức Bộ "
        "trưởng Bộ Quốc phòng.\n\n2. Lễ xuất quân Đội Công binh. Sáng 27/4, Bộ Quốc phòng làm lễ xuất quân cho đơn vị "
        "công binh đi gìn giữ hòa bình, do Thượng tướng Trần Văn Hải chủ trì.",
        {"appointment 2021-04-08": {}, "ceremony 2021-04-27": {"chairs": ["Trần Văn Hải"]}},
    ),
    # A state chairs, not who is named behind the comma
    (
        "Ngày 15/6, ADMM lần thứ 15 họp trực tuyến do Brunei chủ trì, Thượng tướng Lê Quang Bắc dự tại đầu cầu Hà Nội.",
        {"meeting 2021-06-15": {"chairs": [], "people": ["Lê Quang Bắc"], "place": "BN"}},
    ),
    (
        "Sáng 15/6, ADMM lần thứ 15 được Brunei tổ chức trực tuyến. Thượng tướng Lê Quang Bắc dẫn đầu Đoàn Việt Nam.",
        {"meeting 2021-06-15": {"chairs": [], "people": ["Lê Quang Bắc"]}},
    ),
    # Whoever travels with a visitor
    (
        "Tháp tùng Thủ tướng Trần Văn Hải thăm Nhật Bản từ 22 đến 25/11, Thượng tướng Lê Quang Bắc đã nghe báo cáo.",
        {"visit 2021-11-22/2021-11-25": {"people": ["Lê Quang Bắc", "Trần Văn Hải"]}},
    ),
]


@pytest.mark.parametrize(("text", "wanted"), _ITEMS)
def test_round_ups(check: Any, text: str, wanted: dict[str, dict[str, Any]]) -> None:
    check("2021-12-30", text, wanted)


_ASKED: list[tuple[str, dict[str, dict[str, Any]]]] = [
    # The month of a day is no number of ministers
    (
        "* Ông chờ gì?\n\n- Hồi tháng 8, ADSOM họp ở Đà Lạt. Chiều 11-10 bộ trưởng Lê Quang Bắc sẽ hội đàm với Bộ "
        "trưởng Quốc phòng Mỹ John Carver.",
        {"meeting 2010-08": {}, "talks 2010-10-11": {"people": ["John Carver", "Lê Quang Bắc"]}},
    ),
]


@pytest.mark.parametrize(("text", "wanted"), _ASKED)
def test_interviews(check: Any, text: str, wanted: dict[str, dict[str, Any]]) -> None:
    check("2010-10-08", text, wanted)
