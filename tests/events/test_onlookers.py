"""Who only looks on: critics, analysts, neighbours, those at whom something is aimed; all composed."""

from __future__ import annotations

import pytest

import sukien

_PUBLISHED = "2023-06-12"

_STATES = [
    # Who objects to an exercise, watches it or fears it takes no part
    ("Na Uy phản đối Nga và Ấn Độ diễn tập chung từ ngày 8 đến 9/6.", ["IN RU"]),
    ("Tàu của Brunei sẽ giám sát cuộc tập trận của Nga và Ấn Độ từ ngày 8/6.", ["IN RU"]),
    ("Ngày 8/6, Nga và Ấn Độ bắt đầu cuộc tập trận mà phía Brunei luôn kịch liệt phản đối.", ["IN RU"]),
    ("Brunei cảnh báo việc Nga và Ấn Độ tổ chức cuộc tập trận chung từ ngày 8/6.", ["IN RU"]),
    # Nor does a neighbour, or whose the target is
    ("Ngày 8/6, Nga tập trận sát nách Na Uy.", ["RU"]),
    ("Ngày 8/6, Nga tiến hành cuộc diễn tập mô phỏng tấn công căn cứ của Na Uy.", ["RU"]),
    ("Một quan chức Canada cho biết Vệ binh Cách mạng Hồi giáo Iran ngày 8/6 tập trận.", ["IR"]),
    # But whose the exercise is, who threatens with one, who is told to come
    ("Ngày 8/6 diễn ra cuộc diễn tập chống khủng bố của Nga và Na Uy.", ["NO RU"]),
    ("Ngày 8/6, Nga cảnh báo rồi tập trận.", ["RU"]),
    ("Ngày 8/6, Nga tập trận với sự tham gia của Na Uy.", ["NO RU"]),
    # The name of an exercise says whose it is; not so a border near it, nor what is played
    ("Cuộc tập trận quân sự thường niên Nga - Ấn Độ khởi động vào ngày 8/6.", ["IN RU"]),
    ("Cuộc diễn tập hải quân Nga – Na Uy - Ấn Độ đã diễn ra hồi tháng 3.", ["IN NO RU"]),
    ("Ngày 8/6, Brunei mở cuộc diễn tập sát biên giới Nga - Na Uy.", ["BN"]),
    ("Ngày 8/6, Brunei tổ chức cuộc tập trận mô phỏng xung đột Nga - Na Uy.", ["BN"]),
    # Those whose agreements it harms take no part; a bloc that it is held with does
    ("Ngày 8/6, Trung Quốc tập trận ở Biển Đông, ảnh hưởng đến đàm phán giữa ASEAN và Trung Quốc về COC.", ["CN"]),
    ("Ngày 8/6, Nga tập trận trên đảo, vi phạm Tuyên bố ứng xử giữa Nga và Na Uy.", ["RU"]),
    ("Ngày 8/6 diễn ra cuộc diễn tập hàng hải giữa ASEAN và Nga.", ["BN ID KH LA MM MY PH RU SG TH VN"]),
]


@pytest.mark.parametrize(("text", "states"), _STATES)
def test_states_of_an_exercise(text: str, states: list[str]) -> None:
    events = sukien.extract(text, published=_PUBLISHED).events
    assert [" ".join(sorted(e.countries)) for e in events if e.type == "exercise"] == states


_EXERCISE = "Ngày 8/6, Nga và Ấn Độ bắt đầu cuộc tập trận chung tại Ấn Độ."
_TALKS = "Ngày 8/6, Ngoại trưởng Nga Ivan Petrov hội đàm với Ngoại trưởng Ấn Độ Raj Singh tại Moskva."
_MEETING = "Ngày 8/6, Hội nghị Cấp cao Đông Á khai mạc tại Jakarta."

