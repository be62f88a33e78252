"""Events told by their acts: which, on which day, by whom and of which states; texts and people are composed."""

from __future__ import annotations

import pytest

import sukien
from sukien.records import Event

_TOLD = [
    (  # the day of the next sentence, which tells nothing else
        "Hai tàu tên lửa vừa được thượng cờ biên chế cho Hải quân Lào. Đại tá Khamla Sengphet đọc lệnh sáng 4/6.",
        ["ceremony 2024-06-04 [] [LA]"],
    ),
    (  # a day on which something is only said is not the day of what is said
        "Ngày 4/6, Đại sứ Trần Văn Minh cho biết Lào và Nhật Bản đã phê chuẩn hiệp định.",
        [],
    ),
    (  # who signs stands beside the words
        "Văn bản được Ngoại trưởng Đức Greta Weber và Thiếu tướng Trần Văn Minh ký tắt hôm 4/6.",
        ["agreement 2024-06-04 [Trần Văn Minh, Greta Weber] [DE]"],
    ),
    (  # a day behind a comma that goes on with the place
        "Một phút im lặng được dành cho các thủy thủ, sáng 4/6, tại Busan, có Đô đốc Hàn Quốc Kim Min Ho.",
        ["ceremony 2024-06-04 [Kim Min Ho] [KR]"],
    ),
    (  # two cities that are no place stand for their governments
        "Seoul và Washington hôm 4/6 mở đợt hợp luyện.",
        ["exercise 2024-06-04 [] [KR, US]"],
    ),
    (  # those who only speak of an exercise, or do so after it, do not take part
        "Lào và Thái Lan bày tỏ lo ngại sau khi quân đội Myanmar tập trận pháo binh hôm 4/6.",
        ["exercise 2024-06-04 [] [MM]"],
    ),
    (  # who says that it does so with another takes part
        "Nhật Bản thông báo cùng Mỹ tập trận hôm 4/6.",
        ["exercise 2024-06-04 [] [JP, US]"],
    ),
    (  # a statement is issued on the day that stands before "cho biết"
        "Thông cáo chung do hai Bộ Ngoại giao phát đi tối 4/6 cho biết Lào và Thái Lan sẽ mở cửa khẩu.",
        ["agreement 2024-06-04 [] []"],
    ),
    (  # a name without a day needs somebody who takes part
        "Thành ngữ ấy ví đám cưới ồn ào như tập trận.",
        [],
    ),
    (  # the subject beyond what a pair of commas sets apart
        "Bà Ingrid Hansen, nữ Bộ trưởng Quốc phòng trẻ nhất lịch sử Na Uy, xin rút lui hôm 4/6.",
        ["appointment 2024-06-04 [Ingrid Hansen] []"],
    ),
    (  # a second rank is given to somebody else in the same breath
        "Sáng 4/6, Chủ tịch nước ký quyết định thăng quân hàm từ Thiếu tướng lên Trung tướng đối với đồng chí Lê Văn "
        "Nam, Phó Tư lệnh Quân khu 3; từ Đại tá lên Thiếu tướng đối với đồng chí Phạm Văn Hải, Cục trưởng Cục Kinh tế.",
        ["appointment 2024-06-04 [Lê Văn Nam, Phạm Văn Hải] [VN]"],
    ),
    (  # nothing is given to whom another verb is for
        "Sáng 4/6, Chủ tịch nước ký quyết định thăng quân hàm từ Thiếu tướng lên Trung tướng đối với đồng chí Lê Văn "
        "Nam, Phó Tư lệnh Quân khu 3; chuyển lời thăm hỏi cho đồng chí Phạm Văn Hải, Cục trưởng Cục Kinh tế.",
        ["appointment 2024-06-04 [Lê Văn Nam] [VN]"],
    ),
    (  # a patrol with a ship of another state; another exercise on other days, of more states
        "1. Tuần tra\nBiên đội tàu của Vùng 5 Hải quân do Thượng tá Lê Văn Nam, Phó Tham mưu trưởng Vùng 5 Hải quân, "
        "chỉ huy, cùng tàu của Hải quân Hoàng gia Thái Lan tuần tra trên vùng biển giáp ranh từ 1 đến 3-6.\n2. Diễn "
        "tập\nCuộc diễn tập do Việt Nam và Nhật Bản đồng chủ trì, với sự tham gia của Australia, Ấn Độ, diễn ra từ 1 "
        "đến 9-6.",
        ["exercise 2024-06-01 [Lê Văn Nam] [TH, VN]", "exercise 2024-06-01 [] [AU, IN, JP, VN]"],
    ),
]


@pytest.mark.parametrize(("text", "told"), _TOLD)
def test_acts(text: str, told: list[str]) -> None:
    assert [_row(event) for event in sukien.extract(text, published="2024-06-05").events] == told


def _row(event: Event) -> str:
    people, states = ", ".join(p.name for p in event.participants), ", ".join(event.countries)
    return f"{event.type} {event.date.start if event.date is not None else '-'} [{people}] [{states}]"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Tướng Mean Sok thay tướng Chan Dara làm Tham mưu trưởng Lục quân Campuchia từ ngày 1/6.",
            [("appointment", "2024-06-01", ["Mean Sok"])],
        ),
        (
            "Bộ trưởng Quốc phòng Lào Khamla Sengphet, người thay ông Chan Dara tháng trước, tới Washington hôm 10/6.",
            [("appointment", "2024-05", ["Khamla Sengphet"]), ("visit", "2024-06-10", ["Khamla Sengphet"])],
        ),
        (
            "Thủ tướng Australia Peter Walsh hôm 11/6 công bố lựa chọn Phó đô đốc Mark Hamilton làm Tư lệnh Lực lượng "
            "Quốc phòng, thay Đô đốc David Johnson hết nhiệm kỳ vào tháng 7.",
            [("appointment", "2024-06-11", ["Mark Hamilton"])],
        ),
        (
            "Hiệp định quân sự được ký tại Viêng Chăn ngày 19/5 dưới sự chứng kiến của Thủ tướng Lào Khamla Sengphet "
            "và Thủ tướng Campuchia Chan Dara.",
            [("agreement", "2024-05-19", ["Chan Dara", "Khamla Sengphet"])],
        ),
        (
            "Hôm 11/6, Tổng thống Mỹ John Carter, Thủ tướng Anh Peter Walsh và Thủ tướng Australia Mark Hill cùng "
            "tuyên bố lập quan hệ đối tác an ninh ba bên.",
            [("agreement", "2024-06-11", ["John Carter", "Mark Hill", "Peter Walsh"])],
        ),
        ("Hợp đồng đóng tám tàu ngầm mà Lào ký với Pháp năm 2016 coi như bỏ đi.", [("agreement", "2016", [])]),
    ],
)
def test_posts_and_treaties_told_beside_something_else(text: str, wanted: list[tuple[str, str, list[str]]]) -> None:
    events = sukien.extract(text, published="2024-06-12").events
    assert [
        (e.type, e.date.start if e.date else None, sorted(p.name for p in e.participants)) for e in events
    ] == wanted


def test_who_attends_for_another_takes_no_post() -> None:
    text = "Ngày 4/6, Thứ trưởng Lào Khamla Sengphet thay Bộ trưởng Chan Dara dự lễ làm việc từ ngày 3/6."
    assert all(e.type != "appointment" for e in sukien.extract(text, published="2024-06-12").events)
