"""The run whose files lie in a folder: a further run over other inputs takes their place."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from pydantic import ValidationError

from sukien.errors import UsageError
from sukien.records import Failure, RunInfo


class Earlier(NamedTuple):
    """What a run was given, as it was named, and how many articles it wrote."""

    inputs: tuple[str, ...]
    documents: int

    def left(self, named: Iterable[str]) -> tuple[str, ...]:
        """The inputs that are not named again."""
        again = {Path(name).as_posix() for name in named}
        return tuple(name for name in self.inputs if Path(name).as_posix() not in again)


def earlier_run(folder: Path) -> Earlier | None:
    """The run whose files lie in a folder, if there is one that can be read."""
    try:
        info = RunInfo.model_validate_json((folder / "run.json").read_bytes())
    except (OSError, ValidationError):
        return None
    named = info.configuration.get("inputs")
    return Earlier(tuple(map(str, named)) if isinstance(named, list) else (), info.counts.documents)


def keep(earlier: Earlier | None, failures: list[Failure], folder: Path) -> None:
    """Raise UsageError where names that stand for no file would take the place of articles: they are mistyped."""
    missing = failures and all(one.code == "input.missing" for one in failures)
    if earlier is None or not earlier.documents or not missing:
        return
    first = failures[0]
    told = f"{first.source}: {first.message}"
    remedy = f"{first.remedy}; what the run before wrote stays there"
    raise UsageError(told, where=folder.as_posix(), remedy=remedy, code="run.empty")
