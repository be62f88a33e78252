"""Where a rule stands: its pack, file and line."""

from __future__ import annotations

from typing import NamedTuple


class Place(NamedTuple):
    """`file` is the path as a person can open it, `line` counts from 1."""

    pack: str
    file: str
    line: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"
