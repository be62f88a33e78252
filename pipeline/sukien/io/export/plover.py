"""PLOVER: events coded after the ontology of the Open Event Data Alliance, one JSON object a line.

Only events that the ontology has a code for: an appointment or a ceremony has none. States are ISO 3166-1 alpha-3.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from sukien.io.tables import RunTables
from sukien.io.writers.atomic import replace
from sukien.records import ArticleRecord, Event
from sukien.rules import load_pack
from sukien.rules.kinds.countries import Country

_MODES = {"meeting": "multilateral", "talks": "meet", "visit": "visit", "call": "phone", "exercise": "military"}
_CONTEXT = ("military", "diplomatic")


def write(run: RunTables, out: Path) -> None:
    """Write a line for each event with a PLOVER code."""
    codes = {one.alpha_2: one.alpha_3 for one in load_pack().of(Country)}
    with replace(out) as handle:
        for record in run.records:
            for event in record.events:
                if event.plover is not None:
                    handle.write(json.dumps(row(record, event, codes), ensure_ascii=False) + "\n")


def row(record: ArticleRecord, event: Event, codes: dict[str, str]) -> dict[str, Any]:
    """One event. Actors of the side that acts are sources, the rest are targets; of a meeting all are both."""
    document, date = record.document, event.date
    states = [codes.get(code, code) for code in event.countries]
    where = event.location.country if event.location else None
    host = codes.get(where, where) if where else None
    acting = [state for state in states if state != host] if event.type == "visit" and host else states
    people = [
        {
            "name": person.name,
            "country": codes.get(person.country, person.country) if person.country else None,
            "role": " ".join(filter(None, (person.rank, person.role))) or None,
        }
        for person in event.participants
    ]
    return {
        "id": event.event_id,
        "date": date.start if date else None,
        "date_end": date.end if date else None,
        "type": event.plover,
        "mode": _MODES.get(event.type),
        "context": list(_CONTEXT) if event.meeting or event.type == "exercise" else list(_CONTEXT[1:]),
        "source": [{"country": state} for state in acting],
        "target": [{"country": host}] if event.type == "visit" and host else [{"country": s} for s in states],
        "actors": people,
        "location": {"name": event.location.text if event.location else None, "country": host},
        "hypothetical": event.status in ("planned", "cancelled"),
        "text": event.title,
        "language": "vie",
        "publication": {
            "id": document.doc_id,
            "date": document.published.value,
            "publisher": document.source.publisher,
            "url": document.source.url,
            "headline": document.title,
        },
        "confidence": event.confidence,
    }