_PEOPLE = [
    (_EXERCISE, 'Tổng thống Brunei Karim Aziz nhấn mạnh: "Điều này nguy hiểm".', []),
    (_EXERCISE, "Ông Lars Berg, chuyên gia quân sự Na Uy, khẳng định hai nước muốn phô trương sức mạnh.", []),
    (_EXERCISE, "Đô đốc Mỹ John Carter cho rằng hai nước nên làm việc này ở nơi khác.", []),
    (_EXERCISE, "Đại tá Pavel Sokolov cho biết bộ đội hai nước phối hợp tốt.", ["Pavel Sokolov"]),
    (_TALKS, 'Thủ tướng Brunei Karim Aziz nhấn mạnh: "Đây là tin tốt".', ["Ivan Petrov", "Raj Singh"]),
    (_TALKS, "Cùng dự có Đại sứ Ấn Độ tại Nga Anil Kumar.", ["Anil Kumar", "Ivan Petrov", "Raj Singh"]),
    (_MEETING, "Ông Lars Berg, chuyên gia về Đông Á, nhấn mạnh các nước còn bất đồng.", []),
    (_MEETING, "Thủ tướng Brunei Karim Aziz nhấn mạnh các nước cần đối thoại.", ["Karim Aziz"]),
    # Who speaks to a paper, before whose name it stands; who is dead
    (_MEETING, "Trao đổi với Tuổi Trẻ, thạc sĩ Lê Thu Hà, Viện Biển, nhận định hội nghị rất rõ ràng.", []),
    (_MEETING, "Chia sẻ với Reuters, giáo sư Lars Berg đánh giá cao bài phát biểu tại hội nghị.", []),
    (_MEETING, "Trao đổi với các đại biểu, Thủ tướng Brunei Karim Aziz đánh giá cao hội nghị.", ["Karim Aziz"]),
    (_MEETING, "Có mặt tại hội nghị, trao đổi với Tuổi Trẻ, Đại sứ Lars Berg khen nước chủ nhà.", ["Lars Berg"]),
    (
        _MEETING,
        "Tại hội nghị, Thủ tướng Brunei Karim Aziz nhắc lại câu nói của cố Thủ tướng Abdul Hamid.",
        ["Karim Aziz"],
    ),
    (_MEETING, "Thủ tướng Brunei Karim Aziz cùng Thủ tướng Abdul Hamid dự hội nghị.", ["Abdul Hamid", "Karim Aziz"]),
]


@pytest.mark.parametrize(("lead", "text", "people"), _PEOPLE)
def test_who_only_speaks_of_it(lead: str, text: str, people: list[str]) -> None:
    (event,) = sukien.extract(f"{lead}\n\n{text}", published=_PUBLISHED).events
    assert sorted(p.name for p in event.participants) == people


def test_a_meeting_mentioned_once_is_not_what_the_rest_is_about() -> None:
    text = (
        "Nga tăng ngân sách quốc phòng.\n\nNgân sách mới lớn hơn năm ngoái.\n\nMức tăng là 5%.\n\nQuốc hội đã đồng "
        "ý.\n\nMục tiêu này được nêu tại Đối thoại Shangri-La ngày 2/6.\n\nCác nước láng giềng lo ngại.\n\nThủ tướng "
        "Brunei Karim Aziz nhấn mạnh cần kiềm chế."
    )
    people = [p.name for e in sukien.extract(text, published=_PUBLISHED).events for p in e.participants]
    assert people == []


def test_who_is_replaced_or_represented_is_not_there() -> None:
    (event,) = sukien.extract(
        "Ngày 8/6, Trung tướng Lê Văn Nam, thay mặt Bộ trưởng Quốc phòng Trần Văn Minh, tiếp Đại sứ Lào Khamla "
        "Sengphet.",
        published=_PUBLISHED,
    ).events
    assert sorted(p.name for p in event.participants) == ["Khamla Sengphet", "Lê Văn Nam"]
    events = sukien.extract(
        "Sáng 1/6, tại Việt Trì, Thượng tướng Lê Văn Nam trao quyết định bổ nhiệm Thiếu tướng Ngô Bá Duy giữ chức Tư "
        "lệnh Quân khu 2 thay Trung tướng Trần Văn Minh.",
        published=_PUBLISHED,
    ).events
    assert {p.name for e in events for p in e.participants} == {"Lê Văn Nam", "Ngô Bá Duy"}


def _meeting(text: str) -> sukien.records.Event:
    return next(e for e in sukien.extract(text, published="2022-08-06").events if e.type == "meeting")


def test_who_has_no_seat_only_speaks_beside_it() -> None:
    text = (
        "Hội nghị cấp cao ASEAN khai mạc ngày 5/8 tại Singapore. Thủ tướng Lào Khamla Sengphet phát biểu tại phiên "
        "toàn thể.\n\nPhát biểu bên lề hội nghị, Cố vấn an ninh quốc gia Mỹ John Carter nhấn mạnh Washington phản đối "
        "các hành động đơn phương."
    )
    assert [p.name for p in _meeting(text).participants] == ["Khamla Sengphet"]


def test_whose_earlier_words_are_recalled_is_not_there() -> None:
    text = (
        "Tướng Đức Karl Brandt ngày 5/8 phát biểu tại Diễn đàn An ninh Warsaw về Biển Đông. Quan điểm trên giống với "
        "những gì Tổng thống Mỹ John Carter từng nói."
    )
    assert [p.name for p in _meeting(text).participants] == ["Karl Brandt"]


def test_an_envoys_title_does_not_make_him_present() -> None:
    text = (
        "Trong cuộc hội đàm với Tổng thống Lào Khamla Sengphet hôm 5/8 tại Sochi, Tổng thống Nga Ivan Petrov cho rằng "
        "các lực lượng sẽ rút.\n\nĐại diện đặc biệt của Nga Oleg Belov cũng cho biết phát biểu trên áp dụng với mọi "
        "nước."
    )
    [talks] = sukien.extract(text, published="2022-08-06").events
    assert sorted(p.name for p in talks.participants) == ["Ivan Petrov", "Khamla Sengphet"]
