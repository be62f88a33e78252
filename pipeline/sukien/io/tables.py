"""A run as pandas tables: `sukien.read_run("outputs/")`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

import pandas as pd

from sukien.display import table
from sukien.errors import UsageError
from sukien.io.run_files import RunFiles, read_files, records_of
from sukien.io.texts import texts
from sukien.io.writers.joined import HAPPENING_COLUMNS, PERSON_COLUMNS, happening_row, person_row
from sukien.io.writers.sheet import EVENT_COLUMNS, MENTION_COLUMNS, event_rows, mention_rows
from sukien.joining.time import days
from sukien.records import ArticleRecord, Document

DOCUMENT_COLUMNS = (
    "doc_id", "title", "published", "basis", "publisher", "url", "path", "length", "mentions", "events", "warnings",
    "text_sha256",
)  # fmt: skip
_CATEGORIES = (
    "type", "plover", "status", "section", "mode", "label", "country", "level", "meeting_id", "basis", "publisher",
    "rule",
)  # fmt: skip
_WHOLE = ("edition", "length", "mentions", "events", "sources", "articles", "happenings")
NAMES = ("documents", "events", "mentions", "people", "happenings")
"""The tables of a run."""


class RunTables:
    """What a run wrote, as pandas tables, and the records that they are made from.

    Dates keep the precision that the text has ("2020-10"), as strings; beside each stand `<name>_from` and `<name>_to`,
    the first and last day that it can mean, as datetimes. Lists are joined by "; ".
    """

    def __init__(self, path: Path, files: RunFiles) -> None:
        self.path, self.files = path, files

    @cached_property
    def records(self) -> list[ArticleRecord]:
        """The records of each article, with its text where that can still be read."""
        return list(records_of(self.files.documents, self.files.events, self.texts))

    @cached_property
    def texts(self) -> Mapping[str, str]:
        """Text by SHA-256, of all articles whose text can still be read from the inputs."""
        return texts(self.files.documents)

    @cached_property
    def documents(self) -> pd.DataFrame:
        """A row for each article."""
        return _frame((document_row(one) for one in self.files.documents), DOCUMENT_COLUMNS, ("published",))

    @cached_property
    def events(self) -> pd.DataFrame:
        """A row for each event of each article."""
        rows = (row for one in self.records for row in event_rows(one))
        return _frame(rows, EVENT_COLUMNS, ("start", "end", "published"))

    @cached_property
    def mentions(self) -> pd.DataFrame:
        """A row for each mention."""
        return _frame((row for one in self.records for row in mention_rows(one)), MENTION_COLUMNS)

    @cached_property
    def people(self) -> pd.DataFrame:
        """A row for each person across articles."""
        frame = _frame(map(person_row, self.files.people), PERSON_COLUMNS, ("first", "last"))
        return frame.assign(promoted=(frame["promoted"] == "yes").astype("bool"))

    @cached_property
    def happenings(self) -> pd.DataFrame:
        """A row for each happening across articles."""
        return _frame(map(happening_row, self.files.happenings), HAPPENING_COLUMNS, ("start", "end"))

    def article(self, doc_id: str) -> ArticleRecord:
        """The records of one article. Raises UsageError where there is none of that id."""
        for one in self.records:
            if one.document.doc_id == doc_id:
                return one
        raise UsageError(f"there is no article '{doc_id}'", where=self.path.as_posix(), remedy="see .documents")

    def __repr__(self) -> str:
        counts = ", ".join(f"{len(getattr(self.files, n))} {n}" for n in NAMES if n != "mentions")
        return f"<run {self.path.as_posix()}: {counts}>"

    def _repr_html_(self) -> str:
        mentions = sum(len(one.entities) for one in self.files.documents)
        rows = [(n, mentions if n == "mentions" else len(getattr(self.files, n))) for n in NAMES]
        return table(("table", "rows"), rows, caption=self.path.as_posix())


def read_run(path: str | Path = "outputs/") -> RunTables:
    """The run in a folder. Raises UsageError where it is none."""
    folder = Path(path)
    return RunTables(folder, read_files(folder))


def document_row(one: Document) -> tuple[str | int | None, ...]:
    """An article in the order of DOCUMENT_COLUMNS."""
    return (
        one.doc_id, one.title, one.published.value, one.published.basis, one.source.publisher, one.source.url,
        one.source.path, one.length, len(one.entities), len(one.event_ids), "; ".join(one.warnings), one.text_sha256,
    )  # fmt: skip


def _frame(rows: Iterable[Any], columns: tuple[str, ...], dates: tuple[str, ...] = ()) -> pd.DataFrame:
    frame = pd.DataFrame.from_records(list(rows), columns=columns)
    for name in columns:
        if name in _CATEGORIES:
            frame[name] = frame[name].astype("category")
        elif name in _WHOLE or (name in ("start", "end") and not dates):
            frame[name] = frame[name].astype("Int64")
        elif name == "confidence":
            frame[name] = frame[name].astype("float64")
        else:
            frame[name] = frame[name].astype("string")
    for name in dates:
        place = list(frame.columns).index(name)
        spans = [days(value if isinstance(value, str) else None) for value in frame[name]]
        for offset, (suffix, end) in enumerate((("from", 0), ("to", 1)), 1):
            values = [None if span is None else pd.Timestamp.fromordinal(span[end]) for span in spans]
            frame.insert(place + offset, f"{name}_{suffix}", pd.Series(values, dtype="datetime64[s]"))
    return frame
