"""Talks of which only everyday words tell: "Người tiếp ông chiều 17/3 là Ngoại trưởng X", "ăn sáng hôm nay với Y".

What makes them talks is that officials of two states stand there, in one sentence or in two beside each other.
"""

from __future__ import annotations

from collections.abc import Sequence

from sukien.events.hinted.hint import Reading, day_before, day_of
from sukien.events.hinted.meant import of_turn
from sukien.events.hinted.rounds import another_round
from sukien.events.hinted.sides import of_neighbour, of_sentence, of_two_sentences
from sukien.events.model.draft import When
from sukien.events.model.time import overlap, status_of
from sukien.events.sentence.anchors import Anchor
from sukien.events.story.story import Story
from sukien.mention import Mention
from sukien.people import Person

_TWO = 2
_BESIDE = 5
"""How many characters ("ông ") may stand between a word for what is said and to whom."""
_BETWEEN = r"(?<!\w){between}(?!\w)"
_SIDES = 30
"""How many characters ("cấp bộ trưởng") may stand between a hint and its sides."""
_CONTACTS = ("meeting", "talks", "call")
"""Types of events at which those who talk may be told of already, first the one that they may leave for a while."""


def talks(story: Story, hint: Anchor, dates: Sequence[Mention]) -> Reading | None:
    """The two sides and the day of talks; None where the sentence leaves another reading."""
    if hint.trigger is not None and hint.trigger.of_main:
        return another_round(story, hint, dates)
    index = hint.sentence
    alone = hint.trigger is not None and hint.trigger.apart
    named = any(anchor.meeting is not None for anchor in story.anchors[index])
    if not alone and (named or any(draft.type == "meeting" for draft in story.told)):
        return None  # they spoke at the meeting that is told of
    return contact(story, hint, dates)


def contact(story: Story, hint: Anchor, dates: Sequence[Mention]) -> Reading | None:
    """The two sides that a hint tells to have spoken with each other, and the day."""
    index = hint.sentence
    trigger = hint.trigger
    if trigger is None or (trigger.title and not _is_told_to(story, hint)):
        return None
    if _is_between_others(story, hint):
        return None
    people, states = of_sentence(story, hint)
    people = people or of_two_sentences(story, hint) or (of_turn(story, hint) if trigger.apart else [])
    if not people and (trigger.opens or trigger.type == "call"):
        people = of_neighbour(story, hint)
    if not people or _goes_elsewhere(story, people, states):
        return None
    when, own = day_of(story, hint, dates)
    if when is None and not dates:
        when = day_before(story, index)
    if when is None and (story.day is None or len(people) < _TWO):
        return None
    if when is not None and not _is_time_of(story, when):
        return None  # "những gì hai bên bàn hồi tháng 5": what is only recalled
    known = _is_known(story, hint, people, states, when if dates else None)
    return None if known else Reading(people, states, when, own)


def _is_time_of(story: Story, when: When) -> bool:
    """Whether two may have talked then: on one day, or on one of several that are still ahead."""
    return when.days and (when.start == when.end or status_of(when, story.reference, announced=True) == "planned")


def _is_between_others(story: Story, hint: Anchor) -> bool:
    """Whether the words behind a hint name its sides, none of them a person: "đàm phán giữa hai miền sẽ mở lại"."""
    end = min(hint.end + _SIDES, story.text.sentences[hint.sentence][1])
    between = story.pack.pattern(_BETWEEN).search(story.text.lower, hint.end, end)
    return between is not None and not any(n.start >= between.end() for n in story.named(hint.sentence))


def _is_told_to(story: Story, hint: Anchor) -> bool:
    """Whether somebody is named right behind a hint: "hứa với Bộ trưởng X", not "hứa với dân làng"."""
    return any(0 <= n.start - hint.end <= _BESIDE for n in story.named(hint.sentence))


def _goes_elsewhere(story: Story, people: Sequence[Person], states: set[str]) -> bool:
    """Whether the sentence tells of a journey to a state of neither side: "X bay sang Bangkok để bàn chuyện này"."""
    both = {p.country for p in people} | states
    places = (d.place for d in story.told if d.type == "visit" and {p.id for p in people} & {p.id for p in d.people})
    return any(place is not None and place.country not in both for place in places)


def _is_known(story: Story, hint: Anchor, people: Sequence[Person], states: set[str], when: When | None) -> bool:
    """Whether the same two were told to talk, or their states, on that day; on any, where no day stands beside."""
    ids = {p.id for p in people}
    both = {p.country for p in people} | states
    apart = hint.trigger is not None and hint.trigger.apart
    for draft in story.drafts:
        day = when or (story.day_here() if draft.type == "meeting" else None)
        if draft.type not in _CONTACTS[apart:] or (draft.when and day and not overlap(draft.when, day)):
            continue
        there = {p.id for p in draft.people}
        if ids <= there:
            return True
        others = {p.country for p in draft.people if p.id not in ids}
        missing = {p.country for p in people if p.id not in there}
        if both <= (draft.countries | {p.country for p in draft.people}) and not missing & others:
            return True
    return False
