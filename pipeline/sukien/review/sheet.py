"""An edited events table (CSV or Excel) as corrections: cells that were changed, rows that were added or marked.

`delete` in the column `type` says that there is no such event; a row without an id adds one. A row that is missing
says nothing: sheets are filtered. `1` in the column `confidence` says that the event is right as it stands.
"""

from __future__ import annotations

import csv
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
from sukien.review.cells import NESTED, PERSON, PLAIN, items, refused, slips
from sukien.review.corrections import RULE, Correction, Replaced

_LISTS = ("countries", "organizations", "topics")


def corrections_of(
    path: Path,
    records: Sequence[ArticleRecord],
    who: str | None = None,
    when: str | None = None,
    states: Mapping[str, str] | None = None,
) -> tuple[list[Correction], list[str]]:
    """The corrections of a sheet, and what could not be taken over: row, column, what is wrong and what to do.

    `states` has the alpha-2 code by the names of a state in small letters, for advice.
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
            doubts.append(f"{where}: {_nowhere(row, id_, record)}")
            continue
        changed = {k: v for k, v in row.items() if k in EVENT_COLUMNS and v != shown.get(id_, {}).get(k, "")}
        if event is None:
            changed.pop("confidence", None)  # an added row is often the copy of another
        if not changed:
            continue
        made = None
        if row.get("type") != "delete":
            wrong = dict(slips(changed, states or {}))
            told, rest = list(wrong.values()), {name: text for name, text in changed.items() if name not in wrong}
            try:
                made = _event(record, event, rest, f"{path.name}:{number}")
            except ValidationError as error:
                told += refused(error)
            except ValueError as error:
                told.append(str(error))
            if told:
                doubts += [f"{where}: {one}" for one in told]
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


def _nowhere(row: Mapping[str, str], id_: str, article: ArticleRecord | None) -> str:
    """Why a row has no place in the run."""
    doc_id = row.get("doc_id", "")
    if not id_:
        missing = f"no article '{doc_id}' in this run" if doc_id else "neither an event_id nor a doc_id"
        return f"{missing} (write the doc_id of the article that reports the event)"
    beside = f" (the article '{doc_id}' is: empty the event_id to add an event to it)" if article else ""
    return f"no event '{id_}' in this run" + (beside or " (nor its article: is it the sheet of another run?)")


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
    """The event with the changed cells. Raises ValidationError or ValueError for a row that cannot be."""
    document = record.document
    row: dict[str, Any] = event.model_dump() if event else {"status": "occurred", "doc_id": document.doc_id}
    fields = []
    for name, text in changed.items():
        value: Any = text or None
        if name in PLAIN:
            row[PLAIN[name]] = value
            fields.append(PLAIN[name])
        elif name in NESTED:
            part, key = NESTED[name]
            if key in ("start", "end") and value:
                value = iso_date(value)
            row[part] = {**({"id": None} if part == "meeting" else {}), **(row.get(part) or {})}
            row[part][key] = int(value) if key == "edition" and value else value
            fields.append(f"{part}.{key}")
        elif name in _LISTS:
            row[name] = sorted(items(text)) if name == "countries" else items(text)
            fields.append(name)
        elif name in ("chairs", "participants"):
            row[name] = [_person(record, item) for item in items(text)]
            fields.append(name)
        elif name == "confidence":
            fields.append(name)
    if "date.start" in fields or "date.end" in fields:
        row["date"] = _days(row["date"], event, fields)
        fields += ["date.end", "date.value", "date.text"]
    # What was doubtful about a part that a person has set is settled.
    settled = {field.split(".")[0] for field in fields}
    row["warnings"] = [one for one in row.get("warnings", ()) if one.split(".")[0] not in settled]
    row["plover"] = PLOVER.get(row.get("type", ""))
    row["confidence"] = 1.0
    row["evidence"] = [p for p in row.get("evidence", ()) if p["field"] not in fields]
    anchor = _anchor(record, event)
    given = [field for field in dict.fromkeys(fields) if field != "date.text"]
    row["evidence"] += [{**anchor, "field": field, "rule": RULE} for field in given]
    if event is None:
        row["event_id"] = digest("correction", document.doc_id, place, *sorted(changed.items()))
        row["title"] = row.get("title") or document.title
    return Event.model_validate(row)


def _days(dates: Mapping[str, Any], event: Event | None, fields: Sequence[str]) -> dict[str, Any]:
    """The date of an event with another first or last day; the words of the article say another one.

    An event of one day stays one where only its first day is corrected. Raises ValueError for one that ends before it
    begins.
    """
    start, end = dates.get("start"), dates.get("end")
    before = event.date if event else None
    if "date.end" not in fields and (before is None or before.end in (None, before.start)):
        end = start
    # "~" sorts after every digit: a month or year ends after its last day.
    if start and end and "X" not in start + end and f"{end}~" < start:
        raise ValueError(f"end: {end} is before the start, {start} (correct the other column too)")
    value = "/".join(dict.fromkeys(filter(None, (start, end)))) or None
    return {**dates, "start": start, "end": end, "value": value, "text": None}


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
    match = PERSON.fullmatch(item)
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
