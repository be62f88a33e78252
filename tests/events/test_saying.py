"""What is only spoken of, wished, counted or recalled: the day of the words is not its day; texts are composed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

_TOLD: list[tuple[str, str, str, dict[str, Any]]] = [
    (
        "what somebody says is to come has another day",
        "2024-06-05",
        "Ngày 4/6, Bộ Quốc phòng Lào cho biết Bộ trưởng Quốc phòng Lào Khamla Sengphet sẽ thăm Việt Nam.",
        {"visit -": {"status": "planned", "place": "VN"}},
    ),
    (
        "nor is it that of what may be",
        "2024-06-05",
        "Hôm 4/6, Điện Kremlin tiết lộ Tổng thống Nga Ivan Petrov có thể thăm Lào.",
        {"visit -": {"status": "planned", "place": "LA"}},
    ),
    (
        "what is reported as done may have been done that day",
        "2024-06-05",
        "Ngày 4/6, Bộ Quốc phòng Lào cho biết Bộ trưởng Quốc phòng Lào Khamla Sengphet đã hội đàm với Bộ trưởng Quốc "
        "phòng Cuba Mario Soler.",
        {"talks 2024-06-04": {"status": "occurred"}},
    ),
    (
        "what somebody says where he meets another is said on that day",
        "2024-06-05",
        "Ngày 4/6, Bộ trưởng Quốc phòng Lào Khamla Sengphet cho biết Lào sẽ mở rộng hợp tác khi hội đàm với Bộ "
        "trưởng Quốc phòng Cuba Mario Soler.",
        {"talks 2024-06-04": {"people": ["Khamla Sengphet", "Mario Soler"]}},
    ),
    (
        "a decision told in one breath is of its day",
        "2024-06-05",
        "Ngày 4/6, Bộ Quốc phòng Lào thông báo bổ nhiệm Thiếu tướng Khamla Sengphet làm Thứ trưởng Bộ Quốc phòng.",
        {"appointment 2024-06-04": {"people": ["Khamla Sengphet"]}},
    ),
    (
        "a day of comment dates nothing",
        "",
        "Ngày 13/4, Tổng thống Nga Ivan Petrov cho rằng cuộc gặp lần thứ ba với Thủ tướng Lào Khamla Sengphet sẽ có "
        "ích.",
        {"talks -": {"status": "planned"}},
    ),
    (
        "a protest dates no exercise",
        "2024-06-05",
        "Đại sứ Nga Ivan Petrov ngày 4/6 gửi thư phản đối việc Mỹ điều tàu sân bay tập trận với Na Uy.",
        {},
    ),
    (
        "nor does a denial tell who goes",
        "2024-06-05",
        "Hôm 4/6, Tổng thống Nga Ivan Petrov nói ông không biết gì về việc Bộ trưởng Quốc phòng Pavel Orlov sẽ từ "
        "chức.",
        {},
    ),
    (
        "what somebody wants is ahead, and the meeting beside which he wants it",
        "",
        "Tổng thống Nga Ivan Petrov định gặp Thủ tướng Lào Khamla Sengphet bên lề thượng đỉnh G20 ở Argentina.",
        {"talks -": {"status": "planned"}, "meeting -": {"status": "planned"}},
    ),
    (
        "so is what was proposed",
        "",
        "Bộ trưởng Quốc phòng Lào Khamla Sengphet đề xuất một cuộc họp cấp cao với Cuba tại La Habana vào ngày "
        "9/1/2018.",
        {"meeting 2018-01-09": {"status": "planned"}},
    ),
    (
        "and what two have set a time for",
        "",
        "Lào và Cuba đã thống nhất thời điểm tổ chức cuộc tập trận chung từ ngày 10 đến 14/6/2018.",
        {"exercise 2018-06-10/2018-06-14": {"status": "planned"}},
    ),
    (
        "who wanted to meet has not met, who met later has",
        "",
        "Tổng thống Nga Ivan Petrov sẵn sàng gặp Thủ tướng Lào Khamla Sengphet. Ngày 12/6/2018, Tổng thống Nga Ivan "
        "Petrov đã gặp Thủ tướng Lào Khamla Sengphet tại Singapore.",
        {"talks -": {"status": "planned"}, "talks 2018-06-12": {"status": "occurred"}},
    ),
    (
        "next month is ahead, though nobody knows which it is",
        "",
        "Cuộc tập trận chung Nga - Lào vào tháng tới được đánh giá là mang tính biểu tượng.",
        {"exercise -": {"status": "planned"}},
    ),
    (
        "what was reached back then is not ahead, whatever is to be done about it",
        "",
        "Nga sẽ làm mọi cách để Lào tôn trọng thỏa thuận đạt được hồi 2015.",
        {"agreement 2015": {"status": "occurred"}},
    ),
    (
        "on its eve a meeting is ahead",
        "",
        "Trước thềm Hội nghị Cấp cao ASEAN, Thủ tướng Lào Khamla Sengphet đã trả lời phỏng vấn.",
        {"meeting -": {"status": "planned"}},
    ),
    (
        "what somebody wants called off is not",
        "2024-06-05",
        "Tổng thống Nga Ivan Petrov muốn hoãn cuộc gặp với Thủ tướng Lào Khamla Sengphet vào tháng 9.",
        {"talks 2024-09": {"status": "planned"}},
    ),
    (
        "times that are counted are no event",
        "",
        "Tổng thống Nga Ivan Petrov đã gặp Thủ tướng Lào Khamla Sengphet 4 lần trong một năm. Ông cũng hai lần thăm "
        "Cuba.",
        {},
    ),
    (
        "the second time is one",
        "",
        "Tổng thống Nga Ivan Petrov đã gặp Thủ tướng Lào Khamla Sengphet lần thứ hai trong năm.",
        {"talks -": {"status": "occurred"}},
    ),
    (
        "what goes on all the time is none",
        "",
        "Haifa là nơi thường xuyên diễn ra các cuộc tập trận chung giữa Mỹ và Israel.",
        {},
    ),
    (
        "nor what something is the first since",
        "",
        "Đây là lần đầu tiên kể từ khi Tổng thống Nga Ivan Petrov gặp Thủ tướng Lào Khamla Sengphet.",
        {},
    ),
    (
        "a retired officer is no retirement",
        "2024-06-05",
        "Trung tướng nghỉ hưu Nga Ivan Petrov hôm 4/6 nói rằng Nga vẫn đang đàm phán.",
        {},
    ),
    (
        "a statement that was not issued is none",
        "2024-06-05",
        "Sáng 4/6, Bộ trưởng Quốc phòng Lào Khamla Sengphet hội đàm với Bộ trưởng Quốc phòng Cuba Mario Soler nhưng "
        "không đưa ra được tuyên bố chung.",
        {"talks 2024-06-04": {"status": "occurred"}},
    ),
]


@pytest.mark.parametrize(("title", "published", "text", "wanted"), _TOLD, ids=[row[0] for row in _TOLD])
def test_told(title: str, published: str, text: str, wanted: dict[str, Any], check: Callable[..., None]) -> None:
    check(published, text, wanted)
