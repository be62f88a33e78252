"""The day of what took place at one of several stops: "thăm Lào ngày 22/3 và Thái Lan ngày 24/3. Tại Bangkok, …"."""

from __future__ import annotations

from sukien.events.model.draft import Draft, When
from sukien.events.sentence.anchors import Anchor
from sukien.events.story.story import Story

_TYPES = ("talks", "agreement", "ceremony")
"""Types of events that take place at a stop."""
_SOON = 3
"""Sentences within which the stops were told."""
_STOPS = 2
"""How many stops there are at least."""
_LEAD = 12
"""How many characters ("Tại", "Còn ở") stand before the place at the head of a sentence."""


def day_of_stop(story: Story, anchor: Anchor, opening: When | None) -> When | None:
    """The day of the stop that a sentence opens with, where another stop was told on another day."""
    if anchor.type not in _TYPES or opening is not None:
        return None
    begin, _ = story.text.sentences[anchor.sentence]
    place = next((p for p in story.places(anchor.sentence) if p.start - begin <= _LEAD and p.end <= anchor.start), None)
    if place is None or not story.text.text.startswith(",", place.end):
        return None
    state = place.norm.get("alpha_2") or place.norm.get("country")
    stops = [d for d in story.drafts if _is_stop(d) and 0 < anchor.sentence - d.sentence <= _SOON]
    here = [d for d in stops if d.place is not None and d.place.country == state]
    if len({d.place.country for d in stops if d.place is not None}) < _STOPS or len(here) != 1:
        return None
    return here[0].when


def _is_stop(draft: Draft) -> bool:
    """Whether a draft is a visit of one day, which is known."""
    when = draft.when
    return draft.type == "visit" and when is not None and when.days and draft.status != "cancelled"
