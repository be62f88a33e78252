"""Ceremonies told by what is done, without a word for a ceremony, and who is told of in the sentence behind."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

_RITES: list[tuple[str, dict[str, dict[str, Any]]]] = [
    (
        "Ngày 4/6, Bộ Quốc phòng tổ chức đón Đội Công binh số 9 về nước sau một năm làm nhiệm vụ ở Nam Sudan. Thượng "
        "tướng Trần Văn Minh biểu dương toàn đội.",
        {"ceremony 2024-06-04": {"people": ["Trần Văn Minh"], "status": "occurred"}},
    ),
    # Where those who set out go is not where they are seen off.
    (
        "Chiều 4/6, chuyến bay đưa Bệnh viện dã chiến cấp 2 số 9 sang Nam Sudan đã cất cánh từ Tân Sơn Nhất.",
        {"ceremony 2024-06-04": {"place": "VN", "status": "occurred"}},
    ),
    (
        "Ngày 4/6, tại Jinhae, Hải quân Hàn Quốc chuyển giao tàu hộ vệ cho Hải quân Việt Nam. Chuẩn Đô đốc Lê Văn Nam "
        "thay mặt Hải quân Việt Nam tiếp nhận.",
        {"ceremony 2024-06-04": {"people": ["Lê Văn Nam"], "countries": ["KR", "VN"]}},
    ),
    (
        "Khóa huấn luyện quan sát viên quân sự Liên hợp quốc bế mạc ngày 4/6 tại Hà Nội. Thiếu tướng Trần Văn Minh "
        "trao chứng chỉ cho 24 học viên từ 9 nước.",
        {"ceremony 2024-06-04": {"people": ["Trần Văn Minh"], "place": "VN"}},
    ),
    (
        "Chiều 4/6 tại Bangkok, Thủ tướng Việt Nam Trần Văn Minh đã nhận búa Chủ tịch ASEAN từ Thủ tướng Thái Lan "
        "Somchai Rattana.",
        {"ceremony 2024-06-04": {"people": ["Somchai Rattana", "Trần Văn Minh"], "place": "TH"}},
    ),
    # What a ceremony marks does not hide the day on which it is held.
    (
        "Lễ diễu binh, diễu hành kỷ niệm 70 năm Chiến thắng được cử hành sáng 4/6 tại Moskva (Nga).",
        {"ceremony 2024-06-04": {"place": "RU"}},
    ),
    (
        "Lễ thượng cờ hai tàu hộ vệ diễn ra sáng 4/6 tại Cam Ranh. Người trao quốc kỳ là Chuẩn Đô đốc Lê Văn Nam.",
        {"ceremony 2024-06-04": {"people": ["Lê Văn Nam"]}},
    ),
    # Who goes along.
    (
        "Ngày 4/6, Đại tướng Trần Văn Minh dâng hương tại Nghĩa trang liệt sĩ Vị Xuyên. Đi cùng có Thượng tướng Lê Văn "
        "Nam.",
        {"ceremony 2024-06-04": {"people": ["Lê Văn Nam", "Trần Văn Minh"]}},
    ),
    # Those who object to an exercise do not hold it.
    (
        "Triều Tiên hôm 4/6 lên án cuộc tập trận Lá chắn Tự do Ulchi mà Mỹ và Hàn Quốc mở màn sáng 3/6.",
        {"exercise 2024-06-03": {"countries": ["KR", "US"]}},
    ),
    ("Ngày 4/6, Đại tá Trần Văn Minh tiễn con gái lên đường sang Lào du học.", {}),
    ("Ngày 4/6, du khách Mỹ lên máy bay sang Lào cùng Đại tá Trần Văn Minh.", {}),
]


@pytest.mark.parametrize(("text", "wanted"), _RITES, ids=[text[:40] for text, _ in _RITES])
def test_what_is_done_tells_of_a_ceremony(
    check: Callable[[str, str, dict[str, dict[str, Any]]], None], text: str, wanted: dict[str, dict[str, Any]]
) -> None:
    check("2024-06-05", text, wanted)
