"""The day of a dateline is the one that a report reached when it was sent, not one that its first sentence tells.

"Brussels 9/6 (AP) - Bộ trưởng X nói …": what is told below without a day is of 9/6, but nothing in that sentence is.
"""

from __future__ import annotations

import re

from sukien import mention as m
from sukien.events.model.stretches import when_of
from sukien.events.model.time import is_after
from sukien.events.story.story import Story
from sukien.mention import Mention

_SENT = re.compile(r" ?\([^()\n]{2,25}\) ?[-–—]")
"""What stands behind the day of a dateline: the agency, and a dash."""
_OPENS = 30
"""How many characters ("Cu-a-la Lăm-pơ,") may stand before it."""


def told_here(story: Story, index: int) -> list[Mention]:
    """The dates of a sentence, less that of its dateline, which the story has reached."""
    dates = story.mentions(index, m.DATE)
    begin, _ = story.text.sentences[index]
    if not dates or dates[0].start - begin > _OPENS or _SENT.match(story.text.text, dates[0].end) is None:
        return dates
    when = when_of(dates[:1])
    if story.day is None and when.days and not is_after(when, story.reference):
        story.day = when
    return dates[1:]
