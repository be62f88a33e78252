"""A run: what went in, what came out, what failed and what was left out."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, JsonValue

from sukien.records.base import SCHEMA_VERSION, Record


class Failure(Record):
    """An input that could not be processed: one line of `failures.jsonl`."""

    source: str = Field(description="the file, or what stood in the place of one")
    line: int | None = Field(default=None, description="line or row in the file, from 1; null for a whole file")
    code: str = Field(description="stable dotted name of the fault: input.json")
    message: str = Field(description="what is wrong")
    remedy: str = Field(description="what to do")


class Skipped(Record):
    """A file that is no article, or an article that is not Vietnamese: one line of `skipped.jsonl`."""

    source: str = Field(description="the file")
    line: int | None = Field(default=None, description="line or row in the file, from 1; null for a whole file")
    reason: str = Field(description="why it was left out")


class Counts(Record):
    """What went in and what came out; inputs = documents + failures + skipped."""

    inputs: int = Field(ge=0, description="articles, unreadable inputs and files left out")
    documents: int = Field(ge=0, description="articles written")
    failures: int = Field(ge=0, description="inputs that could not be processed")
    skipped: int = Field(ge=0, description="files that are no articles, articles that are not Vietnamese")
    unchanged: int = Field(default=0, ge=0, description="of the articles written, those that an earlier run had read")
    duplicates: int = Field(default=0, ge=0, description="of the articles written, copies of an earlier one")
    entities: int = Field(ge=0, description="mentions written")
    events: int = Field(ge=0, description="events written")


class RunInfo(Record):
    """A run: `run.json`."""

    schema_version: Literal["1.0"] = Field(default=SCHEMA_VERSION, description="version of these records")
    sukien: str = Field(description="version of this package")
    python: str = Field(description="version of Python")
    packages: dict[str, str] = Field(description="versions of the packages that take part")
    rules: dict[str, str] = Field(description="rule pack -> SHA-256 of its files")
    configuration: dict[str, JsonValue] = Field(description="what the run was asked for")
    counts: Counts = Field(description="what went in and what came out")
    skipped: tuple[Skipped, ...] = Field(default=(), description="the first hundred of `skipped.jsonl`")
    seconds: dict[str, float] = Field(description="time taken, by stage")
