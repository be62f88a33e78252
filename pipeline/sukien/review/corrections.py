"""Corrections: what a person said of an article. They hold as long as its text is the same."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Literal

from pydantic import Field, ValidationError

from sukien.errors import UsageError
from sukien.io.writers.atomic import replace
from sukien.records import SCHEMA_VERSION, Entity, Event, Record

FILE = "corrections.jsonl"
"""The file of corrections in the folder of a run."""


RULE = "correction"
"""The rule that what a person said is evidence of."""


class Replaced(Record):
    """The event that a correction stands in place of, as it was read; type and date find it after the rules changed."""

    event_id: str = Field(description="its id when it was corrected")
    type: str = Field(description="its type then")
    start: str | None = Field(default=None, description="its first day then")
    meeting: str | None = Field(default=None, description="its series then")


class Correction(Record):
    """One decision of a reviewer: one line of `corrections.jsonl`."""

    schema_version: Literal["1.0"] = Field(default=SCHEMA_VERSION, description="version of these records")
    doc_id: str = Field(description="the article")
    text_sha256: str = Field(description="SHA-256 of its text: for another text the correction does not hold")
    who: str | None = Field(default=None, description="who corrected")
    when: str | None = Field(default=None, description="ISO time of the correction")
    entities: tuple[Entity, ...] | None = Field(default=None, description="all mentions, as they should be")
    replaces: Replaced | None = Field(default=None, description="the event that was wrong; null for a missing one")
    event: Event | None = Field(default=None, description="the event as it should be; null where there is none")


def read_corrections(path: Path) -> list[Correction]:
    """The corrections of a file, none where there is no such file. Raises UsageError for a line that is none."""
    if not path.is_file():
        return []
    out = []
    with path.open(encoding="utf-8", newline="\n") as handle:
        for number, line in enumerate(handle, 1):
            try:
                if line.strip():
                    out.append(Correction.model_validate_json(line))
            except ValidationError as error:
                where = f"{path.as_posix()}:{number}"
                raise UsageError(f"no correction: {error.errors()[0]['msg']}", where=where, remedy="mend it") from error
    return out


def add_corrections(path: Path, new: Iterable[Correction]) -> Sequence[Correction]:
    """Add to a file; of two corrections of the same thing, the later counts. The corrections that the file has now."""
    kept = {_subject(one): one for one in (*read_corrections(path), *new)}
    with replace(path) as handle:
        handle.writelines(one.model_dump_json() + "\n" for one in kept.values())
    return list(kept.values())


def _subject(one: Correction) -> tuple[str, str | None]:
    if one.entities is not None:
        return one.text_sha256, None
    if one.replaces is not None:
        return one.text_sha256, one.replaces.event_id
    return one.text_sha256, one.event.event_id if one.event else ""
