"""Who came on a visit of which nobody is told to have made it: whoever met, in those days, people of its state."""

from __future__ import annotations

from sukien.events.model.draft import Draft
from sukien.events.model.time import overlap
from sukien.events.story.story import Story

_MEET = ("talks", "agreement")
"""Types of events at which a visitor faces his hosts."""


def who_came(story: Story, visit: Draft) -> None:
    """The visitor by whom he met: "Tại Seoul, X hội đàm với Y. … Chuyến thăm diễn ra từ 10 đến 13-8"."""
    place = visit.place.country if visit.place is not None else None
    if visit.type != "visit" or visit.by_ship or place is None or visit.when is None:
        return
    if visit.countries - {place} and all(p.country == place for p in visit.people):
        visit.people.clear()  # "Chào mừng đoàn sang thăm Việt Nam, ông X nói …": a host speaks
    if visit.people:
        return
    for draft in story.drafts:
        there = draft.place is None or draft.place.country in (None, place)
        if draft.type not in _MEET or not there or draft.when is None or not overlap(draft.when, visit.when):
            continue
        guests = [p for p in draft.people if p.country not in (None, place)]
        if guests and any(p.country == place for p in draft.people):
            if not visit.countries - {place} or guests[0].country in visit.countries:
                visit.add_people(guests[:1])
            return
