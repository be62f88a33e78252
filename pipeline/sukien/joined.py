"""The records of what several articles tell together: one real event, one real person.

They stand beside `records.py`: the same rules (frozen, closed, described), the same schema version.
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from sukien.records import (
    SCHEMA_VERSION,
    Alpha2,
    EventLocation,
    EventMeeting,
    EventPerson,
    EventType,
    Mode,
    Outcome,
    Plover,
    Record,
    Status,
)

NAMESAKES = 20
"""Namesakes that a person tells of, at most."""


class Telling(Record):
    """An article that tells of a happening."""

    doc_id: str = Field(description="the article")
    event_id: str = Field(description="its event in `events.jsonl`")
    published: str | None = Field(default=None, description="publication date of the article")
    title: str | None = Field(default=None, description="title of the article")
    url: str | None = Field(default=None, description="address of the article")
    publisher: str | None = Field(default=None, description="outlet of the article")
    section: Literal["body", "related"] = Field(default="body", description="related: only a teaser tells it")
    confidence: float = Field(ge=0, le=1, description="of the event")


class Support(Record):
    """How well a value of a happening is attested."""

    field: str = Field(description="dotted name of the field; lists have a line for each item")
    value: str = Field(description="the value that stands in the happening; of a person, the id")
    sources: int = Field(ge=1, description="different texts that say so, or say it less precisely")
    of: int = Field(ge=1, description="different texts that say anything about the field")


class Reading(Record):
    """One of several values that exclude each other."""

    value: str = Field(description="what is said")
    doc_ids: tuple[str, ...] = Field(description="the articles that say so")


class Conflict(Record):
    """A field on which articles disagree; the value that was taken stands first."""

    field: str = Field(description="dotted name of the field")
    values: tuple[Reading, ...] = Field(description="what the articles say")


class HappeningDate(Record):
    """When it took place, as precisely as any article tells."""

    start: str | None = Field(default=None, description="first ISO day, month or year")
    end: str | None = Field(default=None, description="last ISO day, month or year")


class HappeningPerson(EventPerson):
    """Somebody who takes part; `person_id` is the one of `people.jsonl`."""

    sources: int = Field(ge=1, description="different texts that name this person in it")


class Happening(Record):
    """Something that took place or is scheduled, as all articles tell it: one line of `happenings.jsonl`."""

    schema_version: Literal["1.0"] = Field(default=SCHEMA_VERSION, description="version of these records")
    happening_id: str = Field(description="stable hash of the first telling: later articles keep it")
    type: EventType = Field(description="kind of event")
    plover: Plover | None = Field(default=None, description="PLOVER event type")
    status: Status = Field(description="as of the latest article")
    title: str | None = Field(default=None, description="a short name for a reader, from the surest telling")
    meeting: EventMeeting | None = Field(default=None, description="the series that it belongs to")
    date: HappeningDate | None = Field(default=None, description="when")
    mode: Mode | None = Field(default=None, description="how people met; null when no article says")
    location: EventLocation | None = Field(default=None, description="where")
    chairs: tuple[HappeningPerson, ...] = Field(default=(), description="who presides")
    participants: tuple[HappeningPerson, ...] = Field(default=(), description="who takes part, chairs included")
    countries: tuple[Alpha2, ...] = Field(default=(), description="participating states that any article names, sorted")
    organizations: tuple[str, ...] = Field(default=(), description="bodies that take part")
    topics: tuple[str, ...] = Field(default=(), description="what it is about")
    outcomes: tuple[Outcome, ...] = Field(default=(), description="what it brought")
    confidence: float = Field(ge=0, le=1, description="that of the surest telling")
    sources: int = Field(ge=1, description="different texts that tell of it; a text printed twice counts once")
    support: tuple[Support, ...] = Field(default=(), description="how many sources agree on each value")
    conflicts: tuple[Conflict, ...] = Field(default=(), description="where articles exclude each other")
    articles: tuple[Telling, ...] = Field(description="every article that tells of it, the oldest first")


class Held(Record):
    """A name, rank or role with the dates at which it was seen."""

    value: str = Field(description="the name, rank or role as it was most often written")
    sources: int = Field(ge=1, description="articles that have it")
    first: str | None = Field(default=None, description="publication date of the first such article; null if unknown")
    last: str | None = Field(default=None, description="publication date of the last such article; null if unknown")


class HeldRank(Held):
    """A rank with the dates at which it was seen."""

    nato: str | None = Field(default=None, description="NATO code: OF-9")


class Seen(Record):
    """An article that names a person."""

    doc_id: str = Field(description="the article")
    person_id: str = Field(description="the person's id inside that article")
    published: str | None = Field(default=None, description="publication date of the article")
    name: str = Field(description="the name as that article has it")
    rank: str | None = Field(default=None, description="the rank as that article has it")
    role: str | None = Field(default=None, description="the role as that article has it")


class Person(Record):
    """A person across articles: one line of `people.jsonl`."""

    schema_version: Literal["1.0"] = Field(default=SCHEMA_VERSION, description="version of these records")
    person_id: str = Field(description="stable: made from name and state; namesakes that are kept apart are numbered")
    name: str = Field(description="the fullest of the usual forms")
    country: Alpha2 | None = Field(default=None, description="ISO 3166-1 alpha-2 of the state that the person serves")
    rank: str | None = Field(default=None, description="the latest rank")
    role: str | None = Field(default=None, description="the latest role, in its fullest wording")
    organization: str | None = Field(default=None, description="the body that the latest role belongs to")
    promoted: bool = Field(default=False, description="whether a higher rank was seen later than a lower one")
    names: tuple[Held, ...] = Field(description="every form of the name, the most frequent first")
    ranks: tuple[HeldRank, ...] = Field(default=(), description="ranks in the order in which they were first seen")
    roles: tuple[Held, ...] = Field(default=(), description="roles in the order in which they were first seen")
    first: str | None = Field(default=None, description="publication date of the first article; null if unknown")
    last: str | None = Field(default=None, description="publication date of the last article; null if unknown")
    articles: tuple[Seen, ...] = Field(description="every article that names the person, the oldest first")
    happening_ids: tuple[str, ...] = Field(default=(), description="happenings that the person takes part in")
    namesakes: tuple[str, ...] = Field(
        default=(),
        description="ids of people of the same name that may be others; the first twenty, where there are more",
    )
