"""The days of a stay, told as first and last ("từ ngày 10 đến 13-8"), or as one of them and their number.

"Trong bốn ngày ở lại, tính từ hôm 17/5"; "nhổ neo chiều 12-6, sau năm ngày làm khách".
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from sukien.events.model.draft import When
from sukien.events.model.stretches import group_dates, told_whole, when_of
from sukien.events.model.time import distance
from sukien.events.sentence.ordinal import days_after
from sukien.events.story.story import Story
from sukien.mention import Mention

_LONGEST = 20
"""Days that nobody stays longer than who is a guest."""


def stay(story: Story, index: int, dates: Sequence[Mention]) -> When | None:
    """The days of the one stay that a sentence tells; None where it tells none, or more than one.

    `dates`: the dates of the sentence that may be those of events.
    """
    known = [when_of(group) for group in group_dates(story.text, story.pack, dates)]
    known = [when for when in known if when.days and when.start and when.end]
    whole = [when for when in known if told_whole(when) and distance(when.start, when.end) <= _LONGEST]
    if whole:
        return whole[0] if len(whole) == 1 else None
    days = [when for when in known if when.start == when.end]
    number = _number(story, index, days) if days else None
    if number is None:
        return None
    for one in days:
        last = next((d for d in days if d is not one and _are_edges(one, d, number)), None)
        if last is not None:
            return When(one.start, last.start, f"{one.start}/{last.start}", one.mention)
    return next((when for day in days if (when := _counted(story, index, day, number)) is not None), None)


def _are_edges(first: When, last: When, number: int) -> bool:
    """Whether two days are the first and the last of so many."""
    return str(first.start) < str(last.start) and distance(first.start, last.start) == number - 1


def _number(story: Story, index: int, days: Sequence[When]) -> int | None:
    """How many days the sentence says that something took, outside its dates."""
    begin, end = story.text.sentences[index]
    spaces = (i for i in range(begin, end) if story.text.text[i] == " ")
    for space in spaces:
        found = days_after(story.pack, story.text, space)
        if found is not None and not any(d.mention and d.mention.start < found[1] <= d.mention.end for d in days):
            return found[0]
    return None


def _counted(story: Story, index: int, day: When, number: int) -> When | None:
    """So many days from a day on which they are told to begin, or up to that on which somebody leaves."""
    begin, _ = story.text.sentences[index]
    if day.mention is None or day.start is None:
        return None
    rest = timedelta(days=number - 1)
    at = date.fromisoformat(day.start)
    if any(story.cues.ending_at(slot, day.mention.start) is not None for slot in ("since", "opening")):
        first, last = at, at + rest
    elif story.cues.first("leaves", begin, day.mention.start) or story.cues.first("stays", begin, day.mention.start):
        first, last = at - rest, at
    else:
        return None
    return When(first.isoformat(), last.isoformat(), f"{first}/{last}", day.mention)
