"""Where an event was of which nothing tells it but where the whole article is: the place it opens with, its only state.

"Seoul (QĐND) - Phải sang lần thứ hai, Đối thoại …", "Putrajaya mưa nặng hạt, nhưng phòng họp vẫn sáng đèn: …".
"""

from __future__ import annotations

from collections.abc import Iterator

from sukien import mention as m
from sukien.events.model.draft import Draft, Place
from sukien.events.model.placing import place_of
from sukien.events.model.time import distance, overlap
from sukien.events.story.story import Story
from sukien.mention import Mention

_STAGED = ("talks", "meeting", "ceremony", "agreement")
"""Types of events that are where an article is set."""
_OF_SIDES = ("talks", "agreement")
"""Types of events of two sides, one of which is at home."""
_OPENS = 12
"""How many characters ("Sân bay") may stand before the place with which an article opens."""
_NEWS = 10
"""Days around an article within which lies what it is about."""
_TITLES = ("headline", "byline", "caption")
"""Sections that stand before the first sentence of an article."""
_SAME_TRIP = 3
"""Days between a meeting and what those do who come to it."""
_TWO = 2
"""The sides of talks."""


def stand_where_all_is(story: Story, draft: Draft) -> bool:
    """An event of these days without a place is where its article opens, or in the one state that it is set in."""
    if not _is_open(story, draft):
        return False
    opening = _opening(story) if draft.type in _STAGED else None
    for place in (_of_meeting(story, draft), opening, _only_state(story, draft)):
        if place is not None and _may_be_at(story, draft, place):
            draft.place = place
            draft.prove("location.country", place.mention, "place.of_article")
            return True
    return False


def _is_open(story: Story, draft: Draft) -> bool:
    """Whether nothing tells where something of these days was, which is no visit but that of a ship."""
    known = draft.place is not None and (draft.place.country or draft.place.shared)
    if known or not (draft.type in _STAGED or (draft.type == "visit" and draft.by_ship)):
        return False
    if draft.status == "planned" or draft.recalled or draft.earlier or draft.roving or draft.mode == "online":
        return False
    if any(d.type == "call" and d.countries == draft.countries for d in story.drafts):
        return False  # "ký hôm qua trong cuộc hội đàm trực tuyến": each at home
    when, today = draft.when, story.reference
    return when is not None and when.days and (today is None or distance(when.start, today) <= _NEWS)


def _of_meeting(story: Story, draft: Draft) -> Place | None:
    """Where the meeting is that signed or opened something on one of its days."""
    for other in story.drafts:
        if draft.meeting is None or other.type != "meeting" or other.meeting != draft.meeting or other is draft:
            continue
        if other.place is not None and other.when is not None and draft.when and overlap(other.when, draft.when):
            return other.place
    return None


def _opening(story: Story) -> Place | None:
    """The place with which the first sentence opens, be it where the report is from or where its scene is set."""
    for index, (begin, _) in enumerate(story.text.sentences):
        if story.text.section_at(begin).kind in _TITLES:
            continue
        first = next(iter(story.mentions(index, m.LOCATION)), None)
        if first is None or first.start - begin > _OPENS or "(" in story.text.text[begin : first.start]:
            return None
        return place_of(story.text, first, story.places(index))
    return None


def _only_state(story: Story, draft: Draft) -> Place | None:
    """The first place of an article all places of which, and of its events, lie in one state; named before the event.

    One that is only named behind it may be where the next is held: "ADMM bế mạc. Hẹn gặp lại ở Lào".
    """
    rows = list(_places(story))
    told = [d.place for d in story.drafts if d.place is not None and d.place.country]
    if len({str(x.norm["country"]) for x, _ in rows} | {place.country for place in told}) != 1:
        return None
    if not rows:
        return told[0] if draft.type != "ceremony" else None
    first, index = rows[0]
    words = next((proof.start for proof in draft.proofs if proof.field == "type"), 0)
    return place_of(story.text, first, story.places(index)) if first.start < words else None


def _places(story: Story) -> Iterator[tuple[Mention, int]]:
    """The places of the article itself of which the state is known."""
    for index, (begin, _) in enumerate(story.text.sentences):
        if story.text.section_at(begin).kind != "related":
            yield from ((x, index) for x in story.mentions(index, m.LOCATION) if x.norm.get("country"))


def _may_be_at(story: Story, draft: Draft, place: Place) -> bool:
    """Whether one of the two sides is at home there, or both have come to a meeting of those days."""
    if place.country is None:
        return False
    if draft.type not in _OF_SIDES or len(draft.countries) < _TWO or place.country in draft.countries:
        return True
    day = draft.when.start if draft.when is not None else None
    meetings = (d.when for d in story.drafts if d.type == "meeting" and d.when is not None and d.when.days)
    return any(distance(when.start, day) <= _SAME_TRIP for when in meetings if when is not None)
