"""Talks of no known day that go with a visit of none: "sẽ thăm Lào hai ngày và đã hội đàm với X khi đến"."""

from __future__ import annotations

from sukien.events.model.draft import Draft
from sukien.events.story.story import Story

_GOES_WITH = ("talks", "ceremony", "agreement")
"""Types of events that a visit is made for."""
_NEAR = 2
"""How many sentences behind the last that tells of a visit its talks may be told."""


def at_undated_visit(story: Story, draft: Draft) -> None:
    """Talks of a visitor with those whom he visits are where they live, if nothing tells when or where either was."""
    known = draft.place is not None and (draft.place.country or draft.place.shared)
    if known or draft.type not in _GOES_WITH or draft.when is not None or draft.recalled or draft.earlier:
        return
    mine = {person.id for person in draft.people}
    for visit in story.drafts:
        there = visit.place.country if visit.type == "visit" and visit.place is not None else None
        if there is None or visit.when is not None or visit.status == "cancelled" or visit.recalled:
            continue
        hosts = any(person.country == there for person in draft.people)
        told = visit.sentence <= draft.sentence <= max(visit.sentence, visit.last_told) + _NEAR
        ahead = draft.status == "planned" or visit.status != "planned"
        if told and ahead and hosts and mine & {person.id for person in visit.people}:
            draft.place = visit.place
            draft.prove("location.country", visit.place.mention if visit.place is not None else None, "place.inherited")
            return
