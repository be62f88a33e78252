"""The files of a run, written line by line as outcomes come in."""

from __future__ import annotations

import codecs
import json
from collections import Counter
from collections.abc import Sequence
from contextlib import ExitStack, closing
from pathlib import Path
from types import TracebackType
from typing import BinaryIO

import numpy as np

from sukien.batch.duplicates import Duplicates
from sukien.batch.joining import Joining, Mapper, here
from sukien.batch.outcome import Outcome, Written
from sukien.batch.work import exporters
from sukien.io.writers.joined import write_lines
from sukien.io.writers.sheet import EVENT_COLUMNS, MENTION_COLUMNS, csv_lines
from sukien.joining.shelf import Shelf
from sukien.records import Failure, Skipped
from sukien.review.apply import correct_run
from sukien.review.corrections import Correction

_NO_COPY = b',"duplicate_of":null,'
KEPT = 100
"""Skipped files that are told in `run.json` too."""


class RunFiles:
    """Files of a run in a folder; `tally` counts what went in."""

    def __init__(self, folder: Path) -> None:
        self._folder, self._stack = folder, ExitStack()
        self.tally, self.failures, self.skipped = Counter[str](), list[Failure](), list[Skipped]()
        self._shelf, self._duplicates = Shelf(), Duplicates()
        self._stack.callback(self._duplicates.close)
        self._lines = {name: self._open(f"{name}.jsonl") for name in ("documents", "events", "failures", "skipped")}
        # The mark at the head of the CSV files tells a spreadsheet that they are UTF-8.
        self._events, self._mentions = (self._open(f"{name}.csv") for name in ("events", "mentions"))
        for sheet, columns in ((self._events, EVENT_COLUMNS), (self._mentions, MENTION_COLUMNS)):
            sheet.write(codecs.BOM_UTF8 + csv_lines([columns]).encode())
        self._exports = [self._open(one.what.file) for one in exporters()]
        for one, export in zip(exporters(), self._exports, strict=True):
            export.write(one.what.head.encode())

    def add(self, outcome: Outcome) -> None:
        """Write an outcome into the files that it belongs into."""
        if isinstance(outcome, Written):
            self._article(outcome)
        elif isinstance(outcome, Failure):
            self._lines["failures"].write(outcome.model_dump_json().encode() + b"\n")
            self.failures.append(outcome)
        else:
            self._lines["skipped"].write(outcome.model_dump_json().encode() + b"\n")
            self.tally["skipped"] += 1
            if len(self.skipped) < KEPT:
                self.skipped.append(outcome)

    def finish(self, corrections: Sequence[Correction] = (), mapper: Mapper = here) -> None:
        """Write what all articles tell together, and close the files; corrections go over what was read.

        `mapper` says where joining is done.
        """
        for one, export in zip(exporters(), self._exports, strict=True):
            export.write(one.what.foot.encode())
        self._stack.close()
        if corrections:
            self.tally["entities"], self.tally["events"] = correct_run(self._folder, corrections)
        else:
            with closing(Joining(self._shelf, mapper)) as joining:
                write_lines(self._folder, joining.happenings(), joining.people())

    def _article(self, written: Written) -> None:
        line = written.document
        numbers = np.frombuffer(written.signature, dtype=np.uint32)
        first = self._duplicates.first_like(written.doc_id, numbers, written.wording.decode())
        if first is not None:
            line = _as_copy(line, first)
            self.tally["duplicates"] += 1
        self._shelf.add(written.doc_id, written.digest, first, written.gist)
        self._lines["documents"].write(line)
        self._lines["events"].write(written.events)
        self._events.write(written.event_rows)
        self._mentions.write(written.mention_rows)
        for export, lines in zip(self._exports, written.exported, strict=True):
            export.write(lines)
        self.tally["documents"] += 1
        self.tally["entities"] += written.mentions
        self.tally["events"] += written.event_count

    def _open(self, name: str) -> BinaryIO:
        return self._stack.enter_context((self._folder / name).open("wb"))

    def __enter__(self) -> RunFiles:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stack.close()
        self._shelf.close()
        self._duplicates.close()


def _as_copy(line: bytes, first: str) -> bytes:
    """The line of an article with the one that it is a copy of."""
    # A quotation mark inside a string is escaped: only the field itself looks like this, and plug-ins' come before it.
    head, found, tail = line.rpartition(_NO_COPY)
    if not found:
        raise ValueError("a document without the field duplicate_of")
    return head + _NO_COPY.replace(b"null", json.dumps(first, ensure_ascii=False).encode()) + tail


def file_names() -> Sequence[str]:
    """The files that a run writes beside those of exporters, in the order in which a reader wants them."""
    return (
        "documents.jsonl", "events.jsonl", "events.csv", "mentions.csv", "happenings.jsonl", "happenings.csv",
        "people.jsonl", "people.csv", "failures.jsonl", "skipped.jsonl", "run.json",
    )  # fmt: skip
