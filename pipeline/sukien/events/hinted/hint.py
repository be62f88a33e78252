"""A hint, and what all ways of reading one share: the day that it has, and the anchors of its sentence with it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import NamedTuple

from sukien import mention as m
from sukien.events.days.days import days_of
from sukien.events.model.draft import Draft, Place, When
from sukien.events.model.stretches import group_dates, when_of
from sukien.events.sentence.anchors import Anchor
from sukien.events.sentence.dating import assign_dates
from sukien.events.story.story import Story
from sukien.mention import Mention
from sukien.people import Person

_PAPER = r"{paper}(?!\w)"
_RITES = ("agreement", "ceremony")
"""Types of events that are done on the day of what they are part of."""


class Reading(NamedTuple):
    """What a hint tells of: who did it, the states of sides that are not named, and when.

    `own`: whether the date stands with the hint, not only in the story; `place`: where, if the reading depends on it;
    `at`: the event at which it was; `series`: another session of the series of which it is one;
    `of`: the meeting whose paper it is; `meeting`: the id of the series of which it is a time.
    """

    people: list[Person]
    states: set[str]
    when: When | None
    own: bool
    place: Place | None = None
    at: Draft | None = None
    series: Draft | None = None
    of: Draft | None = None
    meeting: str | None = None


@contextmanager
def among_anchors(story: Story, hint: Anchor) -> Iterator[list[Anchor]]:
    """The anchors of the hint's sentence with the hint among them, as long as it is read."""
    index = hint.sentence
    known = story.anchors[index]
    rest = (a for a in known if a.end <= hint.start or hint.end <= a.start)
    story.anchors[index] = sorted([*rest, hint], key=lambda a: a.start)
    try:
        yield story.anchors[index]
    finally:
        story.anchors[index] = known


def day_of(story: Story, hint: Anchor, dates: Sequence[Mention]) -> tuple[When | None, bool]:
    """A hint's date and whether it stands with it: as an anchor's, else the only one of which nothing is told yet.

    `dates`: the dates of its sentence that may be those of events.
    """
    begin, _ = story.text.sentences[hint.sentence]
    with among_anchors(story, hint) as anchors:
        number = next(i for i, anchor in enumerate(anchors) if anchor is hint)
        whens, own = days_of(story, hint, number, assign_dates(story.text, story.cues, begin, anchors, dates))
    when = next(iter(whens), None)
    if when is None and hint.spoken is None:
        taken = [draft.when for draft in story.told if draft.type not in _RITES]
        free = [day for day in map(when_of, group_dates(story.text, story.pack, dates)) if day not in taken]
        if len(free) == 1:
            return free[0], True
    return when, own


def date_here(story: Story, hint: Anchor, dates: Sequence[Mention]) -> When | None:
    """A hint's date, where it stands with it or is the only one of its sentence."""
    when, own = day_of(story, hint, dates)
    only = when is not None and len(dates) == 1 and when.mention == dates[0]
    return when if own or only else None


def day_before(story: Story, index: int, *, across: bool = False) -> When | None:
    """The only day of the sentence before, in the same paragraph, or `across` its edge."""
    if not index or (story.is_parted(index) and not across):
        return None
    groups = group_dates(story.text, story.pack, story.mentions(index - 1, m.DATE))
    days = [when for when in map(when_of, groups) if when.days]
    return days[0] if len(days) == 1 else None


def stands_here(story: Story, hint: Anchor, when: When) -> bool:
    """Whether a date stands in the sentence of a hint, be it at its head."""
    begin, end = story.text.sentences[hint.sentence]
    return when.mention is not None and begin <= when.mention.start < end


def is_reported(story: Story, hint: Anchor) -> bool:
    """Whether somebody only speaks of it: "Ông X cho biết văn bản đã được các bộ trưởng thông qua"."""
    begin, _ = story.text.sentences[hint.sentence]
    paper = story.pack.pattern(_PAPER)
    # "tuyên bố" says something, "một tuyên bố chung" does not
    return any(paper.match(story.text.lower, c.start) is None for c in story.cues.all("says", begin, hint.start))
