"""A finished draft as a row of `events.jsonl`, less the ids: plain values, offsets of the original text."""

from __future__ import annotations

from typing import Any

from sukien.events.confidence import confidence
from sukien.events.draft import Draft
from sukien.people import Person
from sukien.rules import Pack
from sukien.rules.kinds.meetings import Meeting
from sukien.text import Text

PLOVER = {
    "meeting": "CONSULT", "talks": "CONSULT", "visit": "CONSULT", "call": "CONSULT", "exercise": "COOPERATE",
    "agreement": "AGREE", "appointment": None, "ceremony": None, "other": None,
}  # fmt: skip
"""Event type -> code of the PLOVER event ontology (Open Event Data Alliance, 2023); null where it has none."""


def row(draft: Draft, text: Text, pack: Pack) -> dict[str, Any]:
    """The event as CONTRACT.md describes it. A series beyond the contract's list has a name and no id."""
    when, place = draft.when, draft.place
    series = pack.rules.get(f"meeting.{draft.meeting}")
    id_ = draft.meeting if isinstance(series, Meeting) and series.contract else None
    return {
        "type": draft.type,
        "plover": PLOVER[draft.type],
        "status": draft.status or "occurred",
        "section": draft.section,
        "title": _title(draft, text),
        "meeting": {"id": id_, "name": draft.meeting_name, "edition": draft.edition, "level": draft.level}
        if draft.meeting
        else None,
        "date": {
            "value": when.value,
            "start": when.start,
            "end": when.end,
            "text": _words(text, when.mention.start, when.mention.end) if when.mention else None,
        }
        if when
        else None,
        "mode": draft.mode,
        "location": {"text": place.text, "city": place.city, "country": place.country} if place else None,
        "chairs": [_person(p) for p in draft.chairs],
        "participants": [_person(p) for p in draft.people],
        "countries": sorted(draft.countries),
        "organizations": [],
        "topics": [],
        "outcomes": [{"kind": kind, "text": words, "count": count} for kind, words, count in draft.outcomes],
        "confidence": confidence(draft),
        "evidence": [
            {"field": p.field, "start": s, "end": e, "text": text.source[s:e], "rule": p.rule}
            for p in draft.proofs
            for s, e in [text.to_source(p.start, p.end)]
        ],
        "warnings": list(draft.warnings),
    }


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


def _title(draft: Draft, text: Text) -> str:
    begin, end = text.sentences[draft.sentence]
    words = text.text[begin:end]
    return words if len(words) <= 160 else words[:157].rsplit(" ", 1)[0] + " …"
