"""The dates of a sentence as stretches of time: one date, or several that together name one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from sukien.events.model.draft import NO_YEAR, When
from sukien.events.model.time import distance
from sukien.extractors.names import JOINT
from sukien.mention import Mention
from sukien.rules import Pack
from sukien.text import Text

_COORDINATED = rf"{JOINT}(?:{{day}}\s*)?"
"""What coordinates two dates of one stretch: "ngày 11 và 12/12"."""
_EITHER = r",? {or} (?:{on} )?"
"""What stands between two dates of which one is meant: "vào tháng 1 hoặc tháng 2"."""


_WEEK = 7
"""The days of a week."""
_WEEKS = ((0, 6), (5, 6))
"""First and last day of a week and of a weekend."""


def when_of(dates: Sequence[Mention]) -> When:
    """One or more coordinated dates as one stretch of time."""
    first, last = dates[0], dates[-1]
    start, end = first.norm.get("start"), last.norm.get("end")
    value = str(first.norm.get("value"))
    if len(dates) > 1:
        value = f"{value.split('/')[0]}/{str(last.norm.get('value')).split('/')[-1]}"
    if start is None:
        return When(None, None, value, first)
    start, end = (str(day).replace("XXXX", NO_YEAR) for day in (start, end or start))
    return When(start, end, value, first)


def group_dates(text: Text, pack: Pack, dates: Sequence[Mention]) -> list[list[Mention]]:
    """Dates that together name one stretch ("ngày 11 và 12/12"); all others alone."""
    out, joint = list[list[Mention]](), pack.pattern(_COORDINATED)
    for one in dates:
        if out:
            last = out[-1][-1]
            joined = joint.fullmatch(text.text, last.end, one.start) is not None
            days = _day(last) and _day(one) and str(last.norm["value"])[:7] == str(one.norm["value"])[:7]
            if (joined and days and _bare(text, last)) or _run_on(text, pack, last, one):
                out[-1].append(one)
                continue
        out.append([one])
    return out


def told_whole(when: When) -> bool:
    """Whether a date tells first and last day, so that a day between them is only one of these; not that of a week."""
    if not when.days or when.start is None or when.end is None or when.start == when.end:
        return False
    first, last = date.fromisoformat(when.start), date.fromisoformat(when.end)
    return (first.weekday(), last.weekday()) not in _WEEKS or (last - first).days >= _WEEK


def _run_on(text: Text, pack: Pack, one: Mention, other: Mention) -> bool:
    """Whether two dates are a day and the next ("30-11 và 1-12"), or those of which one is meant ("24 hoặc 25-4").

    Nobody knows which; the days or months between which it lies are known.
    """
    first, last = (str(x.norm.get("value")) for x in (one, other))
    if len(first) != len(last) or "/" in first + last or not first < last:
        return False
    if pack.pattern(_EITHER).fullmatch(text.lower, one.end, other.start) is not None:
        return True
    joined = pack.pattern(_COORDINATED).fullmatch(text.text, one.end, other.start) is not None
    joined &= ";" not in text.text[one.end : other.start]  # "AMIM họp ngày 23-4; hôm sau đến lượt AMOM"
    days = _day(one) and _day(other)
    return joined and days and distance(*(day.replace("XXXX", NO_YEAR) for day in (first, last))) == 1


def _bare(text: Text, one: Mention) -> bool:
    """Whether a date is a bare day, which takes its month from the next ("ngày 11 và 12/12")."""
    return len(re.findall(r"\d+", text.text[one.start : one.end])) <= 1


def _day(one: Mention) -> bool:
    return re.fullmatch(r"[\dX]{4}-\d\d-\d\d", str(one.norm.get("value"))) is not None
