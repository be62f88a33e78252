"""Who is at a meeting and where it is, told otherwise than beside its name; texts and people are composed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Check = Callable[[str, str, dict[str, dict[str, Any]]], None]
_MEETING = "Ngày 4/6, Hội nghị Bộ trưởng Quốc phòng các nước ASEAN lần thứ 18 (ADMM-18) họp tại Vientiane (Lào). "
_FORUM = "Đối thoại Shangri-La lần thứ 21 khép lại chiều 2/6 tại Singapore. "
_TALKS = (
    "Ngày 4/6, tại Hà Nội, Thượng tướng Trần Văn Minh, Thứ trưởng Bộ Quốc phòng, hội đàm với Thứ trưởng Quốc phòng Nga "
    "Ivan Petrov. "
)
_ADMM = "meeting 2024-06-04"
_SLD = "meeting 2024-06-02"

_TOLD: list[tuple[str, str, dict[str, dict[str, Any]]]] = [
    (
        "the city from which a report comes",
        "Helsinki (TTXVN) - Thứ trưởng Quốc phòng Phần Lan Antti Virtanen sáng 4/6 hội đàm với Thứ trưởng Quốc phòng "
        "Estonia Marko Tamm. Hai bên bàn về rà phá thủy lôi.",
        {"talks 2024-06-04": {"place": "FI"}},
    ),
    (
        "the city that sets the scene",
        "Penang nóng như đổ lửa, nhưng chiều 4/6 Tư lệnh Hải quân Malaysia Azlan Yusof và Tư lệnh Hải quân Brunei "
        "Rosli Salleh vẫn hội đàm gần ba giờ.",
        {"talks 2024-06-04": {"place": "MY"}},
    ),
    (
        "the only state whose places an article names",
        "Đài phun nước ở Muscat lại sáng đèn. Ngày 4/6, Ngoại trưởng Oman Salim al-Harthy hội đàm với Ngoại trưởng "
        "Jordan Omar Haddad.",
        {"talks 2024-06-04": {"place": "OM"}},
    ),
    (
        "not one of a third state, where neither is at home",
        "Washington im lặng. Ngày 4/6, Ngoại trưởng Oman Salim al-Harthy hội đàm với Ngoại trưởng Jordan Omar Haddad.",
        {"talks 2024-06-04": {"place": None}},
    ),
    (
        "not where the next one is held",
        "Ngày 4/6, Ngoại trưởng Oman Salim al-Harthy hội đàm với Ngoại trưởng Jordan Omar Haddad. Năm sau, hai ông "
        "muốn tới Muscat ngắm biển.",
        {"talks 2024-06-04": {"place": None}},
    ),
    (
        "who meets while a meeting pauses has come to it",
        _MEETING + "Lúc hội nghị giải lao, Bộ trưởng Quốc phòng Thái Lan Somchai Rattana gặp Bộ trưởng Quốc phòng "
        "Philippines Ramon Ilagan.",
        {_ADMM: {"with": ["Somchai Rattana", "Ramon Ilagan"]}, "talks 2024-06-04": {"place": "LA"}},
    ),
    (
        "who meets after it need not have come",
        _MEETING + "Tối 4/6, Đại sứ Mỹ John Carter gặp Đại sứ Pháp Jean Martin.",
        {_ADMM: {"without": ["John Carter", "Jean Martin"]}, "talks 2024-06-04": {}},
    ),
    (
        "who holds one office under its other name",
        "Chiều 2/6, Ngoại trưởng Lào Khamla Sen tiếp Ngoại trưởng Nga Ivan Petrov. Tối 3/6, Bộ trưởng Ngoại giao Trần "
        "Văn Minh đón Ngoại trưởng Oman Salim al-Harthy. Sáng 4/6, hai ngoại trưởng hội đàm.",
        {
            "talks 2024-06-02": {},
            "talks 2024-06-03": {},
            "talks 2024-06-04": {"with": ["Salim al-Harthy", "Trần Văn Minh"]},
        },
    ),
    (
        "who is called by a name that begins small",
        "Ngày 4/6, Bộ trưởng Quốc phòng Nga Ivan Petrov được Tổng thống Ai Cập Khaled al-Mansour tiếp. Tối đó, ông "
        "al-Mansour điện đàm với Tổng thống Mỹ John Carter.",
        {"talks 2024-06-04": {}, "call 2024-06-04": {"with": ["Khaled al-Mansour", "John Carter"]}},
    ),
    (
        "who does something at a meeting",
        _TALKS + "Ông Minh đã phân trần chuyện ấy tại ADMM-17 tháng 11/2023.",
        {"talks 2024-06-04": {}, "meeting 2023-11": {"people": ["Trần Văn Minh"]}},
    ),
    (
        "not who says what others did there",
        _TALKS + "Ông Minh nhớ lại các nước đã phân trần tại ADMM-17 tháng 11/2023.",
        {"talks 2024-06-04": {}, "meeting 2023-11": {"people": []}},
    ),
    (
        "who speaks in the hall, and who answers him",
        _FORUM + "Bộ trưởng Quốc phòng Nhật Bản Sato Kenji cảnh báo về tên lửa, Bộ trưởng Quốc phòng Hàn Quốc Kim Jong "
        "Min gọi đó là phép thử.",
        {_SLD: {"with": ["Sato Kenji", "Kim Jong Min"]}},
    ),
    (
        "not who is only named in what he says",
        _FORUM + "Bộ trưởng Quốc phòng Nhật Bản Sato Kenji cảnh báo các bạn bè của Tổng thống Pháp Jean Martin.",
        {_SLD: {"with": ["Sato Kenji"], "without": ["Jean Martin"]}},
    ),
    (
        "the chair by what he sits in",
        _MEETING + "Phiên kín, với Đại tướng Khamla Sengphet, Bộ trưởng Quốc phòng Lào, ở ghế chủ tọa, kéo dài ba giờ.",
        {_ADMM: {"chairs": ["Khamla Sengphet"]}},
    ),
    (
        "the chair among those beside whom somebody sits",
        "Ngày 4/6, Thủ tướng Úc John Carter đã ngồi vào bàn Hội nghị thượng đỉnh Bộ tứ ở Tokyo, bên cạnh Tổng thống Mỹ "
        "Jean Martin và người chủ tọa, ông Kenji Morita của Nhật Bản.",
        {_ADMM: {"chairs": ["Kenji Morita"]}},
    ),
    (
        "the chair whom nobody but his words names",
        _MEETING + "Thượng tướng Trần Văn Minh tin rằng bạn sẽ làm tròn trọng trách người chèo lái hội nghị.",
        {_ADMM: {"chairs": []}},
    ),
    (
        "two chairs, one beside the other",
        _MEETING + "Đại tướng Khamla Sengphet, Bộ trưởng Quốc phòng Lào, chia đôi ghế chủ tọa với Đại tướng Ramon "
        "Ilagan, Bộ trưởng Quốc phòng Philippines.",
        {_ADMM: {"chairs": ["Khamla Sengphet", "Ramon Ilagan"]}},
    ),
    (
        "whoever declares it closed",
        "Trưa 4/6, Thủ tướng Lào Khamla Sengphet tuyên bố bế mạc Hội nghị Cấp cao ASEAN lần thứ 44 tại Vientiane.",
        {_ADMM: {"chairs": ["Khamla Sengphet"]}},
    ),
    (
        "the one that sat, not the one before which it did",
        "Tranh thủ lúc Đối thoại Shangri-La (từ 31/5 đến 2/6) chưa khai mạc, Hội nghị Bộ trưởng Quốc phòng FPDA lần "
        "thứ 12 họp sáng 31/5 tại Singapore. Văn kiện được trình trước khi Bộ trưởng Quốc phòng Singapore Lim Wei Jie, "
        "trong vai chủ tọa, mời mọi người nâng cốc.",
        {
            "meeting 2024-05-31": {"chairs": ["Lim Wei Jie"]},
            "meeting 2024-05-31/2024-06-02": {"chairs": []},
        },
    ),
]


@pytest.mark.parametrize(("text", "wanted"), [row[1:] for row in _TOLD], ids=[row[0] for row in _TOLD])
def test_who_is_there_and_where(text: str, wanted: dict[str, dict[str, Any]], check: Check) -> None:
    """Halls, pauses and datelines tell it, too."""
    check("2024-06-05", text, wanted)


@pytest.mark.parametrize("many", ["một đoàn chính trị gia", "10 chính trị gia", "nhóm chính trị gia"])
def test_several_are_nobody_who_was_named(check: Check, many: str) -> None:
    check(
        "2024-06-05",
        "Hôm 2/6, Tổng thống Nga Ivan Petrov điện đàm với Chủ tịch Lào Boun Sisavat. Hôm 4/6, Thủ tướng Lào Khamla Sen "
        f"tiếp {many} Nga.",
        {"call 2024-06-02": {}},
    )


def test_a_guest_is_still_there_whom_somebody_has_received(check: Check) -> None:
    check(
        "2024-06-05",
        "Tiếp ông Somchai Rattana, Bộ trưởng Quốc phòng Thái Lan đang có chuyến thăm Việt Nam, Đại tướng Trần Văn Minh "
        "hôm nay nêu ba đề nghị.",
        {"talks 2024-06-05": {"status": "occurred"}, "visit 2024-06-05": {"status": "ongoing"}},
    )


@pytest.mark.parametrize(
    "text",
    [
        "Diễn viên Mỹ John Carter gặp đạo diễn Nga Ivan Petrov ngày 4/6 tại Cannes.",
        "Ca sĩ Nga Ivan Petrov thăm Lào ngày 4/6.",
    ],
)
def test_whom_no_post_gives_to_a_state_makes_no_event(check: Check, text: str) -> None:
    check("2024-06-05", text, {})
