"""Whoever invited a visitor takes part in the visit: "Nhận lời mời của Bộ trưởng X, Bộ trưởng Y thăm Lào"."""

from __future__ import annotations

from sukien.events.draft import Draft
from sukien.events.sides import sides
from sukien.events.story import Story

_BESIDE = 2
"""How many characters may stand between words for an invitation and who invites."""


def invite(story: Story, draft: Draft, index: int) -> None:
    """Who invites joins the visit; of those of several states each the visit to his own."""
    begin, end = story.text.sentences[index]
    place = draft.place.country if draft.place is not None else None
    legs = {d.place.country for d in story.told if d.type == "visit" and d.place is not None}
    for cue in story.cues.all("invited", begin, end):
        hosts = sides(story.named(index), story.text, story.cues, cue.start, cue.end).behind
        if not hosts or hosts[0].start - cue.end > _BESIDE:
            continue
        at_home = [n.person for n in hosts if place is not None and n.person.country == place]
        elsewhere = place is not None and hosts[0].person.country in legs - {place}
        draft.add_people(at_home or ([] if elsewhere else [hosts[0].person]))
