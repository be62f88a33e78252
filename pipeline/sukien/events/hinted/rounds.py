"""Another time of talks that were told of, on a day of its own: "Phiên kế tiếp thuộc phần của phía Nga, tháng 6"."""

from __future__ import annotations

from collections.abc import Sequence

from sukien.events.hinted.hint import Reading, day_of
from sukien.events.hinted.meant import officials
from sukien.events.model.time import overlap
from sukien.events.sentence.anchors import Anchor
from sukien.events.story.story import Story
from sukien.mention import Mention

_TWO = 2
_HELD = ("meeting", "exercise")
"""Types of other events that are held again and again."""


def another_round(story: Story, hint: Anchor, dates: Sequence[Mention]) -> Reading | None:
    """The states and the day of another round of the last talks; None where it could be one of something else."""
    if any(draft.type in _HELD for draft in story.drafts):
        return None  # the next time of the meeting that the article is about, or of the drill
    last = next((d for d in reversed(story.drafts) if d.type == "talks" and d not in story.told), None)
    if last is None or len(last.countries) != _TWO or last.when is None:
        return None
    when, own = day_of(story, hint, dates)
    if when is None or when.value == last.when.value or officials(story, hint.sentence):
        return None
    rounds = (d.when for d in story.drafts if d.type == "talks" and d.countries & last.countries)
    if any(other is not None and overlap(other, when) for other in rounds):
        return None
    return Reading([], set(last.countries), when, own, meeting=last.meeting)
