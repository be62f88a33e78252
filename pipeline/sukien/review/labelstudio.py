"""Label Studio's exports (JSON and JSON-MIN) as corrections of mentions."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import TypeAdapter, ValidationError

from sukien.errors import UsageError
from sukien.records import ArticleRecord, Document, Entity, SectionKind
from sukien.review.corrections import RULE, Correction

_ENTITY: TypeAdapter[Entity] = TypeAdapter(Entity)

Value = Callable[[str, str], Mapping[str, Any] | None]
"""From the label and the words of a mention to its value; None where it has none that can be known."""


class Labelled(NamedTuple):
    """What one reviewer marked in one text: (start, end, label)."""

    data: Mapping[str, Any]
    spans: list[tuple[int, int, str, str]]
    who: str | None
    when: str | None


def corrections_of(
    path: Path, records: Sequence[ArticleRecord], value: Value, who: str | None = None
) -> tuple[list[Correction], list[str]]:
    """The corrections of an export, and what could not be taken over, each with the reason.

    Raises UsageError for a file that is no such export.
    """
    by_text = {one.document.text_sha256: one for one in records}
    by_id = {one.document.doc_id: one for one in records}
    out, doubts = [], list[str]()
    for one in _annotations(path):
        record = by_text.get(str(one.data.get("text_sha256"))) or by_id.get(str(one.data.get("doc_id")))
        name = one.data.get("doc_id") or one.data.get("title") or "a task"
        if record is None or record.text is None or record.text != one.data.get("text"):
            doubts.append(f"{name}: the text is not that of any article of the run")
            continue
        entities = tuple(_entities(record, record.text, one, value, doubts))
        if [(e.start, e.end, e.label) for e in entities] != [
            (e.start, e.end, e.label) for e in record.document.entities
        ]:
            out.append(
                Correction(
                    doc_id=record.document.doc_id,
                    text_sha256=record.document.text_sha256,
                    who=one.who or who,
                    when=one.when,
                    entities=entities,
                )
            )
    return out, doubts


def _annotations(path: Path) -> Iterator[Labelled]:
    try:
        tasks = json.loads(path.read_text(encoding="utf-8-sig"))
        if not isinstance(tasks, list) or not all(isinstance(task, dict) for task in tasks):
            raise ValueError("not a list of tasks")
        if not any("annotations" in task or "label" in task for task in tasks):
            raise ValueError("no task of it is annotated")
        for task in tasks:
            if "annotations" in task:
                kept = [one for one in task["annotations"] if not one.get("was_cancelled")]
                if kept:
                    last = max(kept, key=lambda one: str(one.get("updated_at") or one.get("created_at") or ""))
                    regions = [r["value"] for r in last["result"] if r.get("type") == "labels"]
                    yield Labelled(task["data"], _spans(regions), _who(last.get("completed_by")), _time(last))
            elif "label" in task and "text" in task:
                yield Labelled(task, _spans(task["label"]), _who(task.get("annotator")), _time(task))
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        remedy = "export as JSON or JSON-MIN from Label Studio"
        raise UsageError(f"no export of Label Studio: {error}", where=path.as_posix(), remedy=remedy) from error


def _spans(regions: Sequence[Mapping[str, Any]]) -> list[tuple[int, int, str, str]]:
    return [
        (int(one["start"]), int(one["end"]), label, str(one.get("text", "")))
        for one in regions
        for label in one["labels"]
    ]


def _entities(
    record: ArticleRecord, text: str, labelled: Labelled, value: Value, doubts: list[str]
) -> Iterator[Entity]:
    document = record.document
    known = {(e.start, e.end, e.label): e for e in document.entities}
    alike = {(e.label, e.text.casefold()): e for e in document.entities}
    spans = sorted({(*_placed(text, *one), one[2]) for one in labelled.spans}, key=lambda s: (s[0], -s[1], s[2]))
    number = 0
    for start, end, label in spans:
        words = text[start:end]
        before = known.get((start, end, label)) or alike.get((label, words.casefold()))
        norm = before.model_dump()["norm"] if before else value(label, words)
        row = {
            "id": f"e{number + 1}", "label": label, "start": start, "end": end, "text": words, "norm": norm,
            "section": _section(document, start), "rule": known[start, end, label].rule
            if (start, end, label) in known else RULE,
        }  # fmt: skip
        try:
            yield _ENTITY.validate_python(row)
            number += 1
        except ValidationError:
            doubts.append(f"{document.doc_id}: {label} {words!r} has no value that can be known; it was left out")


def _placed(text: str, start: int, end: int, _label: str, words: str) -> tuple[int, int]:
    """Where the words stand: where they are said to, else at the nearest place that has them."""
    if not words or text[start:end] == words:
        return start, end
    places = list(_places(text, words))
    nearest = min(places, key=lambda place: abs(place - start), default=start)
    return (nearest, nearest + len(words)) if places else (start, end)


def _places(text: str, words: str) -> Iterator[int]:
    place = text.find(words)
    while place >= 0:
        yield place
        place = text.find(words, place + 1)


def _section(document: Document, start: int) -> SectionKind:
    return next((s.kind for s in document.sections if s.start <= start < s.end), "body")


def _who(value: object) -> str | None:
    if isinstance(value, Mapping):
        value = value.get("email") or value.get("username") or value.get("id")
    return None if value is None else str(value)


def _time(row: Mapping[str, Any]) -> str | None:
    value = row.get("updated_at") or row.get("created_at")
    return str(value) if value else None
