"""Two events of two articles compared: the same, perhaps, or certainly not."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from sukien.joining.posts import Posts, share_a_post
from sukien.joining.time import days, months
from sukien.joining.words import Words
from sukien.records import Event

_WORD = re.compile(r"\w+")
_POSTPONED = 31
"""Days by which two reports of one edition may differ when both say that it took place."""
_LONGEST = 60
"""Days of an event that are looked at one by one."""
_YEARS = 600
"""Months of an event of a series that are looked at one by one."""
_BILATERAL = frozenset({"talks", "call"})
_OF_STATES = frozenset({"meeting", "exercise", "agreement"})
"""Kinds that two articles can tell of without anybody in common."""
_ANNUAL = frozenset({"leader", "minister", "senior official"})
"""Levels of series that meet once a year, so that a year names one session."""


class Party(NamedTuple):
    """A person in an event: id across articles, state, posts."""

    id: str
    country: str | None
    posts: Posts


class Told(NamedTuple):
    """An event as an article tells it, made ready to be compared: little beside the event itself.

    `doc` is the number of the article, `number` that of the event there. `span` is the first and the last day that its
    date can mean, `width` how many days a month or a year leaves open; `start` is month and day of a full date,
    `month_day` of one without its year.
    """

    doc: int
    number: int
    event_id: str
    type: str
    status: str
    series: str | None
    edition: int | None
    level: str | None
    span: tuple[int, int] | None
    width: int
    start: str
    month_day: str | None
    place: str | None
    people: tuple[Party, ...]
    ids: frozenset[str]
    countries: frozenset[str]
    outcome: frozenset[str]
    title: frozenset[str]


def told(doc: int, number: int, event: Event, people: Mapping[str, Party]) -> Told:
    """An event made ready; `people` leads from the ids of its article to people across articles."""
    meeting, date = event.meeting, event.date
    first = days(date.start) if date else None
    last = (days(date.end) if date else None) or first
    span = (first[0], max(first[1], last[1])) if first and last else None
    # A month or a year says less than a span of days: how much is left open counts, not how long it lasted.
    width = max(first[1] - first[0], last[1] - last[0]) if first and last else 0
    value = (date.value or "") if date else ""
    everyone = [p.person_id for p in (*event.chairs, *event.participants) if p.person_id in people]
    parties = tuple(people[pid] for pid in dict.fromkeys(everyone) if pid)
    return Told(
        doc=doc,
        number=number,
        event_id=event.event_id,
        type=event.type,
        status=event.status,
        series=(meeting.id or meeting.name) if meeting else None,
        edition=meeting.edition if meeting else None,
        level=meeting.level if meeting else None,
        span=span,
        width=width,
        start=(date.start or "")[5:10] if date else "",
        month_day=value[5:10] if value.startswith("XXXX-") and len(value) >= 10 else None,
        place=event.location.country if event.location else None,
        people=parties,
        ids=frozenset(p.id for p in parties),
        countries=frozenset(event.countries),
        outcome=frozenset(w for o in event.outcomes for w in _WORD.findall(o.text.lower())),
        title=frozenset(_WORD.findall((event.title or "").lower())),
    )


Key = tuple[str, ...]


class Keys(NamedTuple):
    """Where to look for the tellings of the same event, and where to be found by those that come later."""

    look: list[Key]
    leave: list[Key]


def keys_of(one: Told) -> Keys:
    """Two tellings of one event share a key, when the one with the vaguer date looks for the other."""
    kind = one.type
    parties: list[Key] = [("person", p) for p in sorted(one.ids)]
    # Sessions of a series are told apart by edition or time: who shares neither is no session of the same.
    session: list[Key] = (
        [(kind, "edition", one.series, str(one.edition))] if one.series and one.edition is not None else []
    )
    if not one.series:
        # Tellings of one act share a person or a high office; only of some kinds are the states enough.
        parties += [("office", c) for c in sorted({p.country for p in one.people if p.country and p.posts.top})]
        if kind in _OF_STATES:
            parties += [("state", c) for c in sorted(one.countries)]
    series: list[Key] = [("series", one.series)] if one.series else []
    if one.span is None:
        # A teaser says day and month; what happened on that day can be found by them.
        teaser: list[Key] = [(kind, one.month_day, *p) for p in series + parties] if one.month_day else []
        return Keys(session + teaser, session)
    if one.series:
        session += [(kind, "series", one.series, month) for month in months(*one.span, limit=_YEARS)]
    by_month: list[Key] = [(kind, month, *p) for month in months(*one.span) for p in parties]
    if one.width:
        return Keys(session + by_month, session + by_month)
    span = range(one.span[0], min(one.span[1] + 1, one.span[0] + _LONGEST))
    by_day: list[Key] = [(kind, str(day), *p) for day in span for p in parties]
    return Keys(session + by_day, session + by_day + by_month + [(kind, one.start, *p) for p in series + parties])


def affinity(a: Told, b: Told, words: Words) -> float | None:
    """How surely two events are one: None where they exclude each other, 0 where it cannot be told, else up to 4."""
    if a.type != b.type or (a.series and b.series and a.series != b.series):
        return None
    session = a.series is not None and a.series == b.series and a.edition is not None and a.edition == b.edition
    if a.series and a.series == b.series and None not in (a.edition, b.edition) and not session:
        return None
    time = _time(a, b)
    if a.place and b.place and a.place != b.place and not (session or _face_to_face(a, b, time)):
        return None
    if time is None:
        return _other_days(a, b) if session and a.type in ("meeting", "exercise") else None
    if a.type == "meeting":
        return _meeting(a, b, time, session, words)
    if _strangers(a, b, words):
        return None
    return _act(a, b, time, words)


def _face_to_face(a: Told, b: Told, time: float | None) -> bool:
    """Whether the same people of two states talk on one day: one article has the wrong place."""
    states = {p.country for p in a.people if p.id in b.ids and p.country}
    return a.type in _BILATERAL and time == 1 and len(states) >= 2


def _time(a: Told, b: Told) -> float | None:
    """1 for days that overlap, less for months and years; 0 where a date is missing, None where they exclude."""
    if a.span is None or b.span is None:
        if a.month_day and b.span and b.width == 0:
            return 0.25 if b.start == a.month_day else None
        if b.month_day and a.span:
            return _time(b, a)
        return 0.0
    if a.span[0] > b.span[1] or b.span[0] > a.span[1]:
        return None
    width = max(a.width, b.width)
    return 1.0 if width == 0 else 0.75 if width < 32 else 0.5


def _other_days(a: Told, b: Told) -> float | None:
    """One session with two dates: postponed, or one report is wrong."""
    if a.span and b.span and a.status == b.status == "occurred":
        apart = max(a.span[0] - b.span[1], b.span[0] - a.span[1])
        return 1.0 if apart <= _POSTPONED else None
    return 1.0


def _meeting(a: Told, b: Told, time: float, session: bool, words: Words) -> float:
    if session:
        return 3.0 + time
    if a.series and b.series:
        if time == 0.5:
            return 0.5 if a.level in _ANNUAL else 0.0
        return 2.0 + time if time > 0.5 else 0.0
    if time < 1:
        return 0.0
    # A meeting of no known series: the same people, or the same hosts, guests and words.
    shared = len(_shared(a, b, words))
    if a.series or b.series:
        return 1.0 if shared >= 2 and _alike(a.title, b.title) >= 0.5 else 0.0
    if shared >= 2 or (shared and _alike(a.countries, b.countries) >= 0.5):
        return 1.5
    return 1.0 if _alike(a.countries, b.countries) >= 0.5 and _alike(a.title, b.title) >= 0.4 else 0.0


def _act(a: Told, b: Told, time: float, words: Words) -> float:
    """Everything that is no meeting: parties, time and the matter have to agree."""
    shared = _shared(a, b, words)
    kind, same_series = a.type, a.series is not None and a.series == b.series
    if time == 0.25:  # a teaser without a year
        return 0.5 if len(shared) >= 2 else 0.0
    if time == 0:
        return 3.0 if same_series and a.edition is not None and a.edition == b.edition else 0.0
    both = a.countries and a.countries == b.countries and len(a.countries) >= 2
    if kind in _BILATERAL:
        if len({p.country for p in shared if p.country}) >= 2 or (shared and both):
            return 1.0 + time
        return time if same_series and time >= 0.75 else 0.0
    if kind == "visit":
        guests = [p for p in shared if p.country != a.place or p.country is None]
        return 1.0 + time if guests and (a.place == b.place or both) and (a.place or both) else 0.0
    if kind == "exercise":
        close = len(a.countries & b.countries) >= 2 and _alike(a.countries, b.countries) >= 0.5
        return 1.0 + time if same_series or (close and (time == 1 or _alike(a.title, b.title) >= 0.4)) else 0.0
    if kind == "agreement":
        if a.outcome and b.outcome and _alike(a.outcome, b.outcome) < 0.2:
            return 0.0
        parties = bool(shared) or both or (a.countries == b.countries and bool(a.countries))
        matter = same_series or _alike(a.outcome, b.outcome) >= 0.4 or (bool(shared) and both)
        return 1.0 + time if time == 1 and parties and matter else 0.0
    if kind == "appointment":
        return 1.0 + time if shared and time >= 0.75 else 0.0
    near = a.place is not None and a.place == b.place
    if kind == "ceremony":
        return (
            1.0 + time if time == 1 and near and (same_series or (shared and _alike(a.title, b.title) >= 0.25)) else 0.0
        )
    return 1.0 if time == 1 and shared and _alike(a.title, b.title) >= 0.5 else 0.0


def _shared(a: Told, b: Told, words: Words) -> list[Party]:
    """People of `a` who are people of `b`, or hold the same post of the same state there."""
    return [p for p in a.people if p.id in b.ids or any(_same_post(p, q, words) for q in b.people)]


def _same_post(p: Party, q: Party, words: Words) -> bool:
    return (
        p.country is not None
        and p.country == q.country
        and p.posts.top
        and q.posts.top
        and share_a_post(p.posts, q.posts, words)
    )


def _strangers(a: Told, b: Told, words: Words) -> bool:
    """Whether a state is represented by different people in each: another meeting of the same day."""
    shared = {p.country for p in _shared(a, b, words)}
    mine, yours = ({p.country for p in one.people if p.country} for one in (a, b))
    return bool((mine & yours) - shared)


def _alike(one: frozenset[str], other: frozenset[str]) -> float:
    """Jaccard similarity."""
    return len(one & other) / len(one | other) if one and other else 0.0
