"""The other side of talks by its state alone, and who is told not to have come. Texts and people are composed."""

from __future__ import annotations

import pytest

import sukien


def _people(text: str) -> list[str]:
    [event] = sukien.extract(text, published="2022-08-06").events
    return sorted(p.name for p in event.participants)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Tổng thống Mỹ John Carter nói ông sẽ làm việc với Bắc Kinh. Trong cuộc điện đàm ngày 5/8 với người đồng "
            "cấp Mỹ, Chủ tịch Trung Quốc Vương Kiến Quốc bày tỏ hi vọng hai nước hợp tác.",
            ["John Carter", "Vương Kiến Quốc"],
        ),
        (
            "Lãnh đạo Triều Tiên Kim Min Ho hôm 5/8 thị sát nhà máy. Tổng thống Mỹ John Carter nói quan hệ hai bên vẫn "
            "tốt sau khi hội nghị thượng đỉnh Mỹ - Triều tại Hà Nội hồi tháng 2 kết thúc.",
            ["John Carter", "Kim Min Ho"],
        ),
        (
            "Bộ trưởng Quốc phòng Mỹ John Carter nói ông lạc quan. Trong cuộc điện đàm ngày 5/8 với người đồng cấp Mỹ, "
            "Chủ tịch Trung Quốc Vương Kiến Quốc bày tỏ hi vọng hai nước hợp tác.",
            ["Vương Kiến Quốc"],
        ),
        (
            "Diễn đàn Khu vực ASEAN (ARF) khai mạc hôm 5/8 ở Bangkok trong sự vắng mặt của Ngoại trưởng Lào Khamla "
            "Sengphet.",
            [],
        ),
        (
            "Tổng thống Lào Khamla Sengphet sẽ không tới Washington dự Hội nghị cấp cao đặc biệt ASEAN - Mỹ ngày 12/8.",
            [],
        ),
        (
            "Với tư cách đặc phái viên của Tổng thống Hàn Quốc Kim Min Ho, Thị trưởng Seoul Park Chul Soo tới Hà Nội "
            "ngày 5/8.",
            ["Park Chul Soo"],
        ),
    ],
)
def test_the_other_side_and_who_stays_away(text: str, wanted: list[str]) -> None:
    assert _people(text) == wanted
