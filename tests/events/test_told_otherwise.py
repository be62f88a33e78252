"""Interviews, live reports and chronicles; who comes home, and what was adopted where."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

_ASEAN = ["BN", "ID", "KH", "LA", "MM", "MY", "PH", "SG", "TH", "VN"]
_CASES: list[tuple[str, str, dict[str, dict[str, Any]]]] = [
    (  # whoever is interviewed answers below a question
        "2023-08-14",
        "Đại sứ Việt Nam tại Indonesia Lê Công Thành đã trả lời phỏng vấn Báo Thế giới.\n\nXin Đại sứ cho biết "
        "điểm nhấn?"
        "\n\nNgày 10/8, tôi đã gặp Đô đốc Budi Hartono, Tư lệnh Hải quân Indonesia.",
        {"talks 2023-08-10": {"people": ["Budi Hartono", "Lê Công Thành"]}},
    ),
    (  # an entry that an hour heads is of the day of the report
        "2024-06-01",
        "Thứ bảy, 1/6/2024, 18:05\n\nTRỰC TIẾP\n\n17h50\nTạm dừng tường thuật.\n\n"
        "16h20\nHai bên cùng bàn\nThượng tướng Trần Văn Minh, Thứ trưởng Quốc phòng Việt "
        "Nam, vừa có 30 phút làm việc với bà Kihara Yumi, Thứ "
        "trưởng Quốc phòng Nhật Bản.\n\n14h35\nBộ trưởng Quốc phòng Mỹ, Nhật, Hàn vừa họp ba bên.\n\n8h15\nChào "
        "độc giả.",
        {
            "talks 2024-06-01": {"countries": ["JP", "VN"]},
            "meeting 2024-06-01": {"countries": ["JP", "KR", "US"]},
        },
    ),
    (  # a chronicle was written after its last line
        "",
        "Tháng 2-2009: Thái Lan đăng cai ADMM-3 tại Pattaya.\n\n12-10-2010: ADMM+ họp lần đầu tại Hà Nội.\n\n"
        "29-8-2013: Brunei là chủ nhà của ADMM+ lần thứ hai.",
        {
            "meeting 2009-02": {"status": "occurred"},
            "meeting 2010-10-12": {"status": "occurred"},
            "meeting 2013-08-29": {"status": "occurred"},
        },
    ),
    (  # the day on which somebody came home
        "2016-10-21",
        "Sáng 21/10, đoàn Việt Nam đã về nước, kết thúc chuyến tham dự ADMM-10 tại Lào. Hội nghị diễn ra từ "
        "ngày 18 đến "
        "20/10.",
        {"meeting 2016-10-18/2016-10-20": {"place": "LA"}},
    ),
    (  # where and when a document was adopted
        "2025-12-28",
        "Tuyên bố Huế về an ninh mạng, thông qua tại ADMM-18 ở Lào tháng 11/2024, đã được rà soát trong năm nay.",
        {"agreement 2024-11": {"place": "LA"}, "meeting 2024-11": {"place": "LA"}},
    ),
    (  # a bloc's own with states beside it
        "2025-03-10",
        "Sáng 9/3, các Bộ trưởng Quốc phòng ASEAN họp tham vấn với Hoa Kỳ và Nhật Bản.",
        {"meeting 2025-03-09": {"countries": sorted([*_ASEAN, "JP", "US"])}},
    ),
]


@pytest.mark.parametrize(("published", "text", "wanted"), _CASES)
def test_events_told_otherwise(
    check: Callable[[str, str, dict[str, dict[str, Any]]], None],
    published: str,
    text: str,
    wanted: dict[str, dict[str, Any]],
) -> None:
    check(published, text, wanted)
