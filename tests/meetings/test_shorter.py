"""Names in which words stand that no rule writes out: whose states meet, and other names of the body."""

from __future__ import annotations

from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sukien.events.gate import Gate
from sukien.rules import load_pack
from sukien.text import Text


@pytest.mark.parametrize(
    ("source", "meeting"),
    [
        ("dự Hội nghị Bộ trưởng Quốc phòng của khối các nước Đông Nam Á mở rộng", "ADMM_PLUS"),
        ("dự Hội nghị Bộ trưởng Quốc phòng mười một nước ASEAN ở Manila", "ADMM"),
        ("dự Hội nghị Tư lệnh Hải quân các quốc gia thành viên thuộc khu vực Đông Nam Á", "ANCM"),
        ("dự Cuộc họp quan chức cấp cao các nước thuộc Hiệp hội các quốc gia Đông Nam Á (ASEAN)", "ASEAN_SOM"),
        ("dự Hội nghị Ngoại trưởng các nước thành viên tham gia NATO", "NATO_FOREIGN_MINISTERS"),
        ("dự Hội nghị Bộ trưởng Quốc phòng các nước thuộc nhóm Bộ tứ", "QUAD_DEFENCE_MINISTERS"),
    ],
)
def test_name(meetings, source: str, meeting: str) -> None:  # type: ignore[no-untyped-def]
    ((words, mention),) = meetings(source)
    wanted = source.removeprefix("dự ").removesuffix(" ở Manila").removesuffix(" (ASEAN)")
    assert (words, mention.norm["meeting_id"]) == (wanted, meeting)


@pytest.mark.parametrize(
    "source",
    [
        "Bộ trưởng gặp người đồng cấp các nước thành viên ASEAN.",
        "Hội nghị bàn về nhóm các nước đang phát triển ở Đông Nam Á.",
        "Hội nghị Bộ trưởng. Quốc phòng các nước ASEAN hợp tác.",
    ],
)
def test_no_name(meetings, source: str) -> None:  # type: ignore[no-untyped-def]
    assert meetings(source) == []


def test_words_of_a_name_itself_stay(meetings) -> None:  # type: ignore[no-untyped-def]
    """The "nhóm" and "khu vực" of a name are its own, whatever else is left out in it."""
    names = [
        ("Nhóm công tác quan chức quốc phòng cấp cao các nước ASEAN", "ADSOM_WG"),
        ("Diễn đàn Khu vực các nước ASEAN", "ARF"),
    ]
    for name, meeting in names:
        ((words, mention),) = meetings(f"dự {name}")
        assert (words, mention.norm["meeting_id"]) == (name, meeting)


def test_the_gate_opens() -> None:
    text = Text.read("Việt Nam dự Hội nghị Bộ trưởng Kinh tế các nước thành viên khối ASEAN.")
    assert Gate(load_pack()).opens(text)


_SOME = (
    "Hội nghị|Bộ trưởng|Quốc phòng|của|các nước|10 quốc gia|thành viên|khối|thuộc|nhóm|khu vực|trong|ASEAN|NATO|SCO"
    "|Đông Nam Á|Hiệp hội các nước ASEAN|mở rộng|,|.|lần thứ 5|ASEANHọp|(ASEAN)"
)


@given(st.lists(st.sampled_from(_SOME.split("|")), min_size=2, max_size=12))
def test_what_is_passed_over_holds_no_name(words: list[str]) -> None:
    """An automaton tells where to look, and letters which stretches hold nothing: no name is lost by either."""
    scanner = load_pack().scanner
    (shorter,), (joints,) = scanner._shorter.values(), scanner._joints.values()
    text = Text(" ".join(words))
    places = [match.span() for match in shorter._places(text.lower)]
    assert places == [match.span() for match in shorter._pattern.finditer(text.lower)]
    found = list(scanner.shortened(text))
    with patch.object(type(joints), "may_span", lambda *_: True):
        assert found == list(scanner.shortened(text))
