"""Invitations: whoever invited takes part in the visit; who is asked to come, and accepts, is to come.

"Nhận lời mời của Bộ trưởng X, Bộ trưởng Y thăm Lào"; "X mời Y thăm Lào và ông Y đã nhận lời".
"""

from __future__ import annotations

from sukien.events.model.draft import Draft
from sukien.events.sentence.anchors import Anchor
from sukien.events.story.sides import sides
from sukien.events.story.story import Story
from sukien.mention import Mention

_BESIDE = 2
"""How many characters may stand between words for an invitation and who invites."""
_ANSWER = 60
"""How many characters behind a sentence that invites somebody the words may end that accept."""


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


def is_invited(story: Story, anchor: Anchor) -> bool:
    """Whether somebody is asked to come: "mời Bộ trưởng X sớm thăm Việt Nam"; or says that he will: "nhận lời thăm"."""
    return invitation(story, anchor) is not None


def invitation(story: Story, anchor: Anchor) -> Mention | None:
    """The words by which somebody is asked to come, or says that he will."""
    if anchor.type != "visit":
        return None
    accepted = story.cues.starting_at("accepts", anchor.start)
    if accepted is not None:
        return accepted
    begin, _ = story.text.sentences[anchor.sentence]
    asked = next(reversed(story.cues.all("invites", begin, anchor.start)), None)
    between = asked is not None and any(asked.end <= a.start < anchor.start for a in story.anchors[anchor.sentence])
    return None if between else asked


def accepts(story: Story, anchor: Anchor) -> bool:
    """Whether who is asked to come will: "… thăm Việt Nam và ông X đã nhận lời", "… Ông X vui vẻ nhận lời"."""
    if not is_invited(story, anchor):
        return False
    end = story.text.sentences[anchor.sentence][1]
    return story.cues.first("accepts", anchor.start, end + _ANSWER) is not None
