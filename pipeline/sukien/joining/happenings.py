"""From tellings of one event to its record: the best value of each field, its support and what contradicts it."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from typing import NamedTuple, TypeVar

from sukien.joined import Conflict, Happening, HappeningDate, HappeningPerson, Reading, Support, Telling
from sukien.joining.gist import Gist, digest
from sukien.joining.vote import Choice, Vote, choose, count
from sukien.records import Event, EventLocation, EventMeeting, EventPerson, Mode, Outcome

V = TypeVar("V", bound=Hashable)
Global = Callable[[Gist, str | None], str | None]
"""From a person's id inside an article to the one across articles."""


class Source(NamedTuple):
    """An event with the article that tells it."""

    gist: Gist
    event: Event


class _Ledger:
    """Votes on the fields of one happening; every choice leaves its support and its conflicts."""

    def __init__(self, sources: Sequence[Source]) -> None:
        self.sources = sources
        self.support: list[Support] = []
        self.conflicts: list[Conflict] = []

    def votes(self, read: Callable[[Event], V | None]) -> list[Vote[V]]:
        """What each telling says, silence left out."""
        said = ((one, read(one.event)) for one in self.sources)
        return [Vote(v, one.gist.digest, one.gist.doc_id, one.event.confidence) for one, v in said if v is not None]

    def choose(
        self,
        field: str,
        read: Callable[[Event], V | None],
        vague: Callable[[V, V], bool] = lambda a, b: False,
        show: Callable[[V], str] = str,
        tie: Callable[[V], int] = lambda v: 0,
    ) -> V | None:
        """The best value of a field."""
        choice: Choice[V] | None = choose(self.votes(read), vague, tie)
        if choice is None:
            return None
        self.support.append(Support(field=field, value=show(choice.value), sources=choice.sources, of=choice.of))
        if choice.rivals:
            readings = tuple(Reading(value=show(value), doc_ids=docs) for value, docs in choice.rivals)
            self.conflicts.append(Conflict(field=field, values=readings))
        return choice.value

    def items(self, field: str, read: Callable[[Event], Sequence[V]], show: Callable[[V], str] = str) -> dict[V, int]:
        """All items of a list with the number of texts that have each."""
        rows = [
            Vote(item, one.gist.digest, one.gist.doc_id, one.event.confidence)
            for one in self.sources
            for item in dict.fromkeys(read(one.event))
        ]
        found, of = count(rows), len({row.digest for row in rows})
        for value, sources in found.items():
            self.support.append(Support(field=field, value=show(value), sources=sources, of=of))
        return found


def happening_of(told: Sequence[Source], person: Global, people: Mapping[str, EventPerson]) -> Happening:
    """The record of one happening. `people` has each person across articles in their usual form."""
    sources = sorted(told, key=lambda one: (one.gist.published or "9999", one.gist.doc_id, one.event.event_id))
    ledger, surest = _Ledger(sources), _surest(sources)
    latest = [one for one in sources if one.gist.published] or sources
    first = sources[0].event
    status = latest[-1].event.status if len(sources) > 1 else first.status
    ledger.support.append(_status_support(sources, status))
    date = ledger.choose("date", _date, _vaguer, _shown, lambda v: v[0] != v[1])
    country = ledger.choose("location.country", lambda e: e.location.country if e.location else None)
    mode: Mode | None = ledger.choose("mode", _mode)
    meeting = _meeting(ledger)
    chairs = _people(ledger, "chairs", lambda e: e.chairs, person, people)
    participants = _people(ledger, "participants", lambda e: (*e.chairs, *e.participants), person, people)
    return Happening(
        happening_id=digest("happening", first.event_id),
        type=first.type,
        plover=first.plover,
        status=status,
        title=surest.title,
        meeting=meeting,
        date=HappeningDate(start=date[0], end=date[1]) if date else None,
        mode=mode,
        location=_place(sources, country),
        chairs=chairs,
        participants=participants,
        countries=tuple(sorted(ledger.items("countries", lambda e: e.countries))),
        organizations=tuple(ledger.items("organizations", lambda e: e.organizations)),
        topics=tuple(ledger.items("topics", lambda e: e.topics)),
        outcomes=_outcomes(sources),
        confidence=max(one.event.confidence for one in sources),
        sources=len({one.gist.digest for one in sources}),
        support=tuple(ledger.support),
        conflicts=tuple(ledger.conflicts),
        articles=tuple(_telling(one) for one in sources),
    )


