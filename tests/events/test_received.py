"""Guests, their welcome and talks, delegations that go on without their head's name, border posts; all composed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

_CASES: list[tuple[str, str, dict[str, dict[str, Any]]]] = [
    # Talks told only with the welcome, and who is at both
    (
        "2024-05-24",
        "Ngày 22/5, tại Hà Nội, Đại tướng Ngô Văn Kỳ, Bộ trưởng Bộ Quốc phòng, chủ trì lễ đón Đại tướng Chansamone "
        "Keo, Bộ trưởng Bộ Quốc phòng Lào. Dự lễ đón và hội đàm có Thượng tướng Phạm Hồng Lĩnh.",
        {
            "ceremony 2024-05-22": {"people": ["Chansamone Keo", "Ngô Văn Kỳ", "Phạm Hồng Lĩnh"]},
            "talks 2024-05-22": {
                "people": ["Chansamone Keo", "Ngô Văn Kỳ", "Phạm Hồng Lĩnh"],
                "countries": ["LA", "VN"],
                "place": "VN",
            },
        },
    ),
    # The delegation of the one guest of a state
    (
        "2024-10-20",
        "Chiều 18/10, tại Hà Nội, Thiếu tướng Lê Văn Hoan, Tư lệnh Cảnh sát biển Việt Nam, tiếp Phó Đô đốc Vivek "
        "Raman, Tư lệnh Lực lượng Bảo vệ bờ biển Ấn Độ. Ngày 21/10, đoàn Ấn Độ sẽ đến chào lãnh đạo UBND TP Đà Nẵng.",
        {
            "talks 2024-10-18": {"people": ["Lê Văn Hoan", "Vivek Raman"]},
            "talks 2024-10-21": {"people": ["Vivek Raman"], "status": "planned"},
        },
    ),
    # Not that of one of two, nor of an envoy
    (
        "2024-10-20",
        "Chiều 18/10, tại Hà Nội, Thiếu tướng Lê Văn Hoan, Tư lệnh Cảnh sát biển Việt Nam, tiếp ông Ravi Menon, Đại sứ "
        "Ấn Độ tại Việt Nam. Ngày 21/10, đoàn Ấn Độ sẽ đến chào lãnh đạo UBND TP Đà Nẵng.",
        {
            "talks 2024-10-18": {"people": ["Lê Văn Hoan", "Ravi Menon"]},
            "talks 2024-10-21": {"people": []},
        },
    ),
    # Why a guest is received, and whom he brings along
    (
        "2024-11-20",
        "Chiều 18/11, tại Hà Nội, Thiếu tướng Hoàng Kim Trúc tiếp Đại tá Kento Mori, Tùy viên Quốc phòng Nhật Bản tại "
        "Việt Nam đến chào từ biệt và giới thiệu Trung tá Abe Ryo là người kế nhiệm.",
        {"talks 2024-11-18": {"people": ["Abe Ryo", "Hoàng Kim Trúc", "Kento Mori"], "countries": ["JP", "VN"]}},
    ),
    # A post in a region is no place; "hai bên" behind two who are told are these
    (
        "2024-11-20",
        "Chiều 18/11, tại Hà Nội, Thiếu tướng Hoàng Kim Trúc tiếp Đại tá Kento Mori, Tùy viên Quốc phòng Nhật Bản.\n\n"
        "Tại cuộc điện đàm hồi tháng 9 giữa Thượng tướng Phan Văn Lâm, Thứ trưởng Bộ Quốc phòng, và Thứ trưởng Bộ Quốc "
        "phòng Hàn Quốc, hai Thứ trưởng nhất trí tăng cường hợp tác.",
        {
            "talks 2024-11-18": {"people": ["Hoàng Kim Trúc", "Kento Mori"]},
            "call 2024-09": {"people": ["Phan Văn Lâm"], "countries": ["KR", "VN"]},
        },
    ),
    # What is signed on a visit has its day and place
    (
        "2023-11-25",
        "Bộ trưởng Philippines Gil Teodoro ca ngợi quan hệ đối tác, được Thủ tướng Úc Alan Albury và Tổng thống "
        "Philippines Ramon Marquez ký tuyên bố thiết lập trong chuyến thăm Manila của ông Albury hôm 8.9.",
        {
            "agreement 2023-09-08": {"people": ["Alan Albury", "Ramon Marquez"], "place": "PH"},
            "visit 2023-09-08": {"people": ["Alan Albury"], "place": "PH"},
        },
    ),
    # Who leads those who come by ship, beside its captain
    (
        "2024-04-21",
        "Sáng nay, tàu USS Hunter của Mỹ cập cảng Tiên Sa. Đứng đầu đoàn Mỹ là Đại tá Paul Brown, Chỉ huy Liên đội tàu "
        "khu trục số 7. Chiều nay, ông cùng Trung tá Amy Lind, thuyền trưởng USS Hunter, chào lãnh đạo TP Đà Nẵng.",
        {"visit 2024-04-21": {"people": ["Amy Lind", "Paul Brown"]}, "talks 2024-04-21": {"with": ["Paul Brown"]}},
    ),
    # Who prepares to host; who is only hoped to come
    (
        "2024-11-20",
        "Đại tá Yoon Sang Hee cho biết Hàn Quốc đang tích cực chuẩn bị đăng cai Hội nghị Bộ trưởng về gìn giữ hòa bình "
        "Liên hợp quốc vào tháng 4/2025, mong Việt Nam cử đoàn cấp cao tham dự.",
        {"meeting 2025-04": {"place": "KR", "countries": [], "status": "planned"}},
    ),
    # Border forces: the place by who governs there, the heads who sign
    (
        "2017-08-18",
        "Ngày 17-8, tại thị xã Tân Mẫu, Bộ chỉ huy BĐBP tỉnh An Giang và Ty Công an tỉnh Kandal (Campuchia) tổ chức "
        "hội đàm.\n\nĐại tá Nguyễn Văn Lễ, Chỉ huy trưởng BĐBP tỉnh An Giang và Chuẩn tướng Chhim Sok, Phó Ty Công an "
        "tỉnh Kandal làm trưởng đoàn hai bên. Đến dự có ông Đỗ Văn Lãm, Phó Chủ tịch UBND thị xã Tân Mẫu.\n\nCác "
        "trưởng đoàn ký biên bản ghi nhớ.",
        {
            "talks 2017-08-17": {"people": ["Chhim Sok", "Nguyễn Văn Lễ", "Đỗ Văn Lãm"], "place": "VN"},
            "agreement 2017-08-17": {"people": ["Chhim Sok", "Nguyễn Văn Lễ"], "countries": ["KH", "VN"]},
        },
    ),
    (
        "2019-03-10",
        "Ngày 8/3, tại Lào Cai, Đồn Biên phòng Mường Khương và Trạm Biên phòng Kiều Đầu (Trung Quốc) tổ chức giao ban "
        "quý I.",
        {"talks 2019-03-08": {"countries": ["CN", "VN"], "place": "VN"}},
    ),
]


@pytest.mark.parametrize(("published", "text", "wanted"), _CASES)
def test_received(
    published: str,
    text: str,
    wanted: dict[str, dict[str, Any]],
    check: Callable[[str, str, dict[str, dict[str, Any]]], None],
) -> None:
    check(published, text, wanted)
