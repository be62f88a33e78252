"""The shape of a difference between two readings of the same articles."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, JsonValue

from sukien.records import Offset, Record

Kind = Literal["added", "removed", "altered"]


class FieldChange(Record):
    """A value that is not the same; null where there was or is none."""

    field: str = Field(description="dotted name: norm.alpha_2, date.start")
    before: JsonValue
    after: JsonValue


class MentionChange(Record):
    """A mention that only one reading has, or that is another in the second."""

    change: Kind
    doc_id: str
    label: str
    start: Offset = Field(description="first code point, in the second reading unless it was removed")
    end: Offset = Field(description="one past the last code point")
    text: str = Field(description="the span as it stands in the article")
    rule: str = Field(description="id of the rule that found it")
    fields: tuple[FieldChange, ...] = Field(default=(), description="what was altered")
    sentence: str | None = Field(default=None, description="the sentence around it; null where the text is not at hand")


class EventChange(Record):
    """An event that only one reading has, or that is another in the second."""

    change: Kind
    doc_id: str
    event_id: str
    type: str
    meeting: str | None = None
    date: str | None = None
    section: str
    fields: tuple[FieldChange, ...] = Field(default=(), description="what was altered")
    sentence: str | None = Field(default=None, description="the sentence that tells it")


class FigureChange(Record):
    """A figure of the score against gold articles."""

    name: str = Field(description="overall, mentions PERSON, slot start …")
    before: float | None
    after: float | None


class ScoreChange(Record):
    """What a change does to the score."""

    figures: tuple[FigureChange, ...] = Field(description="overall, and every other figure that is not the same")
    mended: tuple[str, ...] = Field(description="errors that are gone")
    broken: tuple[str, ...] = Field(description="errors that are new")


class Difference(Record):
    """What the second reading has otherwise than the first."""

    documents: int = Field(ge=0, description="articles that were compared")
    only_before: tuple[str, ...] = Field(default=(), description="articles that only the first has")
    only_after: tuple[str, ...] = Field(default=(), description="articles that only the second has")
    other_text: tuple[str, ...] = Field(default=(), description="articles whose text is not the same: not compared")
    mentions: tuple[MentionChange, ...] = ()
    events: tuple[EventChange, ...] = ()
    scores: ScoreChange | None = None

    def count(self, change: Kind) -> tuple[int, int]:
        """How many mentions and how many events were so changed."""
        return sum(m.change == change for m in self.mentions), sum(e.change == change for e in self.events)
