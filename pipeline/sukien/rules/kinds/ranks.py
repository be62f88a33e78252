"""Military and police ranks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from sukien.rules.kinds.base import Phrase, Rule


class Rank(Rule):
    """A rank with its NATO code (STANAG 2116) and service."""

    rank: str
    nato: str | None = None
    service: Literal["army", "navy", "air_force", "police", "coast_guard", "any"] = "any"
    forms: tuple[str, ...] = ()

    def phrases(self) -> Iterator[Phrase]:
        """The citation form and its variants, in any case."""
        for form in (self.rank, *self.forms):
            yield Phrase(form, "any")
