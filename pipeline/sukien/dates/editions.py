"""The years of numbered meetings: "ADMM lần thứ 12" was that of 2018, whatever year an article was written in."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache
from typing import NamedTuple

from sukien.dates.moment import Found
from sukien.rules import Pack
from sukien.rules.kinds.meetings import Meeting, MeetingWords
from sukien.text import Text

_BRACKET = r"(?: ?\([^()\n]{2,40}\))?"
_NUMBER = _BRACKET + r"(?: ?[-–] ?| \(?(?:{nth|turn|session}) )(?P<n>\d{1,3})(?![\d/]|[.,]\d)"
"""The number of a meeting behind its name: "ADMM-12", "ADMM+ lần 5", "Hội nghị … ASEAN (ADMM) lần thứ 12"."""
_SPELT = _BRACKET + r" \(?(?:{nth|turn|session}) (?P<n>[^\W\d_]+(?: [^\W\d_]+)?)"
"""The same in letters: "ADMM lần thứ tư"; a second word may belong to the number ("mười một") or to what follows."""
_REACH = 80
"""Characters behind the number within which the day or month of the meeting stands."""
_OTHER = r"[.;:\n]|, (?!{held})|(?<!\w){before|after}(?!\w)"
"""What begins something else than when the meeting is: "ADMM-12, ngày 3/5", but not "ADMM-12, diễn ra ngày 19/10"."""


_AT = r"(?<!\w){at} $"
"""What stands before a meeting at which something takes place on a day told before: "tháng 10, … tại ADMM-12"."""
_STOP = re.compile(r"[.;:\n]")


class Edition(NamedTuple):
    """A numbered meeting of a text: where its number ends and its name begins, its number with it, and its year."""

    end: int
    start: int
    name: str
    year: int


@lru_cache(maxsize=4)
def numbered(text: Text, pack: Pack) -> list[Edition]:
    """The meetings of a text, in order, whose number tells their year."""
    out = set()
    for hit in pack.scanner.scan(text).get(Meeting, ()):
        assert isinstance(hit.rule, Meeting)
        if hit.rule.years:
            number = _number(text, pack, hit.end)
            year = hit.rule.years.get(number[0]) if number is not None else None
            if number is not None and year is not None:
                out.add(Edition(number[1], hit.start, f"{hit.rule.meeting}-{number[0]}", year))
    return sorted(out)


def _number(text: Text, pack: Pack, start: int) -> tuple[int, int] | None:
    """The number of a meeting behind its name, in digits or letters, and where it ends."""
    found = pack.pattern(_NUMBER).match(text.lower, start)
    if found is not None:
        return int(found["n"]), found.end()
    found = pack.pattern(_SPELT).match(text.lower, start)
    if found is None:
        return None
    begin, first = found.start("n"), found["n"].split(" ")[0]
    spelt = {word: n for words in pack.of(MeetingWords) for n, forms in words.ordinals.items() for word in forms}
    longest = next((word for word in (found["n"], first) if word in spelt), None)
    return (spelt[longest], begin + len(longest)) if longest is not None else None


def year_of(text: Text, pack: Pack, one: Found) -> Edition | None:
    """The meeting that a day or month without a year stands behind, in its own clause, or that takes place on it."""
    known = numbered(text, pack)
    place = bisect_left(known, (one.start,))
    if place and one.start - known[place - 1].end <= _REACH:
        between = pack.pattern(_OTHER).search(text.lower, known[place - 1].end, one.start)
        if between is None:
            return known[place - 1]
    if place == len(known) or known[place].start - one.end > _REACH or known[place].start < one.end:
        return None
    told = pack.pattern(_AT).search(text.lower, one.end, known[place].start)
    return known[place] if told and not _STOP.search(text.text, one.end, known[place].start) else None
