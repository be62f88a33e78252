"""Military and police ranks, and the words around one that make it something else."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from pydantic import Field

from sukien.rules.kinds.base import Phrase, Rule


class Rank(Rule):
    """A rank with its NATO code (STANAG 2116) and service."""

    rank: str = Field(description="the citation form, tones placed the old way")
    nato: str | None = Field(default=None, pattern=r"^(OF|OR)-\d{1,2}$")
    service: Literal["army", "navy", "air_force", "police", "coast_guard", "any"] = "any"
    forms: tuple[str, ...] = Field(default=(), description="other spellings")
    not_before: tuple[str, ...] = Field(default=(), description="words before it that make it something else")
    not_after: tuple[str, ...] = Field(default=(), description="words behind it that make it something else")
    bare: bool = Field(default=False, description="counts only with a name, a state or a word of reference beside it")

    @property
    def wordings(self) -> tuple[str, ...]:
        """The citation form and its variants, each also without its blank (Trungtướng)."""
        forms = (self.rank, *self.forms)
        return tuple(dict.fromkeys((*forms, *(form.replace(" ", "") for form in forms))))

    def phrases(self) -> Iterator[Phrase]:
        """The wordings, in any case."""
        for form in self.wordings:
            yield Phrase(form, "any")


class RankWords(Rule):
    """Words around a rank; `part` says what they do.

    not_before, not_after: the rank beside them is none (đường Đô đốc Bảo, Thiếu tướng trở lên). ship: the same, and the
    article means the ship wherever it names rank and name again (tàu Đô đốc Kuznetsov). keep_before: exceptions
    to not_before (lên đường Đại tướng …). plural: a rank behind them stands for nobody unless a name follows.
    reference: a bare rank behind them is a known person (vị tướng). qualifier: may stand between a bare rank and the
    name (tướng 4 sao, tướng tình báo …). reference_after: a bare rank before them is a known person (tướng này).
    """

    part: Literal[
        "not_before", "ship", "keep_before", "not_after", "plural", "reference", "reference_after", "qualifier"
    ]
    words: tuple[str, ...] = Field(min_length=1)
