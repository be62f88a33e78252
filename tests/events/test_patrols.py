"""Patrols, drills and postings as navies, coast guards and police tell them; all composed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

_CASES: list[tuple[str, str, dict[str, dict[str, Any]]]] = [
    # The days before the noun, and those after which it is over
    (
        "2024-05-10",
        "Hải quân Úc và Indonesia hôm nay bắt đầu bốn ngày tuần tra chung ở biển Timor.",
        {"exercise 2024-05-10/2024-05-13": {"status": "ongoing", "countries": ["AU", "ID"]}},
    ),
    (
        "2024-05-10",
        "Ngày 9/5, cuộc diễn tập chung kéo dài 5 ngày giữa hải quân Thái Lan và Ấn Độ đã bế mạc tại Phuket.",
        {"exercise 2024-05-05/2024-05-09": {"status": "occurred", "place": "TH"}},
    ),
    (
        "2024-05-10",
        "Ngày 9/5, Mỹ và Philippines bắt đầu cuộc tập trận kéo dài 5 ngày và sẽ kết thúc ở Subic.",
        {"exercise 2024-05-09/2024-05-13": {"status": "ongoing"}},
    ),
    (
        "2024-05-10",
        "Hôm 8/5, Nhật Bản và Pháp khởi động cuộc tập trận chung ở Kyushu. Trong mười ngày, binh sĩ hai nước đổ bộ.",
        {"exercise 2024-05-08/2024-05-17": {"status": "ongoing", "place": "JP"}},
    ),
    # A day in a clause that tells of a place
    (
        "2024-05-10",
        "Hải quân Lào và Thái Lan hôm nay mở màn cuộc tập trận tại Phuket, không xa nơi một tàu Nga tiến vào hôm qua.",
        {"exercise 2024-05-10": {"place": "TH"}},
    ),
    # Those who come home, and the days of what they come from
    (
        "2024-04-30",
        "Sáng nay, tàu CSB 9001 đã về cập cảng, kết thúc chuyến tuần tra liên hợp lần thứ nhất năm 2024 với Cảnh sát "
        "biển Trung Quốc. Chuyến tuần tra diễn ra từ ngày 27 đến 29/4. Trưởng đoàn Việt Nam là Thượng tá Lê Văn Mẫu; "
        "phía Trung Quốc do ông Trần Lập Quốc chỉ huy. Hai bên không tổ chức thăm tàu. Tại lễ xuất phát ngày 25/4 ở "
        "Hải Phòng, Thiếu tướng Bùi Văn Mẫn giao nhiệm vụ cho biên đội. Chuyến thứ hai của năm nay dự kiến vào "
        "cuối năm.",
        {
            "exercise 2024-04-27/2024-04-29": {
                "people": ["Lê Văn Mẫu", "Trần Lập Quốc"],
                "countries": ["CN", "VN"],
                "status": "occurred",
            },
            "ceremony 2024-04-25": {"place": "VN", "with": ["Bùi Văn Mẫn"]},
            "exercise 2024": {"status": "planned", "countries": ["CN", "VN"]},
        },
    ),
    # Another time of a named exercise, off the shore of a state
    (
        "2024-06-10",
        "Hải quân Mỹ, Ấn Độ và Nhật Bản hôm nay khởi động cuộc tập trận Malabar.\n\n"
        "Tháng 10 năm ngoái, cuộc thao dượt được tổ chức tại vịnh Bengal, bờ đông Ấn Độ.",
        {
            "exercise 2024-06-10": {"status": "ongoing"},
            "exercise 2023-10": {"countries": ["IN", "JP", "US"], "place": "IN"},
        },
    ),
    # An exercise of others is not where that of the sentence before was
    (
        "2024-05-10",
        "Hôm 8/5, Nhật Bản và Pháp kết thúc cuộc tập trận chung ở Kyushu. Cuộc tập trận dài ba ngày giữa Hàn Quốc và "
        "Mỹ kết thúc hôm 9/5.",
        {
            "exercise 2024-05-08": {"countries": ["FR", "JP"], "place": "JP"},
            "exercise 2024-05-07/2024-05-09": {"countries": ["KR", "US"], "place": None},
        },
    ),
    # Where somebody served, or is to, is not where he is appointed
    (
        "2024-12-02",
        "Sáng 2/12, tại Hà Nội, Thượng tướng Vi Văn Nam chủ trì lễ trao các quyết định về cán bộ. Tại buổi lễ, "
        "Đại tá Chu Văn Cầm được cử làm Tùy viên Quốc phòng Việt Nam tại Vương quốc Anh; Thượng tá Quách Thị Thơm được "
        "cử làm Phó Tùy viên Quốc phòng.",
        {
            "ceremony 2024-12-02": {"people": ["Chu Văn Cầm", "Quách Thị Thơm", "Vi Văn Nam"]},
            "appointment 2024-12-02": {"place": "VN", "people": ["Chu Văn Cầm", "Quách Thị Thơm"]},
        },
    ),
    (
        "2023-06-14",
        "Chủ tịch nước đã ký Quyết định ngày 12/6/2023 cử ông Nguyễn Văn Tuyển, nguyên Tổng Lãnh sự tại Côn Minh "
        "(Trung Quốc), giữ chức Đại sứ tại Cộng hòa Séc.",
        {"appointment 2023-06-12": {"place": "VN", "people": ["Nguyễn Văn Tuyển"]}},
    ),
    # "điều động X giữ chức" is one act, on one day
    (
        "2024-12-02",
        "Sáng 2/12, tại Hà Nội, Thiếu tướng Đào Văn Sách nhận quyết định giữ chức Cục trưởng Cục Đối ngoại. Bộ trưởng "
        "Bộ Công an cũng quyết định điều động Đại tá Khoa Thanh Tùng giữ chức Phó Cục trưởng kể từ ngày 1/1/2025.",
        {
            "appointment 2024-12-02": {"people": ["Đào Văn Sách"]},
            "appointment 2025-01-01": {"people": ["Khoa Thanh Tùng"], "status": "planned"},
        },
    ),
]


@pytest.mark.parametrize(("published", "text", "wanted"), _CASES)
def test_patrols(
    published: str,
    text: str,
    wanted: dict[str, dict[str, Any]],
    check: Callable[[str, str, dict[str, dict[str, Any]]], None],
) -> None:
    check(published, text, wanted)
