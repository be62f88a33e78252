"""The files of a run, written line by line as outcomes come in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import TextIO

from sukien.batch.duplicates import Duplicates
from sukien.batch.work import Outcome, Written, exporters
from sukien.io.writers.joined import write_joined
from sukien.io.writers.sheet import EVENT_COLUMNS, MENTION_COLUMNS, csv_lines
from sukien.joining.gist import Gist
from sukien.joining.join import join
from sukien.records import Document, Failure, Skipped
from sukien.review.apply import correct_run
from sukien.review.corrections import Correction

KEPT = 100
"""Skipped files that are told in `run.json` too."""


class RunFiles:
    """Files of a run in a folder; `tally` counts what went in."""

    def __init__(self, folder: Path) -> None:
        self._folder, self._stack = folder, ExitStack()
        self.tally, self.failures, self.skipped = Counter[str](), list[Failure](), list[Skipped]()
        self._gists: list[Gist] = []
        self._duplicates = Duplicates()
        self._lines = {name: self._open(f"{name}.jsonl") for name in ("documents", "events", "failures", "skipped")}
        # The mark at the head of the CSV files tells a spreadsheet that they are UTF-8.
        self._events, self._mentions = (self._open(f"{name}.csv", "utf-8-sig") for name in ("events", "mentions"))
        self._events.write(csv_lines([EVENT_COLUMNS]))
        self._mentions.write(csv_lines([MENTION_COLUMNS]))
        self._exports = [self._open(one.what.file) for one in exporters()]
        for one, export in zip(exporters(), self._exports, strict=True):
            export.write(one.what.head)

    def add(self, outcome: Outcome) -> None:
        """Write an outcome into the files that it belongs into."""
        if isinstance(outcome, Written):
            self._article(outcome)
        elif isinstance(outcome, Failure):
            self._lines["failures"].write(outcome.model_dump_json() + "\n")
            self.failures.append(outcome)
        else:
            self._lines["skipped"].write(outcome.model_dump_json() + "\n")
            self.tally["skipped"] += 1
            if len(self.skipped) < KEPT:
                self.skipped.append(outcome)

    def finish(self, corrections: Sequence[Correction] = ()) -> None:
        """Write what all articles tell together, and close the files; corrections go over what was read."""
        for one, export in zip(exporters(), self._exports, strict=True):
            export.write(one.what.foot)
        self._stack.close()
        if corrections:
            self.tally["entities"], self.tally["events"] = correct_run(self._folder, corrections)
        else:
            write_joined(self._folder, *join(self._gists))

    def _article(self, written: Written) -> None:
        gist, line = written.gist, written.document
        if first := self._duplicates.first_like(gist.doc_id, written.signature):
            document = Document.model_validate_json(line).model_copy(update={"duplicate_of": first})
            line = document.model_dump_json() + "\n"
            self.tally["duplicates"] += 1
            gist = gist._replace(copy_of=first)
        self._gists.append(gist)
        self._lines["documents"].write(line)
        self._lines["events"].write(written.events)
        self._events.write(written.event_rows)
        self._mentions.write(written.mention_rows)
        for export, lines in zip(self._exports, written.exported, strict=True):
            export.write(lines)
        self.tally.update(documents=1, entities=written.mentions, events=written.event_count)

    def _open(self, name: str, encoding: str = "utf-8") -> TextIO:
        # newline="\n": the same bytes on every system.
        return self._stack.enter_context((self._folder / name).open("w", encoding=encoding, newline="\n"))

    def __enter__(self) -> RunFiles:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stack.close()


def file_names() -> Sequence[str]:
    """The files that a run writes beside those of exporters, in the order in which a reader wants them."""
    return (
        "documents.jsonl", "events.jsonl", "events.csv", "mentions.csv", "happenings.jsonl", "happenings.csv",
        "people.jsonl", "people.csv", "failures.jsonl", "skipped.jsonl", "run.json",
    )  # fmt: skip
