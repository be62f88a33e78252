"""Journeys and exercises only listed as what there was: "…, trong đó có các chuyến thăm cảng và tập trận với Lào"."""

from __future__ import annotations

from sukien.events.sentence.anchors import Anchor
from sukien.events.story.story import Story

_TYPES = ("visit", "exercise")
"""Types of events that are so listed."""
_LISTED = 60
"""How many characters before a word for a journey or exercise such a list may begin."""
_AMONG = r"(?<!\w){including} {plural} [^.,;:()\d]*$"
"""What stands before what is only listed as what there was."""


def among_others(story: Story, anchor: Anchor, begin: int) -> bool:
    """Whether a journey or an exercise is only one of a kind that a sentence lists."""
    if anchor.type not in _TYPES:
        return False
    left = max(begin, anchor.start - _LISTED)
    return story.pack.pattern(_AMONG).search(story.text.lower, left, anchor.start) is not None
