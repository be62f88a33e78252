"""The day from which something is moved to another: "dời chuyến đi Washington từ 20/3 sang 27/3"."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from sukien.events.story.story import Story
from sukien.mention import Mention

_FROM = r"(?<!\w){puts_off} [^.;:()\n]{0,80}(?<!\w){from} $"
"""What stands before the day that was planned."""
_TO = r" {turning} "
"""What stands between it and the one that holds now."""


def moved_from(story: Story, dates: Sequence[Mention], begin: int) -> Mention | None:
    """The first of two dates where something is put off from it to the other."""
    lower, leaves, comes = story.text.lower, story.pack.pattern(_FROM), story.pack.pattern(_TO)
    for first, second in itertools.pairwise(dates):
        if comes.fullmatch(lower, first.end, second.start) is not None and leaves.search(lower, begin, first.start):
            return first
    return None
