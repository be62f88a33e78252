"""Papers of states of which no verb for signing tells: "… khép lại với ba văn bản được ký", "… là thành quả của …"."""

from __future__ import annotations

from collections.abc import Sequence

from sukien import mention as m
from sukien.events.hinted.hint import Reading, day_of
from sukien.events.model.time import overlap
from sukien.events.people.parties import parties
from sukien.events.sentence.anchors import Anchor
from sukien.events.story.story import Story
from sukien.mention import Mention

_TWO = 2
_OCCASIONS = ("talks", "call", "meeting", "visit")
"""Types of events from which a paper comes."""
_LAST = 2
"""How many of the events told last it may come from."""


def agreement(story: Story, hint: Anchor, dates: Sequence[Mention]) -> Reading | None:
    """Who agreed on a paper, and when; None where two states, or what it comes from, are not told."""
    index = hint.sentence
    states = {x.norm.get("alpha_2") for x in story.mentions(index, m.COUNTRY)}
    states |= {n.person.country for n in story.named(index)}
    told = any(d.type in _OCCASIONS for d in (*story.told, *story.drafts[-_LAST:]))
    if len(states - {None}) < _TWO and not told:
        return None
    when, own = day_of(story, hint, dates)
    known = when or story.day_here()
    papers = (d for d in story.drafts if d.type == "agreement")
    if known is None or any(d.when is None or overlap(d.when, known) for d in papers):
        return None
    rows = parties(story, hint, when)
    return Reading((rows[0] if rows else None) or [], set(), when, own)
