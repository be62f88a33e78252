"""Candidates as a pack: one file for each kind, every rule switched off until somebody has looked at it."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any

import yaml

from sukien.errors import UsageError
from sukien.excerpt import excerpt
from sukien.rules.pack import KINDS
from sukien.suggest.finding import Candidate

_WIDTH = 116
_LONGEST = 240
"""So much of a sentence is shown, in characters."""


def write_pack(candidates: Iterable[Candidate], folder: Path) -> list[Path]:
    """Write `<kind>.yaml` for each kind into a folder that has none of them; the paths.

    Raises UsageError where a file of that name is there already: it may have been reviewed.
    """
    if folder.suffix in (".yaml", ".yml"):
        raise UsageError("candidates of several kinds are a folder", where=folder.as_posix(), remedy="name a folder")
    files = {folder / f"{kind}.yaml": list(rows) for kind, rows in groupby(candidates, key=lambda one: one.kind)}
    taken = next((path for path in files if path.exists()), None)
    if taken is not None:
        raise UsageError("the file is there already", where=taken.as_posix(), remedy="name another folder with --out")
    folder.mkdir(parents=True, exist_ok=True)
    for path, rows in files.items():
        path.write_text("".join(f"{line}\n" for line in _file(path.stem, rows)), encoding="utf-8", newline="\n")
    return list(files)


def _file(kind: str, rows: Sequence[Candidate]) -> Iterator[str]:
    yield f"# Candidates for rules of kind {kind}, the most frequent first. Look at each: mend its fields, add an"
    yield "# example and take the line `enabled: false` away, or delete it. `sukien rules diff` shows what it changes."
    yield f"kind: {kind}"
    yield "rules:"
    for one in rows:
        yield f"  # {one.words} (times: {one.times}, articles: {one.documents})"
        for sentence in one.sentences:
            yield from _comment(excerpt(sentence, one.words, _LONGEST))
        yield f"  - id: {one.key}"
        yield "    enabled: false"
        # Checked here already: a rule that is switched off is not, until somebody switches it on.
        KINDS[kind].model_validate({"id": one.key, **dict(one.fields)})
        yield from (f"    {field}: {_scalar(value)}" for field, value in one.fields)


def _comment(sentence: str) -> Iterator[str]:
    for number, line in enumerate(textwrap.wrap(sentence, _WIDTH - 8, break_long_words=False)):
        yield f"  #   {'- ' if number == 0 else '  '}{line}"


def _scalar(value: Any) -> str:
    text = yaml.safe_dump(value, allow_unicode=True, default_flow_style=True, width=10_000)
    return text.removesuffix("\n").removesuffix("\n...")
