"""The week that an article or paragraph looks ahead to, in which its bare weekdays lie.

A calendar of what is to come says so in its headline ("Lịch ngoại giao tuần tới"), a paragraph by the week that it told
before ("Tuần tới … Thứ Tư, ông thăm Lào").
"""

from __future__ import annotations

from datetime import date, timedelta

from sukien.dates.calendar import Reference
from sukien.dates.moment import Found
from sukien.rules import Pack
from sukien.text import Text

_LEAD = 120
"""How many characters of the text are looked at beside the headline."""
_CALENDAR = r"(?<!\w){calendar}(?!\w)"
"""What tells that a headline is that of a calendar."""
_THIS, _NEXT = r"(?<!\w){this_week}(?!\w)", r"(?<!\w){coming_week}(?!\w)"
"""The week that begins with the Monday nearest by, and the one that does not yet go on."""
_WEEKEND = 4
"""From Friday on "tuần mới" is the one that follows."""
_WEEK = timedelta(weeks=1)


def week_of_calendar(text: Text, pack: Pack, reference: Reference | None) -> date | None:
    """The Monday of the week that the headline or the first line tells the calendar of, if it does."""
    today = reference.date if reference is not None and not reference.yearless else None
    if today is None:
        return None
    line = text.lower[:_LEAD].partition("\n")[0]
    for head in ((text.meta.title or "").lower(), line):
        if pack.pattern(_CALENDAR).search(head) is None:
            continue
        monday = today - timedelta(days=today.weekday())
        if pack.pattern(_NEXT).search(head) is not None:
            return monday + _WEEK
        if pack.pattern(_THIS).search(head) is not None:
            return monday + _WEEK if today.weekday() >= _WEEKEND else monday
    return None


def week_told(one: Found, today: date | None) -> date | None:
    """The Monday of the coming week that a date names ("tuần tới"), and no day of it."""
    ahead = one.moment.shift_unit == "week" and (one.moment.shift or 0) > 0 and one.moment.unit == "week"
    if today is None or not ahead or one.until is not None or one.moment.count is not None:
        return None
    return today - timedelta(days=today.weekday()) + _WEEK * (one.moment.shift or 0)
