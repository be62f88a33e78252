"""Who takes part: the sides of talks, the chairs of a meeting, the states that a sentence brings in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sukien import mention as m
from sukien.mention import Mention
from sukien.people import Person
from sukien.rules import Pack
from sukien.rules.kinds.groups import members
from sukien.text import Text

_AND = re.compile(r"\s*(?:,|và|cùng|;|,\s*và|cùng với)\s*")
_HOST_OF = re.compile(r"\bdo\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Named:
    """A person at one place of the text, with the stretch that name and titles cover."""

    person: Person
    mention: Mention
    start: int
    end: int


def sides(named: Sequence[Named], text: Text, start: int, end: int) -> tuple[list[Named], list[Named]]:
    """The people directly before and behind a verb, each with those coordinated with them."""
    before = [n for n in named if n.end <= start]
    behind = [n for n in named if n.start >= end]
    return _chain(list(reversed(before)), text, back=True), _chain(behind, text, back=False)


def _chain(named: Sequence[Named], text: Text, *, back: bool) -> list[Named]:
    out: list[Named] = []
    for one in named:
        if out:
            left, right = (one, out[-1]) if back else (out[-1], one)
            between = text.text[left.end : right.start]
            if not _AND.fullmatch(between):
                break
        out.append(one)
    return out


def states(
    text: Text, pack: Pack, mentions: Sequence[Mention], day: str | None
) -> list[tuple[list[str], Mention]]:
    """The states that COUNTRY and GROUP mentions bring in, groups written out as of a day."""
    out: list[tuple[list[str], Mention]] = []
    for mention in mentions:
        if mention.label == m.COUNTRY:
            out.append(([str(mention.norm["alpha_2"])], mention))
        elif mention.label == m.GROUP:
            group = mention.norm.get("group_id")
            if group:
                codes = members(pack, str(group), day)
                out.append(([c for c in codes if c not in (mention.norm.get("except") or [])], mention))
    return out