def _mode(event: Event) -> Mode | None:
    return event.mode


def _date(event: Event) -> tuple[str, str] | None:
    date = event.date
    return (date.start, date.end or date.start) if date and date.start else None


def _shown(date: tuple[str, str]) -> str:
    return "/".join(dict.fromkeys(date))


def _vaguer(a: tuple[str, str], b: tuple[str, str]) -> bool:
    """Whether one date is a month or year around the other."""
    return len(a[0]) < len(b[0]) and b[0] >= a[0] and b[1][: len(a[1])] <= a[1]


def _meeting(ledger: _Ledger) -> EventMeeting | None:
    key = ledger.choose("meeting", lambda e: (e.meeting.id or e.meeting.name) if e.meeting else None)
    if key is None:
        return None
    known = [m for one in ledger.sources if (m := one.event.meeting) and (m.id or m.name) == key]
    edition = ledger.choose("meeting.edition", lambda e: e.meeting.edition if e.meeting else None)
    name = next((m.name for m in known if m.name), None)
    return EventMeeting(
        id=known[0].id, name=name, edition=edition, level=next((m.level for m in known if m.level), None)
    )


def _people(
    ledger: _Ledger,
    field: str,
    read: Callable[[Event], Sequence[EventPerson]],
    person: Global,
    usual: Mapping[str, EventPerson],
) -> tuple[HappeningPerson, ...]:
    """People across articles, the best attested first, each with the rank and role that they had in it."""
    named: dict[str, list[EventPerson]] = {}
    texts: dict[str, set[str]] = {}
    speakers: set[str] = set()
    for one in ledger.sources:
        for row in read(one.event):
            id_ = person(one.gist, row.person_id) or digest("name", row.name)
            named.setdefault(id_, []).append(row)
            texts.setdefault(id_, set()).add(one.gist.digest)
            speakers.add(one.gist.digest)
    out = []
    for id_, rows in named.items():
        sources = len(texts[id_])
        ledger.support.append(Support(field=field, value=id_, sources=sources, of=len(speakers)))
        known = usual.get(id_)
        out.append(
            HappeningPerson(
                person_id=id_,
                name=known.name if known else rows[0].name,
                rank=_usual(row.rank for row in rows),
                role=_usual(row.role for row in rows),
                country=_usual(row.country for row in rows) or (known.country if known else None),
                sources=sources,
            )
        )
    return tuple(sorted(out, key=lambda p: -p.sources))


def _usual(values: Iterable[str | None]) -> str | None:
    """The most frequent value; of equals, the longest, then the first."""
    found: dict[str, int] = {}
    for value in values:
        if value:
            found[value] = found.get(value, 0) + 1
    return max(found, key=lambda v: (found[v], len(v)), default=None)


def _place(sources: Sequence[Source], country: str | None) -> EventLocation | None:
    places = [p for one in sources if (p := one.event.location)]
    if not places:
        return None
    fit = [p for p in places if p.country == country] or places
    best = max(fit, key=lambda p: (p.city is not None, p.text is not None))
    return EventLocation(text=best.text, city=_usual(p.city for p in fit), country=country)


def _outcomes(sources: Sequence[Source]) -> tuple[Outcome, ...]:
    """The outcomes of the telling that has most, and those of others in other words."""
    out: dict[tuple[str, str], Outcome] = {}
    for one in sorted(sources, key=lambda s: -len(s.event.outcomes)):
        for outcome in one.event.outcomes:
            out.setdefault((outcome.kind, outcome.text.casefold()), outcome)
    return tuple(out.values())


def _surest(sources: Sequence[Source]) -> Event:
    return max(
        (one.event for one in sources),
        key=lambda e: (e.section == "body", e.confidence, len(e.participants), -len(e.title or "")),
    )


def _status_support(sources: Sequence[Source], status: str) -> Support:
    """A planned event that took place is no conflict: time went on."""
    agree = {one.gist.digest for one in sources if one.event.status == status}
    return Support(field="status", value=status, sources=len(agree), of=len({one.gist.digest for one in sources}))


def _telling(one: Source) -> Telling:
    return Telling(
        doc_id=one.gist.doc_id,
        event_id=one.event.event_id,
        published=one.gist.published,
        title=one.gist.title,
        url=one.gist.url,
        publisher=one.gist.publisher,
        section=one.event.section,
        confidence=one.event.confidence,
    )
