"""brat standoff: `<id>.txt` with `<id>.ann`, and `annotation.conf`. Offsets are code points, end excluded."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from sukien.io.export.files import file_name
from sukien.io.export.texts import with_texts
from sukien.io.tables import RunTables
from sukien.io.writers.atomic import replace
from sukien.mention import LABELS
from sukien.records import Document as Doc
from sukien.records import Event, Evidence, PersonEntity

_BREAK = re.compile(r"[\r\n\u2028\u2029\x0b\x0c\x85]+")
_TYPES = ("Meeting", "Talks", "Visit", "Call", "Exercise", "Agreement", "Appointment", "Ceremony", "Other")
_ROLES = {"date.start": "Date", "location.country": "Place", "meeting.id": "Series", "meeting.name": "Series"}
"""Field of an event whose evidence is a mention -> role of the argument."""


def write(run: RunTables, out: Path) -> None:
    """Write the three kinds of files into the folder `out`."""
    out.mkdir(parents=True, exist_ok=True)
    for record, text in with_texts(run):
        name = file_name(record.document.doc_id)
        (out / f"{name}.txt").write_bytes(text.encode())
        with replace(out / f"{name}.ann") as handle:
            handle.writelines(_lines(record.document, record.events, text))
    with replace(out / "annotation.conf") as handle:
        handle.write("[entities]\n" + "\n".join((*LABELS, "TRIGGER")) + "\n\n[relations]\n\n[events]\n")
        arguments = "Date?:DATE, Place?:COUNTRY, Series?:MEETING, Chair*:PERSON, Person*:PERSON"
        handle.writelines(f"{name} {arguments}\n" for name in _TYPES)
        handle.write("\n[attributes]\nStatus Arg:<EVENT>, Value:occurred|ongoing|planned|cancelled\n")


def _lines(document: Doc, events: tuple[Event, ...], text: str) -> Iterator[str]:
    spans: dict[tuple[int, int], str] = {}
    people: dict[str, str] = {}
    for number, entity in enumerate(document.entities, 1):
        id_ = f"T{number}"
        spans.setdefault((entity.start, entity.end), id_)
        if isinstance(entity, PersonEntity) and entity.norm.person_id:
            people.setdefault(entity.norm.person_id, id_)
        yield _bound(id_, entity.label, entity.start, entity.end, text)
        note = entity.norm if isinstance(entity.norm, dict) else entity.norm.model_dump(exclude_none=True)
        if note:
            yield f"#{number}\tAnnotatorNotes {id_}\t{'; '.join(f'{k}={_one_line(v)}' for k, v in note.items())}\n"
    count = len(document.entities)
    for number, event in enumerate(events, 1):
        trigger = next((p for p in event.evidence if p.field == "type"), None)
        if trigger is None:
            continue
        count += 1
        name = event.type.capitalize()
        yield _bound(f"T{count}", name, trigger.start, trigger.end, text)
        arguments = " ".join((f"{name}:T{count}", *_arguments(event, spans, people)))
        yield f"E{number}\t{arguments}\n"
        yield f"A{number}\tStatus E{number} {event.status}\n"


def _arguments(event: Event, spans: dict[tuple[int, int], str], people: dict[str, str]) -> Iterator[str]:
    chairs = dict.fromkeys(people[p.person_id] for p in event.chairs if p.person_id in people)
    others = dict.fromkeys(people[p.person_id] for p in event.participants if p.person_id in people)
    seen: dict[str, Evidence] = {}
    for proof in event.evidence:
        role = _ROLES.get(proof.field)
        if role and (proof.start, proof.end) in spans:
            seen.setdefault(role, proof)
    yield from (f"{role}:{spans[proof.start, proof.end]}" for role, proof in seen.items())
    # Roles that come several times are numbered: Person, Person2, Person3.
    yield from (f"Chair{n if n > 1 else ''}:{id_}" for n, id_ in enumerate(chairs, 1))
    rest = [id_ for id_ in others if id_ not in chairs]
    yield from (f"Person{n if n > 1 else ''}:{id_}" for n, id_ in enumerate(rest, 1))


def _bound(id_: str, label: str, start: int, end: int, text: str) -> str:
    """A text-bound annotation; one that runs over a line end is in pieces, as brat asks for."""
    pieces, place = [], start
    for gap in _BREAK.finditer(text, start, end):
        pieces.append((place, gap.start()))
        place = gap.end()
    pieces.append((place, end))
    pieces = [(a, b) for a, b in pieces if a < b]
    offsets = ";".join(f"{a} {b}" for a, b in pieces)
    return f"{id_}\t{label} {offsets}\t{' '.join(text[a:b] for a, b in pieces)}\n"


def _one_line(value: object) -> str:
    return " ".join(str(value).split())
