"""An event with the words that each of its fields was read from."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sukien.events.confidence import WEIGHTS, signs
from sukien.explain.article import Asked
from sukien.explain.shape import EventPart, FieldPart
from sukien.records import Event

_SHOWN = (
    "type", "status", "mode", "meeting.id", "meeting.edition", "date.start", "date.end", "location.country",
    "location.city", "chairs", "participants", "countries", "organizations", "topics", "outcomes",
)  # fmt: skip


def explained(asked: Asked, event: Event) -> EventPart:
    """The event's fields that are not null, each with its lines of evidence."""
    return EventPart(
        event_id=event.event_id,
        type=event.type,
        title=event.title,
        section=event.section,
        confidence=event.confidence,
        signs={sign: WEIGHTS[sign] for sign in signs(event.model_dump(mode="json"))},
        fields=tuple(_fields(asked, event)),
    )


def _fields(asked: Asked, event: Event) -> Iterator[FieldPart]:
    row = event.model_dump(mode="json")
    told = dict.fromkeys((*_SHOWN, *(line.field for line in event.evidence)))
    for field in told:
        value = _value(row, field)
        lines = [line for line in event.evidence if line.field == field]
        for line in lines:
            by = asked.source(line.rule)
            yield FieldPart(field=field, value=value, start=line.start, end=line.end, text=line.text, by=by)
        if not lines and value not in (None, []):
            yield FieldPart(field=field, value=value, start=None, end=None, text=None, by=None)


def _value(row: dict[str, Any], field: str) -> Any:
    value: Any = row
    for key in field.split("."):
        value = value.get(key) if isinstance(value, dict) else None
    if isinstance(value, list):
        return [item.get("name") or item.get("text") if isinstance(item, dict) else item for item in value]
    return value
