"""Words that make, introduce or follow the names of people."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, field_validator

from sukien.rules.kinds.base import Rule


class NameWords(Rule):
    """A set of words with one part in recognising names; `role` says which.

    surname, rare_surname: Vietnamese and Sino-Vietnamese family names, and those that are common words too. given: syllables common in Vietnamese given names.
    foreign_given: first names of other languages. particle: small words inside foreign names (bin, van der).
    suffix: what may close a name (Jr.). honorific: words before a name that stay outside it (ông, Samdech).
    said: verbs that follow the name of somebody who speaks or acts. met: words before somebody who is met or acts.
    thing: words before a name that make it the name of a thing (đường Nguyễn Huệ, tàu Trần Hưng Đạo).
    never: capitalised words that are no part of a name. onset, rime: the building blocks of Vietnamese syllables.
    bridge, appointed, promoted, promoted_list, delegation, replaces: what links a name to a title or a state.
    """

    role: Literal[
        "surname", "rare_surname", "given", "foreign_given", "particle", "suffix", "honorific",
        "said", "met", "thing", "never", "onset", "rime",
        "bridge", "appointed", "promoted", "promoted_list", "delegation", "replaces",
    ]  # fmt: skip
    words: tuple[str, ...] = Field(min_length=1, description="a list, or one text of words with blanks between")

    @field_validator("words", mode="before")
    @classmethod
    def _split(cls, value: object) -> object:
        return value.split() if isinstance(value, str) else value
