"""Flat rows of events and mentions, for a spreadsheet."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Sequence
from io import StringIO

from sukien.records import ArticleRecord, Document, Event, EventDate, EventLocation, EventMeeting, EventPerson

Cell = str | int | float | None

EVENT_COLUMNS = (
    "doc_id", "event_id", "type", "plover", "status", "section", "title", "meeting_id", "meeting", "edition", "level",
    "start", "end", "date_text", "mode", "place", "city", "country", "chairs", "participants", "countries",
    "organizations", "topics", "outcomes", "confidence", "warnings", "published", "article_title", "url", "path",
)  # fmt: skip
MENTION_COLUMNS = (
    "doc_id", "id", "label", "start", "end", "text", "section", "rule", "value", "name", "rank", "role",
    "organization", "country", "path",
)  # fmt: skip
_NO_MEETING = EventMeeting(id="")
# A spreadsheet runs a cell that begins so as a formula; an apostrophe before it makes it text again.
_FORMULA = frozenset("=+-@\t\r\n")


def event_rows(record: ArticleRecord) -> Iterator[tuple[Cell, ...]]:
    """A row for each event, in the order of EVENT_COLUMNS."""
    for event in record.events:
        yield _event(event, record.document)


def mention_rows(record: ArticleRecord) -> Iterator[tuple[Cell, ...]]:
    """A row for each mention, in the order of MENTION_COLUMNS; `value` is the code, id or date that it stands for."""
    document = record.document
    for entity in document.entities:
        norm = entity.norm if isinstance(entity.norm, dict) else vars(entity.norm)
        cells = {key: cell for key, cell in norm.items() if isinstance(cell, str)}
        value = next((cells[key] for key in ("person_id", "alpha_2", "value", "meeting_id") if key in cells), None)
        named = [cells.get(key) for key in ("name", "rank", "role", "organization", "country")]
        place = (entity.start, entity.end, entity.text, entity.section, entity.rule)
        yield (document.doc_id, entity.id, entity.label, *place, value, *named, document.source.path)


def csv_lines(rows: Iterable[Sequence[Cell]]) -> str:
    """Rows as lines of CSV, with nothing in them that a spreadsheet would run."""
    out = StringIO()
    safe = ([f"'{cell}" if isinstance(cell, str) and cell[:1] in _FORMULA else cell for cell in row] for row in rows)
    csv.writer(out, lineterminator="\n").writerows(safe)
    return out.getvalue()


def _event(event: Event, document: Document) -> tuple[Cell, ...]:
    meeting = event.meeting or _NO_MEETING
    date, place = event.date or EventDate(), event.location or EventLocation()
    return (
        event.doc_id, event.event_id, event.type, event.plover, event.status, event.section, event.title,
        meeting.id, meeting.name, meeting.edition, meeting.level, date.start, date.end, date.text, event.mode,
        place.text, place.city, place.country,
        "; ".join(map(_person, event.chairs)), "; ".join(map(_person, event.participants)),
        "; ".join(event.countries), "; ".join(event.organizations), "; ".join(event.topics),
        "; ".join(f"{outcome.kind}: {outcome.text}" for outcome in event.outcomes),
        event.confidence, "; ".join(event.warnings),
        document.published.value, document.title, document.source.url, document.source.path,
    )  # fmt: skip


def _person(person: EventPerson) -> str:
    """Name with rank, then country: Thượng tướng Nguyễn Chí Vịnh (VN)."""
    name = f"{person.rank} {person.name}" if person.rank else person.name
    return f"{name} ({person.country})" if person.country else name
