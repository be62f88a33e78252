"""What a person should look at first: reasons to doubt an event, each a code that the interface has words for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from sukien.records import Event, EventDate

LOW = 0.7
"""Confidence below which an event is worth a look."""
_BILATERAL = ("talks", "call")

Reason = dict[str, Any]
"""`code`, and where it applies `detail` (words) or `events` (ids of others that say otherwise)."""

CODES = (
    "confidence", "conflict.date", "conflict.place", "conflict.joined", "warning", "undated", "no_year", "one_side",
)  # fmt: skip


def reasons(events: Sequence[Event], happenings: Iterable[Mapping[str, Any]] = ()) -> dict[str, list[Reason]]:
    """Event id -> why it should be looked at; events without a reason are left out."""
    found: dict[str, list[Reason]] = defaultdict(list)
    for event in events:
        found[event.event_id].extend(_own(event))
    for event_id, reason in (*_series_conflicts(events), *_joined_conflicts(happenings)):
        found[event_id].append(reason)
    return {key: value for key, value in found.items() if value}


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
        yield {"code": "warning", "detail": warning}


def _sides(event: Event) -> set[str]:
    """States that take part, and people whose state is unknown."""
    people = (*event.chairs, *event.participants)
    return {*event.countries, *(one.country or one.name for one in people)}


def _series_conflicts(events: Sequence[Event]) -> Iterator[tuple[str, Reason]]:
    """One session of a series cannot be at two times or in two states."""
    sessions: dict[tuple[str, int], list[Event]] = defaultdict(list)
    for event in events:
        if event.type == "meeting" and event.meeting and event.meeting.id and event.meeting.edition is not None:
            sessions[event.meeting.id, event.meeting.edition].append(event)
    for session in sessions.values():
        for one in session:
            others = [two.event_id for two in session if not _agree(one.date, two.date)]
            if others:
                yield one.event_id, {"code": "conflict.date", "events": others}
            place = one.location.country if one.location else None
            others = [
                two.event_id for two in session if place and two.location and two.location.country not in (None, place)
            ]
            if others:
                yield one.event_id, {"code": "conflict.place", "events": others}


def _agree(one: EventDate | None, two: EventDate | None) -> bool:
    """Whether two dates can be the same: what is unknown agrees with all, a month with each of its days."""
    if not (one and two and one.start and two.start) or "XXXX" in one.start + two.start:
        return True
    # "~" sorts after every digit: a month or year ends after its last day.
    return one.start <= f"{two.end or two.start}~" and two.start <= f"{one.end or one.start}~"


def _joined_conflicts(happenings: Iterable[Mapping[str, Any]]) -> Iterator[tuple[str, Reason]]:
    """Fields on which the articles of one happening differ."""
    for happening in happenings:
        ids = happening.get("event_ids") or []
        for conflict in happening.get("conflicts") or ():
            field = str(conflict.get("field", "")) if isinstance(conflict, Mapping) else str(conflict)
            for event_id in ids:
                others = [other for other in ids if other != event_id]
                yield event_id, {"code": "conflict.joined", "detail": field, "events": others}
