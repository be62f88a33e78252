"""Talks told in everyday words: who receives whom, by screen, another time; texts and people are composed."""

from __future__ import annotations

import pytest

import sukien


def _talks(text: str, published: str = "2024-06-10") -> list[tuple[str, str | None, list[str]]]:
    events = sukien.extract(text, published=published).events
    rows = [e for e in events if e.type in ("talks", "call")]
    return [(e.type, e.date.start if e.date else None, sorted(p.name for p in e.participants)) for e in rows]


_BOTH = ["Carlos Mendez", "Trần Văn Minh"]


@pytest.mark.parametrize(
    "text",
    [
        "Đại tá Carlos Mendez, Tùy viên Quân sự Cuba, vừa sang. Người tiếp ông, hôm 4/6, là Trung tướng Trần Văn Minh, "
        "Phó Tổng Tham mưu trưởng.",
        "Tiếp chuyện Đại sứ Cuba Carlos Mendez chiều 4/6 là Thượng tướng Trần Văn Minh, Thứ trưởng Bộ Quốc phòng.",
        "Vị khách đầu tiên của Thượng tướng Trần Văn Minh, Thứ trưởng Bộ Quốc phòng, sáng 4/6 là Đại sứ Cuba Carlos "
        "Mendez.",
        "Ngày 4/6, Thượng tướng Trần Văn Minh, Thứ trưởng Bộ Quốc phòng, chủ trì cuộc làm việc với đoàn nghị sĩ do ông "
        "Carlos Mendez, Chủ tịch Ủy ban Quốc phòng Quốc hội Cuba, dẫn đầu.",
        "Sáng 4/6, ngồi vào bàn làm việc với Thứ trưởng Quốc phòng Cuba Carlos Mendez tại Hà Nội, Trung tướng Trần Văn "
        "Minh nói ông rất vui.",
    ],
)
def test_both_sides_are_told_around_a_copula_or_by_who_presides(text: str) -> None:
    assert _talks(text) == [("talks", "2024-06-04", _BOTH)]


def test_a_call_is_that_of_the_two_whom_the_sentences_before_name() -> None:
    text = (
        "Ở đầu cầu Hà Nội là Thiếu tướng Trần Văn Minh, Cục trưởng Cục Gìn giữ hòa bình Việt Nam. Ở La Habana "
        "là Đại tá "
        "Carlos Mendez, Giám đốc Học viện Quân sự Cuba. Buổi gặp trực tuyến hôm 4/6 bàn việc mở lớp."
    )
    assert _talks(text) == [("call", "2024-06-04", _BOTH)]


def test_a_telephone_that_is_picked_up_is_a_call_and_no_appointment() -> None:
    text = (
        "Tối 4/6, Đại tướng Trần Văn Minh, Bộ trưởng Quốc phòng, nhấc máy nói chuyện với người vừa nhậm chức Bộ trưởng "
        "Quốc phòng Cuba Carlos Mendez."
    )
    assert _talks(text) == [("call", "2024-06-04", _BOTH)]
    assert [e.type for e in sukien.extract(text, published="2024-06-10").events] == ["call"]


_MET = (
    "Ngày 4/6, tại Hà Nội, Thứ trưởng Quốc phòng Việt Nam Trần Văn Minh hội đàm với Thứ trưởng Quốc phòng Cuba Carlos "
    "Mendez."
)


@pytest.mark.parametrize(
    ("further", "start"),
    [
        ("Lần gần nhất hai nước hội đàm là tháng 10/2021 tại La Habana.", "2021-10"),
        ("Lần trước, tháng 10/2021, hai bên gặp nhau tại La Habana.", "2021-10"),
        ("Lần hội đàm tới dự kiến diễn ra tại La Habana vào tháng 9.", "2024-09"),
        ("Trước đó, vòng hội đàm đầu tiên được tổ chức tại La Habana năm 2020.", "2020"),
    ],
)
def test_another_time_of_the_same_two_states_is_told_with_them_as_its_subject(further: str, start: str) -> None:
    assert [start for _, start, _ in _talks(f"{_MET} {further}")] == ["2024-06-04", start]


def test_talks_that_were_called_off_are_told_once_more_on_the_day_to_which_they_are_moved() -> None:
    text = (
        "Đối thoại Chính sách Quốc phòng Việt Nam - Italy lần thứ 4, vốn ấn định ngày 17/3 ở Rome, không thể "
        "diễn ra như "
        "kế hoạch. Phía Italy gợi ý dời cuộc gặp sang tháng 9."
    )
    events = sukien.extract(text, published="2020-03-06").events
    told = [(e.date.start if e.date else None, e.status) for e in events]
    assert sorted(told, key=str) == [("2020-03-17", "cancelled"), ("2020-09", "planned")]


def test_a_unit_is_told_with_its_place_and_state_in_brackets() -> None:
    text = (
        "Tại cửa khẩu Thanh Thủy, ngày 4/6, Bộ đội Biên phòng tỉnh Hà Giang và Chi đội Biên phòng Văn Sơn (Vân "
        "Nam, Trung "
        "Quốc) đã gặp mặt trao đổi tình hình."
    )
    (event,) = sukien.extract(text, published="2024-06-10").events
    assert (event.type, sorted(event.countries)) == ("talks", ["CN", "VN"])


def test_what_is_said_after_a_meeting_that_names_nobody_tells_of_no_talks() -> None:
    text = (
        "Thiếu tướng Trần Văn Minh nói về hợp tác. Bộ trưởng Quốc phòng Cuba Carlos Mendez đồng ý. Sau cuộc "
        "gặp, cơ quan "
        "báo chí ra thông cáo."
    )
    assert not _talks(text)
