"""Numbers behind a word: of an edition told without its name ("giao lưu lần thứ ba"), of days ("kéo dài 4 ngày")."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from sukien.events.sentence.cues import Cues
from sukien.rules import Pack
from sukien.rules.kinds.groups import GroupWords
from sukien.rules.kinds.meetings import MeetingWords
from sukien.rules.kinds.words import either
from sukien.text import Text

_OPENS = (
    r"(?:[,;.:(–] ?(?:{and|whereas} )?|(?<!\w){agrees} {content}? ?|(?<!\w){hosting} |(?<!\w){compared} "
    r"|(?<!\w)(?:{auxiliary}|{agrees}) (?:{auxiliary} )?{convenes} )$"
)
"""What a clause begins behind: a mark, or words for agreeing, comparing or hosting ("hai bên nhất trí lần thứ 6 sẽ …",
"Lào chủ trì lần thứ 6 vào năm sau", "nhất trí sẽ nhóm họp lần thứ 6", "So với phiên thứ 8 ở Huế")."""

_COUNT = 16
"""How many characters ("hàng chục đợt") before what is counted its number may begin."""


def ordinal_after(pack: Pack, cues: Cues, text: Text, offset: int) -> tuple[int, int] | None:
    """The ordinal directly behind an offset and where it ends; None where none stands there."""
    first = cues.first("first", offset, offset + 12)
    if first is not None and not text.text[offset : first.start].strip():
        return 1, first.end
    ordinals = _ordinals(pack)
    match = ordinals.behind.match(text.lower, offset)
    if match is None:
        return None
    word = match["n"]
    return (int(word) if word.isdigit() else ordinals.words[word]), match.end()


def counted(pack: Pack, text: Text, begin: int, start: int, end: int) -> int | None:
    """The number of a time that opens a clause: "hoàn thành chuyến thứ 55; chuyến thứ 56 …", "Đợt hai dự kiến …".

    Not "Kỳ năm 2020", which is none of five.
    """
    if start > begin and pack.pattern(_OPENS).search(text.lower, begin, start) is None:
        return None
    ordinals = _ordinals(pack)
    match = ordinals.of_a_time.match(text.lower, end)
    if match is None:
        return None
    return int(match["n"]) if match["n"].isdigit() else ordinals.words[match["n"]]


def days_after(pack: Pack, text: Text, offset: int) -> tuple[int, int] | None:
    """How many days are told directly behind an offset ("4 ngày", "bốn ngày"), 2 to 60, and where these words end."""
    match = _counts(pack).days.match(text.lower, offset)
    if match is None:
        return None
    number = int(match["n"]) if match["n"].isdigit() else numerals(pack)[match["n"]]
    return (number, match.end()) if 2 <= number <= 60 else None


def many_before(pack: Pack, text: Text, offset: int) -> bool:
    """Whether a number of two or more, or a word for many, counts what begins at an offset: "7 đợt tuần tra chung"."""
    match = _counts(pack).many.search(text.lower, max(0, offset - _COUNT), offset)
    return match is not None and match["n"] != "1" and numerals(pack).get(match["n"]) != 1


def times_told(pack: Pack, text: Text, begin: int, start: int, end: int, stop: int) -> bool:
    """Whether the times are counted that something was done: "đã gặp ông X 4 lần trong một năm", "hai lần thăm"."""
    counts = _counts(pack)
    if counts.times_before.search(text.lower, max(begin, start - _COUNT), start) is not None:
        return True
    return counts.times_behind.match(text.lower, end, stop) is not None


def numerals(pack: Pack) -> Mapping[str, int]:
    """The words for numbers ("hai", "ba") and what each is."""
    table = pack.tables.get("events.numerals")
    if table is None:
        table = {word: n for rule in pack.of(GroupWords) for word, n in rule.numbers.items()}
        pack.tables["events.numerals"] = table
    assert isinstance(table, dict)
    return table


class _Counts(NamedTuple):
    """Numbers with what they count: days; what begins behind them; the times that something was done."""

    days: re.Pattern[str]
    many: re.Pattern[str]
    times_before: re.Pattern[str]
    times_behind: re.Pattern[str]


def _counts(pack: Pack) -> _Counts:
    table = pack.tables.get(_Counts)
    if table is None:
        number = either(numerals(pack))
        times = rf"(?<![\w/])(?:\d{{1,3}}|{number}|{{many}}) {{turn}}(?!\w)(?! {{ordinal|first}}| \d)"
        table = pack.tables[_Counts] = _Counts(
            pack.pattern(rf"\s+(?P<n>\d{{1,2}}|{number})\s+{{day}}(?!\s+\d)"),
            pack.pattern(rf"(?<!\w)(?P<n>\d{{1,3}}|{number}|{{many}}) (?:[^\W\d_]+ )?$"),
            pack.pattern(rf"{times} (?:[^\W\d]+ )?$"),
            pack.pattern(rf"[^,.;:()\n]{{0,90}}? {times}"),
        )
    assert isinstance(table, _Counts)
    return table


class _Ordinals(NamedTuple):
    """The words for ordinals and what each is; one behind what it numbers, and one that numbers a time."""

    words: dict[str, int]
    behind: re.Pattern[str]
    of_a_time: re.Pattern[str]


def _ordinals(pack: Pack) -> _Ordinals:
    table = pack.tables.get(_Ordinals)
    if table is None:
        words = {form: n for rule in pack.of(MeetingWords) for n, forms in rule.ordinals.items() for form in forms}
        number = rf"(?P<n>\d{{1,3}}|{either(words)})"
        table = pack.tables[_Ordinals] = _Ordinals(
            words,
            pack.pattern(rf" {{nth|turn|ordinal}} {number}(?!\w)"),
            pack.pattern(rf" (?:{{ordinal}} )?{number}(?!\w|[/.-]\d| \d{{4}})"),
        )
    assert isinstance(table, _Ordinals)
    return table
