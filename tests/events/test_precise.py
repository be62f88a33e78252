"""What real news tells beside an event that is none, or that belongs to another: states, days, people, words."""

from __future__ import annotations

from typing import Any

import pytest

PUBLISHED = "2019-10-16"

_STATES = {
    "sides told behind between": (
        "Nga và Trung Quốc ngày 14/10 kêu gọi dừng chương trình tên lửa của Triều Tiên cùng các cuộc tập trận quy mô "
        "lớn giữa Mỹ và Hàn Quốc hôm 12/10.",
        {"exercise 2019-10-12": {"countries": ["KR", "US"]}},
    ),
    "one who joins the two": (
        "Hôm 12/10, Nhật Bản lần đầu tham gia cuộc tập trận giữa Mỹ và Philippines.",
        {"exercise 2019-10-12": {"countries": ["JP", "PH", "US"]}},
    ),
    "sides known by the name": (
        "Tuyên bố được đưa ra sau khi Triều Tiên thử tên lửa, đồng thời gửi lời cảnh báo tới Mỹ và Hàn Quốc khi hai "
        "nước mở cuộc tập trận Dong Maeng hôm 12/10.",
        {"exercise 2019-10-12": {"countries": ["KR", "US"]}},
    ),
    "whose it is": (
        "Hải quân Mỹ hôm 12/10 diễn tập ở biển Barents. Hôm qua là các cuộc tập trận của quân đội Nga.",
        {"exercise 2019-10-12": {"countries": ["US"]}, "exercise 2019-10-15": {"countries": ["RU"]}},
    ),
    "to whom a message is sent": (
        "Pháp hôm 12/10 tập trận cùng Nhật Bản ở Djibouti. Cuộc tập trận gửi một thông điệp rõ ràng đến Trung Quốc.",
        {"exercise 2019-10-12": {"countries": ["FR", "JP"]}},
    ),
}


@pytest.mark.parametrize(("text", "wanted"), _STATES.values(), ids=_STATES)
def test_states_of_exercises(text: str, wanted: dict[str, Any], check: Any) -> None:
    check(PUBLISHED, text, wanted)


_DAYS = {
    "some days after": (
        "Nhật Bản tố tàu hải cảnh Trung Quốc hôm nay đi vào vùng biển tranh chấp, vài ngày sau khi Bộ trưởng Quốc "
        "phòng Mỹ John Carter thăm Tokyo.",
        {"visit -": {"place": "JP", "status": "occurred"}},
    ),
    "not long after": (
        "Triều Tiên ngày 14/10 phóng tên lửa, không lâu sau khi Ngoại trưởng Mỹ John Carter gặp Ngoại trưởng Nga Ivan "
        "Petrov tại Stockholm.",
        {"talks -": {"place": "SE"}},
    ),
    "the same day after": (
        "Ngày 14/10, ít giờ sau cuộc hội đàm với Thủ tướng Thái Lan Somchai Rattana ở Bangkok, Thủ tướng Lào Khamla "
        "Bounma về nước.",
        {"talks 2019-10-14": {"place": "TH"}},
    ),
    "before the next journey": (
        "Ngoại trưởng Mỹ John Carter hôm nay đến Tokyo để hội đàm với Thủ tướng Nhật Bản Sato Kenji trước khi có "
        "chuyến thăm thứ tư tới Triều Tiên trong năm nay.",
        {
            "visit 2019-10-16": {"place": "JP", "status": "occurred"},
            "talks 2019-10-16": {"place": "JP", "status": "occurred"},
            "visit 2019": {"place": "KP", "status": "planned"},
        },
    ),
}


@pytest.mark.parametrize(("text", "wanted"), _DAYS.values(), ids=_DAYS)
def test_days_apart(text: str, wanted: dict[str, Any], check: Any) -> None:
    check(PUBLISHED, text, wanted)


_NONE = (
    "Ngày 14/10, tại Hà Nội, Đại sứ Nga Ivan Petrov chia sẻ: “Thông qua chương trình này, hai nước sẽ gần nhau hơn”.",
    "Đại tá Trần Văn Minh khẳng định như vậy khi trao đổi với Tuổi Trẻ ngày 14/10 về vụ việc của Đại tá Lê Văn Nam.",
    "Trao đổi với VnExpress hôm 14/10, Đại tá Trần Văn Minh cho biết đã báo cáo Thiếu tướng Lê Văn Nam về tàu Nga.",
    "Ngày 14/10, Đại sứ Lào Khamla Bounma trao đổi với phóng viên TTXVN về Thủ tướng Nga Ivan Petrov.",
    "Ngày 14/10, ứng cử viên John Carter giành chiến thắng trong cuộc đua vào ghế Tổng thống Mỹ.",
    "Hôm 14/10, Thủ tướng Thái Lan Somsri Rattana dâng lễ vật cho các nhà sư trong lễ hội truyền thống.",
)


@pytest.mark.parametrize("text", _NONE)
def test_no_event(text: str, check: Any) -> None:
    check(PUBLISHED, text, {})


def test_talks_beside_an_interview(check: Any) -> None:
    text = (
        "Ngày 14/10, tại Hà Nội, Đại sứ Nga Ivan Petrov gặp Thứ trưởng Bộ Quốc phòng Trần Văn Minh, sau đó trao đổi "
        "với báo chí."
    )
    check(PUBLISHED, text, {"talks 2019-10-14": {"people": ["Ivan Petrov", "Trần Văn Minh"]}})


