"""Where the time of a run goes: seconds by stage, in the process that spent them."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import TypeVar

T = TypeVar("T")


class Laps:
    """A clock that is told when a stage has ended, and keeps the seconds that each took."""

    def __init__(self) -> None:
        self.spent: dict[str, float] = defaultdict(float)
        self.start()

    def start(self) -> None:
        """What was done since the last stage is no stage."""
        self._at = time.perf_counter()

    def __call__(self, stage: str) -> None:
        """A stage has ended: the time since the one before was its own."""
        now = time.perf_counter()
        self.spent[stage] += now - self._at
        self._at = now

    def each(self, things: Iterable[T], stage: str) -> Iterator[T]:
        """The same things; the time that it takes to get one is that of the stage."""
        source = iter(things)
        while True:
            self.start()
            try:
                found = next(source)
            except StopIteration:
                return
            self(stage)
            yield found

    def add(self, spent: Mapping[str, float]) -> None:
        """Seconds that were spent elsewhere."""
        for stage, seconds in spent.items():
            self.spent[stage] += seconds
