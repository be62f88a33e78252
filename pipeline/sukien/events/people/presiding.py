"""Words for taking a seat that only tell who chairs.

"Ông ngồi ghế đồng chủ tịch Hội nghị"; "ADMM+ lần thứ 5, do Bộ trưởng X cầm lái"; "nước sẽ ngồi ghế chủ tịch".
"""

from __future__ import annotations

from sukien import mention as m
from sukien.events.sentence.anchors import Anchor
from sukien.events.story.story import Story

_SEAT = r" (?:\w+ ){0,2}?{chairs_it}(?!\w)"
"""The seat of who chairs, behind the words for taking it."""
_HEAD = r" (?:\w+ ){0,2}?{heads_it}(?!\w)"
"""The seat of who chairs or heads something, which an office or a meeting behind it tells."""
_BESIDE = 12
"""How many characters ("của") behind that seat the meeting may be told."""
_LED = r"[^;:.\n]{0,20}(?:,|\)|\() ?{by_whom} [^;:.\n]{0,110}$"
"""What stands between a meeting and the words by which somebody leads it."""


def presides(story: Story, anchor: Anchor) -> bool:
    """Whether somebody, or a state, only chairs: the seat is of no office, or of the meeting told right before."""
    index = anchor.sentence
    if story.pack.pattern(_SEAT).match(story.text.lower, anchor.end) is not None:
        return True
    seat = story.pack.pattern(_HEAD).match(story.text.lower, anchor.end)
    if seat is not None and not any(0 <= a.start - seat.end() <= _BESIDE for a in story.anchors[index]):
        # not "ghế Chủ tịch Quốc hội"
        return not any(r.start < seat.end() < r.end for r in story.mentions(index, m.ROLE))
    if seat is not None:
        return True
    sessions = [a for a in story.anchors[index] if a.meeting is not None and a.end <= anchor.start]
    return any(story.pack.pattern(_LED).fullmatch(story.text.lower, a.end, anchor.start) is not None for a in sessions)
