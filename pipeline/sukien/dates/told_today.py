"""The day that a text itself calls today, where its stamp is of a later one: "Hôm nay (5/6), …", stamped 6/6.

Pages are stamped anew when they are changed or copied. Captions and headlines say "sáng nay" of the day on which the
story below or above them opens, where that itself tells of no "hôm nay".
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from sukien.dates.calendar import Reference, exists
from sukien.dates.contexts import AHEAD, Contexts
from sukien.dates.moment import Found
from sukien.dates.years import nearest_year
from sukien.text import Text

_LATE = 31
"""How many days after the story its stamp may be at the most."""
_BESIDE = ("caption", "headline")
"""Sections that speak from the day of the story."""
_STORY = ("lead", "body")
_LEAD = 3
"""Among how many sentences of the story its day is told."""


def as_called(text: Text, reference: Reference, found: Sequence[Found]) -> Reference:
    """The reference, or the one day that the text calls today ("hôm nay 5/6") if the stamp is of a later one."""
    if reference.date is None:
        return reference
    called = {day for one in found if (day := _called(text, one, reference)) is not None}
    day = called.pop() if len(called) == 1 else reference.date
    late = (reference.date - day).days
    return Reference(day.year, day.month, day.day, "text") if 0 < late <= _LATE else reference


def _called(text: Text, one: Found, reference: Reference) -> date | None:
    """The day that "hôm nay 5/6" or "hôm qua, 4/6" makes today."""
    moment = one.moment
    if moment.shift_unit != "day" or one.until or text.section_at(one.start).kind not in _STORY:
        return None
    day = _plain_day(one, reference)
    return day - timedelta(days=moment.shift or 0) if day is not None else None


def story_day(text: Text, reference: Reference | None, found: Iterable[Found], contexts: Contexts) -> Reference | None:
    """The day before its stamp on which a story opens that tells of no "hôm nay": what captions call so."""
    if reference is None or reference.date is None or reference.yearless:
        return None
    told, sentences = [one for one in found if text.section_at(one.start).kind in _STORY], text.sentences
    if not told or any(one.moment.shift_unit == "day" for one in told):
        return None
    if any(_plain_day(one, reference) == reference.date for one in told):
        return None  # it goes on to the day of its stamp
    first, top = told[0], next(i for i, (begin, _) in enumerate(sentences) if text.section_at(begin).kind in _STORY)
    if first.until or text.sentence_at(first.start) - top >= _LEAD:
        return None
    day = _plain_day(first, reference)
    if day is None or contexts.direction(text, first.start, first.end) in AHEAD:
        return None
    late = (reference.date - day).days
    return Reference(day.year, day.month, day.day, "text") if 0 < late <= _LATE else None


def speaks_from_story(text: Text, one: Found) -> bool:
    """Whether a "sáng nay" or "cùng ngày" stands in a caption or headline."""
    bare = one.moment.day is None and one.moment.month is None and one.until is None
    today = (one.moment.shift_unit, one.moment.shift) == ("day", 0) or one.moment.same is not None
    return bare and today and text.section_at(one.start).kind in _BESIDE


def _plain_day(one: Found, reference: Reference) -> date | None:
    """The day that a date tells by its number, in the year that lies nearest behind the reference."""
    moment = one.moment
    if moment.day is None or moment.month is None or moment.lunar:
        return None
    year = moment.year or nearest_year(moment.month, moment.day, reference, "back")
    return date(year, moment.month, moment.day) if exists(year, moment.month, moment.day) else None
