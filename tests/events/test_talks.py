"""Who faces whom, when and where, as the words around tell of it; texts and people are composed."""

from __future__ import annotations

import pytest

import sukien


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Hôm 28/7 tại Hà Nội, Bộ trưởng Quốc phòng Mỹ John Carter được Chủ tịch nước Trần Văn Minh và Thủ tướng Lê "
            "Quốc Nam tiếp, hội đàm với Bộ trưởng Phạm Văn Hòa.",
            [["John Carter", "Trần Văn Minh"], ["John Carter", "Lê Quốc Nam"], ["John Carter", "Phạm Văn Hòa"]],
        ),
        (
            "Hôm 28/7 tại Hà Nội, Bộ trưởng Quốc phòng Mỹ John Carter hội đàm với Bộ trưởng Phạm Văn Hòa, được Chủ "
            "tịch nước Trần Văn Minh tiếp và chào Thủ tướng Lê Quốc Nam.",
            [["John Carter", "Phạm Văn Hòa"], ["John Carter", "Trần Văn Minh"], ["John Carter", "Lê Quốc Nam"]],
        ),
        (
            "Ngày 28/7, Đại tướng Mean Sok, Tổng Tư lệnh Quân đội Campuchia, được Đại tướng Trần Văn Minh, Tổng Tham "
            "mưu trưởng, đón và chủ trì hội đàm.",
            [["Mean Sok", "Trần Văn Minh"]],
        ),
    ],
)
def test_whom_a_passive_speaks_of_goes_on_as_the_subject(text: str, wanted: list[list[str]]) -> None:
    events = sukien.extract(text, published="2023-07-30").events
    assert [sorted(p.name for p in e.participants) for e in events if e.type == "talks"] == wanted


def test_who_was_told_to_lead_is_the_head_of_his_delegation() -> None:
    text = (
        "Đoàn Không quân Việt Nam do Trung tướng Trần Văn Minh, Tư lệnh Quân chủng, làm trưởng đoàn dự hội nghị. Ngày "
        "21-9, Trưởng đoàn Việt Nam đã có các cuộc tiếp xúc với Đại tướng Ahmad Razak, Tư lệnh Không quân Malaysia và "
        "Thiếu tướng Lim Boon, Tư lệnh Không quân Singapore. Chiều 22-9, Trưởng đoàn Lào gặp Đại tướng Ahmad Razak."
    )
    talks = [e for e in sukien.extract(text, published="2011-09-23").events if e.type == "talks"]
    assert [sorted(p.name for p in e.participants) for e in talks] == [
        ["Ahmad Razak", "Trần Văn Minh"],
        ["Lim Boon", "Trần Văn Minh"],
        ["Ahmad Razak"],
    ]


def test_calls_of_several_days_are_each_on_the_day_told_later() -> None:
    text = (
        "Trong hai ngày 4 và 5-6, Đại tướng Trần Văn Minh, Bộ trưởng Bộ Quốc phòng, đã lần lượt điện đàm với ông Sato "
        "Kenji, Bộ trưởng Quốc phòng Nhật Bản và ông Mark Wilson, Bộ trưởng Quốc phòng Úc. Trong cuộc điện đàm với Bộ "
        "trưởng Sato Kenji (chiều 4-6, có sự tham dự của Trung tướng Lê Quốc Nam), Đại tướng Trần Văn Minh chia sẻ khó "
        "khăn. Sáng nay, trao đổi với Đại tướng Trần Văn Minh, Bộ trưởng Mark Wilson cảm ơn phía Việt Nam."
    )
    events = sukien.extract(text, published="2020-06-05").events
    told = [(e.type, e.date.start, e.status, sorted(p.name for p in e.participants)) for e in events if e.date]
    assert told == [
        ("call", "2020-06-04", "occurred", ["Lê Quốc Nam", "Sato Kenji", "Trần Văn Minh"]),
        ("call", "2020-06-05", "occurred", ["Mark Wilson", "Trần Văn Minh"]),
    ]


