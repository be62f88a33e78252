"""What goes on while the article is written, what ends later, and what is called off in words of its own; composed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

_TOLD: list[tuple[str, str, str, dict[str, Any]]] = [
    (
        "the last day of what begins today does not put it ahead",
        "2024-06-05",
        "Lào và Cuba hôm nay bắt đầu cuộc tập trận chung Naga Shield, dự kiến kéo dài đến hết tháng.",
        {"exercise 2024-06-05": {"status": "ongoing"}},
    ),
    (
        "nor does that of what has begun",
        "2024-06-05",
        "Cuộc tập trận Naga Shield giữa Lào và Cuba đã được khởi động và sẽ kết thúc vào ngày 9/6.",
        {"exercise 2024-06-09": {"status": "ongoing"}},
    ),
    (
        "the end told in the next sentence does not, either",
        "2024-06-05",
        "Hải quân Lào và Cuba hôm 3/6 bắt đầu diễn tập chung. Cuộc diễn tập sẽ khép lại vào ngày 8/6.",
        {"exercise 2024-06-03/2024-06-08": {"status": "ongoing"}},
    ),
    (
        "what is to begin and to end later is ahead",
        "2024-06-05",
        "Theo kế hoạch, cuộc tập trận chung giữa Lào và Cuba sẽ bắt đầu ngày 8/6 và kết thúc ngày 9/6.",
        {"exercise 2024-06-08/2024-06-09": {"status": "planned"}},
    ),
    (
        "what goes on since a day goes on",
        "2024-06-12",
        "Lào đang tiến hành tập trận tên lửa với Cuba kể từ hôm 8/6.",
        {"exercise 2024-06-08": {"status": "ongoing"}},
    ),
    (
        "who came stays until a day that the next sentence tells",
        "2024-06-05",
        "Khinh hạm Sao Mai của Hải quân Cuba hôm 4/6 đã cập cảng Hải Phòng. Tàu sẽ lưu lại đến 7/6 rồi về Singapore.",
        {"visit 2024-06-04/2024-06-07": {"status": "ongoing", "place": "VN"}},
    ),
    (
        "or goes home on it",
        "2024-06-05",
        "Tổng thống Cuba Mario Soler đã tới Viêng Chăn hôm 4/6, bắt đầu chuyến thăm Lào. Ông dự kiến về nước vào tối "
        "7/6.",
        {"visit 2024-06-04/2024-06-07": {"status": "ongoing", "place": "LA"}},
    ),
    (
        "another who leaves ends no visit",
        "2024-06-05",
        "Tổng thống Cuba Mario Soler đã tới Viêng Chăn hôm 4/6. Đại sứ Nga Ivan Petrov sẽ rời Lào ngày 7/6.",
        {"visit 2024-06-04": {"status": "occurred"}},
    ),
    (
        "the talks on a stay that lasts are over",
        "2024-06-05",
        "Tổng thống Cuba Mario Soler sáng nay tới Viêng Chăn, bắt đầu chuyến thăm Lào. Ông sẽ ở thăm Lào trong hai "
        "ngày và "
        "đã hội đàm với Chủ tịch nước Lào Khamla Sengphet.",
        {"visit 2024-06-05": {"status": "ongoing"}, "talks 2024-06-05": {"status": "occurred"}},
    ),
    (
        "a meeting in session",
        "2024-06-05",
        "Vụ nổ xảy ra sáng nay trong bối cảnh Hội nghị Bộ trưởng Ngoại giao ASEAN đang diễn ra tại Bangkok.",
        {"meeting 2024-06-05": {"status": "ongoing", "place": "TH"}},
    ),
    (
        "of which the opening was yesterday",
        "2024-09-13",
        "Diễn đàn Hương Sơn Bắc Kinh lần thứ 11 đang được tổ chức tại Bắc Kinh. Diễn đàn khai mạc sáng qua.",
        {"meeting 2024-09-12": {"status": "ongoing"}},
    ),
    (
        "one that was in session long ago is over",
        "2024-06-05",
        "Ngày 12/4, khi Hội nghị Bộ trưởng Ngoại giao ASEAN đang diễn ra tại Bangkok, một vụ nổ đã xảy ra.",
        {"meeting 2024-04-12": {"status": "occurred"}},
    ),
]

_CALLED_OFF: list[tuple[str, str, str, dict[str, Any]]] = [
    (
        "a pronoun stands for what is called off",
        "2024-06-05",
        "Tổng thống Nga Ivan Petrov và Chủ tịch nước Lào Khamla Sengphet dự kiến gặp nhau ngày 12/6 tại Singapore. Tuy "
        "nhiên, nó đã bị hủy bỏ vào phút chót.",
        {"talks 2024-06-12": {"status": "cancelled"}},
    ),
    (
        "so do words for it two sentences later",
        "2024-06-05",
        'Mỹ dự kiến tổ chức lễ duyệt binh ngày 10/6 tại Washington. Chi phí có thể rất cao. "Tôi đã ra lệnh hủy sự '
        "kiện "
        'này", Tổng thống Mỹ John Carter viết.',
        {"ceremony 2024-06-10": {"status": "cancelled"}},
    ),
    (
        "what is called off in what was said at talks is not the talks",
        "2024-06-05",
        "Ngoại trưởng Nga Ivan Petrov hôm 4/6 hội đàm với Ngoại trưởng Lào Khamla Sengphet về việc Mỹ hủy bỏ hiệp ước.",
        {"talks 2024-06-04": {"status": "occurred"}},
    ),
    (
        "nor what both said must not be put off",
        "2024-06-05",
        "Trong cuộc điện đàm hôm 4/6 giữa Tổng thống Nga Ivan Petrov và Chủ tịch nước Lào Khamla Sengphet, hai bên "
        "đã khẳng "
        "định việc trì hoãn sơ tán dân thường phải chấm dứt.",
        {"call 2024-06-04": {"status": "occurred"}},
    ),
    (
        "the host in between does not hide that a meeting is called off",
        "2024-03-10",
        "Hội nghị Bộ trưởng Quốc phòng ASEAN do Lào chủ trì dự kiến họp ngày 25/3 đã bị hoãn vô thời hạn.",
        {"meeting 2024-03-25": {"status": "cancelled"}},
    ),
    (
        "a plan that is shelved",
        "2024-05-16",
        "Hà Nội xếp lại kế hoạch đón đoàn hải quân Cuba ghé Hải Phòng vào cuối tháng 5.",
        {"visit 2024-05": {"status": "cancelled"}},
    ),
    (
        "when what is called off was to be is told later",
        "2024-03-27",
        "Quân đội Philippines hôm 27/3 thông báo hủy cuộc tập trận Balikatan với Mỹ. Cuộc tập trận lẽ ra quy tụ hơn "
        "10.000 quân từ ngày 4 đến 15/5 trên đảo Luzon.",
        {"exercise 2024-05-04/2024-05-15": {"status": "cancelled"}},
    ),
    (
        "talks that one side refuses",
        "2024-05-30",
        "Lào đã khước từ lời mời để Bộ trưởng Quốc phòng Khamla Sengphet gặp người đồng cấp Mỹ John Carter tại "
        "Singapore "
        "cuối tuần này.",
        {"talks 2024-06-01/2024-06-02": {"status": "cancelled"}},
    ),
    (
        "or that were wished for in vain",
        "2024-10-09",
        "Ngoại trưởng Mỹ John Carter hôm 8/10 hội đàm với Ngoại trưởng Lào Khamla Sengphet tại Viêng Chăn. Ông "
        "Carter hy "
        "vọng gặp Chủ tịch nước Lào Bounkham Vilay nhưng bị từ chối.",
        {"talks 2024-10-08": {"with": ["John Carter", "Khamla Sengphet"]}},
    ),
    (
        "a hope is no event",
        "2024-05-04",
        "Thủ tướng Nguyễn Văn Bách điện đàm với Thủ tướng Nhật Bản Sato Kenji chiều 4/5. Ông Sato hy vọng được đón Thủ "
        "tướng Việt Nam tại Tokyo trong thời gian tới.",
        {"call 2024-05-04": {}},
    ),
    (
        "nor is the visit of whom somebody hopes to receive",
        "2024-08-05",
        "Bộ trưởng Ngoại giao Nguyễn Văn Bách gặp Ngoại trưởng Cuba Maria Soler hôm 4/8 tại Phnom Penh. Bộ trưởng "
        "mong sớm "
        "được đón bà Soler sang thăm Việt Nam.",
        {"talks 2024-08-04": {}},
    ),
    (
        "what is hoped for at a meeting does not undo it",
        "2024-08-05",
        "Hôm 4/8, Ngoại trưởng Cuba Maria Soler bày tỏ hy vọng về hòa bình khi gặp Ngoại trưởng Lào Khamla Sengphet.",
        {"talks 2024-08-04": {"status": "occurred"}},
    ),
]


@pytest.mark.parametrize(
    ("title", "published", "text", "wanted"), [*_TOLD, *_CALLED_OFF], ids=[row[0] for row in (*_TOLD, *_CALLED_OFF)]
)
def test_under_way(title: str, published: str, text: str, wanted: dict[str, Any], check: Callable[..., None]) -> None:
    check(published, text, wanted)