_BEFORE = {
    "others": (
        "Ngoại trưởng Trung Quốc Lý Vệ Quốc hôm 13/10 gặp Ngoại trưởng Mỹ John Carter. Trước đó, Tổng thống Mỹ Peter "
        "Smith đã điện đàm với lãnh đạo Đài Loan Thái Tú Văn.",
        {"talks 2019-10-13": {}, "call -": {"people": ["Peter Smith", "Thái Tú Văn"]}},
    ),
    "the same people": (
        "Sáng 15/10, Thủ tướng Lào Khamla Bounma hội đàm với Thủ tướng Nguyễn Văn Nam tại Hà Nội. Trước đó, Thủ tướng "
        "Nguyễn Văn Nam chủ trì lễ đón Thủ tướng Lào Khamla Bounma.",
        {"talks 2019-10-15": {}, "ceremony 2019-10-15": {}},
    ),
    "some hours before": (
        "Ngoại trưởng Trung Quốc Lý Vệ Quốc hôm 13/10 gặp Ngoại trưởng Mỹ John Carter. Trước đó vài giờ, Tổng thống Mỹ "
        "Peter Smith đã điện đàm với lãnh đạo Đài Loan Thái Tú Văn.",
        {"talks 2019-10-13": {}, "call 2019-10-13": {}},
    ),
}


@pytest.mark.parametrize(("text", "wanted"), _BEFORE.values(), ids=_BEFORE)
def test_told_as_before(text: str, wanted: dict[str, Any], check: Any) -> None:
    check(PUBLISHED, text, wanted)


_AHEAD = {
    "in some days": (
        "Tổng thống Nga Ivan Petrov hôm nay điện đàm với Thủ tướng Đức Anna Weber. Ngoại trưởng Iran Reza Karimi sẽ "
        "đến thăm Nga trong vài ngày tới.",
        {"call 2019-10-16": {}, "visit -": {"status": "planned"}},
    ),
    "after a day gone by": (
        "Hôm 13/10, hai nước ký hiệp định. Bộ trưởng Quốc phòng Nhật Bản Sato Kenji cho biết ông sẽ từ chức.",
        {"agreement 2019-10-13": {}, "appointment -": {"status": "planned"}},
    ),
    "agreed for later": (
        "Ngày 15/10, Tư lệnh Hải quân Lào Khamla Bounma tới Hà Nội. Tư lệnh Hải quân Trần Văn Minh hội đàm với Tư lệnh "
        "Khamla Bounma, nhất trí trong thời gian tới sẽ tăng cường hợp tác.",
        {"visit 2019-10-15": {}, "talks 2019-10-15": {"status": "occurred"}},
    ),
}


@pytest.mark.parametrize(("text", "wanted"), _AHEAD.values(), ids=_AHEAD)
def test_ahead_on_no_day(text: str, wanted: dict[str, Any], check: Any) -> None:
    check(PUBLISHED, text, wanted)


_OF_ANOTHER = {
    "when the papers had it": (
        "Tuyên bố chung được Chính phủ Cuba thông qua ngày 13/10 và được báo Granma đăng tải ngày 15/10.",
        {"agreement 2019-10-13": {}},
    ),
    "what comes next": (
        "Bộ trưởng Tài chính Mỹ John Carter đã điện đàm với Phó Thủ tướng Trung Quốc Lý Vệ Quốc vào tối 13/10, và hai "
        "bên sẽ quay lại bàn đàm phán vào sáng 17/10.",
        {"call 2019-10-13": {"status": "occurred"}},
    ),
    "what they spoke about": (
        "Tổng thống Nga Ivan Petrov hôm qua điện đàm với Thủ tướng Israel Benjamin Cohen về vụ máy bay Nga bị phòng "
        "không Syria bắn nhầm hôm 10/10.",
        {"call 2019-10-15": {"people": ["Benjamin Cohen", "Ivan Petrov"]}},
    ),
    "the next of a row": (
        "Bộ trưởng Quốc phòng Mỹ John Carter gặp Bộ trưởng Quốc phòng Nga Ivan Petrov hôm 13/10 và Bộ trưởng Quốc "
        "phòng Đức Anna Weber hôm 15/10.",
        {"talks 2019-10-13": {}, "talks 2019-10-15": {}},
    ),
}


@pytest.mark.parametrize(("text", "wanted"), _OF_ANOTHER.values(), ids=_OF_ANOTHER)
def test_days_of_something_else(text: str, wanted: dict[str, Any], check: Any) -> None:
    check(PUBLISHED, text, wanted)


def test_couples(check: Any) -> None:
    text = (
        "Nhật hoàng Naruto và Hoàng hậu Masami sáng nay tiếp đón Tổng thống Mỹ John Carter và Đệ nhất phu nhân Melissa "
        "Carter tại Cung điện Hoàng gia ở Tokyo."
    )
    people = ["John Carter", "Masami", "Melissa Carter", "Naruto"]
    check(PUBLISHED, text, {"talks 2019-10-16": {"people": people, "place": "JP"}})


def test_photographers(check: Any) -> None:
    text = (
        "Chủ tịch Quốc hội Nguyễn Thị Hoa dự lễ kỷ niệm quốc khánh Lào hôm 14/10 (Ảnh: Nhan Sáng - TTXVN). Cùng dự có "
        "Đại sứ Lào Khamla Bounma."
    )
    check(PUBLISHED, text, {"ceremony 2019-10-14": {"people": ["Khamla Bounma", "Nguyễn Thị Hoa"]}})


def test_place_of_who_speaks(check: Any) -> None:
    text = (
        "Lưu ý về cuộc gặp của Thủ tướng Nhật Bản Sato Kenji với Tổng thống Mỹ John Carter hôm 14/10, ông Robert "
        "Eldon, cựu quan chức Bộ Quốc phòng Mỹ, hiện làm việc tại Okinawa, cho biết ông Sato có lý do."
    )
    check(PUBLISHED, text, {"talks 2019-10-14": {"place": None, "without": ["Robert Eldon"]}})