def test_there_is_where_the_last_was_held() -> None:
    text = (
        "Hội nghị NATO diễn ra ngày 14 và 15/2 tại Brussels (Bỉ). Cũng tại đó, hôm 15/2, Bộ trưởng Quốc phòng Mỹ John "
        "Carter gặp riêng Bộ trưởng Quốc phòng Thổ Nhĩ Kỳ Emre Aydin, đề nghị ngừng tấn công ở miền bắc Syria."
    )
    talks = [e for e in sukien.extract(text, published="2018-02-17").events if e.type == "talks"]
    assert [e.location and e.location.country for e in talks] == ["BE"]


def test_the_people_of_the_other_side_are_listed_in_a_sentence_of_their_own() -> None:
    text = (
        "Sáng 12-6, Đại tướng Trần Văn Minh, Bộ trưởng Bộ Quốc phòng, hội đàm với Bộ trưởng Quốc phòng Campuchia, Đại "
        "tướng Mean Sok. Dự hội đàm có Trung tướng Lê Quốc Nam, Tư lệnh Quân khu 1. Về phía Campuchia, có Đại sứ Chea "
        "Vuthy. Kết thúc hội đàm, hai bên chứng kiến lễ ký Kế hoạch hợp tác."
    )
    events = sukien.extract(text, published="2023-06-14").events
    assert [(e.type, sorted(p.name for p in e.participants)) for e in events] == [
        ("talks", ["Chea Vuthy", "Lê Quốc Nam", "Mean Sok", "Trần Văn Minh"]),
        ("agreement", ["Mean Sok", "Trần Văn Minh"]),
    ]


def test_what_a_visitor_is_yet_to_do_is_planned() -> None:
    text = (
        "Đoàn đại biểu Bộ Quốc phòng Việt Nam do Thứ trưởng Trần Văn Minh dẫn đầu tới Washington hôm 12/6, bắt đầu "
        "chuyến làm việc 5 ngày tại Mỹ. Ông cũng sẽ đồng chủ trì Đối thoại chính sách quốc phòng Việt - Mỹ lần thứ 6."
    )
    events = sukien.extract(text, published="2023-06-14").events
    assert [(e.type, e.status) for e in events] == [("visit", "ongoing"), ("talks", "planned")]


def test_the_subject_of_the_next_clause_is_nobody_who_is_met() -> None:
    text = (
        "Ngày 12-8, Đại tướng Trần Văn Minh gặp Bộ trưởng Quốc phòng Hàn Quốc Kim Min Ho; Đại tướng Lê Quốc Nam làm "
        "việc với Tư lệnh Cảnh sát Hàn Quốc Park Jae Sung, còn Bộ trưởng Phạm Văn Hòa hội đàm với "
        "Ngoại trưởng Cho Hyun Woo."
    )
    events = sukien.extract(text, published="2025-08-12").events
    assert [sorted(p.name for p in e.participants) for e in events] == [
        ["Kim Min Ho", "Trần Văn Minh"],
        ["Lê Quốc Nam", "Park Jae Sung"],
        ["Cho Hyun Woo", "Phạm Văn Hòa"],
    ]


def test_what_it_is_agreed_to_hold_is_planned_and_not_on_the_day_of_the_talks() -> None:
    text = (
        "Ngày 28/10, Đại tướng Trần Văn Minh hội đàm với Bộ trưởng Quốc phòng Lào Khamla Sengphet, nhất trí tổ chức "
        "tuần tra liên hợp vào cuối năm nay."
    )
    events = sukien.extract(text, published="2024-10-30").events
    assert [(e.type, e.date and e.date.start, e.status) for e in events] == [
        ("talks", "2024-10-28", "occurred"),
        ("exercise", "2024", "planned"),
    ]


