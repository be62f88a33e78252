"""Two at talks of whom one speaks to the other: "X nói với Y trong cuộc hội đàm hôm 9/6"."""

from __future__ import annotations

import re

from sukien.events.sentence.anchors import Anchor
from sukien.events.story.story import Story, are_facing
from sukien.people import Person

_WHERE = r",? (?:{during|at|after|aside} )?"
"""What stands between who is spoken to and the words for talks."""
_WITH = r"(?<!\w){with} ?$"
"""What stands before who is spoken to."""
_WORDS = 60
"""How many characters ("hôm qua cam kết") may stand between the two."""
_MARK = re.compile(r"[,;:()]|\.(?!\d)")
"""What parts who speaks from the word for speaking."""
_SAYING = ("says", "agrees", "tells")
"""Slots of words for speaking."""


def told_to(story: Story, anchor: Anchor) -> list[Person]:
    """Who speaks and whom he tells it, right before words for the talks at which he does; nobody where none does."""
    if anchor.type != "talks" or anchor.form == "verb":
        return []
    before = [n for n in story.named(anchor.sentence) if n.end <= anchor.start]
    speaker, other = before[-2:] if len(before) > 1 else (None, None)
    if speaker is None or other is None:
        return []
    if not are_facing([speaker.person, other.person]) or other.start - speaker.end > _WORDS:
        return []
    if story.pack.pattern(_WHERE).fullmatch(story.text.lower, other.end, anchor.start) is None:
        return []
    peer = story.cues.ending_at("counterpart", other.start)
    gap = speaker.end, peer.start if peer is not None else other.start
    said = any(story.cues.first(slot, *gap) is not None for slot in _SAYING)
    to = story.pack.pattern(_WITH).search(story.text.lower, *gap)
    return [speaker.person, other.person] if said and to and not _MARK.search(story.text.text, *gap) else []
