"""What was called off is to be held on another day, of which one of the next sentences tells.

"Đối thoại …, vốn ấn định ngày 17/3, không thể diễn ra. Hai bên nhất trí lùi lại đến tháng 9": once more, in September.
"""

from __future__ import annotations

from dataclasses import replace

from sukien import mention as m
from sukien.events.model.draft import Draft, When
from sukien.events.model.stretches import when_of
from sukien.events.model.time import is_after
from sukien.events.story.story import Story
from sukien.mention import Mention

_BACK = 2
"""Sentences within which words for moving it to another day mean what was called off."""
_MOVED = ("talks", "call", "exercise")
"""Types of events that are moved so; of journeys `tour_legs.put_off` tells, of meetings `days.moved_to`."""


def moved_on(story: Story, index: int) -> None:
    """The event of the day to which a sentence that tells of no other moves what was called off just before."""
    off = story.drafts[-1] if story.drafts and not story.told else None
    if off is None or off.status != "cancelled" or off.type not in _MOVED or not 0 < index - off.sentence <= _BACK:
        return
    # Behind another date it is something else that is moved.
    for date in story.mentions(index, m.DATE)[:1]:
        cue, when = story.cues.ending_at("postponed", date.start), when_of([date])
        if cue is not None and is_after(when, story.reference):
            story.told.append(_on_that_day(story, off, cue, when))
            return


def _on_that_day(story: Story, off: Draft, cue: Mention, when: When) -> Draft:
    """The same event, with its people and its place, on another day."""
    other = replace(off, sentence=story.text.sentence_at(cue.start), when=when, own=True, status="planned")
    other.chairs, other.people, other.countries = [], list(off.people), set(off.countries)
    other.outcomes, other.topics, other.twins = [], [], []
    other.proofs = [x for x in off.proofs if not x.field.startswith(("date", "status", "type"))]
    for field in ("type", "status"):
        other.prove(field, cue)
    other.prove("date.start", when.mention)
    story.drafts.append(other)
    return other
