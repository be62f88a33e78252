"""An edited events table (CSV or Excel) as corrections: cells that were changed, rows that were added or marked.

`delete` in the column `type` says that there is no such event; a row without an id adds one. A row that is missing
says nothing: sheets are filtered.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from sukien.errors import UsageError
from sukien.events.record import PLOVER
from sukien.given import iso_date
from sukien.io.writers.sheet import EVENT_COLUMNS, event_rows
from sukien.joining.gist import digest
from sukien.records import ArticleRecord, Event, EventPerson, PersonEntity
from sukien.review.corrections import Correction, Replaced

_PLAIN = {"type": "type", "status": "status", "section": "section", "title": "title", "mode": "mode"}
_NESTED = {
    "meeting_id": ("meeting", "id"), "meeting": ("meeting", "name"), "edition": ("meeting", "edition"),
    "level": ("meeting", "level"), "start": ("date", "start"), "end": ("date", "end"), "place": ("location", "text"),
    "city": ("location", "city"), "country": ("location", "country"),
}  # fmt: skip
_LISTS = ("countries", "organizations", "topics")
_PERSON = re.compile(r"(.+?)(?:\s+\(([A-Z]{2})\))?")
_RULE = "correction"


def corrections_of(
    path: Path, records: Sequence[ArticleRecord], who: str | None = None, when: str | None = None
) -> tuple[list[Correction], list[str]]:
    """The corrections of a sheet, and what could not be taken over, each with the reason.

    Raises UsageError for a file that is no events table.
    """
    events = {event.event_id: (one, event) for one in records for event in one.events}
    shown = {str(row[1]): _texts(row) for one in records for row in event_rows(one)}
    articles = {one.document.doc_id: one for one in records}
    out, doubts = [], list[str]()
    for number, row in enumerate(_rows(path), 2):
        if not any(row.values()):
            continue
        id_, where = row.get("event_id", ""), f"row {number}"
        record, event = events.get(id_, (articles.get(row.get("doc_id", "")), None))
        if record is None or (id_ and event is None):
            doubts.append(f"{where}: no event '{id_}' and no article '{row.get('doc_id', '')}' in this run")
            continue
        changed = {k: v for k, v in row.items() if k in EVENT_COLUMNS and v != shown.get(id_, {}).get(k, "")}
        if not changed:
            continue
        try:
            made = None if row.get("type") == "delete" else _event(record, event, changed, f"{path.name}:{number}")
        except (ValidationError, ValueError) as error:
            told = error.errors()[0] if isinstance(error, ValidationError) else {"loc": (), "msg": str(error)}
            doubts.append(f"{where}: {'.'.join(map(str, told['loc']))}: {told['msg']}")
            continue
        out.append(
            Correction(
                doc_id=record.document.doc_id,
                text_sha256=record.document.text_sha256,
                who=who,
                when=when,
                replaces=_replaced(event) if event else None,
                event=made,
            )
        )
    return out, doubts


def _rows(path: Path) -> Iterator[Mapping[str, str]]:
    try:
        if path.suffix.lower() == ".xlsx":
            from openpyxl import load_workbook

            book = load_workbook(path, read_only=True, data_only=True)
            sheet = book["events"] if "events" in book.sheetnames else book[book.sheetnames[0]]
            table: Any = sheet.iter_rows(values_only=True)
        else:
            with path.open(encoding="utf-8-sig", newline="") as handle:
                table = iter(list(csv.reader(handle)))
        head = [_text(cell) for cell in next(table, ())]
        if not {"doc_id", "event_id", "type"} <= set(head):
            raise ValueError("the first row does not name doc_id, event_id and type")
        for row in table:
            yield {name: _text(cell) for name, cell in zip(head, row, strict=False)}
    except ImportError as error:
        remedy = "pip install 'sukien[xlsx]'"
        raise UsageError("openpyxl is not installed", code="extra.missing", remedy=remedy) from error
    except (OSError, ValueError, KeyError) as error:
        remedy = "edit events.csv, or the workbook of `sukien export --to xlsx`"
        raise UsageError(f"no events table: {error}", where=path.as_posix(), remedy=remedy) from error


def _text(cell: object) -> str:
    """A cell as text, as the export writes it."""
    if cell is None:
        return ""
    if isinstance(cell, datetime | date):
        return cell.isoformat()[:10]
    if isinstance(cell, float) and cell.is_integer() and abs(cell) > 1:
        return str(int(cell))
    text = str(cell).strip()
    return text[1:] if text[:1] == "'" and text[1:2] in ("=", "+", "-", "@") else text


def _texts(row: Sequence[object]) -> dict[str, str]:
    return {name: _text(cell) for name, cell in zip(EVENT_COLUMNS, row, strict=True)}


def _event(record: ArticleRecord, event: Event | None, changed: Mapping[str, str], place: str) -> Event:
    """The event with the changed cells. Raises ValidationError or ValueError for a cell that cannot be."""
    document = record.document
    row: dict[str, Any] = event.model_dump() if event else {"status": "occurred", "doc_id": document.doc_id}
    fields = []
    for name, text in changed.items():
        value: Any = text or None
        if name in _PLAIN:
            row[_PLAIN[name]] = value
            fields.append(_PLAIN[name])
        elif name in _NESTED:
            part, key = _NESTED[name]
            if key in ("start", "end") and value:
                value = iso_date(value)
                if value is None:
                    raise ValueError(f"{name}: {text!r} is no date")
            row[part] = {**({"id": None} if part == "meeting" else {}), **(row.get(part) or {})}
            row[part][key] = int(value) if key == "edition" and value else value
            fields.append(f"{part}.{key}")
        elif name in _LISTS:
            items = [item.strip() for item in text.split(";") if item.strip()]
            row[name] = sorted(items) if name == "countries" else items
            fields.append(name)
        elif name in ("chairs", "participants"):
            row[name] = [_person(record, item.strip()) for item in text.split(";") if item.strip()]
            fields.append(name)
    if "date.start" in fields or "date.end" in fields:
        dates = row["date"]
        dates["value"] = "/".join(dict.fromkeys(filter(None, (dates.get("start"), dates.get("end"))))) or None
        fields.append("date.value")
    row["plover"] = PLOVER.get(row["type"])
    row["confidence"] = 1.0
    row["evidence"] = [p for p in row.get("evidence", ()) if p["field"] not in fields]
    anchor = _anchor(record, event)
    row["evidence"] += [{**anchor, "field": field, "rule": _RULE} for field in dict.fromkeys(fields)]
    if event is None:
        row["event_id"] = digest("correction", document.doc_id, place, *sorted(changed.items()))
        row["title"] = row.get("title") or document.title
    return Event.model_validate(row)


def _anchor(record: ArticleRecord, event: Event | None) -> dict[str, Any]:
    """The words that a corrected field points to: what the event was read from, else the first mention."""
    if event and event.evidence:
        first = event.evidence[0]
        return {"start": first.start, "end": first.end, "text": first.text}
    entity = next(iter(record.document.entities), None)
    if entity is None:
        raise ValueError("the article has no mention that the event could point to")
    return {"start": entity.start, "end": entity.end, "text": entity.text}


def _person(record: ArticleRecord, item: str) -> dict[str, Any]:
    """A person of the article as the sheet writes them, with a name that the article has, or a new one."""
    match = _PERSON.fullmatch(item)
    words, country = match.groups() if match else (item, None)
    norms = {e.norm.person_id: e.norm for e in record.document.entities if isinstance(e, PersonEntity)}
    for norm in sorted(norms.values(), key=lambda one: -len(one.name)):
        if words == norm.name or words.endswith(f" {norm.name}"):
            rank = words[: -len(norm.name)].strip() or None
            person = EventPerson(person_id=norm.person_id, name=norm.name, rank=rank, role=norm.role, country=country)
            return person.model_dump()
    return EventPerson(name=words, country=country).model_dump()


def _replaced(event: Event) -> Replaced:
    return Replaced(
        event_id=event.event_id,
        type=event.type,
        start=event.date.start if event.date else None,
        meeting=event.meeting.id if event.meeting else None,
    )
