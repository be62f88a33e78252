"""What a person should look at first: reasons to doubt an event, each a code that the interface has words for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from sukien.joined import Happening
from sukien.records import Event, EventDate
from sukien.review.corrections import RULE

LOW = 0.7
"""Confidence below which an event is worth a look."""
_SAID = ("date.none:", "date.no_year:", "date.open:")
"""Warnings that are reasons of their own here."""
_BILATERAL = ("talks", "call")

Reason = dict[str, Any]
"""`code`, and where it applies `detail` (words), `events` (ids of those that say otherwise), `field` and `values`."""

CODES = (
    "confidence", "conflict.date", "conflict.place", "conflict.joined", "warning", "undated", "no_year", "one_side",
)  # fmt: skip


def reasons(events: Sequence[Event], happenings: Sequence[Happening] = ()) -> dict[str, list[Reason]]:
    """Event id -> why it should be looked at; events without a reason, or that a person corrected, are left out."""
    found: dict[str, list[Reason]] = defaultdict(list)
    for event in events:
        found[event.event_id].extend(_own(event))
    for event_id, reason in (*_conflicts(happenings), *_sessions(events, happenings)):
        found[event_id].append(reason)
    settled = {one.event_id for one in events if any(words.rule == RULE for words in one.evidence)}
    return {key: value for key, value in found.items() if value and key not in settled}


def changed(
    now: Mapping[str, Sequence[Reason]], events: Sequence[Event], then: Mapping[str, Sequence[Reason]],
    before: Sequence[Event],
) -> tuple[set[str], list[Event]]:  # fmt: skip
    """Ids of events that are new on the list, and events that an earlier run had on it and this one has not.

    An event is known again by its id; where a field of it is read otherwise now, by the words that tell it.
    """
    ids, told = set(then), {_told(one) for one in before if one.event_id in then}
    fresh = {
        one.event_id for one in events if one.event_id in now and one.event_id not in ids and _told(one) not in told
    }
    still, words = set(now), {_told(one) for one in events if one.event_id in now}
    gone = [o for o in before if o.event_id in then and o.event_id not in still and _told(o) not in words]
    return fresh, gone


def _told(event: Event) -> tuple[str, str, str | None]:
    return event.doc_id, event.type, event.title


def _own(event: Event) -> Iterator[Reason]:
    if event.confidence < LOW:
        yield {"code": "confidence"}
    start = event.date.start if event.date else None
    value = event.date.value if event.date else None
    if start is None or start.startswith("XXXX"):
        yield {"code": "no_year" if (start or value or "").startswith("XXXX") else "undated"}
    if event.type in _BILATERAL and len(_sides(event)) < 2:
        yield {"code": "one_side"}
    for warning in event.warnings:
        if not warning.startswith(_SAID):
            yield {"code": "warning", "detail": warning}


def _sides(event: Event) -> set[str]:
    """States that take part, and people whose state is unknown."""
    people = (*event.chairs, *event.participants)
    return {*event.countries, *(one.country or one.name for one in people)}


def _conflicts(happenings: Iterable[Happening]) -> Iterator[tuple[str, Reason]]:
    """Fields on which the articles of one happening differ."""
    for one in happenings:
        for conflict in one.conflicts:
            row = conflict.model_dump(mode="json")
            for telling in one.articles:
                yield telling.event_id, {"code": "conflict.joined", "field": row["field"], "values": row["values"]}


def _sessions(events: Sequence[Event], happenings: Iterable[Happening]) -> Iterator[tuple[str, Reason]]:
    """Tellings that were not joined, though one session of a series cannot be at two times or in two states."""
    joined = {telling.event_id: one.happening_id for one in happenings for telling in one.articles}
    sessions: dict[tuple[str, int], list[Event]] = defaultdict(list)
    for event in events:
        if event.type == "meeting" and event.meeting and event.meeting.id and event.meeting.edition is not None:
            sessions[event.meeting.id, event.meeting.edition].append(event)
    for session in sessions.values():
        for one in session:
            apart = [two for two in session if joined.get(two.event_id, two) != joined.get(one.event_id, one)]
            dates = [two.event_id for two in apart if not _agree(one.date, two.date)]
            if dates:
                yield one.event_id, {"code": "conflict.date", "events": dates}
            state = one.location.country if one.location else None
            states = [
                two.event_id for two in apart if state and two.location and two.location.country not in (None, state)
            ]
            if states:
                yield one.event_id, {"code": "conflict.place", "events": states}


def _agree(one: EventDate | None, two: EventDate | None) -> bool:
    """Whether two dates can be the same: what is unknown agrees with all, a month with each of its days."""
    if not (one and two and one.start and two.start) or "XXXX" in one.start + two.start:
        return True
    # "~" sorts after every digit: a month or year ends after its last day.
    return one.start <= f"{two.end or two.start}~" and two.start <= f"{one.end or one.start}~"
