"""Working sessions, who else attends them and what is signed at their end; handovers of a chair; texts are composed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

_TOLD: list[tuple[str, str, str, dict[str, Any]]] = [
    (
        "who else attends is no side of other talks; the year of a plan is not that of its signing",
        "2026-03-12",
        "Chiều 12/3, Phó Chủ tịch UBND tỉnh Hoàng Văn Tánh có buổi tiếp và làm việc với đoàn Đại sứ quán Na Uy "
        "do bà Hilde "
        "Solberg, Đại sứ Na Uy tại Việt Nam, dẫn đầu. Cùng dự buổi làm việc có Đại tá Lê Văn Quyền, Chỉ huy "
        "trưởng Bộ CHQS "
        "tỉnh, và ông Lars Nygaard, Trưởng đại diện tổ chức NPA tại Việt Nam. Cuối buổi làm việc, Đại tá Lê Văn "
        "Quyền và "
        "ông Lars Nygaard đã ký kế hoạch phối hợp năm 2026.",
        {
            "talks 2026-03-12": {"people": ["Hilde Solberg", "Hoàng Văn Tánh", "Lars Nygaard", "Lê Văn Quyền"]},
            "agreement 2026-03-12": {"people": ["Lars Nygaard", "Lê Văn Quyền"]},
        },
    ),
    (
        "states that come next in the chair are appointed to nothing",
        "2023-09-12",
        "Sáng 12/9, tại Hà Nội, Việt Nam và Nhật Bản khai mạc diễn tập của Nhóm chuyên gia ADMM+. Lễ chuyển "
        "giao vai trò "
        "đồng chủ tịch cho hai nước kế nhiệm dự kiến vào đầu năm 2024.",
        {"exercise 2023-09-12": {}, "ceremony 2024": {"status": "planned"}},
    ),
    (
        "how long a ship stays at a port that is named again, however late",
        "2012-09-21",
        "Biên đội tàu của Vùng 5 Hải quân cập cảng Songkhla (Thái Lan) chiều 20-9. Sóng cấp 5. Mưa to. Gió lớn. "
        "Trời tối. "
        "Đèn mờ. Tàu vẫn giữ đội hình. Không ai ốm. Trong thời gian lưu lại Songkhla đến ngày mai, 22-9, chiến "
        "sĩ ta giao "
        "lưu bóng đá.",
        {"visit 2012-09-20/2012-09-22": {"status": "ongoing", "place": "TH"}},
    ),
]


@pytest.mark.parametrize(("told", "published", "text", "wanted"), _TOLD, ids=[row[0] for row in _TOLD])
def test_working_sessions(
    told: str, published: str, text: str, wanted: dict[str, Any], check: Callable[[str, str, dict[str, Any]], None]
) -> None:
    check(published, text, wanted)
