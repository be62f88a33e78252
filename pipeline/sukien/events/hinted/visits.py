"""Visits of which no word of the press tells: "Bà sẽ có mặt ở đây từ ngày 6 đến hết 8/3", "ba ngày làm khách ở Lào".

What makes them visits is that a stretch of days stands there, beside somebody of one state and a place in another.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from sukien import mention as m
from sukien.events.hinted.guests import Party, guests, stays
from sukien.events.hinted.hint import Reading
from sukien.events.hinted.stays import stay
from sukien.events.model.draft import Draft, Place, When
from sukien.events.model.placing import place_of
from sukien.events.model.time import distance, overlap, status_of
from sukien.events.sentence.anchors import Anchor
from sukien.events.story.story import Story
from sukien.mention import Mention

_BACK = 2
"""How many sentences back a place may be told where somebody stays of whose sentence names none."""
_AFTER = r"(?<!\w)(?:{after}|{before})(?!\w)"
"""What stands before what was only done before or after."""
_STAY = 7
"""Days after which the last one of a stretch is that of a tour, not of the stay that was told on it."""
_OTHERWISE = ("meeting", "exercise")
"""Types of events for which people come and stay, that are no visit of theirs."""
_SAT = (*_OTHERWISE, "talks", "call")
"""Types of events whose days stand behind them."""


def visit(story: Story, hint: Anchor, dates: Sequence[Mention]) -> Reading | None:
    """Who stayed where, and on which days; None where the sentence leaves another reading."""
    when = stay(story, hint.sentence, dates)
    if when is None or _is_otherwise(story, hint, when):
        return None
    for place in _places(story, hint):
        party = guests(story, hint, str(place.country))
        if party is None or not stays(story, hint, party, when):
            continue
        known = _known(story, party, place)
        if known is not None and (known.when is None or overlap(known.when, when)):
            _take(story, known, when, place)
            return None
        return Reading(party.people, {party.state}, when, True, place)
    return None


def date_visit(story: Story, index: int, dates: Sequence[Mention]) -> None:
    """Give the one visit that a sentence tells without its days, or by the first or last, those that stand there.

    "Dịch bệnh đã xóa khỏi lịch chuyến công du Lào của ông X, vốn định kéo dài từ 16 đến 18/3".
    """
    if len(story.told) != 1 or story.told[0].type != "visit":
        return
    known, when = story.told[0].when, stay(story, index, dates)
    if when is None or any(a.meeting is not None for a in story.anchors[index]):
        return
    closes = known is not None and known.start == when.end and distance(when.start, when.end) <= _STAY
    if known is None or known.start == when.start or closes:
        _take(story, story.told[0], when, None)


def _is_otherwise(story: Story, hint: Anchor, when: When) -> bool:
    """Whether the days are those of something else: of a meeting that people came for, of what went before.

    "Sau cuộc gặp ở Lào kéo dài 5-6/6", "cuộc luyện tập diễn ra từ 16 đến 18-1, sau khi tàu rời Đà Nẵng", "đặt chân tới
    Lào sau khi rời Bắc Kinh, chặng dừng từ 26 đến 28/6".
    """
    anchors, date = story.anchors[hint.sentence], when.mention
    if any(a.meeting is not None for a in anchors) or any(d.type in _OTHERWISE for d in story.told):
        return True
    if any(d.type in _OTHERWISE and d.when is not None and _are_same(d.when, when) for d in story.drafts):
        return True
    if date is None or any(a.type in _SAT and a.form != "verb" and a.end <= date.start for a in anchors):
        return True
    between = (date.end, hint.start) if date.end <= hint.start else (hint.end, date.start)
    return story.pack.pattern(_AFTER).search(story.text.lower, *between) is not None


def _are_same(one: When, other: When) -> bool:
    return (one.start, one.end) == (other.start, other.end)


def _places(story: Story, hint: Anchor) -> Iterator[Place]:
    """Where the sentence is, the nearest first: by a place that it names, else where the story was last."""
    index = hint.sentence
    begin, _ = story.text.sentences[index]
    places = story.places(index)
    named = [p for p in places if _is_place(story, p, hint, begin)]
    found = [place_of(story.text, p, places) for p in sorted(named, key=lambda p: abs(p.start - hint.end))]
    yield from (place for place in found if place.country)
    if not named:
        yield from _last_place(story, index) or _only_place(story, index)


def _is_place(story: Story, place: Mention, hint: Anchor, begin: int) -> bool:
    """Whether a place or state is told to be where something is: "ở Hà Nội", "sang Lào", not "Hải quân Lào"."""
    index = hint.sentence
    if any(x.covers(place) for x in story.mentions(index, m.ROLE, m.ORGANIZATION) if x != place):
        return False
    if story.paragraph(place.start) != story.paragraph(hint.start):
        return False
    if hint.trigger is not None and hint.trigger.station:
        return True  # "Fiji là chặng cuối"
    return story.cues.leads_to_place(begin, place.start) or (
        place.start >= hint.end and story.cues.goes_to(hint.end, place.start)
    )


def _last_place(story: Story, index: int) -> list[Place]:
    """Where the events of the last sentences were, if in one state; else what the sentence before names."""
    near = takewhile(lambda d: d.last_told >= index - _BACK or d in story.told, reversed(story.drafts))
    places = [d.place for d in near if d.place is not None and d.place.country and d.status != "cancelled"]
    if places:
        return places[:1] if len({p.country for p in places}) == 1 else []
    return _only_place(story, index - 1) if index and not story.is_parted(index) else []


def _only_place(story: Story, index: int) -> list[Place]:
    """The first town or site that a sentence names, if all of them lie in one state: "Cầu tàu số 3 cảng Tiên Sa"."""
    posts = story.mentions(index, m.ROLE, m.ORGANIZATION)
    towns = [x for x in story.mentions(index, m.LOCATION) if not any(post.covers(x) for post in posts)]
    places = [place for x in towns if (place := place_of(story.text, x, story.places(index))).country]
    return places[:1] if len({place.country for place in places}) == 1 else []


def _known(story: Story, party: Party, place: Place) -> Draft | None:
    """The visit of the same people, or of those of the same state, to where they stay."""
    ids = {p.id for p in party.people}
    for draft in reversed(story.drafts):
        if draft.type != "visit" or (draft.place is not None and draft.place.country not in (None, place.country)):
            continue
        if ids & {p.id for p in draft.people} or (party.state in draft.countries and not (ids and draft.people)):
            return draft
    return None


def _take(story: Story, known: Draft, when: When, place: Place | None) -> None:
    """Give a visit that was told without its days, or by one of them, all of them."""
    if known.when is not None and known.when.start != known.when.end:
        return
    known.when, known.own, known.inherited = when, True, False
    known.status = known.status if known.status == "cancelled" else status_of(when, story.reference, announced=False)
    known.place = known.place or place
    known.prove("date.start", when.mention)
