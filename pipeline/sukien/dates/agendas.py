"""Dates in the items of a programme: "Lịch các hội nghị năm 2020 như sau: - Hạ tuần tháng 5: ADMM-14".

They look ahead, and are of the year that the line above the list tells, if it tells one. So does the weekday that heads
an item behind one that is still to come.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from sukien.rules import Pack
from sukien.text import Text

_ITEM = re.compile(r"\s*(?:[-–+*•]|\d{1,2}[.)]|[^:\n]{0,40}:)\s*")
"""What opens an item of a list: a dash, a number, or what stands before a colon."""
_BULLET = re.compile(r"\s*(?:[-–+*•]|\d{1,2}[.)])\s*")
"""The same, with nothing but a mark or a number."""
_PROGRAMME = r"(?<!\w){programme}(?!\w)"
"""Words of the line above that tell of what is to come."""
_SCHEDULE = r"{schedule}(?!\w)"
"""Words that open the headline of a programme."""
_STOPS = ".!?;,…"
"""What a headline does not end with."""
_LONGEST = 12
"""Items that a list has at the most above one of them."""
_WIDE = 400
"""How many characters the line above has at the most."""
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
"""A year in the line above."""


class Programme(NamedTuple):
    """What the line above a list tells of the dates in its items."""

    year: int | None


def programme(text: Text, pack: Pack, start: int) -> Programme | None:
    """The programme in an item of which a date stands, if any."""
    written = text.text
    line = written.rfind("\n", 0, start) + 1
    if not line or (_ITEM.match(written, line, start + 1) is None and written[line:start].strip()):
        return None
    for _ in range(_LONGEST):
        end = len(written[:line].rstrip())
        line = written.rfind("\n", 0, end) + 1
        if end <= 0:
            return _headed(text.meta.title or "", pack)
        if written[end - 1] == ":":
            return _told(text.text[line:end], pack)
        if _ITEM.match(written, line, end) is None:
            return _headed(text.text[line:end], pack)
    return None


def heads_item(text: Text, start: int) -> bool:
    """Whether a date is the first that an item of a list tells: "* Thứ Sáu: Đoàn …"."""
    line = text.text.rfind("\n", 0, start) + 1
    return _BULLET.fullmatch(text.text, line, start) is not None


def _told(line: str, pack: Pack) -> Programme | None:
    """What a line that ends with a colon tells of the list below it; None where it is of no programme."""
    if len(line) > _WIDE or pack.pattern(_PROGRAMME).search(line.lower()) is None:
        return None
    years = {int(match[0]) for match in _YEAR.finditer(line)}
    return Programme(years.pop() if len(years) == 1 else None)


def _headed(line: str, pack: Pack) -> Programme | None:
    """What a headline tells of the list below it, which must open with the words for a programme: "Lịch họp 2020"."""
    opens = pack.pattern(_SCHEDULE).match(line.lower()) is not None
    return _told(line, pack) if opens and line[-1] not in _STOPS else None
