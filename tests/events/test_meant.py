"""Who takes part without a name beside the verb: "hai Bộ trưởng", "đoàn", a verb that has its subject before."""

from __future__ import annotations

import pytest

import sukien

_TALKS = (
    "Ngày 5/6, tại Hà Nội, Bộ trưởng Quốc phòng Trần Văn Minh hội đàm với Bộ trưởng Quốc phòng Nhật Bản Sato Kenji. "
)
_BOTH = ["Sato Kenji", "Trần Văn Minh"]
_MEANT = [
    # Verbs without a subject go on with that of the one before, never with its object.
    (
        "Tại Addis Ababa, ngày 3/6, Bộ trưởng Trần Văn Minh sẽ hội đàm với Tổng thống Ethiopia Tesfaye Bekele; ngày "
        "4/6 hội kiến Thủ tướng Ethiopia Dawit Alemu và gặp Đại sứ Nga Ivan Petrov.",
        "talks",
        [["Tesfaye Bekele", "Trần Văn Minh"], ["Dawit Alemu", "Trần Văn Minh"], ["Ivan Petrov", "Trần Văn Minh"]],
    ),
    (
        "Ngày 5/6, Đại tướng Trần Văn Minh tiếp Đại sứ Lào Khamla Sengphet, tối cùng ngày tiếp Đại sứ Nga Ivan Petrov.",
        "talks",
        [["Khamla Sengphet", "Trần Văn Minh"], ["Ivan Petrov", "Trần Văn Minh"]],
    ),
    (
        "Ngày 5/6, Đại tướng Trần Văn Minh tiếp Đại sứ Lào Khamla Sengphet; ngày 6/6, Đại sứ Nga Ivan Petrov gặp "
        "Thượng tướng Lê Văn Nam.",
        "talks",
        [["Khamla Sengphet", "Trần Văn Minh"], ["Ivan Petrov", "Lê Văn Nam"]],
    ),
    # So many of those who were named.
    (_TALKS + "Ngày mai, hai Bộ trưởng sẽ dự lễ khánh thành nhà máy tại Hải Phòng.", "ceremony", [_BOTH]),
    (_TALKS + "Ngày mai, hai Bộ trưởng sẽ dự Đối thoại Shangri-La tại Singapore.", "meeting", [_BOTH]),
    (_TALKS + "Hai ông cũng ký một bản ghi nhớ.", "agreement", [_BOTH]),
    (_TALKS + "Hai bộ trưởng Quốc phòng Anh và Pháp cũng gặp nhau hôm 6/6.", "talks", [_BOTH]),
    (_TALKS + "Ngày mai, một trong hai Bộ trưởng sẽ dự Đối thoại Shangri-La tại Singapore.", "meeting", [[]]),
    (
        "Ngày 5/6, Tổng thống Mỹ John Miller và Thủ tướng Anh Edward Marlow gặp nhau tại London. Ngoại trưởng Mỹ Mark "
        "Wilson cho biết hai nhà lãnh đạo đã ký một hiệp định.",
        "agreement",
        [["Edward Marlow", "John Miller"]],
    ),
    # A delegation is who leads it, not who invited it.
    (
        "Nhận lời mời của Đại tướng Khamla Sengphet, đoàn Việt Nam do Trung tướng Trần Văn Minh dẫn đầu thăm Lào. Sáng "
        "5/6, đoàn đã dự lễ đặt vòng hoa tại Viêng Chăn.",
        "ceremony",
        [["Trần Văn Minh"]],
    ),
    ("Ngày 5/6, ông nhận giấy mời dự lễ kỷ niệm hai nước Việt - Lào, sẽ diễn ra ngày 9/6.", "ceremony", [[]]),
    # Who accepts an invitation attends; who stages a dialogue takes part.
    (
        "Bộ trưởng Quốc phòng Mỹ Mark Wilson đã nhận lời mời của Singapore, sang dự Đối thoại Shangri-La ngày 9/6.",
        "meeting",
        [["Mark Wilson"]],
    ),
]


@pytest.mark.parametrize(("text", "type_", "people"), _MEANT, ids=[text[-40:] for text, *_ in _MEANT])
def test_who_is_meant(text: str, type_: str, people: list[list[str]]) -> None:
    events = sukien.extract(text, published="2026-06-07").events
    assert [sorted(p.name for p in e.participants) for e in events if e.type == type_] == people


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("Bộ trưởng Quốc phòng Mỹ John Carter sẽ không dự ADMM+ tại Viêng Chăn ngày 20/6.", []),
        ("Tổng thống Mỹ John Carter đã rời Manila và không tham dự EAS chiều 14/6.", []),
        (
            "ADMM khai mạc ngày 12/6 với sự tham dự của Bộ trưởng Quốc phòng Lào Khamla Vong, trong khi Bộ trưởng Quốc "
            "phòng Thái Lan Somchai Boonmee không thể dự.",
            ["Khamla Vong"],
        ),
        ("Bộ trưởng Quốc phòng Lào Khamla Vong không chỉ dự ADMM hôm 12/6 mà còn thăm Bali.", ["Khamla Vong"]),
    ],
)
def test_who_stays_away_takes_no_part(text: str, there: list[str]) -> None:
    event = sukien.extract(text, published="2018-06-14").events[0]
    assert (event.type, [p.name for p in event.participants]) == ("meeting", there)
