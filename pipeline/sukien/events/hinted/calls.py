"""Calls of which no verb tells, only what they go through: "Đầu dây bên kia là Ngoại trưởng X", "hai màn hình"."""

from __future__ import annotations

from collections.abc import Sequence

from sukien.events.hinted.hint import Reading
from sukien.events.hinted.talks import contact
from sukien.events.model.time import overlap
from sukien.events.sentence.anchors import Anchor
from sukien.events.story.story import Story
from sukien.mention import Mention

_STAGED = ("meeting", "ceremony", "agreement")
"""Types of events that are followed on screens as well."""
_TWO = 2


def call(story: Story, hint: Anchor, dates: Sequence[Mention]) -> Reading | None:
    """The two sides and the day of a call; None where a meeting or ceremony of that day was before the screens."""
    if any(d.type in _STAGED and len(d.countries) >= _TWO for d in story.told):
        return None
    reading = contact(story, hint, dates)
    day = reading.when or story.day_here() if reading is not None else None
    met = (d.when for d in story.drafts if d.type == "meeting")
    return None if day is not None and any(when is None or overlap(when, day) for when in met) else reading
