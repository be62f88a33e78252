"""A finished draft as a row of `events.jsonl`, less the ids: plain values, offsets of the original text."""

from __future__ import annotations

import re
from typing import Any

from sukien.events.confidence import confidence
from sukien.events.model.draft import NO_YEAR, Draft, Place, Proof
from sukien.mention import MEETING, PERSON, RANK, ROLE, Mention
from sukien.people import Person
from sukien.rules import Pack
from sukien.rules.kinds.dates import DateStamp
from sukien.rules.kinds.meetings import Meeting
from sukien.text import Text

PLOVER = {
    "meeting": "CONSULT", "talks": "CONSULT", "visit": "CONSULT", "call": "CONSULT", "exercise": "COOPERATE",
    "agreement": "AGREE", "appointment": None, "ceremony": None, "other": None,
}  # fmt: skip
"""Event type -> code of the PLOVER event ontology (Open Event Data Alliance, 2023); null where it has none."""
_NO_PLACE = (PERSON, RANK, ROLE, MEETING)
"""Labels of what names somebody or a meeting, and no place: what is known of them tells the state."""
_HEADER = 40
"""The longest date line at the head of a text, in characters."""
_TITLE = 160
"""The longest title, in characters."""


def row(draft: Draft, text: Text, pack: Pack) -> dict[str, Any]:
    """The event as CONTRACT.md describes it.

    A series beyond the contract's list has a name and no id; one that a pack adds, the id that its author gave it.
    """
    when, place = draft.when, draft.place
    series = pack.rules.get(f"meeting.{draft.meeting}")
    listed = isinstance(series, Meeting) and (series.contract or not pack.is_built_in(series.id))
    id_ = draft.meeting if listed else None
    event: dict[str, Any] = {
        "type": draft.type,
        "plover": PLOVER[draft.type],
        "status": draft.status or "occurred",
        "section": draft.section,
        "title": _title(draft, text, pack),
        "meeting": {"id": id_, "name": draft.meeting_name, "edition": draft.edition, "level": draft.level}
        if draft.meeting
        else None,
        "date": {
            "value": None if when.start is None else when.value.replace(NO_YEAR, "XXXX"),
            "start": when.known,
            "end": None if when.yearless else when.end,
            "text": _words(text, when.mention.start, when.mention.end) if when.mention else None,
        }
        if when
        else None,
        "mode": draft.mode,
        "location": {"text": _words_of(place), "city": place.city, "country": place.country} if place else None,
        "chairs": [_person(p) for p in draft.chairs],
        "participants": [_person(p) for p in draft.people],
        "countries": sorted(draft.countries),
        "organizations": list(dict.fromkeys(str(x.norm["organization"]) for x in draft.organizations)),
        "topics": [_words(text, x.start, x.end) for x in draft.topics],
        "outcomes": [{"kind": x.kind, "text": _words(text, x.start, x.end), "count": x.number} for x in draft.outcomes],
        "confidence": 0.0,
    }
    event["evidence"] = [
        {"field": proof.field, "start": start, "end": end, "text": text.source[start:end], "rule": proof.rule}
        for proof in _proofs(draft, event, text)
        for start, end in [text.to_source(proof.start, proof.end)]
    ]
    event["warnings"] = _warnings(draft)
    event["confidence"] = confidence(event)
    return event


