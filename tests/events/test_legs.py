"""Legs of a journey, whom somebody met one after the other, who grants an audience; all sentences are composed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

import sukien

_HEAD = "Thượng tướng Lê Quang Bắc, Thứ trưởng Bộ Quốc phòng"
_HOME = (
    f"Ngày 9/6, đoàn Bộ Quốc phòng Việt Nam do {_HEAD}, dẫn đầu đã về đến Hà Nội, kết thúc chuyến công tác tại Cuba, "
    "Mexico và Brazil từ ngày 1 đến 8/6.\n\n"
)
_CUBA = "visit 2023-06-01/2023-06-03"
_MEXICO = "visit 2023-06-04/2023-06-06"
_BRAZIL = "visit 2023-06-07/2023-06-08"
_WHOLE = "visit 2023-06-01/2023-06-08"

_LEGS: list[tuple[str, dict[str, dict[str, Any]]]] = [
    # A journey told by a noun with its days is one, and each leg with days of its own another
    (
        _HOME + "Tại Cuba, chặng dừng chân đầu tiên (1 đến 3/6), đoàn thăm một học viện.\n\nRời La Habana, đoàn tới "
        "Mexico City và ở thăm Mexico từ 4 đến 6/6.\n\nChặng cuối là Brazil (7 đến 8/6).",
        {_WHOLE: {"place": None}, _CUBA: {"place": "CU"}, _MEXICO: {"place": "MX"}, _BRAZIL: {"place": "BR"}},
    ),
    # One told by a verb is its legs
    (
        f"Từ ngày 1 đến 8/6, {_HEAD}, thăm Cuba, Mexico và Brazil.\n\nTừ La Habana, đoàn tới Mexico City và thăm "
        "Mexico trong các ngày 4 đến 6/6.\n\nTại Cuba, chặng đầu (1 đến 3/6), ông nghe báo cáo.\n\nTại Brazil từ 7 "
        "đến 8/6, ông dự tọa đàm.",
        {_CUBA: {"place": "CU"}, _MEXICO: {"place": "MX"}, _BRAZIL: {"place": "BR"}},
    ),
    # The same days are the same journey
    (
        _HOME + "Trong các ngày từ 1 đến 8/6, đoàn đã thăm, làm việc tại Cuba, Mexico và Brazil.",
        {_WHOLE: {"place": None}},
    ),
]


@pytest.mark.parametrize(("text", "wanted"), _LEGS)
def test_legs_of_a_journey(check: Callable[..., None], text: str, wanted: dict[str, dict[str, Any]]) -> None:
    check("2023-06-10", text, wanted)


_MET: list[tuple[str, list[list[str]]]] = [
    # Each of several, who are only named behind
    (
        "Tối 7/6, Thứ trưởng Ngoại giao Việt Nam Lê Hoài Anh làm việc riêng với từng trưởng đoàn. Với ông Sisavath "
        "Keo, Thứ trưởng Ngoại giao Lào, hai bên bàn về biên giới; với ông Prak Sovann, Quốc vụ khanh Bộ Ngoại giao "
        "Campuchia, trọng tâm là cửa khẩu.",
        [["Lê Hoài Anh", "Prak Sovann"], ["Lê Hoài Anh", "Sisavath Keo"]],
    ),
    (
        "Ngày 7/6, Chủ tịch nước Lê Quang Vinh tiếp nhận Quốc thư của Đại sứ Phần Lan Mika Laine và Đại sứ Chile Pablo "
        "Rojas. Sau đó, Chủ tịch nước lần lượt tiếp hai Đại sứ.",
        [["Lê Quang Vinh", "Mika Laine"], ["Lê Quang Vinh", "Pablo Rojas"]],
    ),
    # But not with whom one only agrees
    (
        "Ngày 7/6, Thứ trưởng Ngoại giao Việt Nam Lê Hoài Anh gặp Thứ trưởng Ngoại giao Lào Sisavath Keo. Với ông Prak "
        "Sovann, Quốc vụ khanh Bộ Ngoại giao Campuchia, đây là điều đáng mừng.",
        [["Lê Hoài Anh", "Sisavath Keo"]],
    ),
    # Who grants the audience, once
    (
        f"Ngày 7/6, {_HEAD} Việt Nam, hội đàm với Thứ trưởng Quốc phòng Cuba Juan Torres tại La Habana. Sau đó, đoàn "
        "được Bộ trưởng Quốc phòng Cuba Pedro Ramos dành cho buổi gặp gỡ thân mật.",
        [["Juan Torres", "Lê Quang Bắc"], ["Lê Quang Bắc", "Pedro Ramos"]],
    ),
]


@pytest.mark.parametrize(("text", "wanted"), _MET)
def test_met_in_turn(text: str, wanted: list[list[str]]) -> None:
    events = sukien.extract(text, published="2023-06-08").events
    assert sorted(sorted(p.name for p in e.participants) for e in events if e.type == "talks") == wanted


def test_credentials_of_several(check: Callable[..., None]) -> None:
    """A letter of credence is no letter of somebody who stayed at home."""
    text = "Ngày 7/6, Chủ tịch nước Lê Quang Vinh nhận Quốc thư của Đại sứ Đức Mika Laine và Đại sứ Lào Bounma Sisay"
    check("2023-06-08", text, {"ceremony 2023-06-07": {"people": ["Bounma Sisay", "Lê Quang Vinh", "Mika Laine"]}})
