"""The dates of a sentence as stretches of time: one date, or several that together name one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sukien.events.draft import NO_YEAR, When
from sukien.events.time import distance
from sukien.extractors.names import JOINT
from sukien.mention import Mention
from sukien.rules import Pack
from sukien.text import Text

_COORDINATED = rf"{JOINT}(?:{{day}}\s*)?"
"""What coordinates two dates of one stretch: "ngày 11 và 12/12"."""
_EITHER = r",? {or} (?:{on} )?"
"""What stands between two dates of which one is meant: "vào tháng 1 hoặc tháng 2"."""


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
    for date in dates:
        if out:
            last = out[-1][-1]
            joined = joint.fullmatch(text.text, last.end, date.start) is not None
            days = _day(last) and _day(date) and str(last.norm["value"])[:7] == str(date.norm["value"])[:7]
            if (joined and days and _bare(text, last)) or _run_on(text, pack, last, date):
                out[-1].append(date)
                continue
        out.append([date])
    return out


def _run_on(text: Text, pack: Pack, one: Mention, other: Mention) -> bool:
    """Whether two dates are a day and the next ("30-11 và 1-12"), or those of which one is meant ("24 hoặc 25-4").

    Nobody knows which; the days or months between which it lies are known.
    """
    first, last = (str(date.norm.get("value")) for date in (one, other))
    if len(first) != len(last) or "/" in first + last or not first < last:
        return False
    if pack.pattern(_EITHER).fullmatch(text.lower, one.end, other.start) is not None:
        return True
    joined = pack.pattern(_COORDINATED).fullmatch(text.text, one.end, other.start) is not None
    joined &= ";" not in text.text[one.end : other.start]  # "AMIM họp ngày 23-4; hôm sau đến lượt AMOM"
    days = _day(one) and _day(other)
    return joined and days and distance(*(day.replace("XXXX", NO_YEAR) for day in (first, last))) == 1


def _bare(text: Text, date: Mention) -> bool:
    """Whether a date is a bare day, which takes its month from the next ("ngày 11 và 12/12")."""
    return len(re.findall(r"\d+", text.text[date.start : date.end])) <= 1


def _day(date: Mention) -> bool:
    return re.fullmatch(r"[\dX]{4}-\d\d-\d\d", str(date.norm.get("value"))) is not None
