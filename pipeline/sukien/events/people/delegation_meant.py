"""Whom "đoàn" means of whom nobody was told to lead it: the visitor, not the host who was named before him.

"Bộ trưởng X hội đàm với Bộ trưởng Slovakia Y tại Hà Nội. Cùng ngày, đoàn đến chào Thủ tướng Z": Y calls on Z.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sukien import mention as m
from sukien.events.sentence.named import RESIDENT, Named
from sukien.events.story.story import Story
from sukien.mention import Mention
from sukien.people import Person

_ACTS = 8
"""How many characters ("đã") may stand between a delegation and what it does."""
_DELEGATION = "delegation"
"""The value of the words for a delegation whose head nobody was told to be."""


def mean_guests(story: Story, index: int) -> None:
    """Put the guest of whom the story tells where a delegation acts that nobody was told to lead."""
    rows, cues = story.named(index), story.cues.all("delegation", *story.text.sentences[index])
    if not cues and not any(n.mention.norm.get("value") == _DELEGATION for n in rows):
        return
    guest = guest_of(story)
    if guest is None:
        return
    for at, named in enumerate(rows):
        if named.mention.norm.get("value") == _DELEGATION and named.person.id != guest.id:
            rows[at] = replace(named, person=guest)
    _supply_head(story, index, cues, guest)


def _supply_head(story: Story, index: int, cues: Sequence[Mention], guest: Person) -> None:
    """Put the guest where the delegation of his state meets others: "đoàn đại biểu Slovakia đến chào Thủ tướng Z".

    Not an envoy, who is here.
    """
    if any(title.norm.get("level") in RESIDENT for title in guest.titles):
        return
    states = {c.start: c for c in story.mentions(index, m.COUNTRY) if c.norm["alpha_2"] == guest.country}
    verbs = [a.start for a in story.anchors[index] if a.type == "talks" and a.form == "verb"]
    for cue in cues:
        state = states.get(cue.end + 1)
        acts = state is not None and any(0 < start - state.end <= _ACTS for start in verbs)
        if state is None or not acts or any(n.start < state.end and cue.start < n.end for n in story.named(index)):
            continue
        meant = Mention("CUE", cue.start, state.end, cue.rule, {"value": "head"})
        story.supply(index, [Named(guest, meant, cue.start, state.end)])


def guest_of(story: Story) -> Person | None:
    """Who came last: who makes the visit that was told last, or is not at home at the talks of two."""
    for draft in reversed(story.drafts):
        place = draft.place.country if draft.place is not None else None
        if draft.status == "planned" or place is None:
            continue
        if draft.type == "visit" and draft.people:
            return draft.people[0]
        if draft.type == "talks" and draft.meeting is None and draft.frame is None:
            guests = [p for p in draft.people if p.country not in (None, place)]
            if guests and any(p.country == place for p in draft.people):
                return guests[0]
    return None
