"""Corrections over what was read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from sukien.io.run_files import read_records, records_of
from sukien.io.writers.atomic import replace
from sukien.io.writers.joined import write_joined
from sukien.io.writers.sheet import EVENT_COLUMNS, MENTION_COLUMNS, csv_lines, event_rows, mention_rows
from sukien.joining.join import join_records
from sukien.records import ArticleRecord, Document, Event
from sukien.review.corrections import Correction, Replaced


def corrected(record: ArticleRecord, corrections: Iterable[Correction]) -> ArticleRecord:
    """The records with the corrections of that text; those of other texts are left aside."""
    document, events = record.document, list(record.events)
    for one in corrections:
        if one.text_sha256 != document.text_sha256:
            continue
        if one.entities is not None:
            document = document.model_copy(update={"entities": one.entities})
            continue
        place = _find(events, one.replaces) if one.replaces else _known(events, one.event)
        event = one.event.model_copy(update={"doc_id": document.doc_id}) if one.event else None
        if place is not None:
            events[place : place + 1] = [event] if event else []
        elif event is not None:
            events.append(event)
    document = document.model_copy(update={"event_ids": tuple(event.event_id for event in events)})
    return record.model_copy(update={"document": document, "events": tuple(events)})


def correct_run(folder: Path, corrections: Sequence[Correction]) -> tuple[int, int]:
    """Apply corrections to the files of a run; how many mentions and events it has then."""
    table: Mapping[str, list[Correction]] = _by_text(corrections)
    documents = list(read_records(Document, folder / "documents.jsonl"))
    events = list(read_records(Event, folder / "events.jsonl"))
    read = records_of(documents, events, {})
    records = [corrected(one, table.get(one.document.text_sha256, ())) for one in read]
    with replace(folder / "documents.jsonl") as handle:
        handle.writelines(one.document.model_dump_json() + "\n" for one in records)
    with replace(folder / "events.jsonl") as handle:
        handle.writelines(event.model_dump_json() + "\n" for one in records for event in one.events)
    with replace(folder / "events.csv", "utf-8-sig") as handle:
        handle.write(csv_lines([EVENT_COLUMNS]))
        handle.writelines(csv_lines(event_rows(one)) for one in records)
    with replace(folder / "mentions.csv", "utf-8-sig") as handle:
        handle.write(csv_lines([MENTION_COLUMNS]))
        handle.writelines(csv_lines(mention_rows(one)) for one in records)
    write_joined(folder, *join_records(records))
    return sum(len(one.document.entities) for one in records), sum(len(one.events) for one in records)


def _by_text(corrections: Iterable[Correction]) -> dict[str, list[Correction]]:
    out: dict[str, list[Correction]] = defaultdict(list)
    for one in corrections:
        out[one.text_sha256].append(one)
    return out


def _find(events: Sequence[Event], wanted: Replaced) -> int | None:
    """The event of that id, else the only one of that type, date and series: ids change with the rules."""
    for place, event in enumerate(events):
        if event.event_id == wanted.event_id:
            return place
    found = [
        place
        for place, event in enumerate(events)
        if event.type == wanted.type
        and (event.date.start if event.date else None) == wanted.start
        and (event.meeting.id if event.meeting else None) == wanted.meeting
    ]
    return found[0] if len(found) == 1 else None


def _known(events: Sequence[Event], added: Event | None) -> int | None:
    """Where an event that was added already stands, or where the rules read it by themselves now."""
    if added is None:
        return None
    for place, event in enumerate(events):
        if event.event_id == added.event_id:
            return place
    found = [place for place, event in enumerate(events) if _same(event, added)]
    return found[0] if len(found) == 1 else None


def _same(one: Event, other: Event) -> bool:
    """Whether two events of one article are of one type, day and series, with people in common where both have some."""
    days = [event.date.start if event.date else None for event in (one, other)]
    series = [event.meeting.id if event.meeting else None for event in (one, other)]
    names = [{person.name for person in (*event.chairs, *event.participants)} for event in (one, other)]
    people = not all(names) or bool(names[0] & names[1])
    return one.type == other.type and days[0] is not None and days[0] == days[1] and series[0] == series[1] and people
