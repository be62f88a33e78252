"""Talks that a sentence opens with, of which one side is told by its office, and the other is whoever speaks.

"Tại cuộc gặp với Tổng thống Lào, Tổng thống X nói muốn gặp Y" tells of talks of X with Laos: of Y he only speaks.
So does "Trong cuộc gặp tối 26/7, Tổng thống X đề nghị người đồng cấp Lào …", by whom he asks there for something.
"""

from __future__ import annotations

from sukien import mention as m
from sukien.events.sentence.anchors import Anchor
from sukien.events.states.asked import asked_state
from sukien.events.story.story import Story
from sukien.people import Person

_OFFICE = 40
"""How many characters ("bên lề G20 với") may stand between the word for talks and the office."""


def office_met(story: Story, anchor: Anchor) -> list[Person]:
    """Who speaks behind the comma, where an office of another state stands before it; nobody where none does."""
    named = story.people(anchor.sentence)
    if anchor.type not in ("talks", "call") or not named or named[0].start < anchor.end:
        return []
    speaker = named[0]
    comma = story.text.text.rfind(",", anchor.end, speaker.start)
    if comma < 0 or story.text.text[comma + 1 : speaker.start].strip():
        return []
    offices = (x for x in story.mentions(anchor.sentence, m.ROLE) if anchor.end <= x.start and x.end <= comma)
    met = (x for x in offices if story.cues.ending_at("takes_part", x.start) and x.start - anchor.end <= _OFFICE)
    theirs = {x.norm.get("country") for x in met if not x.norm.get("plural")}
    cue = story.cues.first("counterpart", anchor.end, comma)
    rows = story.mentions(anchor.sentence, m.COUNTRY) if cue is not None else ()
    theirs |= {c.norm["alpha_2"] for c in rows if cue is not None and 0 <= c.start - cue.end <= 1}
    asked = asked_state(story, anchor) if not theirs else None
    theirs |= {str(asked.norm["alpha_2"])} if asked is not None else set()
    states = theirs - {None, speaker.person.country}
    # Where talks with that state were told before, the words mean these.
    told = any(d.type == anchor.type and states & d.countries for d in story.drafts)
    return [speaker.person] if states and not told else []
