"""Events that real world news tells in passing: who was not there, what is only agreed or listed; all composed."""

from __future__ import annotations

import pytest

import sukien

_PUBLISHED = "2018-06-12"

_PEOPLE = [
    # A day of its own on which somebody speaks
    (
        "Ngày 8/6, Bộ trưởng Lào Khamla Bounma phát biểu tại Đối thoại Shangri-La. Tàu Nga rời cảng. "
        "Cố vấn Mỹ John Carter hôm 2/6 khẳng định Mỹ sẽ tuần tra.",
        "SHANGRI_LA_DIALOGUE",
        ["Khamla Bounma"],
    ),
    (
        "Ngày 8/6, Bộ trưởng Lào Khamla Bounma phát biểu tại Đối thoại Shangri-La. "
        "Bộ trưởng Mỹ John Carter khẳng định Mỹ sẽ tuần tra.",
        "SHANGRI_LA_DIALOGUE",
        ["John Carter", "Khamla Bounma"],
    ),
    # Only in somebody's words
    (
        '"Việc này trái với cam kết của Bộ trưởng Lào Khamla Bounma tại Đối thoại Shangri-La hôm 9/6", thông cáo nêu. '
        "Tàu Nga rời cảng. Cố vấn Mỹ John Carter khẳng định Mỹ sẽ tuần tra.",
        "SHANGRI_LA_DIALOGUE",
        ["Khamla Bounma"],
    ),
    # Only as that beside or after which something was done
    (
        "Ông Khamla Bounma, Ngoại trưởng Lào, gặp Ngoại trưởng Nga Ivan Petrov bên lề Đối thoại Shangri-La ngày 8/6. "
        "Tổng thống Mỹ John Carter khẳng định ông không lo.",
        "SHANGRI_LA_DIALOGUE",
        ["Ivan Petrov", "Khamla Bounma"],
    ),
    (
        "Hai tuần sau Đối thoại Shangri-La ở Singapore, giá tăng. Bộ trưởng Mỹ John Carter khẳng định ông không lo.",
        "SHANGRI_LA_DIALOGUE",
        [],
    ),
    # A press conference elsewhere, another conference
    (
        "Tổng thống Mỹ John Carter phát biểu tại hội nghị thượng đỉnh G7 ngày 8/6. "
        "Ở cuộc họp báo tại Viêng Chăn, người phát ngôn Bộ Ngoại giao Lào Khamla Bounma nói Lào không hay biết.",
        "G7",
        ["John Carter"],
    ),
    (
        "Bộ trưởng Lào Khamla Bounma hôm 8/6 phát biểu tại Diễn đàn Hương Sơn ở Bắc Kinh. "
        "Ông cho hay tại hội nghị ở Singapore, Tổng thống Mỹ John Carter đã nhượng bộ.",
        "XIANGSHAN_FORUM",
        ["Khamla Bounma"],
    ),
    # Who held his office once
    (
        "Hội nghị G20 họp ngày 8/6 tại Hàng Châu. Dầu lên. Ông Kevin Ross, cựu Thủ tướng Úc, cho rằng giá sẽ giảm.",
        "G20",
        [],
    ),
]