def test_a_numbered_patrol_is_an_exercise() -> None:
    text = "Tàu Việt Nam tham gia tuần tra chung Việt Nam - Thái Lan lần thứ 47 từ 13 đến 15-9."
    events = sukien.extract(text, published="2024-10-30").events
    assert [(e.type, e.meeting and e.meeting.edition) for e in events] == [("exercise", 47)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Tổng thống Pháp Jean Martin nói ông hy vọng nhiều vào cuộc hội đàm của hai nhà lãnh đạo Ấn Độ, Pakistan "
            "hôm 5/6.",
            ["IN", "PK"],
        ),
        ("Theo bà Anna Berg, cuộc gặp thượng đỉnh Nga - Mỹ ngày 5/6 sẽ đi vào lịch sử.", ["RU", "US"]),
        ("Tổng thống Pháp Jean Martin nói về cuộc đối thoại giữa lãnh đạo Serbia và Kosovo ngày 5/6.", ["RS", "XK"]),
        ("Ngày 5/6, Tổng thống Pháp Jean Martin có cuộc hội đàm với Tổng thống Nga Ivan Petrov.", ["FR", "RU"]),
    ],
)
def test_who_speaks_of_talks_of_others_is_no_side_of_them(text: str, wanted: list[str]) -> None:
    (talks,) = sukien.extract(text, published="2023-06-07").events
    assert (talks.type, sorted(talks.countries)) == ("talks", wanted)
    assert {p.country for p in talks.participants} <= set(wanted)


def test_a_summit_on_a_day_is_that_of_the_two_states_which_were_named() -> None:
    text = (
        "Tổng thống Mỹ John Carter nhắc lại điều kiện cho hội nghị thượng đỉnh Mỹ - Iran. Ông gặp báo giới bên lề buổi "
        "tiếp Ngoại trưởng Peru Juan Castillo. Ông Carter dọa hủy cuộc họp thượng đỉnh dự kiến diễn ra tại Oman vào "
        "ngày 12/6 tới."
    )
    talks = [e for e in sukien.extract(text, published="2023-06-07").events if "IR" in e.countries]
    assert [(e.type, e.status, sorted(e.countries)) for e in talks] == [("talks", "planned", ["IR", "US"])]


@pytest.mark.parametrize(
    "text",
    [
        "Đoàn Việt Nam do Đại tướng Trần Văn Minh dẫn đầu có lịch dày đặc. Tại cuộc gặp chiều 11/6 với Bộ trưởng Quốc "
        "phòng Nhật Bản Sato Kenji, hai bên bàn việc chuyển giao trang bị.",
        "Đại tướng Trần Văn Minh đến Viêng Chăn hôm 10/6. Tại cuộc hội đàm hôm sau với người đồng cấp Nhật Bản Sato "
        "Kenji, hai bên đồng ý nối lại đối thoại.",
    ],
)
def test_whom_the_sentence_before_tells_of_is_the_other_of_two_sides(text: str) -> None:
    talks = [e for e in sukien.extract(text, published="2024-06-12").events if e.type == "talks"]
    told = [(e.date.start if e.date else None, sorted(p.name for p in e.participants)) for e in talks]
    assert told == [("2024-06-11", ["Sato Kenji", "Trần Văn Minh"])]


