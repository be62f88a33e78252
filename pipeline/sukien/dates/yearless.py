"""The day or month of an article that nowhere tells its year: what "hôm nay", "tháng tới" count from all the same."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from sukien.dates.calendar import NO_YEAR, Reference, exists
from sukien.dates.contexts import AHEAD, Contexts
from sukien.dates.moment import Found, Moment
from sukien.text import Text

_ELSEWHERE = ("related", "caption")
"""What other articles tell, and what pictures from an archive show, has dates of its own."""
_HALF = timedelta(days=183)
"""Days further apart are not of one year."""


def yearless(text: Text, found: Sequence[Found], contexts: Contexts) -> Reference | None:
    """The day that the text calls its own ("hôm qua, 7-5"), or the month of the last day that it tells of."""
    told = [one for one in found if text.section_at(one.start).kind not in _ELSEWHERE]
    for one in told:
        moment = one.moment
        if moment.shift_unit == "day" and _is_plain(moment):
            day = _date(moment) - timedelta(days=moment.shift or 0)
            return Reference(NO_YEAR, day.month, day.day, "text")
    opening = _opening(text, told)
    if opening is not None:
        return Reference(NO_YEAR, opening.month, opening.day, "text", presumed=True)
    last = last_of(list(behind(text, told, contexts)))
    return Reference(NO_YEAR, last.month, None, "text") if last else None


def _opening(text: Text, told: Sequence[Found]) -> date | None:
    """The day that the first sentence opens with ("Sáng 29/8, …")."""
    first = next((s for s in text.sections if s.kind in ("lead", "body")), None)
    if first is None or not told or text.text[first.start : told[0].start].strip("\"' ("):
        return None
    return _date(told[0].moment) if told[0].until is None and _is_plain(told[0].moment) else None


def behind(text: Text, told: Sequence[Found], contexts: Contexts) -> Iterator[date]:
    """The days without a year that lie behind the article."""
    for one in told:
        if text.section_at(one.start).kind in _ELSEWHERE:
            continue
        moment = one.until or one.moment
        if _is_plain(moment) and moment.shift_unit is None and moment.direction != "ahead":
            back = moment.direction == "strictly_back"
            if back or contexts.direction(text, one.start, one.end) not in AHEAD:
                yield _date(moment)


def last_of(days: Sequence[date]) -> date | None:
    """The last of some days, where they all lie within half a year; days of January follow those of December."""
    turned = [
        day.replace(year=NO_YEAR + 1) if day.month <= 6 and (day.month, day.day) != (2, 29) else day for day in days
    ]
    for year in (days, turned):
        if year and max(year) - min(year) < _HALF:
            return max(year)
    return None


def _is_plain(moment: Moment) -> bool:
    """Whether it is a day and month without a year."""
    day, month = moment.day, moment.month
    return bool(day and month and moment.year is None and not moment.lunar and exists(NO_YEAR, month, day))


def _date(moment: Moment) -> date:
    assert moment.month is not None
    assert moment.day is not None
    return date(NO_YEAR, moment.month, moment.day)
