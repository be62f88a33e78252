"""What is only spoken of, wished, counted or recalled: the day of the words is not its day; texts are composed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

import sukien

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
    (
        "of two days one is meant",
        "",
        "Tổng thống Nga Ivan Petrov và Thủ tướng Lào Khamla Sengphet sẽ gặp nhau vào ngày 24 hoặc 25-4-2019.",
        {"talks 2019-04-24/2019-04-25": {"status": "planned"}},
    ),
    (
        "a day and the next are one stretch, and who sits at a meeting sits at no other",
        "",
        "Trong hai ngày 30-11 và 1-12-2018, các nhà lãnh đạo nhóm họp tại Hội nghị thường niên G20 ở Buenos Aires. "
        "Tổng thống Nga Ivan Petrov trả lời báo chí bên lề Hội nghị thượng đỉnh G20 ngày 30-11.",
        {"meeting 2018-11-30/2018-12-01": {"place": "AR"}},
    ),
    (
        "the year of a fleet is not that of its exercise",
        "",
        "Hạm đội 2 của Mỹ, được tái lập năm 2018, sẽ tham gia cuộc tập trận với Na Uy.",
        {"exercise -": {"countries": ["NO", "US"]}},
    ),
    (
        "an anniversary is no signing",
        "2024-07-28",
        "Ngày 27/7 hàng năm Triều Tiên kỷ niệm ngày ký kết thỏa thuận đình chiến với Mỹ.",
        {},
    ),
    (
        "the day of a picture is not that of what it shows",
        "",
        "Hình ảnh Tổng thống Nga Ivan Petrov tiếp Thủ tướng Lào Khamla Sengphet tại Moscow được TASS công bố ngày "
        "4-5-2018.",
        {"talks -": {"place": "RU"}},
    ),
    (
        "nor is the day of the source that of what it tells",
        "",
        "Hai bên sẽ ký thỏa thuận thương mại Nga - Lào, theo Bộ trưởng Thương mại Nga Ivan Petrov ngày 11-4-2019.",
        {"agreement -": {"status": "planned"}},
    ),
    (
        "a station tells of an exercise when it knows of it",
        "",
        "Hôm 5/9/2018, Đài truyền hình quốc gia Nga đưa tin hải quân nước này đã tập trận ở Biển Đen.",
        {"exercise -": {"status": "occurred"}},
    ),
    (
        "told once more as under way it is",
        "",
        "Lính Nga đánh trận giả trong cuộc tập trận tại một căn cứ ở Belarus. Quân Nga và Belarus vẫn đang diễn tập.",
        {"exercise -": {"status": "ongoing"}},
    ),
    (
        "what began and has no end goes on",
        "",
        "Ngày 8/6, hải quân Ấn Độ và Mỹ đã bắt đầu cuộc tập trận chung.",
        {"exercise -": {"status": "ongoing"}},
    ),
    (
        "what is called off is called off once",
        "",
        "Tổng thống Nga Ivan Petrov hủy cuộc gặp với Thủ tướng Lào Khamla Sengphet. Vài giờ sau khi ông Petrov tuyên "
        "bố hủy cuộc gặp với ông Khamla Sengphet, giá dầu giảm.",
        {"talks -": {"status": "cancelled"}},
    ),
    (
        "what would be on a condition is no event",
        "",
        "Nếu đàm phán thất bại, Nga sẽ tập trận với Lào.",
        {},
    ),
    (
        "a day between the word for saying and what is said is that of the words",
        "2024-03-02",
        "Ngoại trưởng Nga Ivan Petrov cho biết hôm 1/3 rằng Nga đã nhiều lần tập trận với Lào ở Biển Đen.",
        {},
    ),
    (
        "the next sentence calls off what was planned",
        "2024-06-05",
        "Tổng thống Nga Ivan Petrov có kế hoạch thăm Lào vào ngày 12/6. Tuy nhiên, ông đã thông báo hủy kế hoạch.",
        {"visit 2024-06-12": {"status": "cancelled"}},
    ),
    (
        "so does a word behind it",
        "2024-06-05",
        "Chuyến thăm Lào của Tổng thống Nga Ivan Petrov dự kiến diễn ra ngày 12/6. Nhưng chuyến thăm đã bị hoãn.",
        {"visit 2024-06-12": {"status": "cancelled"}},
    ),
    (
        "calling off something else does not",
        "2024-06-05",
        "Tổng thống Nga Ivan Petrov có kế hoạch thăm Lào vào ngày 12/6. Tuần trước, Nga hủy kế hoạch mua gạo của Lào.",
        {"visit 2024-06-12": {"status": "planned"}},
    ),
]


@pytest.mark.parametrize(("title", "published", "text", "wanted"), _TOLD, ids=[row[0] for row in _TOLD])
def test_told(title: str, published: str, text: str, wanted: dict[str, Any], check: Callable[..., None]) -> None:
    check(published, text, wanted)


def test_the_days_of_a_tour_are_those_of_the_leg_that_was_announced_before() -> None:
    events = sukien.extract(
        "Chủ tịch Cuba Pablo Reyes sẽ thăm Lào. Ông Pablo Reyes sẽ thăm cấp nhà nước tới Việt Nam và Lào từ ngày 12 "
        "đến 14/11/2017."
    ).events
    found = {e.location.country: e.date.value for e in events if e.location is not None and e.date is not None}
    assert found == {"LA": "2017-11-12/2017-11-14", "VN": "2017-11-12/2017-11-14"}
    assert len(events) == 2
