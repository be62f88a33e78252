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


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Lào và Nga ngày 15/8 tập trận chung giữa lúc Đức bầu cử.", ["LA", "RU"]),
        ("Lào ngày 15/8 diễn tập với tàu sân bay Pháp, hai tuần sau khi đụng độ với Đức.", ["FR", "LA"]),
        ("Khi Đức phóng tên lửa tầm xa, quân đội Lào và Nga ngày 15/8 tập trận chung.", ["LA", "RU"]),
        ("Do lo ngại Đức, Lào và Nga ngày 15/8 diễn tập chung.", ["LA", "RU"]),
        ("Lào và Nga ngày 15/8 tập trận chung ở sát biên giới các nước NATO.", ["LA", "RU"]),
        ("Lào và Nga ngày 15/8 ký thỏa thuận quốc phòng trong bối cảnh Đức tăng quân.", ["LA", "RU"]),
        ("Lào và Nga ngày 15/8 tập trận nhằm mở đường cho đàm phán với Đức.", ["LA", "RU"]),
        ("Lào ngày 15/8 tập trận nhằm tăng cường hợp tác giữa hải quân Lào và Nga.", ["LA", "RU"]),
        ("Gần đảo Natuna, Lào và Nga ngày 15/8 tập trận chung.", ["LA", "RU"]),
    ],
)
def test_what_goes_on_around_an_exercise_brings_no_state_in(text: str, wanted: list[str]) -> None:
    [event] = sukien.extract(text, published="2021-08-20").events
    assert list(event.countries) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Bình Nhưỡng cáo buộc Washington thất hứa khi tổ chức cuộc tập trận Dong Maeng ngày 15/8.", ["KR", "US"]),
        ("Cuộc tập trận Balikatan khai mạc ngày 15/8 với sự tham gia của Pháp.", ["FR", "PH", "US"]),
        (
            "Cuộc tập trận Hổ mang Vàng khai mạc ngày 15/8, với hàng nghìn binh sĩ Mỹ, Thái Lan cùng các quốc gia khác "
            "như Lào và Nga.",
            ["LA", "RU", "TH", "US"],
        ),
        ("Lào ngày 15/8 diễn tập với lực lượng bốn nước gồm Mỹ, Đức, Ytalia và Nga.", ["DE", "LA", "RU", "US"]),
    ],
)
def test_a_series_of_two_states_and_lists_of_those_who_join_it(text: str, wanted: list[str]) -> None:
    [event] = sukien.extract(text, published="2021-08-20").events
    assert list(event.countries) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Sáng 10/6, tàu 016-Quang Trung rời Cam Ranh đi dự diễn tập Komodo tại Indonesia. Cuộc diễn tập sẽ diễn ra "
            "từ ngày 15 đến 20/6 với 30 nước tham gia.",
            [("exercise", "planned", "2024-06-15", "ID")],
        ),
        (
            "Sáng 10/6, tàu 016-Quang Trung rời cảng Cam Ranh, lên đường dự diễn tập đa phương tại Singapore. Tàu sẽ "
            "thăm Brunei từ ngày 22 đến 25/6.",
            [("exercise", "planned", None, "SG"), ("visit", "planned", "2024-06-22", "BN")],
        ),
    ],
)
def test_who_sets_out_has_not_exercised(text: str, wanted: list[tuple[str, str, str | None, str]]) -> None:
    events = sukien.extract(text, published="2024-06-12").events
    found = [(e.type, e.status, e.date and e.date.start, e.location and e.location.country) for e in events]
    assert found == wanted


def test_an_exercise_with_its_name_in_brackets_is_one_and_its_opening_has_the_day() -> None:
    text = (
        "Lễ khai mạc Diễn tập chung Việt Nam - Ấn Độ (VINBAX 2024) diễn ra sáng 11/6 tại Trung đoàn Công binh 249, Hà "
        "Nội. Diễn tập kéo dài đến ngày 23/6 với sự tham gia của 94 cán bộ hai bên."
    )
    events = sukien.extract(text, published="2024-06-12").events
    assert [(e.type, e.date and e.date.value, e.location and e.location.country) for e in events] == [
        ("ceremony", "2024-06-11", "VN"),
        ("exercise", "2024-06-11/2024-06-23", "VN"),
    ]
