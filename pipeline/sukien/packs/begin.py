"""`sukien rules new`: a rule to begin with, filled in and commented."""

from __future__ import annotations

import re
from importlib import resources
from pathlib import Path

from sukien.errors import UsageError
from sukien.rules.complaints import nearest
from sukien.rules.schema import schema_file, schema_text

_SHORT = {"date": "date_form"}
_ID = re.compile(r"^( *- id: )(\S+)$", re.MULTILINE)
_SCHEMAS = ".schemas"
"""The folder beside a pack's files that holds what editors check them with."""


def kinds() -> list[str]:
    """The kinds that there is a beginning for."""
    folder = resources.files("sukien.packs") / "skeletons"
    return sorted(f.name.removesuffix(".yaml") for f in folder.iterdir() if f.name.endswith(".yaml"))


def skeleton(kind: str, id_: str | None = None) -> str:
    """The text of a rule file of one kind, with the given id. Raises UsageError for an unknown kind or unfit id."""
    name = _SHORT.get(kind, kind)
    if name not in kinds():
        close = nearest(kind, kinds())
        offer = f"did you mean '{close}'? " if close else ""
        raise UsageError(f"there is no beginning for '{kind}'", remedy=f"{offer}one of {', '.join(kinds())}")
    text = (resources.files("sukien.packs") / "skeletons" / f"{name}.yaml").read_text(encoding="utf-8")
    if id_ is not None:
        text = _with_id(text, name, id_)
    return f"# yaml-language-server: $schema={_SCHEMAS}/{schema_file(name)}\n{text}"


def begin(kind: str, file: Path, id_: str | None = None) -> list[Path]:
    """Write the skeleton into a new file, and beside it the schema that editors check it with; the paths written.

    Raises UsageError where the file is there already.
    """
    text = skeleton(kind, id_)
    if file.exists():
        raise UsageError("is there already", where=file.as_posix(), remedy="name a new file with --out")
    if file.suffix not in (".yaml", ".yml"):
        raise UsageError("is no YAML file", where=file.as_posix(), remedy=f"--out {file.as_posix()}/{kind}.yaml")
    schema = file.parent / _SCHEMAS / schema_file(_SHORT.get(kind, kind))
    schema.parent.mkdir(parents=True, exist_ok=True)
    schema.write_text(schema_text(_SHORT.get(kind, kind)), encoding="utf-8", newline="\n")
    file.write_text(text, encoding="utf-8", newline="\n")
    return [file, schema]


def _with_id(text: str, kind: str, id_: str) -> str:
    """The skeleton with another id, also where its tags and its own fields repeat the name that follows the kind."""
    given = _ID.search(text)
    assert given is not None
    prefix, _, old = given[2].partition(".")
    name = id_.removeprefix(prefix + ".")
    if not re.fullmatch(r"[A-Za-z0-9_]+(\.[a-z_]+)?", name):
        raise UsageError(f"'{id_}' is no id", remedy=f"letters without accents, digits and _, such as {prefix}.{old}")
    if kind in ("meeting", "group") and not name.split(".")[0].isupper():
        name = name.upper()
    text = text.replace(given[0], f"{given[1]}{prefix}.{name}")
    return text.replace(old, name.split(".")[0]) if old.isupper() else text
