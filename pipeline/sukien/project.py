"""The project file `sukien.toml`: what commands use where the command line names nothing."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import ValidationError

from sukien.errors import UsageError
from sukien.limits import Limits

NAME = "sukien.toml"
_FIELDS = {
    "rules": "a list of packs",
    "inputs": "a list of files, folders or globs",
    "out": "a folder",
    "limits": "a table of limits",
}


class Project(NamedTuple):
    """The settings of a project; paths as seen from the working folder. `file` is None where there is no project."""

    file: Path | None = None
    rules: tuple[str, ...] = ()
    inputs: tuple[str, ...] = ()
    out: str | None = None
    limits: Limits = Limits()


def find_project(start: Path | None = None) -> Project:
    """The project of a folder: that of the nearest `sukien.toml` in it or above.

    Raises UsageError with the file and the field where it cannot be used.
    """
    folder = (start or Path()).absolute()
    found = next((one / NAME for one in (folder, *folder.parents) if (one / NAME).is_file()), None)
    return read_project(found) if found else Project()


def read_project(file: Path) -> Project:
    """The settings of one file; its paths count from its own folder."""
    try:
        table = tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise UsageError(f"no TOML: {error}", where=str(file), remedy="mend the line that is named") from error
    for key, value in table.items():
        if key not in _FIELDS:
            raise UsageError(f"'{key}' is no setting", where=str(file), remedy=f"one of {', '.join(_FIELDS)}")
        if not _fits(key, value):
            raise UsageError(f"{key}: {value!r} is not {_FIELDS[key]}", where=str(file), remedy=_example(key))
    root = file.parent
    return Project(
        file,
        tuple(_from_here(root, path) for path in table.get("rules", ())),
        tuple(_from_here(root, path) for path in table.get("inputs", ())),
        _from_here(root, table["out"]) if "out" in table else None,
        _limits(file, table.get("limits", {})),
    )


def packs(given: Sequence[Path] | None, project: Project | None = None) -> tuple[str, ...]:
    """The packs that a command works with: those named on the command line, or else those of the project."""
    if given:
        return tuple(path.as_posix() for path in given)
    return (project or find_project()).rules


def _fits(key: str, value: Any) -> bool:
    if key == "limits":
        return isinstance(value, dict)
    return isinstance(value, str) if key == "out" else _strings(value)


def _strings(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(one, str) for one in value)


def _limits(file: Path, table: dict[str, Any]) -> Limits:
    try:
        return Limits(**table)
    except ValidationError as error:
        first = error.errors()[0]
        field = ".".join(str(part) for part in first["loc"])
        remedy = f"one of {', '.join(Limits.model_fields)}"
        raise UsageError(f"limits.{field}: {first['msg']}", where=str(file), remedy=remedy) from error


def _example(key: str) -> str:
    if key == "limits":
        return "write [limits] and below it: article_chars = 500000"
    return 'out = "my-events"' if key == "out" else f'{key} = ["my-{key}"]'


def _from_here(root: Path, path: str) -> str:
    """A path of the project file as seen from the working folder: short where it can be."""
    full = os.path.normpath(root / path)
    here = os.path.relpath(full)
    return Path(full if here.startswith("..") else here).as_posix()
