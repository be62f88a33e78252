"""What is no event of its own: a programme's days, tenure, a match, a background, a teaser; texts are composed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

_TOLD: list[tuple[str, str, str, dict[str, Any]]] = [
    (
        "the programme of a visit ahead has its days",
        "2024-04-05",
        "Bộ trưởng Quốc phòng Lào Khamla Sengphet sẽ thăm Việt Nam từ ngày 7 đến 12/4. Tại Hà Nội, ông hội đàm với Đại "
        "tướng Nguyễn Văn Bách.",
        {
            "visit 2024-04-07/2024-04-12": {"status": "planned"},
            "talks 2024-04-07/2024-04-12": {"status": "planned", "place": "VN"},
        },
    ),
    (
        "whose time in office is told is not appointed",
        "2024-05-06",
        "Ông Ivan Petrov từng giữ chức Bộ trưởng Quốc phòng Nga năm 2011. Hôm 5/5, ông gặp Ngoại trưởng Mỹ John "
        "Carter.",
        {"talks 2024-05-05": {}},
    ),
    (
        "nor who leaves soon, whom somebody receives now",
        "2024-05-06",
        "Thủ tướng Nguyễn Văn Bách hôm nay tiếp Đại sứ Mỹ John Carter, người sắp mãn nhiệm.",
        {"talks 2024-05-06": {"status": "occurred"}},
    ),
    (
        "nor whose going a crowd calls for",
        "2024-05-06",
        'Hàng nghìn người hôm 5/5 hô vang khẩu hiệu "Từ chức!" nhằm vào Tổng thống Cuba Mario Soler.',
        {},
    ),
    (
        "who meets whom in a final holds no talks",
        "2024-05-06",
        "Tay vợt Pedro Lopez thắng Juan Perez hôm 5/5 và gặp Marco Rossi ở chung kết.",
        {},
    ),
    (
        "but who holds an office may meet another at one",
        "2024-05-06",
        "Tổng thống Cuba Mario Soler hôm 5/5 gặp Thủ tướng Lào Khamla Sengphet bên lề trận chung kết.",
        {"talks 2024-05-05": {}},
    ),
    (
        "why a relation went bad is the background",
        "2024-05-06",
        "Ngoại trưởng Mỹ John Carter gặp Ngoại trưởng Nga Ivan Petrov hôm 5/5 tại Bonn. Quan hệ hai nước căng thẳng "
        "sau khi "
        "Tổng thống Mỹ Peter Hall điện đàm với Tổng thống Cuba Mario Soler.",
        {"talks 2024-05-05": {}},
    ),
    (
        "an exercise that is to be talked about",
        "2024-05-06",
        "Tổng thống Cuba Mario Soler sẽ thảo luận việc tuần tra chung khi gặp Thủ tướng Lào Khamla Sengphet ngày 8/5.",
        {"talks 2024-05-08": {"status": "planned"}},
    ),
    (
        "a teaser that is glued to the end",
        "2024-05-06",
        "Ngoại trưởng Lào Khamla Sengphet hôm nay tiếp Ngoại trưởng Cuba Mario Soler tại Viêng Chăn. Hai bên nhất "
        "trí tăng "
        "cường hợp tác. Xem thêm: Nga phản đối cuộc tập trận của Mỹ",
        {"talks 2024-05-06": {}},
    ),
    (
        "a ship that was seized pays no visit",
        "2024-05-06",
        "Tàu Sao Mai của Cuba bị Cảnh sát biển Ấn Độ bắt giữ hôm 5/5 và hiện đang thả neo tại cảng Tuticorin.",
        {},
    ),
    (
        "who is somewhere on a visit is there now",
        "2024-05-06",
        "Bộ trưởng Quốc phòng Cuba Mario Soler đang có mặt tại Viêng Chăn trong chuyến thăm chính thức đầu tiên.",
        {"visit 2024-05-06": {"status": "ongoing", "place": "LA"}},
    ),
]


@pytest.mark.parametrize(("title", "published", "text", "wanted"), _TOLD, ids=[row[0] for row in _TOLD])
def test_passing(title: str, published: str, text: str, wanted: dict[str, Any], check: Callable[..., None]) -> None:
    check(published, text, wanted)
