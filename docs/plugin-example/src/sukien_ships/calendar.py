"""Events that are known to the day, as an iCalendar file (RFC 5545)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from sukien.plugins import Exporter
from sukien.records import ArticleRecord, Event

_STATUS = {"occurred": "CONFIRMED", "ongoing": "CONFIRMED", "planned": "TENTATIVE", "cancelled": "CANCELLED"}
_OCTETS = 75
"""No line of the file is longer; a longer one goes on in the next, after a blank."""


def lines(record: ArticleRecord) -> str:
    """An entry for each event of an article that has a first and a last day."""
    entries = [entry(event, record.document.published.value) for event in record.events if _days(event)]
    return "".join(f"{part}\r\n" for rows in entries for row in rows for part in _folded(row))


def entry(event: Event, published: str | None) -> list[str]:
    """The lines of one entry, not folded."""
    first, last = _days(event)
    name = event.meeting.name if event.meeting and event.meeting.name else event.title or ""
    place = event.location.text if event.location else None
    # The stamp is the day of publication: the same articles give the same bytes on any day.
    stamp = published if published and len(published) == 10 else first.isoformat()
    return [
        "BEGIN:VEVENT",
        f"UID:{event.event_id}@sukien",
        f"DTSTAMP:{stamp.replace('-', '')}T000000Z",
        f"DTSTART;VALUE=DATE:{first:%Y%m%d}",
        f"DTEND;VALUE=DATE:{last + timedelta(days=1):%Y%m%d}",
        f"SUMMARY:{_escaped(f'{event.type}: {name}')}",
        f"STATUS:{_STATUS[event.status]}",
        *([f"LOCATION:{_escaped(place)}"] if place else ()),
        "END:VEVENT",
    ]


def _days(event: Event) -> tuple[date, date] | tuple[()]:
    found = event.date and (event.date.start, event.date.end or event.date.start)
    if not found or not all(day and len(day) == 10 for day in found):
        return ()
    return date.fromisoformat(str(found[0])), date.fromisoformat(str(found[1]))


def _escaped(text: str) -> str:
    for sign in "\\;,":
        text = text.replace(sign, f"\\{sign}")
    return text.replace("\n", "\\n")


def _folded(line: str) -> Iterator[str]:
    part = ""
    for letter in line:
        if len((part + letter).encode()) > _OCTETS:
            yield part
            part = " "
        part += letter
    yield part


EXPORTER = Exporter(
    file="calendar.ics",
    head="BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//sukien-ships//EN\r\n",
    lines=lines,
    foot="END:VCALENDAR\r\n",
    needs=("dates",),
)
