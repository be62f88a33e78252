"""The part of a day behind what somebody sets out for, which is when he leaves: "lên đường dự ADMM, sáng 10/6"."""

from __future__ import annotations

from sukien.events.model.draft import When
from sukien.events.sentence.anchors import Anchor
from sukien.events.story.story import Story

_PART = r"{day_part}(?!\w)"
"""What the time of a departure begins with; a whole day may be that of the meeting."""
_HELD = r"(?<!\w){held}(?!\w)"
"""What tells that a date behind a meeting is its own."""


def is_departure(story: Story, anchor: Anchor, when: When | None) -> bool:
    """Whether a day that stands behind what somebody sets out for, and alone, is the one on which he sets out."""
    date = when.mention if when is not None and when.start == when.end else None
    if date is None or anchor.ready or not anchor.ahead or date.start < anchor.end:
        return False
    if story.pack.pattern(_PART).match(story.text.lower, date.start) is None:
        return False
    held = story.pack.pattern(_HELD).search(story.text.lower, anchor.end, date.start)
    return held is None and story.cues.first("opening", anchor.end, date.start) is None
