"""Who stands beside a word: the sides of talks, the chairs of a meeting."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sukien.mention import Mention
from sukien.people import Person
from sukien.text import Text

_AND = re.compile(r"[\s\"]*(?:,|và|cùng|;|,\s*và|cùng với|với)[\s\"]*")


@dataclass(frozen=True, slots=True)
class Named:
    """A person at one place of the text, with the stretch that form of address, titles and name cover."""

    person: Person
    mention: Mention
    start: int
    end: int


def sides(named: Sequence[Named], text: Text, start: int, end: int) -> tuple[list[Named], list[Named]]:
    """The people nearest before and behind a word, each with those coordinated with them."""
    before = [n for n in named if n.mention.end <= start]
    behind = [n for n in named if n.mention.start >= end]
    return _chain(list(reversed(before)), text, back=True), _chain(behind, text, back=False)


def _chain(named: Sequence[Named], text: Text, *, back: bool) -> list[Named]:
    out: list[Named] = []
    for one in named:
        if out:
            left, right = (one, out[-1]) if back else (out[-1], one)
            if not _AND.fullmatch(text.text, left.end, right.start):
                break
        out.append(one)
    return out