def _proofs(draft: Draft, event: dict[str, Any], text: Text) -> list[Proof]:
    """The evidence, at least one line for every field that is read from the text, in order of the fields."""
    proofs = list(draft.proofs)
    begin, end = text.sentences[draft.sentence]
    told = next((p for p in proofs if p.field == "type"), Proof("type", begin, end, "event.sentence"))
    date = next((p for p in proofs if p.field in ("date.start", "date.end")), None)
    if date is None and draft.when is not None:  # taken over from another event, or from the day of publication
        words = draft.when.mention
        date = told if words is None else Proof("date.start", words.start, words.end, words.rule)
    place = next((p for p in proofs if p.field == "location.country"), None)
    for person in draft.people:
        mention = min(person.mentions, key=lambda x: abs(x.start - begin))
        proofs.append(Proof("participants", mention.start, mention.end, mention.rule))
    for field, rows in (("organizations", draft.organizations), ("topics", draft.topics), ("outcomes", draft.outcomes)):
        proofs += [Proof(field, x.start, x.end, x.rule) for x in rows]
    if draft.chairs and not any(p.field == "chairs" for p in proofs):
        proofs += [Proof("chairs", x.start, x.end, x.rule) for p in draft.chairs for x in p.mentions[:1]]
    if draft.countries:
        proofs += [Proof("countries", t.start, t.end, t.rule) for p in draft.people if p.country for t in _state(p)]
        if not any(p.field == "countries" for p in proofs):
            proofs.append(Proof("countries", *(place or told)[1:]))
    # What follows from another field has that field's words as its evidence.
    proven = {p.field for p in proofs}
    for field, source in (
        ("status", date or told), ("date.value", date), ("date.start", date), ("date.end", date),
        ("date.text", date), ("location.text", place), ("location.city", place), ("mode", told),
        ("meeting.name", told), ("meeting.level", told), ("title", Proof("title", begin, end, "event.sentence")),
    ):  # fmt: skip
        if source is not None and field not in proven and _filled(event, field):
            proofs.append(Proof(field, *source[1:]))
    order = {name: i for i, name in enumerate(event)}
    return sorted(dict.fromkeys(proofs), key=lambda p: (order.get(p.field.partition(".")[0], 99), p.field, p.start))


def _words_of(place: Place) -> str | None:
    """The place as the article names it; nothing where only the state of somebody there tells it, or the meeting."""
    return None if place.mention.label in _NO_PLACE else place.text


def _filled(event: dict[str, Any], field: str) -> bool:
    head, _, tail = field.partition(".")
    value = event.get(head)
    return value is not None and (not tail or value.get(tail) is not None)


def _state(person: Person) -> list[Mention]:
    return [t for t in person.titles if t.norm.get("country") or t.norm.get("alpha_2")][:1] or list(person.mentions[:1])


def _person(person: Person) -> dict[str, Any]:
    return {
        "person_id": person.id,
        "name": person.name,
        "rank": person.rank,
        "role": person.role,
        "country": person.country,
    }


def _words(text: Text, start: int, end: int) -> str:
    begin, stop = text.to_source(start, end)
    return text.source[begin:stop]


def _title(draft: Draft, text: Text, pack: Pack) -> str:
    """The sentence that tells it first, shortened, without the date line that some outlets set before an article."""
    begin, end = text.sentences[draft.sentence]
    for stamp in _stamps(pack):
        header = stamp.match(text.lower, 0, _HEADER)
        begin = max(begin, header.end()) if header is not None and header.end() < end else begin
    words = " ".join(text.text[begin:end].split())
    return words if len(words) <= _TITLE else words[: _TITLE - 2].rsplit(" ", 1)[0] + " …"


def _stamps(pack: Pack) -> list[re.Pattern[str]]:
    """The date lines that stand at the head of a text."""
    table = pack.tables.get("events.stamps")
    if table is None:
        table = [re.compile(stamp.pattern) for stamp in pack.of(DateStamp) if stamp.where == "head"]
        pack.tables["events.stamps"] = table
    assert isinstance(table, list)
    return table


def _warnings(draft: Draft) -> list[str]:
    out = list(draft.warnings)
    if draft.when is None:
        out.append("date.none: no date in the text")
    elif draft.when.start is None:
        out.append("date.open: nothing tells which day its date counts from")
    elif draft.when.known is None:
        out.append(f"date.no_year: the year of {draft.when.value.replace(NO_YEAR, 'XXXX')} is not known")
    elif draft.inherited:
        out.append("date.story: the date is that of the story, not told with the event")
    return out
