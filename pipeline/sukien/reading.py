"""From a text to its records: runs the pipeline and writes down what it found, in offsets of the text as given."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel

from sukien import mention as m
from sukien import records
from sukien.errors import InputError
from sukien.given import iso_date, scrub
from sukien.mention import Mention
from sukien.records import ArticleRecord, Document
from sukien.stages import Lap, Reading, Stages, load_stages, unheard
from sukien.text import Meta, Text

if TYPE_CHECKING:
    from spacy.language import Language

_MODELS: dict[str, type[BaseModel]] = {
    m.PERSON: records.PersonNorm,
    m.RANK: records.RankNorm,
    m.ROLE: records.RoleNorm,
    m.COUNTRY: records.CountryNorm,
    m.DATE: records.DateNorm,
    m.MEETING: records.MeetingNorm,
}
_NORMS = {label: tuple(model.model_fields) for label, model in _MODELS.items()}
"""Fields of the value that CONTRACT.md lists for a label."""


def extract(
    text: str,
    published: object = None,
    title: str | None = None,
    url: str | None = None,
    publisher: str | None = None,
    nlp: Language | Stages | None = None,
    doc_id: str | None = None,
) -> ArticleRecord:
    """The records of one text.

    `published` is a date, or an ISO day, month or year; it is what "hôm nay" and days without a year are resolved
    against. `nlp` is what `sukien.load()` returns; without it the built-in rules are loaded once and kept.
    Raises InputError where there is no text.
    """
    if doc_id is None:
        doc_id = "text-" + _digest(scrub(text))[:12]
    return read_article(
        nlp or _built_in(), text, doc_id=doc_id, published=published, title=title, url=url, publisher=publisher
    )


def read_article(
    nlp: Language | Stages,
    text: str,
    *,
    doc_id: str,
    published: object = None,
    title: str | None = None,
    url: str | None = None,
    publisher: str | None = None,
    path: str | None = None,
    keep_text: bool = False,
    warnings: Iterable[str] = (),
    lap: Lap = unheard,
) -> ArticleRecord:
    """The records of one article, each span checked against the text.

    `path` is the file it came from; `keep_text` writes the text into the record, for a text that stands in no input.
    `lap` is told of each stage that has ended.
    Raises InputError where there is no text, or too much of it.
    """
    layers, notes = _layers(text, published, title, url, publisher), list(warnings)
    source, meta = layers.source, layers.meta
    if source != text:
        notes.append("text.surrogates: characters that are no Unicode text were read as U+FFFD")
    if published and meta.published is None:
        notes.append(f"published.unreadable: {scrub(str(published))!r} is no date")
    if not layers.text.strip():
        raise InputError("there is no text", code="input.no_text", remedy="give the article's text")
    if len(source) > nlp.max_length:
        raise InputError(
            f"the article has {len(source):,} characters, more than {nlp.max_length:,}",
            code="input.size",
            remedy="split the input into its articles",
        )
    lap("normalise")
    found = _read(nlp, layers, lap)
    events = _events(found.events, doc_id, source)
    mentions = found.mentions
    document = Document.model_validate(
        {
            "doc_id": doc_id,
            "source": {"path": path, "url": meta.url, "publisher": meta.publisher},
            "title": meta.title or _headline(layers),
            "published": found.published,
            "text_sha256": _digest(source),
            "length": len(source),
            "text": source if keep_text else None,
            "sections": [_section(layers, *section) for section in layers.sections],
            "entities": list(_entities(layers, mentions)),
            "event_ids": [event["event_id"] for event in events],
            "warnings": [*notes, *dict.fromkeys(_doubts(layers, mentions))],
        }
    )
    record = ArticleRecord.model_validate({"document": document, "events": events})
    record.verify(source)
    lap("record")
    return record.with_text(source)


def may_tell(
    nlp: Language | Stages,
    text: str,
    *,
    published: object = None,
    title: str | None = None,
    url: str | None = None,
    publisher: str | None = None,
) -> bool:
    """Whether reading a text may give any event: a look that costs a fraction of the reading, and loses none.

    What is known of the article changes nothing, but with the same the reading goes on from what was looked at.
    """
    stages = _stages(nlp)
    return stages is None or stages.may_tell(_layers(text, published, title, url, publisher))


def _layers(text: str, published: object, title: str | None, url: str | None, publisher: str | None) -> Text:
    given = (scrub(value) if value else None for value in (title, url, publisher))
    return Text.read(scrub(text), Meta(iso_date(published), *given))


def settled(nlp: Language | Stages, text: str, published: str | None = None) -> list[Mention]:
    """The mentions that stand after overlaps were settled, in offsets of the text as given."""
    layers = Text.read(text, Meta(published))
    spans = ((one, layers.to_source(one.start, one.end)) for one in _read(nlp, layers).mentions)
    return [one._replace(start=start, end=end) for one, (start, end) in spans]


def _stages(nlp: Language | Stages) -> Stages | None:
    if isinstance(nlp, Stages):
        return nlp
    from sukien.pipeline import stages_of

    return stages_of(nlp)


def _read(nlp: Language | Stages, text: Text, lap: Lap = unheard) -> Reading:
    stages = _stages(nlp)
    if stages is not None:
        return stages.read(text, lap)
    assert not isinstance(nlp, Stages)
    # spaCy takes a second to start: it is loaded by those who have a pipeline of it.
    from sukien import pipeline
    from sukien.doc import read

    doc = pipeline.article(nlp, text.source, text.meta._asdict())
    published = doc.user_data.get(pipeline.PUBLISHED)
    if published is None:
        published = {"value": text.meta.published, "basis": "input" if text.meta.published else None}
    return Reading(read(doc, pipeline.SETTLED), [], [], published, doc.user_data.get(pipeline.EVENTS, []))


def _entities(text: Text, mentions: Iterable[Mention]) -> Iterable[dict[str, Any]]:
    written = (one for one in mentions if one.label not in (m.GROUP, m.DECOY) and not _is_open(one))
    for number, one in enumerate(written, 1):
        start, end = text.to_source(one.start, one.end)
        span = text.source[start:end]
        fields = _NORMS.get(one.label)
        # Stages keep notes for each other in `norm`; the record has what the contract lists.
        norm = one.norm if fields is None else {k: one.norm[k] for k in fields if k in one.norm}
        if one.label == m.PERSON and not norm.get("name"):
            norm = {**norm, "name": span}
        yield {
            "id": f"e{number}", "label": one.label, "start": start, "end": end, "text": span,
            "section": text.section_at(one.start).kind, "rule": one.rule, "norm": norm,
        }  # fmt: skip


def _is_open(mention: Mention) -> bool:
    """Whether a date cannot be put on the calendar: "hôm nay" where nothing tells of which day. A warning only."""
    return mention.label == m.DATE and mention.norm["start"] is None


def _doubts(text: Text, mentions: Iterable[Mention]) -> Iterable[str]:
    """What was read otherwise than it is written, and what stays open."""
    for one in mentions:
        if one.label == m.MEETING and one.norm.get("corrected_from"):
            yield f"meeting.corrected: {one.norm['corrected_from']} was read as {one.norm['meeting_id']}"
        elif _is_open(one):
            yield f"date.open: nothing tells which day {text.text[one.start : one.end]!r} counts from"
        elif one.label == m.DATE and str(one.norm["value"]).startswith("XXXX"):
            yield f"date.no_year: the year of {text.text[one.start : one.end]!r} cannot be known"


def _events(rows: Iterable[dict[str, Any]], doc_id: str, source: str) -> list[dict[str, Any]]:
    """The rows of the events stage with their ids, and with the words of the source as evidence."""
    out, seen = [], Counter[str]()
    for row in rows:
        identity = _identity(doc_id, row)
        seen[identity] += 1
        evidence = [{**line, "text": source[line["start"] : line["end"]]} for line in row.get("evidence", ())]
        event_id = _digest(f"{identity}#{seen[identity]}")[:16]
        out.append({**row, "event_id": event_id, "doc_id": doc_id, "evidence": evidence})
    return out


def _identity(doc_id: str, row: Mapping[str, Any]) -> str:
    meeting, date, place = (row.get(key) or {} for key in ("meeting", "date", "location"))
    people = sorted({p["name"] for key in ("chairs", "participants") for p in row.get(key) or ()})
    content = [doc_id, row["type"], row.get("section"), meeting.get("id"), meeting.get("edition"), date.get("value")]
    content += [date.get("start"), place.get("country"), people, sorted(row.get("countries") or ())]
    return json.dumps(content, ensure_ascii=False)


def _section(text: Text, kind: str, start: int, end: int) -> dict[str, Any]:
    begin, stop = text.to_source(start, end)
    return {"kind": kind, "start": begin, "end": stop}


def _headline(text: Text) -> str | None:
    found = next((s for s in text.sections if s.kind == "headline"), None)
    if found is None:
        return None
    start, end = text.to_source(found.start, found.end)
    return text.source[start:end]


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


@lru_cache(maxsize=1)
def _built_in() -> Stages:
    return load_stages()
