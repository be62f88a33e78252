"""A mention: a labelled span of the text with the rule that found it and its normalised value."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from operator import itemgetter
from typing import Any, NamedTuple

PERSON, RANK, ROLE, COUNTRY, DATE = "PERSON", "RANK", "ROLE", "COUNTRY", "DATE"
MEETING, ORGANIZATION, LOCATION, DOCUMENT = "MEETING", "ORGANIZATION", "LOCATION", "DOCUMENT"
GROUP = "GROUP"
"""A closed group of states ("10 nước ASEAN"); used to assemble events, not written as an entity."""
DECOY = "DECOY"
"""Words that look like a mention and are none (Lào Cai for Lào, 24/7 for a date); they only win overlaps."""

LABELS = (PERSON, RANK, ROLE, COUNTRY, DATE, MEETING, ORGANIZATION, LOCATION, DOCUMENT)


class Mention(NamedTuple):
    """`start` (inclusive) and `end` (exclusive) count code points of the *normalised* text (`Text.text`).

    `norm` holds the fields that CONTRACT.md lists for the label. Rows survive msgpack, so they travel with a Doc.
    """

    label: str
    start: int
    end: int
    rule: str
    norm: dict[str, Any]
    priority: int = 0

    def overlaps(self, other: Mention) -> bool:
        """Whether the two spans share at least one character."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: Mention) -> bool:
        """Whether the other span lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end


_START, _END = itemgetter(1), itemgetter(2)


def by_place(mentions: Iterable[Mention]) -> list[Mention]:
    """By where they start, the longer first."""
    out = sorted(mentions, key=_END, reverse=True)
    out.sort(key=_START)
    return out


def between(mentions: Sequence[Mention], start: int, end: int) -> Sequence[Mention]:
    """Those that begin from one offset up to before another, of mentions in order of `start`."""
    first = bisect_left(mentions, start, key=_START)
    return mentions[first : bisect_left(mentions, end, first, key=_START)]


Seen = Mapping[str, Sequence[Mention]]
"""The mentions of the extractors that ran before, by label, each list in order of `start`."""


class Stretches:
    """The parts of a text that some mentions cover, to ask whether a span touches any of them."""

    def __init__(self, mentions: Iterable[Mention]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for start, end in sorted((one.start, one.end) for one in mentions):
            if self._ends and start <= self._ends[-1]:
                self._ends[-1] = max(end, self._ends[-1])
            else:
                self._starts.append(start)
                self._ends.append(end)

    def touch(self, start: int, end: int) -> bool:
        """Whether one of them shares a character with a span."""
        last = bisect_left(self._starts, end) - 1
        return last >= 0 and self._ends[last] > start
