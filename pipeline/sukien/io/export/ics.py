"""iCalendar: happenings with a day as whole-day events; what is planned is tentative."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from sukien import __version__
from sukien.io.export.files import draft
from sukien.io.tables import RunTables
from sukien.joined import Happening
from sukien.joining.time import days

if TYPE_CHECKING:
    from icalendar import Component

_STATUS = {"planned": "TENTATIVE", "cancelled": "CANCELLED"}
_DAY = 10
"""Letters of an ISO day: a month or a year is no day to put into a calendar."""


def write(run: RunTables, out: Path) -> None:
    """Write the calendar."""
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", f"-//sukien {__version__}//VI")
    calendar.add("version", "2.0")
    for one in run.files.happenings:
        if one.date and one.date.start and len(one.date.start) == _DAY:
            calendar.add_component(_event(one, date.fromisoformat(one.date.start)))
    with draft(out) as path:
        path.write_bytes(calendar.to_ical())


def _event(one: Happening, start: date) -> Component:
    from icalendar import Event

    last = days(one.date.end if one.date else None)
    published = days(max((a.published for a in one.articles if a.published), default=None))
    event = Event()
    event.add("uid", f"{one.happening_id}@sukien")
    # The time of writing would differ from run to run: the last article's day stands for it.
    stamp = date.fromordinal(published[0]) if published else start
    event.add("dtstamp", datetime(stamp.year, stamp.month, stamp.day, tzinfo=UTC))
    event.add("dtstart", start)
    # The end is the first day that no longer belongs to it.
    event.add("dtend", date.fromordinal(max(last[1] if last else 0, start.toordinal())) + timedelta(days=1))
    event.add("summary", _summary(one))
    event.add("status", _STATUS.get(one.status, "CONFIRMED"))
    event.add("categories", [one.type])
    place = one.location
    if place and (place.text or place.country):
        event.add("location", ", ".join(dict.fromkeys(filter(None, (place.text, place.country)))))
    people = "\n".join(" ".join(filter(None, (p.rank, p.name, p.country))) for p in one.participants)
    articles = "\n".join(" ".join(filter(None, (a.published, a.title, a.url))) for a in one.articles)
    event.add("description", "\n\n".join(filter(None, (one.title, people, articles))))
    return event


def _summary(one: Happening) -> str:
    if one.meeting:
        edition = str(one.meeting.edition) if one.meeting.edition else None
        return " ".join(filter(None, (one.meeting.id or one.meeting.name, edition)))
    people = " - ".join(p.name for p in one.participants[:2])
    return " ".join(filter(None, (one.type, people or " ".join(one.countries))))