@pytest.mark.parametrize(("text", "meeting", "people"), _PEOPLE)
def test_people_of_a_meeting(text: str, meeting: str, people: list[str]) -> None:
    events = [e for e in sukien.extract(text, published=_PUBLISHED).events if e.meeting and e.meeting.id == meeting]
    assert [sorted(p.name for p in e.participants) for e in events] == [people]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "Tàu Nhật Bản và tàu Anh di chuyển trong cuộc diễn tập hàng hải ngày 8/6. "
            "Thứ trưởng Ngoại giao Nhật Bản Sato Ken phát biểu trong phiên thảo luận tại hội nghị về nghề cá.",
            [],
        ),
        (
            "Tổng thống Nga Ivan Petrov kêu gọi thanh niên tham gia quân đội trước cuộc tập trận ngày 8/6 của Nga.",
            [],
        ),
        ("Trước cuộc tập trận ngày 8/6 của Nga, Đô đốc Nga Ivan Petrov tham dự buổi duyệt quân.", ["Ivan Petrov"]),
    ],
)
def test_people_of_an_exercise(text: str, people: list[str]) -> None:
    events = [e for e in sukien.extract(text, published=_PUBLISHED).events if e.type == "exercise"]
    assert [sorted(p.name for p in e.participants) for e in events] == [people]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # What two states agree to hold
        ("Lào và Thái Lan đã nhất trí tổ chức đàm phán cấp tướng vào ngày 14-6 tới.", ["talks planned LA TH"]),
        ("Lào và Thái Lan nhất trí đàm phán vào ngày 14-6.", ["talks planned LA TH"]),
        (
            "Lào và Thái Lan hội đàm hôm 1-6. Hai bên cũng nhất trí tổ chức một cuộc họp về thủy lợi vào ngày 22-6.",
            ["talks occurred LA TH", "talks planned LA TH"],
        ),
        ("Lào và Thái Lan nhất trí sẽ họp thêm về thủy lợi.", []),
        # Days that the article measures by the one on which it says that it was written
        (
            "Hôm nay (10-4), trời nắng. Ngoại trưởng Lào Khamla Bounma đã đồng ý gặp Ngoại trưởng Nga Ivan Petrov "
            "hôm 5-4 tại Pakse.",
            ["talks occurred LA RU"],
        ),
        (
            "Hôm nay (10-4), trời nắng. Ngoại trưởng Lào Khamla Bounma đã đồng ý gặp Ngoại trưởng Nga Ivan Petrov "
            "hôm 15-4 tại Pakse.",
            ["talks planned LA RU"],
        ),
        # What is only listed
        (
            "Ngày 1-3, Bộ trưởng Lào Khamla Bounma nói Lào đã hiện diện nhiều hơn, trong đó có các chuyến thăm cảng và "
            "tập trận với Nga và Ấn Độ.",
            [],
        ),
        # Signed at talks that have the day
        (
            "Đàm phán bàn cách thực hiện Tuyên bố Pakse mà lãnh đạo hai bên đã ký kết trong cuộc gặp thượng đỉnh "
            "liên Triều ngày 27-4-2018.",
            ["agreement occurred KP KR", "talks occurred KP KR"],
        ),
        # Sales of arms, posts given up
        ("Mỹ hồi tháng 7/2017 đã thông qua hợp đồng bán vũ khí cho đảo này.", ["agreement occurred US"]),
        ("Mỹ hồi tháng 7/2017 đã thông qua hợp đồng bán gạo cho đảo này.", []),
        (
            "Đại sứ Mỹ tại Liên Hợp Quốc Jane Carter công bố ý định sẽ rời bỏ vai trò vào cuối năm nay.",
            ["appointment planned US"],
        ),
        # The same again: another call
        (
            "Ngoại trưởng Lào Khamla Bounma hôm qua điện đàm với Ngoại trưởng Nga Ivan Petrov. "
            "Ông Khamla hôm nay cũng trao đổi với Ngoại trưởng Nhật Bản Sato Ken.",
            ["call occurred LA RU", "call occurred JP LA"],
        ),
        # The first of a state who ever came to such a thing
        ("Trung tướng Khamla Bounma là vị tướng đầu tiên của Lào tham dự một diễn đàn an ninh quốc tế.", []),
        (
            "Trung tướng Khamla Bounma là vị tướng đầu tiên của Lào tham dự một diễn đàn an ninh quốc tế hôm 9/6.",
            ["meeting occurred LA"],
        ),
    ],
)
def test_what_is_told(text: str, told: list[str]) -> None:
    events = sukien.extract(text).events
    assert [" ".join([e.type, e.status, *sorted(e.countries)]) for e in events] == told
