"""The files of a run, read back into records."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple, TypeVar

from pydantic import ValidationError

from sukien.errors import UsageError
from sukien.joined import Happening, Person
from sukien.records import ArticleRecord, Document, Event, Failure, Record, RunInfo

R = TypeVar("R", bound=Record)


class RunFiles(NamedTuple):
    """What a run wrote."""

    info: RunInfo
    documents: list[Document]
    events: list[Event]
    happenings: list[Happening]
    people: list[Person]
    failures: list[Failure]


def read_files(run: Path) -> RunFiles:
    """The files in the folder of a run. Raises UsageError where one is missing or is not what a run writes."""
    info = run / "run.json"
    if not info.is_file():
        raise UsageError(
            "no run.json here", where=run.as_posix(), remedy="name the folder that `sukien run --out` wrote"
        )
    return RunFiles(
        info=_record(RunInfo, info.read_text(encoding="utf-8"), info.as_posix()),
        documents=list(read_records(Document, run / "documents.jsonl")),
        events=list(read_records(Event, run / "events.jsonl")),
        happenings=list(read_records(Happening, run / "happenings.jsonl")),
        people=list(read_records(Person, run / "people.jsonl")),
        failures=list(read_records(Failure, run / "failures.jsonl")),
    )


def read_records(model: type[R], path: Path) -> Iterator[R]:
    """The records of a file of JSON Lines. Raises UsageError for a line that is none, or a file that is not there."""
    try:
        # Only "\n" ends a line: U+2028 and its like may stand inside a JSON string.
        with path.open(encoding="utf-8", newline="\n") as handle:
            for number, line in enumerate(handle, 1):
                if line.strip():
                    yield _record(model, line, f"{path.as_posix()}:{number}")
    except OSError as error:
        told = error.strerror or str(error)
        raise UsageError(told, where=path.as_posix(), remedy="run `sukien run` again") from error


def records_of(
    documents: Iterable[Document], events: Iterable[Event], known: Mapping[str, str]
) -> Iterator[ArticleRecord]:
    """Documents with their events and, where it is known by its SHA-256, their text."""
    told: dict[str, list[Event]] = {}
    for event in events:
        told.setdefault(event.doc_id, []).append(event)
    for document in documents:
        record = ArticleRecord(document=document, events=tuple(told.get(document.doc_id, ())))
        yield record.with_text(known.get(document.text_sha256))


def _record(model: type[R], line: str, where: str) -> R:
    try:
        return model.model_validate_json(line)
    except ValidationError as error:
        first = error.errors()[0]
        field = ".".join(map(str, first["loc"]))
        raise UsageError(
            f"{field}: {first['msg']}", where=where, remedy="run `sukien run` again with this version"
        ) from error
