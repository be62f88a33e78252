"""Words for a meeting with another place behind them than that of the one told: "tại hội nghị ở Singapore, Y nói …"."""

from __future__ import annotations

from sukien.events.model.draft import Draft
from sukien.events.model.placing import place_of
from sukien.events.sentence.anchors import Anchor
from sukien.events.story.story import Story

_THERE = r" {at} "
"""What stands between the words and the place."""


def is_held_elsewhere(story: Story, anchor: Anchor, draft: Draft) -> bool:
    """Whether the place right behind words for a meeting lies in another state than where one was held."""
    if anchor.type != "meeting" or draft.type != "meeting" or draft.place is None or draft.place.country is None:
        return False
    places = story.places(anchor.sentence)
    behind = next((p for p in places if p.start >= anchor.end), None)
    if behind is None or story.pack.pattern(_THERE).fullmatch(story.text.lower, anchor.end, behind.start) is None:
        return False
    return place_of(story.text, behind, places).country not in (None, draft.place.country)
