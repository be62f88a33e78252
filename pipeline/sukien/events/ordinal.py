"""Numbers behind a word: of an edition told without its name ("giao lưu lần thứ ba"), of days ("kéo dài 4 ngày")."""

from __future__ import annotations

import re

from sukien.events.cues import Cues
from sukien.rules import Pack
from sukien.rules.kinds.groups import GroupWords
from sukien.rules.kinds.meetings import MeetingWords
from sukien.rules.kinds.words import either
from sukien.text import Text

_OPENS = r"(?:[,;.:(–] ?(?:{and|whereas} )?|(?<!\w){agrees} {content}? ?)$"
"""What a clause begins behind: a mark, or words for agreeing ("hai bên nhất trí lần thứ 6 sẽ …")."""

_COUNT = 16
"""How many characters ("hàng chục đợt") before what is counted its number may begin."""


def ordinal_after(pack: Pack, cues: Cues, text: Text, offset: int) -> tuple[int, int] | None:
    """The ordinal directly behind an offset and where it ends; None where none stands there."""
    first = cues.first("first", offset, offset + 12)
    if first is not None and not text.text[offset : first.start].strip():
        return 1, first.end
    pattern, words = _table(pack)
    match = pattern.match(text.lower, offset)
    if match is None:
        return None
    word = match["n"]
    return (int(word) if word.isdigit() else words[word]), match.end()


def counted(pack: Pack, text: Text, begin: int, start: int, end: int) -> int | None:
    """The number of a time that opens a clause: "hoàn thành chuyến thứ 55; chuyến thứ 56 …", "Đợt hai dự kiến …".

    Not "Kỳ năm 2020", which is none of five.
    """
    if start > begin and pack.pattern(_OPENS).search(text.lower, begin, start) is None:
        return None
    _, words = _table(pack)
    number = pack.pattern(rf" (?:{{ordinal}} )?(?P<n>\d{{1,3}}|{either(words)})(?!\w|[/.-]\d| \d{{4}})")
    match = number.match(text.lower, end)
    if match is None:
        return None
    return int(match["n"]) if match["n"].isdigit() else words[match["n"]]


def days_after(pack: Pack, text: Text, offset: int) -> tuple[int, int] | None:
    """How many days are told directly behind an offset ("4 ngày", "bốn ngày"), 2 to 60, and where these words end."""
    numbers = {word: n for rule in pack.of(GroupWords) for word, n in rule.numbers.items()}
    match = pack.pattern(rf"\s+(?P<n>\d{{1,2}}|{either(numbers)})\s+{{day}}(?!\s+\d)").match(text.lower, offset)
    if match is None:
        return None
    number = int(match["n"]) if match["n"].isdigit() else numbers[match["n"]]
    return (number, match.end()) if 2 <= number <= 60 else None


def many_before(pack: Pack, text: Text, offset: int) -> bool:
    """Whether a number of two or more, or a word for many, counts what begins at an offset: "7 đợt tuần tra chung"."""
    numbers = {word: n for rule in pack.of(GroupWords) for word, n in rule.numbers.items()}
    before = pack.pattern(rf"(?<!\w)(?P<n>\d{{1,3}}|{either(numbers)}|{{many}}) (?:[^\W\d_]+ )?$")
    match = before.search(text.lower, max(0, offset - _COUNT), offset)
    return match is not None and match["n"] not in ("1", *(word for word, n in numbers.items() if n == 1))


def times_told(pack: Pack, text: Text, begin: int, start: int, end: int, stop: int) -> bool:
    """Whether the times are counted that something was done: "đã gặp ông X 4 lần trong một năm", "hai lần thăm"."""
    numbers = {word: n for rule in pack.of(GroupWords) for word, n in rule.numbers.items()}
    times = rf"(?<![\w/])(?:\d{{1,3}}|{either(numbers)}|{{many}}) {{turn}}(?!\w)(?! {{ordinal|first}}| \d)"
    before = pack.pattern(rf"{times} (?:[^\W\d]+ )?$").search(text.lower, max(begin, start - _COUNT), start)
    return before is not None or pack.pattern(rf"[^,.;:()\n]{{0,90}}? {times}").match(text.lower, end, stop) is not None


def _table(pack: Pack) -> tuple[re.Pattern[str], dict[str, int]]:
    table = pack.tables.get("events.ordinal")
    if table is None:
        words = {form: n for rule in pack.of(MeetingWords) for n, forms in rule.ordinals.items() for form in forms}
        pattern = pack.pattern(rf" {{nth|turn|ordinal}} (?P<n>\d{{1,3}}|{either(words)})(?!\w)")
        table = pack.tables["events.ordinal"] = pattern, words
    pattern, words = table
    return pattern, words
