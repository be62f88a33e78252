"""The day of a dateline, and meetings that closed this morning; texts and people are composed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Check = Callable[[str, str, dict[str, dict[str, Any]]], None]
_TOLD: list[tuple[str, str, dict[str, dict[str, Any]]]] = [
    (
        "what is told below without a day is of the day of the dispatch",
        "Helsinki, 4/6 (TTXVN) - Mưa không ngớt ở cảng. Thứ trưởng Quốc phòng Phần Lan Antti Virtanen hội đàm với Thứ "
        "trưởng Quốc phòng Estonia Marko Tamm.",
        {"talks 2024-06-04": {"place": "FI"}},
    ),
    (
        "what has a day of its own is not",
        "Helsinki 5/6 (AP) - Thứ trưởng Quốc phòng Phần Lan Antti Virtanen hôm qua hội đàm với Thứ trưởng Quốc phòng "
        "Estonia Marko Tamm.",
        {"talks 2024-06-04": {"place": "FI"}},
    ),
    (
        "what closed this morning is over",
        "Hội nghị Tư lệnh Lực lượng Quốc phòng các nước ASEAN lần thứ 21 (ACDFM-21) họp tại Vientiane (Lào) từ ngày "
        "3/6 và bế mạc sáng nay, 5/6.",
        {"meeting 2024-06-03/2024-06-05": {"status": "occurred"}},
    ),
    (
        "what closes tonight still goes on",
        "Hội nghị Tư lệnh Lực lượng Quốc phòng các nước ASEAN lần thứ 21 (ACDFM-21) họp tại Vientiane (Lào) từ ngày "
        "3/6 và bế mạc tối nay, 5/6.",
        {"meeting 2024-06-03/2024-06-05": {"status": "ongoing"}},
    ),
    (
        "what was declared closed last night no longer does",
        "Cây bút vẫn nằm trên bàn khi Thủ tướng Lào Khamla Sengphet tuyên bố bế mạc Hội nghị Cấp cao ASEAN lần thứ 44 "
        "tại Vientiane tối qua.",
        {"meeting 2024-06-04": {"status": "occurred", "chairs": ["Khamla Sengphet"]}},
    ),
]


@pytest.mark.parametrize(("text", "wanted"), [row[1:] for row in _TOLD], ids=[row[0] for row in _TOLD])
def test_days_of_dispatches_and_closings(text: str, wanted: dict[str, dict[str, Any]], check: Check) -> None:
    """What a report is headed with is not what its first sentence tells."""
    check("2024-06-05", text, wanted)
