"""The gavel, flag or chair of a series that passes on at one of its meetings, without a word for a ceremony.

"Chiếc búa mà X đặt vào tay Y tối 4/11 là hình ảnh cuối cùng của ADMM": what makes it a ceremony is that two of two
states stand there, or both states and the day, beside a meeting that the article tells of.
"""

from __future__ import annotations

from collections.abc import Sequence

from sukien import mention as m
from sukien.events.hinted.hint import Reading, day_before, day_of
from sukien.events.model.draft import Draft, When
from sukien.events.model.time import distance, overlap
from sukien.events.sentence.anchors import Anchor
from sukien.events.story.story import Story
from sukien.mention import Mention
from sukien.people import Person

_TWO = 2
_AFTER = 3
"""Days after that on which a meeting was told to sit within which its gavel may still pass on."""
_NEAR = 2
"""Sentences behind a meeting within which something without a day of its own passes on at it."""


def handing_on(story: Story, hint: Anchor, dates: Sequence[Mention]) -> Reading | None:
    """Who hands on what stands for the chair of a series, to whom, and at which of its meetings."""
    index = hint.sentence
    before = _goes_on(story, hint)
    if _only_takes(hint) and not before:
        return None
    people = _of_two_states(story, [index - 1, index] if before else [index])
    states = set() if people else _two_states(story, index)
    if not people and not states:
        return None
    when, own = day_of(story, hint, dates)
    if before and when is None:
        when = day_before(story, index)
    meeting = _at(story, when, index)
    if meeting is None or (states and not own) or _is_known(story, people, states, meeting):
        return None
    if when is None or not when.days or when.start != when.end:
        when, own = _last_day(meeting), False
    return Reading(people, states, when, own, at=meeting)


def _goes_on(story: Story, hint: Anchor) -> bool:
    """Whether the sentence before told of what passes on, and nobody of another state who takes it."""
    index = hint.sentence
    if not index or story.is_parted(index):
        return False
    hints = story.hints.get(index - 1, ())
    told = any(h.trigger is not None and h.trigger.passes_on and not _only_takes(h) for h in hints)
    return told and not _of_two_states(story, [index - 1])


def _only_takes(hint: Anchor) -> bool:
    """Whether words tell only who takes what passes on, which the sentence before tells: "Đón nhận là bà X"."""
    return hint.trigger is not None and hint.trigger.takes_over


def _of_two_states(story: Story, sentences: Sequence[int]) -> list[Person]:
    """The two people of two states whom sentences name; none where they name others beside them."""
    people = list({n.person.id: n.person for i in sentences for n in story.named(i)}.values())
    states = {p.country for p in people}
    return people if len(people) == len(states) == _TWO and None not in states else []


def _two_states(story: Story, index: int) -> set[str]:
    """The two states of a sentence that names nobody, and no other state."""
    states = {str(x.norm["alpha_2"]) for x in story.mentions(index, m.COUNTRY)}
    return states if len(states) == _TWO and not story.named(index) else set()


def _at(story: Story, when: When | None, index: int) -> Draft | None:
    """The meeting at which it passes on: the one told last of those held on that day, or just before."""
    held = [d for d in story.drafts if d.type == "meeting" and d.status != "cancelled"]
    held = [d for d in held if d.when is not None and d.when.days]
    if when is not None and when.days:
        held = [d for d in held if d.when is not None and _around(d.when, when)]
    else:
        held = [d for d in held if index - max(d.sentence, d.last_told) <= _NEAR]
    return max(held, key=lambda d: (d.sentence == index, d.last_told), default=None)


def _around(when: When, day: When) -> bool:
    """Whether a day is one of those of a meeting, or one soon after."""
    return overlap(when, day) or (str(when.end) < str(day.start) and distance(when.end, day.start) <= _AFTER)


def _last_day(meeting: Draft) -> When | None:
    """The last day of a meeting, as its gavel passes on at the end."""
    when = meeting.when
    return when._replace(start=when.end, value=str(when.end)) if when is not None else None


def _is_known(story: Story, people: Sequence[Person], states: set[str], meeting: Draft) -> bool:
    """Whether a ceremony of the meeting's days was told of the same two, or of their states."""
    both = states | {str(p.country) for p in people}
    for draft in story.drafts:
        if draft.type != "ceremony" or (draft.when and meeting.when and not _around(meeting.when, draft.when)):
            continue
        if {p.id for p in people} & {p.id for p in draft.people} or both <= draft.countries:
            return True
    return False
