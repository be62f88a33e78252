"""What is only one of its kind: listed as what there was ("có các chuyến thăm và tập trận với Lào"), or of all times.

"X là vị tướng đầu tiên của Lào dự một diễn đàn an ninh" says who X is; with a day of its own it tells of the forum.
"""

from __future__ import annotations

from sukien.events.sentence.anchors import Anchor
from sukien.events.story.story import Story

_TYPES = ("visit", "exercise")
"""Types of events that are so listed."""
_LISTED = 60
"""How many characters before a word for a journey or exercise such a list may begin."""
_AMONG = r"(?<!\w){including} {plural} [^.,;:()\d]*$"
"""What stands before what is only listed as what there was."""
_FIRST = r"(?<!\w){is} [^.,;:()\n]{0,60}(?<!\w){first} {of} "
"""What stands before what somebody is told to be the first to do."""


def among_others(story: Story, anchor: Anchor, begin: int) -> bool:
    """Whether a journey, an exercise or a meeting without a day is only one of a kind of which a sentence speaks."""
    if anchor.type == "meeting" and anchor.form == "noun":
        return story.pack.pattern(_FIRST).search(story.text.lower, begin, anchor.start) is not None
    if anchor.type not in _TYPES:
        return False
    left = max(begin, anchor.start - _LISTED)
    return story.pack.pattern(_AMONG).search(story.text.lower, left, anchor.start) is not None
