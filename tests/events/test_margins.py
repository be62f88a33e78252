"""What is held beside a meeting, before or after something else; whose forces act without their state's name."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

import sukien

_CASES: list[tuple[str, dict[str, dict[str, Any]]]] = [
    # Talks beside a meeting are where it is, and who talks has come to it
    (
        "Ngày 8/6, Thủ tướng Nga Ivan Petrov gặp Thủ tướng Ấn Độ Raj Singh bên lề Hội nghị thượng đỉnh G20 ở Brazil.",
        {
            "talks 2023-06-08": {"place": "BR"},
            "meeting 2023-06-08": {"place": "BR", "with": ["Ivan Petrov", "Raj Singh"]},
        },
    ),
    # Where something else was is no place of what is only placed in time by it
    (
        "Ngày 8/6, Nga tập trận sau khi một tòa án ở Hà Lan ra phán quyết.",
        {"exercise 2023-06-08": {"countries": ["RU"], "place": None}},
    ),
    (
        "Ngày 8/6, Nga và Ấn Độ tập trận, trùng với hội chợ tại Brazil.",
        {"exercise 2023-06-08": {"countries": ["IN", "RU"], "place": None}},
    ),
    # Forces by the flag of their ship or by their command
    (
        "Lầu Năm Góc đã cử tàu sân bay tới tập trận cùng hải quân Nhật Bản ngày 8/6.",
        {"exercise 2023-06-08": {"countries": ["JP", "US"]}},
    ),
    ("Tàu HMAS Halden tập trận cùng tàu Nhật Bản ngày 8/6.", {"exercise 2023-06-08": {"countries": ["AU", "JP"]}}),
    # But not who only tells of them
    (
        "Theo Lầu Năm Góc, Nga và Ấn Độ tập trận ngày 8/6.",
        {"exercise 2023-06-08": {"countries": ["IN", "RU"]}},
    ),
    # A bloc beside a state means its members
    (
        "Tháng 5/2023, ASEAN và Trung Quốc ký thỏa thuận về hợp tác biển.",
        {"agreement 2023-05": {"countries": ["BN", "CN", "ID", "KH", "LA", "MM", "MY", "PH", "SG", "TH", "VN"]}},
    ),
    (
        "Tháng 5/2023, Nga và Trung Quốc ký thỏa thuận về ASEAN.",
        {"agreement 2023-05": {"countries": ["CN", "RU"]}},
    ),
    # Who is mourned is not there
    (
        "Ngày 8/6, Bộ trưởng Quốc phòng Lào Khamla Sengphet dự lễ tưởng niệm cựu Thủ tướng Bounma Vongsa ở Lào.",
        {"ceremony 2023-06-08": {"people": ["Khamla Sengphet"]}},
    ),
]


@pytest.mark.parametrize(("text", "wanted"), _CASES)
def test_told(check: Callable[..., None], text: str, wanted: dict[str, dict[str, Any]]) -> None:
    check("2023-06-12", text, wanted)


def test_talks_told_behind_the_meeting_beside_which_they_are_held() -> None:
    text = (
        "Bên lề Đối thoại Shangri-La, sáng 5/8, Bộ trưởng Quốc phòng Lào Khamla Sengphet có cuộc tiếp xúc song phương "
        "với Bộ trưởng Quốc phòng Đức Karl Brandt."
    )
    [talks] = [e for e in sukien.extract(text, published="2022-08-06").events if e.type == "talks"]
    assert talks.location is not None
    assert talks.location.country == "SG"


def test_the_president_of_a_state_comes_to_a_summit() -> None:
    text = (
        "Tổng thống Mỹ John Carter sẽ gặp Chủ tịch Trung Quốc Vương Kiến Quốc bên lề hội nghị thượng đỉnh G20 ở "
        "Argentina ngày 30/11."
    )
    [meeting] = [e for e in sukien.extract(text, published="2022-08-06").events if e.type == "meeting"]
    assert sorted(p.name for p in meeting.participants) == ["John Carter", "Vương Kiến Quốc"]
