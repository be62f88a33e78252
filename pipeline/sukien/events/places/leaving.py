"""The place of what is told with a place that somebody leaves: a visit that ends, a sending-off, an exercise at sea."""

from __future__ import annotations

from sukien import mention as m
from sukien.events.model.draft import HOME, Draft, Place
from sukien.events.model.placing import place_of
from sukien.events.sentence.anchors import Anchor
from sukien.events.states.states import subjects
from sukien.events.story.story import Story

_KIND = 20
"""How many characters ("rời thủ đô") a word for leaving may begin before the place."""
_SENT_OFF = r"{sent_off}"
"""What a ceremony for those who leave is called."""


def left_behind(story: Story, draft: Draft, anchor: Anchor) -> Place | None:
    """The place that is told to be left, where the event is one that is held there."""
    return _left(story, anchor) or _port(story, draft, anchor.sentence) or _sent_off(story, anchor)


def _left(story: Story, anchor: Anchor) -> Place | None:
    """The place of a visit that ends when it is left ("rời Moskva, khép lại chuyến công du hai ngày")."""
    begin, _ = story.text.sentences[anchor.sentence]
    ends = story.cues.closing(begin, anchor.start)
    if anchor.type != "visit" or ends is None:
        return None
    places = story.places(anchor.sentence)
    for place in (p for p in places if p.end <= ends.start):
        if story.cues.first("leaves", max(begin, place.start - _KIND), place.start) is not None:
            return place_of(story.text, place, places)
    return None


def _sent_off(story: Story, anchor: Anchor) -> Place | None:
    """Where a ship or unit is sent off, which it leaves: "Rời quân cảng X sau lễ tiễn, tàu …"."""
    begin, _ = story.text.sentences[anchor.sentence]
    if anchor.type != "ceremony" or not story.pack.pattern(_SENT_OFF).match(story.text.lower, anchor.start):
        return None
    places = [p for p in story.places(anchor.sentence) if p.end <= anchor.start]
    left = (p for p in places if story.cues.first("leaves", max(begin, p.start - _KIND), p.start) is not None)
    return next((place_of(story.text, p, places) for p in left), None)


def _port(story: Story, draft: Draft, index: int) -> Place | None:
    """The place of an exercise for which a ship puts to sea from a port abroad: "tàu rời cảng Darwin (Úc), nhập vào …".

    Not the port of its own state, from which it set out.
    """
    if draft.type != "exercise" or draft.place is not None:
        return None
    (begin, _), places = story.text.sentences[index], story.places(index)
    for mention in places:
        if mention.label == m.LOCATION and story.cues.first("leaves", mention.start - _KIND, mention.start) is not None:
            place = place_of(story.text, mention, places)
            flags = {HOME, *(str(c.norm["alpha_2"]) for c in subjects(story, index, begin, mention.start))}
            return place if place.country not in (None, *flags) else None
    return None
