"""Verbs of one subject in a row, clauses in front of it, and those who are there when something is signed.

Texts and people are composed.
"""

from __future__ import annotations

import sukien
from sukien.records import Event

DAY = "2022-08-06"
MINISTER = "Ngoại trưởng Đức Karl Brandt"
PREMIER = "Thủ tướng Lào Khamla Sengphet"
PRESIDENT = "Tổng thống Nga Ivan Petrov"
ENVOY = "Ngoại trưởng Nga Oleg Belov"


def _events(text: str, type_: str) -> list[Event]:
    return [event for event in sukien.extract(text, published=DAY).events if event.type == type_]


def _people(event: Event) -> list[str]:
    return sorted(p.name for p in event.participants)


def _place(event: Event) -> str | None:
    return event.location.country if event.location else None


def test_a_semicolon_leaves_the_subject_as_it_is() -> None:
    text = (
        f"Ngày 4/8, tại Moskva, {MINISTER} hội kiến với ông Ivan Petrov, thành viên thường trực của Hội đồng An ninh "
        f"Liên bang Nga; hội đàm với {ENVOY}."
    )
    talks = _events(text, "talks")
    assert [_people(t) for t in talks] == [["Ivan Petrov", "Karl Brandt"], ["Karl Brandt", "Oleg Belov"]]


def test_who_goes_on_is_who_met_the_others() -> None:
    text = f"{MINISTER} ngày 4/8 gặp {PRESIDENT} và {ENVOY} trước khi bay sang Hà Nội."
    [talks], [visit] = _events(text, "talks"), _events(text, "visit")
    assert _people(talks) == ["Ivan Petrov", "Karl Brandt", "Oleg Belov"]
    assert _people(visit) == ["Karl Brandt"]


def test_who_goes_on_meets_the_next_where_he_has_gone() -> None:
    text = f"{MINISTER} ngày 4/8 gặp {PRESIDENT} tại Moskva rồi sang Vientiane gặp {PREMIER} ngay trong buổi chiều."
    first, second = _events(text, "talks")
    assert (_people(first), _place(first)) == (["Ivan Petrov", "Karl Brandt"], "RU")
    assert (_people(second), _place(second)) == (["Karl Brandt", "Khamla Sengphet"], "LA")


def test_what_is_done_before_a_journey_is_not_at_its_end() -> None:
    [talks] = _events(f"Ngày 4/8, {MINISTER} hội đàm với {PRESIDENT} rồi lên đường sang Hà Nội.", "talks")
    assert _place(talks) is None


def test_a_visit_told_in_front_of_those_who_are_met_on_it() -> None:
    text = (
        f"Đang thăm Nga, trong các cuộc gặp với {PRESIDENT} và {ENVOY} ngày 4/8, {MINISTER} lên tiếng phản đối vụ bắt "
        "giữ trên đất Lào."
    )
    [visit], [talks] = _events(text, "visit"), _events(text, "talks")
    assert (_people(visit), list(visit.countries)) == (["Karl Brandt"], ["DE", "RU"])
    assert "Karl Brandt" in _people(talks)
    assert _place(talks) == "RU"


def test_who_attends_a_signing_behind_talks() -> None:
    text = f"Ngày 4/8, {MINISTER} hội đàm với {PRESIDENT} và dự lễ ký biên bản ghi nhớ giữa hai bộ."
    [agreement] = _events(text, "agreement")
    assert _people(agreement) == ["Karl Brandt"]


def test_witnesses_take_part() -> None:
    text = (
        f"Dưới sự chứng kiến của {PREMIER} và {PRESIDENT}, đại diện hai bộ quốc phòng ngày 4/8 đã ký bản ghi nhớ tại "
        "Moskva."
    )
    [agreement] = _events(text, "agreement")
    assert _people(agreement) == ["Ivan Petrov", "Khamla Sengphet"]


def test_those_who_talked_both_witness_what_follows() -> None:
    text = (
        f"Ngày 4/8, tại Moskva, {PREMIER} hội đàm với {PRESIDENT}. Sau hội đàm, {PREMIER} và {PRESIDENT} đã chứng "
        "kiến lễ trao ba văn kiện hợp tác."
    )
    [ceremony] = _events(text, "ceremony")
    assert _people(ceremony) == ["Ivan Petrov", "Khamla Sengphet"]


def test_those_who_talk_after_a_welcome_stood_there() -> None:
    text = f"Ngày 4/8, sau lễ đón trọng thể tại Moskva, {PRESIDENT} đã hội đàm với {PREMIER}."
    [ceremony] = _events(text, "ceremony")
    assert _people(ceremony) == ["Ivan Petrov", "Khamla Sengphet"]


def test_nobody_is_at_the_place_that_bears_his_name() -> None:
    text = f"Ngày 4/8, {PREMIER} dự lễ khánh thành Khu lưu niệm Chủ tịch Trần Văn Minh tại Nghệ An."
    [ceremony] = _events(text, "ceremony")
    assert _people(ceremony) == ["Khamla Sengphet"]


def test_who_is_given_something_takes_part() -> None:
    text = "Hãng Kestrel ngày 4/8 tổ chức lễ bàn giao hai tiêm kích cho Thổ Nhĩ Kỳ tại Texas, Mỹ."
    [ceremony] = _events(text, "ceremony")
    assert list(ceremony.countries) == ["TR", "US"]


def test_a_send_off_is_not_where_those_go_who_are_seen_off() -> None:
    text = "Ngày 4/8, tại Hà Nội, Bộ Quốc phòng tổ chức lễ xuất quân cho đội công binh sang Nam Sudan."
    [ceremony] = _events(text, "ceremony")
    assert _place(ceremony) == "VN"


def test_the_city_of_an_airport_and_a_palace_tell_where() -> None:
    [visit] = _events("Ngày 4/8, Ngoại trưởng Đức Karl Brandt đáp xuống sân bay quốc tế Bắc Kinh.", "visit")
    assert _place(visit) == "CN"
    [talks] = _events(f"Ngày 4/8, {MINISTER} hội đàm với {PRESIDENT} tại Đại lễ đường Nhân dân.", "talks")
    assert _place(talks) == "CN"
