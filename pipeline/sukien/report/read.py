"""The files of a run, read back into records."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from pydantic import ValidationError

from sukien.errors import UsageError
from sukien.records import Document, Event, Failure, Record, RunInfo

R = TypeVar("R", bound=Record)


class RunFiles(NamedTuple):
    """What a run wrote. `happenings` are rows of `happenings.jsonl`, none where articles were not joined."""

    info: RunInfo
    documents: list[Document]
    events: list[Event]
    failures: list[Failure]
    happenings: list[dict[str, Any]]


def read_files(run: Path) -> RunFiles:
    """The files in the folder of a run. Raises UsageError where one is missing or is not what a run writes."""
    info = run / "run.json"
    if not info.is_file():
        raise UsageError(
            "no run.json here", where=run.as_posix(), remedy="name the folder that `sukien run --out` wrote"
        )
    joined = run / "happenings.jsonl"
    return RunFiles(
        info=_record(RunInfo, info.read_text(encoding="utf-8"), info.as_posix()),
        documents=list(_records(Document, run / "documents.jsonl")),
        events=list(_records(Event, run / "events.jsonl")),
        failures=list(_records(Failure, run / "failures.jsonl")),
        happenings=[json.loads(line) for _, line in _lines(joined)] if joined.is_file() else [],
    )


def _records(model: type[R], path: Path) -> Iterator[R]:
    for number, line in _lines(path):
        yield _record(model, line, f"{path.as_posix()}:{number}")


def _lines(path: Path) -> Iterator[tuple[int, str]]:
    try:
        # Only "\n" ends a line: U+2028 and its like may stand inside a JSON string.
        with path.open(encoding="utf-8", newline="\n") as handle:
            yield from ((number, line) for number, line in enumerate(handle, 1) if line.strip())
    except OSError as error:
        told = error.strerror or str(error)
        raise UsageError(told, where=path.as_posix(), remedy="run `sukien run` again") from error


def _record(model: type[R], line: str, where: str) -> R:
    try:
        return model.model_validate_json(line)
    except ValidationError as error:
        first = error.errors()[0]
        field = ".".join(map(str, first["loc"]))
        raise UsageError(
            f"{field}: {first['msg']}", where=where, remedy="run `sukien run` again with this version"
        ) from error
