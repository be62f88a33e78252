"""Reviewed articles as gold: what a reviewer corrected, and what they left as it is beside that, counts as right.

Who corrected events looked at events, who corrected mentions at mentions: what nobody corrected is not scored.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from sukien.errors import GoldError
from sukien.evaluate.gold import Gold
from sukien.evaluate.measures import composed
from sukien.io.run_files import read_records, records_of
from sukien.io.texts import texts
from sukien.records import (
    ArticleRecord,
    CountryEntity,
    DateEntity,
    Document,
    Entity,
    Event,
    MeetingEntity,
    PersonEntity,
)
from sukien.review.apply import corrected
from sukien.review.corrections import Correction, read_corrections
from sukien.rules.markup import Marked


def reviewed(path: Path, run: Path | None = None) -> Iterator[Gold]:
    """The articles that a file of corrections speaks of, as they should be read.

    What the corrections go over is the run that the file lies in, else `run`. Raises GoldError where no article of it
    has a correction, and where `run` has the corrections already, so that it would be compared with itself.
    """
    corrections = read_corrections(path)
    folder = path.parent if (path.parent / "documents.jsonl").is_file() else run
    if folder is None:
        raise GoldError("no run lies beside the corrections", where=path.as_posix(), remedy="name it before them")
    found = False
    for record, own in _touched(folder, corrections):
        found = True
        yield _gold(corrected(record, own), own)
    if not found:
        raise GoldError("no article of the run is corrected here", where=path.as_posix(), remedy="name another file")
    if run is not None and all(corrected(record, own) == record for record, own in _touched(run, corrections)):
        raise GoldError(
            "this run has these corrections already: it would be compared with itself",
            where=run.as_posix(),
            remedy=f"name no run, and the articles are read anew as the rules read them: "
            f"sukien evaluate {path.as_posix()}",
        )


def _touched(folder: Path, corrections: Sequence[Correction]) -> Iterator[tuple[ArticleRecord, list[Correction]]]:
    """The articles of a run that are corrected, each with its corrections."""
    documents = list(read_records(Document, folder / "documents.jsonl"))
    events = read_records(Event, folder / "events.jsonl")
    for record in records_of(documents, list(events), texts(documents)):
        own = [one for one in corrections if one.text_sha256 == record.document.text_sha256]
        if own:
            yield record, own


def _gold(record: ArticleRecord, corrections: Sequence[Correction]) -> Gold:
    document = record.document
    people = {
        e.norm.person_id: e.norm
        for e in document.entities
        if isinstance(e, PersonEntity) and e.norm.person_id and e.section != "related"
    }
    bylines = {e.norm.person_id for e in document.entities if isinstance(e, PersonEntity) and e.section == "byline"}
    rows = [
        {"name": n.name, "rank": n.rank, "role": n.role, "country": n.country, "byline": id_ in bylines}
        for id_, n in people.items()
    ]
    mentions = any(one.entities is not None for one in corrections)
    events = any(one.entities is None for one in corrections)
    return Gold(
        id=document.doc_id,
        title=document.title,
        published=document.published.value,
        url=document.source.url,
        text=record.text or "",
        mentions=[_marked(entity) for entity in document.entities] if mentions else [],
        people=composed(rows) if mentions else [],
        events=composed([_event(event) for event in record.events]) if events else [],
        unsaid=frozenset([*(() if mentions else ("mentions", "people")), *(() if events else ("events",))]),
    )


def _marked(entity: Entity) -> Marked:
    attributes: dict[str, str] = {}
    if isinstance(entity, CountryEntity):
        attributes["iso"] = entity.norm.alpha_2
    elif isinstance(entity, DateEntity):
        attributes["v"] = entity.norm.value
    elif isinstance(entity, MeetingEntity):
        attributes["id"] = entity.norm.meeting_id
        if entity.norm.edition is not None:
            attributes["ed"] = str(entity.norm.edition)
    return Marked(entity.label, entity.start, entity.end, composed(entity.text), attributes)


def _event(event: Event) -> dict[str, Any]:
    date, meeting = event.date, event.meeting
    return {
        "type": event.type,
        "meeting": meeting.id if meeting else None,
        "edition": meeting.edition if meeting else None,
        "start": date.start if date else None,
        "end": date.end if date else None,
        "status": event.status,
        "mode": event.mode,
        "country": event.location.country if event.location else None,
        "chairs": [person.name for person in event.chairs],
        "people": [person.name for person in event.participants],
        "countries": list(event.countries),
        "section": event.section,
    }
