"""Whose forces exercise: those of a ship, of the state that speaks for them, of a state told to bring some.

Texts and people are composed.
"""

from __future__ import annotations

import pytest

import sukien


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Hải quân Mỹ ngày 19/8 cho biết tàu khu trục USS Halden đã cùng tàu hộ vệ của Nhật Bản diễn tập từ 15 đến "
            "18/8.",
            ["JP", "US"],
        ),
        (
            "Hải quân Ấn Độ ngày 19/8 cho biết hai tàu hộ vệ đã cùng tàu của Nhật Bản diễn tập từ 15 đến 18/8.",
            ["IN", "JP"],
        ),
        ("Hải quân Ấn Độ ngày 19/8 cho biết tàu khu trục Nhật Bản tập trận với Pháp từ 15 đến 18/8.", ["FR", "JP"]),
        ("Lào và Nga diễn tập chung từ ngày 15/8. Australia cũng cử 50 binh sĩ tham gia.", ["AU", "LA", "RU"]),
        ("Lào và Nga diễn tập chung từ ngày 15/8. Khoảng 50 binh sĩ Pháp tham gia.", ["FR", "LA", "RU"]),
        ("Lào và Nga diễn tập chung từ ngày 15/8. Canada lần đầu góp một tàu hộ vệ tham dự.", ["CA", "LA", "RU"]),
        ("Lào và Nga diễn tập chung từ ngày 15/8. Mỹ phản đối việc Australia tham gia.", ["LA", "RU"]),
        ("Lào và Nga diễn tập chung từ ngày 15/8. Australia cử thêm quân tới Fiji.", ["LA", "RU"]),
    ],
)
def test_whose_forces_exercise(text: str, wanted: list[str]) -> None:
    [event] = sukien.extract(text, published="2021-08-20").events
    assert (event.type, list(event.countries)) == ("exercise", wanted)
