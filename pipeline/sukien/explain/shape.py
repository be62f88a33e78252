"""The shape of an explanation. Offsets count code points of the article text, as in the records."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import Field

from sukien.records import Offset, Record


class Source(Record):
    """A rule, and where it stands."""

    rule: str = Field(description="id of the rule")
    kind: str | None = Field(default=None, description="the kind of rule; null for one that stands in no pack")
    file: str | None = Field(default=None, description="file and line of the rule")


class Look(Record):
    """A phrase of a rule that stands at the place."""

    by: Source
    start: Offset
    end: Offset
    text: str
    phrase: str = Field(description="the phrase of the rule")
    used: str | None = Field(default=None, description="the candidate that it became, or became part of")
    refused: tuple[str, ...] = Field(
        default=(), description="why it became none: the first condition that failed first"
    )


class Candidate(Record):
    """A mention that an extractor proposed."""

    extractor: str
    by: Source
    label: str
    start: Offset
    end: Offset
    text: str
    priority: int
    norm: dict[str, Any]
    outcome: Literal["stands", "lost", "not written"]
    because: str | None = Field(default=None, description="to which candidate it lost and by which policy")


class Near(Record):
    """A rule that might have matched, and the first condition that failed."""

    by: Source
    phrase: str
    likeness: float = Field(description="of the phrase and the words, 0 to 100")
    failed: str


class Place(Record):
    """A place of the text."""

    start: Offset
    end: Offset
    text: str
    section: str
    sentence: str
    looks: tuple[Look, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    why_not: tuple[Near, ...] = Field(default=(), description="only where no mention covers just these words")
    notes: tuple[str, ...] = Field(default=(), description="what else decided: forms of dates, cues of names")


class FieldPart(Record):
    """A field of an event with the words that it was read from."""

    field: str
    value: Any
    start: Offset | None
    end: Offset | None
    text: str | None
    by: Source | None


class EventPart(Record):
    """An event with the evidence of each field."""

    event_id: str
    type: str
    title: str | None
    section: str
    confidence: float
    signs: dict[str, float] = Field(description="what makes it surer or less sure than others: log-odds of each sign")
    fields: tuple[FieldPart, ...]


class Explanation(Record):
    """What was asked of an article."""

    doc_id: str
    published: str | None
    basis: str | None = Field(description="where the day that dates are resolved against was taken from")
    places: tuple[Place, ...] = ()
    more_places: int = Field(default=0, description="further places with the same words that are not shown")
    events: tuple[EventPart, ...] = ()
