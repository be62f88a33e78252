"""What the page shows, as one JSON value: the records of the run, with texts, people and reasons to look twice."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sukien.records import Document, Event
from sukien.report.people import Register, country_names
from sukien.report.read import RunFiles, read_files
from sukien.report.review import reasons
from sukien.report.sources import texts

_DOCUMENT = {"schema_version", "text", "text_sha256", "event_ids"}
_EVENT = {"schema_version"}


def payload(run: Path) -> dict[str, Any]:
    """The data of the page for the run in a folder. Raises UsageError where it is none."""
    return assemble(read_files(run), run.name)


def assemble(files: RunFiles, name: str = "") -> dict[str, Any]:
    """The data of the page, in the order of the files; times are left out, they say nothing about the articles."""
    found = texts(files.documents)
    doubts = reasons(files.events, files.happenings)
    register = Register(files.documents)
    events = [_event(one, doubts.get(one.event_id, []), register) for one in files.events]
    return {
        "run": {
            "name": name,
            "sukien": files.info.sukien,
            "counts": files.info.counts.model_dump(),
            "skipped": [one.model_dump() for one in files.info.skipped],
            "joined": bool(files.happenings),
        },
        "countries": country_names(files.documents),
        "documents": [_document(one, found.get(one.text_sha256), len(one.event_ids)) for one in files.documents],
        "events": events,
        "people": register.table(),
        "failures": [one.model_dump() for one in files.failures],
    }


def _document(one: Document, text: str | None, events: int) -> dict[str, Any]:
    return {**one.model_dump(mode="json", exclude=_DOCUMENT), "text": text, "events": events}


def _event(one: Event, review: list[dict[str, Any]], register: Register) -> dict[str, Any]:
    row = one.model_dump(mode="json", exclude=_EVENT)
    for person in (*row["chairs"], *row["participants"]):
        person["key"] = register.key(person["name"], person["country"])
    return {**row, "review": review, "people": register.take_part(one)}
