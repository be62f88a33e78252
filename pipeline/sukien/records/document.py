"""Articles: where each came from, its parts and its mentions."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from sukien.records.base import SCHEMA_VERSION, Offset, Record, SectionKind
from sukien.records.entities import Entity


class Source(Record):
    """Where an article came from."""

    path: str | None = Field(default=None, description="the file that was read; null for a text given in Python")
    url: str | None = Field(default=None, description="the article's own address")
    publisher: str | None = Field(default=None, description="the outlet that published it")


class Published(Record):
    """The publication date that deictic dates and days without a year are resolved against."""

    value: str | None = Field(default=None, description="ISO day, month or year; null when it cannot be known")
    basis: Literal["input", "url", "text"] | None = Field(default=None, description="where the value was taken from")


class SectionRecord(Record):
    """A part of the article."""

    kind: SectionKind = Field(description="what the part is; related news are teasers of other articles")
    start: Offset = Field(description="first code point")
    end: Offset = Field(description="one past the last code point")


class Document(Record):
    """An article with its sections and mentions: one line of `documents.jsonl`."""

    schema_version: Literal["1.0"] = Field(default=SCHEMA_VERSION, description="version of these records")
    doc_id: str = Field(description="the id that the input gives, else the name of its file")
    source: Source = Field(description="where the article came from")
    title: str | None = Field(default=None, description="the title that the input gives, else the headline of the text")
    published: Published = Field(description="publication date")
    text_sha256: str = Field(pattern=r"^[0-9a-f]{64}$", description="SHA-256 of the article text in UTF-8")
    length: int = Field(ge=0, description="length of the article text in code points")
    text: str | None = Field(default=None, description="the text itself, where it was extracted from HTML; else null")
    sections: tuple[SectionRecord, ...] = Field(default=(), description="parts of the article, in order")
    entities: tuple[Entity, ...] = Field(default=(), description="mentions, in order of start, the longer first")
    event_ids: tuple[str, ...] = Field(default=(), description="ids of the events of this article")
    duplicate_of: str | None = Field(
        default=None, description="doc_id of the first article of the run that has this text, or nearly; else null"
    )
    warnings: tuple[str, ...] = Field(default=(), description="what a reader should know of doubtful readings")
