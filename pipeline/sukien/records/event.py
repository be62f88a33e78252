"""Events, each field with the words that it came from."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from sukien.records.base import SCHEMA_VERSION, Alpha2, EventType, Mode, Offset, Plover, Record, Status

LOW_CONFIDENCE = 0.7
"""Confidence below which an event is worth a second look."""


class EventMeeting(Record):
    """The meeting series that an event belongs to."""

    id: str | None = Field(description="id of the series: ADSOM_PLUS; null for a series beyond the contract's list")
    name: str | None = Field(default=None, description="name of the series")
    edition: int | None = Field(default=None, description="number of this session")
    level: str | None = Field(default=None, description="leader, minister, senior official, working group …")


class EventDate(Record):
    """When an event takes place, as precisely as the text allows."""

    value: str | None = Field(default=None, description="the value of the date expression")
    start: str | None = Field(default=None, description="first ISO day, month or year")
    end: str | None = Field(default=None, description="last ISO day, month or year")
    text: str | None = Field(default=None, description="the date expression as the article has it")


class EventLocation(Record):
    """Where an event takes place; for an online meeting, the host's."""

    text: str | None = Field(default=None, description="the place as the article names it")
    city: str | None = Field(default=None, description="city or province")
    country: Alpha2 | None = Field(default=None, description="ISO 3166-1 alpha-2")


class EventPerson(Record):
    """Somebody who takes part."""

    person_id: str | None = Field(default=None, description="as in the PERSON entities of the document")
    name: str = Field(description="the fullest form of the name in the article")
    rank: str | None = Field(default=None, description="citation form: Thượng tướng")
    role: str | None = Field(default=None, description="the full position as the text gives it")
    country: Alpha2 | None = Field(default=None, description="ISO 3166-1 alpha-2 of the state that the person serves")


class Outcome(Record):
    """What an event brought."""

    kind: Literal["adopted", "signed", "issued"] = Field(description="what was done with it")
    text: str = Field(description="what it was, in the words of the article")
    count: int | None = Field(default=None, description="how many, where the article says so")


class Evidence(Record):
    """The words that a field of an event was read from."""

    field: str = Field(description="dotted name of the field: date.start")
    start: Offset = Field(description="first code point")
    end: Offset = Field(description="one past the last code point")
    text: str = Field(description="the words: text[start:end]")
    rule: str = Field(description="id of the rule that read them")


class Event(Record):
    """Something that took place or is scheduled: one line of `events.jsonl`."""

    schema_version: Literal["1.0"] = Field(default=SCHEMA_VERSION, description="version of these records")
    event_id: str = Field(description="stable hash of the event's content")
    doc_id: str = Field(description="the article that reports it")
    type: EventType = Field(description="kind of event")
    plover: Plover | None = Field(default=None, description="PLOVER event type")
    status: Status = Field(description="as of the publication date")
    section: Literal["body", "related"] = Field(default="body", description="related: only a teaser reports it")
    title: str | None = Field(default=None, description="a short name for a reader")
    meeting: EventMeeting | None = Field(default=None, description="the series that it belongs to")
    date: EventDate | None = Field(default=None, description="when")
    mode: Mode | None = Field(default=None, description="how people met; null when the article does not say")
    location: EventLocation | None = Field(default=None, description="where")
    chairs: tuple[EventPerson, ...] = Field(default=(), description="who presides")
    participants: tuple[EventPerson, ...] = Field(default=(), description="who takes part, chairs included")
    countries: tuple[Alpha2, ...] = Field(default=(), description="participating states, sorted, groups written out")
    organizations: tuple[str, ...] = Field(default=(), description="bodies that take part")
    topics: tuple[str, ...] = Field(default=(), description="what it is about")
    outcomes: tuple[Outcome, ...] = Field(default=(), description="what it brought")
    confidence: float = Field(ge=0, le=1, description="probability that the event is right")
    evidence: tuple[Evidence, ...] = Field(default=(), description="at least one line for every field that is not null")
    warnings: tuple[str, ...] = Field(default=(), description="what a reader should know of doubtful readings")