def test_who_was_told_of_in_other_talks_is_not_the_other_side_of_these() -> None:
    text = (
        "Tối 10/6, Bộ trưởng Quốc phòng Mỹ John Carter gặp Bộ trưởng Quốc phòng Lào Khamla Sengphet.\n"
        "Đoàn Việt Nam do Đại tướng Trần Văn Minh dẫn đầu có lịch dày đặc. Tại cuộc gặp chiều 11/6 với Bộ trưởng Quốc "
        "phòng Nhật Bản Sato Kenji, hai bên bàn việc chuyển giao trang bị."
    )
    talks = [e for e in sukien.extract(text, published="2024-06-12").events if e.type == "talks"]
    assert [sorted(p.name for p in e.participants) for e in talks] == [
        ["John Carter", "Khamla Sengphet"],
        ["Sato Kenji", "Trần Văn Minh"],
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Bộ trưởng Quốc phòng Hàn Quốc Kim Min-su, người kế nhiệm ông Lee Jun-ho, hội đàm với Bộ trưởng Quốc phòng "
        "Nhật Bản Sato Kenji ngày 11/6.",
        "Bộ trưởng Quốc phòng Hàn Quốc Kim Min-su, người vừa lên thay ông Lee Jun-ho, ngày 11/6 gặp Bộ trưởng Quốc "
        "phòng Nhật Bản Sato Kenji.",
    ],
)
def test_whom_the_subject_succeeds_does_not_act(text: str) -> None:
    talks = [e for e in sukien.extract(text, published="2024-06-12").events if e.type == "talks"]
    assert [sorted(p.name for p in e.participants) for e in talks] == [["Kim Min-su", "Sato Kenji"]]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Hôm 10/6, Thủ tướng Ấn Độ Ravi Kumar đến Viêng Chăn, nơi ông sẽ hội đàm với Thủ tướng Lào Khamla Sengphet "
            "vào ngày mai.",
            [("visit", "2024-06-10"), ("talks", "2024-06-13")],
        ),
        (
            "Từ Hà Nội, Thủ tướng Ấn Độ Ravi Kumar bay sang Viêng Chăn, nơi chiều nay sẽ gặp Thủ tướng Lào Khamla "
            "Sengphet.",
            [("talks", "2024-06-12")],
        ),
        (
            "Tối 11/6, Thủ tướng Ấn Độ Ravi Kumar dùng bữa riêng với Thủ tướng Lào Khamla Sengphet trước khi hội đàm "
            "chính thức ngày mai.",
            [("talks", "2024-06-11"), ("talks", "2024-06-13")],
        ),
    ],
)
def test_each_clause_has_its_own_day(text: str, wanted: list[tuple[str, str]]) -> None:
    events = sukien.extract(text, published="2024-06-12").events
    assert [(e.type, e.date.start if e.date else None) for e in events] == wanted
    assert all("Ravi Kumar" in {p.name for p in e.participants} for e in events)


def test_a_host_may_be_the_next_to_travel() -> None:
    text = "Đại tướng Trần Văn Minh tiếp Đại sứ Nga Ivan Petrov ngày 10/6, trước khi lên đường thăm Lào ngày 11/6."
    visits = [e for e in sukien.extract(text, published="2024-06-12").events if e.type == "visit"]
    assert [[p.name for p in e.participants] for e in visits] == [["Trần Văn Minh"]]


def test_two_meetings_of_one_are_two_talks_and_who_runs_a_state_chairs_none() -> None:
    text = (
        "Ngày 10/6, ông Rex Tillerson có hai cuộc gặp ở Seoul: một với Ngoại trưởng Hàn Quốc Kim Min-su, một với quyền "
        "Tổng thống Hàn Quốc Lee Jun-ho, người điều hành đất nước từ tháng trước."
    )
    talks = [e for e in sukien.extract(text, published="2024-06-12").events if e.type == "talks"]
    assert [sorted(p.name for p in e.participants) for e in talks] == [
        ["Kim Min-su", "Rex Tillerson"],
        ["Lee Jun-ho", "Rex Tillerson"],
    ]
    assert all(not e.chairs for e in talks)


def test_who_comes_on_a_day_meets_on_it() -> None:
    text = (
        "Ngày 11/6, Ngoại trưởng Mỹ John Carter hội đàm với Ngoại trưởng Lào Khamla Sengphet ở Viêng Chăn.\n"
        "Sang Seoul ngày 17/6, ông John Carter có hai cuộc gặp: một với Ngoại trưởng Hàn Quốc Kim Min-su, một với Thủ "
        "tướng Lee Jun-ho."
    )
    events = sukien.extract(text, published="2024-06-12").events
    told = [(e.date.start if e.date else None, sorted(p.name for p in e.participants)) for e in events]
    assert ("2024-06-17", ["John Carter", "Kim Min-su"]) in told
    assert ("2024-06-17", ["John Carter", "Lee Jun-ho"]) in told
