"""The years of numbered meetings: "ADMM lần thứ 12" was that of 2018, whatever year an article was written in."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache
from typing import NamedTuple

from sukien.dates.moment import Found
from sukien.rules import Pack
from sukien.rules.kinds.meetings import Meeting
from sukien.text import Text

_NUMBER = r"(?: ?\([^()\n]{2,40}\))?(?: ?[-–] ?| \(?(?:{nth|turn|session}) )(\d{1,3})(?![\d/]|[.,]\d)"
"""The number of a meeting behind its name: "ADMM-12", "ADMM+ lần 5", "Hội nghị … ASEAN (ADMM) lần thứ 12"."""
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
            number = pack.pattern(_NUMBER).match(text.lower, hit.end)
            year = hit.rule.years.get(int(number[1])) if number is not None else None
            if number is not None and year is not None:
                out.add(Edition(number.end(), hit.start, f"{hit.rule.meeting}-{number[1]}", year))
    return sorted(out)


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
