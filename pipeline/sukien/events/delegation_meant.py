"""Whom "đoàn" means of whom nobody was told to lead it: the visitor, not the host who was named before him.

"Bộ trưởng X hội đàm với Bộ trưởng Slovakia Y tại Hà Nội. Cùng ngày, đoàn đến chào Thủ tướng Z": Y calls on Z.
"""

from __future__ import annotations

from dataclasses import replace

from sukien.events.story import Story
from sukien.people import Person

_DELEGATION = "delegation"
"""The value of the words for a delegation whose head nobody was told to be."""


def mean_guests(story: Story, index: int) -> None:
    """Put the guest of whom the story tells where a delegation acts that nobody was told to lead."""
    rows = story.named(index)
    if not any(n.mention.norm.get("value") == _DELEGATION for n in rows):
        return
    guest = _guest(story)
    for at, named in enumerate(rows):
        if guest is not None and named.mention.norm.get("value") == _DELEGATION and named.person.id != guest.id:
            rows[at] = replace(named, person=guest)


def _guest(story: Story) -> Person | None:
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
