"""What the page shows, as one JSON value: the records of the run, with texts, people and reasons to look twice."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from sukien.io.run_files import RunFiles, read_files
from sukien.io.texts import texts
from sukien.joined import Happening, Person
from sukien.records import CountryEntity, Document, Event
from sukien.report.review import changed, reasons

_DOCUMENT = {"schema_version", "text", "text_sha256", "event_ids"}
_EVENT = {"schema_version"}
_HAPPENING = {
    "happening_id", "type", "status", "title", "meeting", "date", "mode", "location", "countries", "confidence",
    "sources", "support", "conflicts",
}  # fmt: skip
_PERSON = {"person_id", "name", "country", "promoted", "names", "ranks", "roles", "happening_ids"}


def payload(run: Path, since: Path | None = None) -> dict[str, Any]:
    """The data of the page for the run in a folder. Raises UsageError where it is none, or `since` is none."""
    data = assemble(read_files(run), run.name)
    return data if since is None else _compared(data, read_files(run), read_files(since), since.name)


def _compared(data: dict[str, Any], files: RunFiles, before: RunFiles, name: str) -> dict[str, Any]:
    """The data with what is new in the list of doubts since an earlier run, and what is no longer there."""
    now, then = (reasons(one.events, one.happenings) for one in (files, before))
    fresh, gone = changed(now, files.events, then, before.events)
    settled = [{"type": one.type, "title": one.title, "doc_id": one.doc_id} for one in gone]
    events = [{**row, "fresh": row["event_id"] in fresh} for row in data["events"]]
    return {**data, "run": {**data["run"], "since": name, "settled": settled}, "events": events}


def assemble(files: RunFiles, name: str = "") -> dict[str, Any]:
    """The data of the page, in the order of the files; times are left out, they say nothing about the articles."""
    found = texts(files.documents)
    doubts = reasons(files.events, files.happenings)
    ids = {(seen.doc_id, seen.person_id): one.person_id for one in files.people for seen in one.articles}
    return {
        "run": {
            "name": name,
            "sukien": files.info.sukien,
            "counts": files.info.counts.model_dump(),
            "skipped": [one.model_dump() for one in files.info.skipped],
        },
        "countries": _country_names(files.documents),
        "documents": [_document(one, found.get(one.text_sha256)) for one in files.documents],
        "events": [_event(one, doubts.get(one.event_id, []), ids) for one in files.events],
        "happenings": [_happening(one) for one in files.happenings],
        "people": [_person(one) for one in files.people],
        "failures": [one.model_dump() for one in files.failures],
    }


def _document(one: Document, text: str | None) -> dict[str, Any]:
    return {**one.model_dump(mode="json", exclude=_DOCUMENT), "text": text, "events": len(one.event_ids)}


def _event(one: Event, review: list[dict[str, Any]], ids: dict[tuple[str, str], str]) -> dict[str, Any]:
    row = one.model_dump(mode="json", exclude=_EVENT)
    for person in (*row["chairs"], *row["participants"]):
        person["key"] = ids.get((one.doc_id, person["person_id"] or ""))
    keys = dict.fromkeys(person["key"] for person in (*row["chairs"], *row["participants"]) if person["key"])
    return {**row, "review": review, "people": list(keys)}


def _happening(one: Happening) -> dict[str, Any]:
    people = dict.fromkeys(person.person_id for person in (*one.chairs, *one.participants) if person.person_id)
    tellings = [telling.event_id for telling in one.articles]
    return {**one.model_dump(mode="json", include=_HAPPENING), "people": list(people), "tellings": tellings}


def _person(one: Person) -> dict[str, Any]:
    return {**one.model_dump(mode="json", include=_PERSON), "articles": len(one.articles)}


def _country_names(documents: Iterable[Document]) -> dict[str, str]:
    """Vietnamese names of states by alpha-2 code, for those that the articles name."""
    return {
        entity.norm.alpha_2: entity.norm.name
        for document in documents
        for entity in document.entities
        if isinstance(entity, CountryEntity) and entity.norm.name
    }
