"""How far a run is."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple


class Progress(NamedTuple):
    """What was done so far; bytes are those of the input files, `total_bytes` of all that a run will read."""

    articles: int
    failures: int
    unchanged: int
    bytes: int
    total_bytes: int


Watch = Callable[[Progress], None]


def unwatched(progress: Progress) -> None:
    """A watch that looks away."""
