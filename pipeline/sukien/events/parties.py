"""Who stands beside a word: the sides of talks, the chairs of a meeting."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sukien.events.cues import Cues
from sukien.mention import Mention
from sukien.people import Person
from sukien.text import Text

_STATE = 30
"""The longest name of a state, in characters."""
_AND = re.compile(r"[\s\"]*(?:,|và|cùng|;|,\s*và|cùng với|với)[\s\"]*")


@dataclass(frozen=True, slots=True)
class Named:
    """A person at one place of the text, with the stretch that form of address, titles and name cover.

    `mention` is the name, or a role that stands for the person ("Chủ tịch nước đã tiếp …").
    """

    person: Person
    mention: Mention
    start: int
    end: int


def sides(
    named: Sequence[Named], text: Text, cues: Cues, start: int, end: int
) -> tuple[list[Named], list[Named]]:
    """The people nearest before and behind a word, each with those coordinated with them."""
    before = [n for n in named if n.mention.end <= start]
    behind = [n for n in named if n.mention.start >= end]
    return _chain(list(reversed(before)), text, cues, back=True), _chain(behind, text, cues, back=False)


def _chain(named: Sequence[Named], text: Text, cues: Cues, *, back: bool) -> list[Named]:
    out: list[Named] = []
    for one in named:
        if out:
            left, right = (one, out[-1]) if back else (out[-1], one)
            if not _joined(text, cues, left.end, right.start):
                break
        out.append(one)
    return out


def _joined(text: Text, cues: Cues, start: int, end: int) -> bool:
    """Whether only "và", a comma, or "và người đồng cấp <state>" stands between two people."""
    if _AND.fullmatch(text.text, start, end):
        return True
    cue = cues.first("counterpart", start, end)
    return cue is not None and end - cue.end <= _STATE and _AND.fullmatch(text.text, start, cue.start) is not None


def by_role(role: Mention, people: Sequence[Person]) -> Person | None:
    """The person whom a role without a name stands for: the nearest before it who holds it in the same state,
    else the next to be introduced."""
    words = str(role.norm.get("role", "")).casefold()
    country = role.norm.get("country")
    best: tuple[int, Person] | None = None
    for person in people:
        if not person.role or (country and person.country != country):
            continue
        if not any(_holds(part, words) for part in person.role.casefold().split(", ")):
            continue
        # Somebody named before, the nearest first; else somebody who is introduced later.
        last = max((x.start for x in person.mentions if x.start < role.start), default=-person.mentions[0].start)
        if best is None or last > best[0]:
            best = last, person
    return best[1] if best else None


def _holds(part: str, words: str) -> bool:
    return part == words or part.startswith(words + " ") or words.startswith(part + " ")
