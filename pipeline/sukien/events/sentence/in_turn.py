"""Coordinated meetings that have a day each: "AMOM và AMIM lần lượt họp các ngày 10 và 11/3"."""

from __future__ import annotations

from collections.abc import Sequence

from sukien.events.model.draft import When
from sukien.events.model.stretches import when_of
from sukien.events.sentence.anchors import Anchor
from sukien.events.sentence.cues import Cues
from sukien.mention import Mention

_HELD = 20
"""How many characters behind the last name ("đã") the word may end that gives each its day."""


def in_turn(
    cues: Cues, anchors: Sequence[Anchor], before: Sequence[int], group: Sequence[Mention], own: dict[int, list[When]]
) -> bool:
    """Give each of the meetings before some days one of these."""
    names = before[-len(group) :]
    last = anchors[names[-1]]
    turn = cues.first("each", last.end, group[0].start) if len(names) == len(group) > 1 else None
    return turn is not None and _give(anchors, names, group, own)


def each_then(
    cues: Cues,
    anchors: Sequence[Anchor],
    behind: Sequence[int],
    group: Sequence[Mention],
    begin: int,
    own: dict[int, list[When]],
) -> bool:
    """The same where the days come first: "Lần lượt trong các ngày 10 và 11/3, AMOM và AMIM họp tại Lào"."""
    names = behind[: len(group)]
    if not len(names) == len(group) > 1:
        return False
    first, last = anchors[names[0]], anchors[names[-1]]
    places = (begin, group[0].start), (group[-1].end, first.start), (last.end, last.end + _HELD)
    return any(cues.first("each", *place) for place in places) and _give(anchors, names, group, own)


def _give(
    anchors: Sequence[Anchor], names: Sequence[int], group: Sequence[Mention], own: dict[int, list[When]]
) -> bool:
    """Give each of coordinated meetings its day, if that is what they are."""
    if any(anchors[i].form != "name" for i in names) or not all(anchors[i].joined for i in names[1:]):
        return False
    for index, date in zip(names, group, strict=True):
        own[index] = [when_of([date])]
    return True
