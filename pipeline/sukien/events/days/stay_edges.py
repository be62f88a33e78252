"""The day of a welcome or a farewell that is told within a stay of several days: its first, or its last."""

from __future__ import annotations

from sukien.events.model.draft import When
from sukien.events.sentence.anchors import Anchor
from sukien.events.story.story import Story

_SENT_OFF = r"{sent_off}"
"""What a ceremony for those who leave is called."""


def edge_of_stay(story: Story, anchor: Anchor, stay: When | None) -> When | None:
    """The day on which visitors who stay for several are welcomed or sent off; any other day as it is.

    "Tàu thăm Đà Nẵng từ ngày 13 đến 16/5. Ra đón đoàn tại cảng có …".
    """
    of_visit = anchor.trigger is not None and anchor.trigger.of_visit
    if not of_visit or stay is None or not stay.days or stay.start == stay.end:
        return stay
    off = story.pack.pattern(_SENT_OFF).match(story.text.lower, anchor.start) is not None
    day = stay.end if off else stay.start
    return When(day, day, str(day), stay.mention)
