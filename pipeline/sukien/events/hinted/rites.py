"""Ceremonies told without the usual words for one: what passes on at a meeting, an exercise opened, some other rite.

"Tướng X phát lệnh khai mạc sáng 9/2": what makes it the opening is the exercise that was told, and who is there; "Hôm
thứ Ba, Bộ trưởng X dự lễ xuất xưởng": what makes it one to log is its own day, and somebody of office.
"""

from __future__ import annotations

from collections.abc import Sequence

from sukien import mention as m
from sukien.events.hinted.handing_on import handing_on
from sukien.events.hinted.hint import Reading, date_here, day_of
from sukien.events.model.draft import Draft, When
from sukien.events.model.time import overlap
from sukien.events.sentence.anchors import Anchor
from sukien.events.story.story import Story
from sukien.mention import Mention
from sukien.people import Person
from sukien.people.states import PRIVATE

_BACK = 2
"""How many sentences back an exercise was told that somebody opens or closes."""
_DAY = 80
"""How many characters may stand between a rite and its day."""


def rite(story: Story, hint: Anchor, dates: Sequence[Mention]) -> Reading | None:
    """The ceremony that a hint tells of."""
    trigger = hint.trigger
    if trigger is not None and trigger.passes_on:
        return handing_on(story, hint, dates)
    if trigger is not None and trigger.of_main:
        return _edge(story, hint, dates)
    if any(other.trigger is not None and other.trigger.passes_on for other in story.hints[hint.sentence]):
        return None
    people = _officials(story, hint.sentence)
    when = date_here(story, hint, dates)
    if not people or when is None or not _is_day(when) or not _beside(story, hint, when):
        return None
    return None if _is_known(story, when) else Reading(people, set(), when, own=True)


def _beside(story: Story, hint: Anchor, when: When) -> bool:
    """Whether a day stands near the word for a rite, and is not that on which somebody only speaks of it."""
    if when.mention is None:
        return False
    begin, end = min(hint.end, when.mention.end), max(hint.start, when.mention.start)
    said = any(story.cues.first(slot, begin, end) is not None for slot in ("says", "reports", "media"))
    return end - begin <= _DAY and not said


def _edge(story: Story, hint: Anchor, dates: Sequence[Mention]) -> Reading | None:
    """Who opens or closes the exercise that was told just before, on the first or last of its days."""
    people = _officials(story, hint.sentence)
    drills = [d for d in story.drafts if d.type == "exercise" and d.status != "cancelled"]
    drill = max(drills, key=lambda d: max(d.sentence, d.last_told), default=None)
    if not people or drill is None or hint.sentence - max(drill.sentence, drill.last_told) > _BACK:
        return None
    when, own = day_of(story, hint, dates)
    whole = drill.when
    if whole is None or not whole.days or (own and when is not None and not overlap(when, whole)):
        return None
    if when is None or not own or not _is_day(when):
        closes = story.cues.first("closing", hint.start, hint.end) is not None
        day = whole.end if closes else whole.start
        when, own = When(day, day, str(day), whole.mention), False
    return None if _is_known(story, when) else Reading(people, set(), when, own, at=drill)


def _officials(story: Story, index: int) -> list[Person]:
    """Those of rank or office whom a sentence names by name."""
    people = {n.person.id: n.person for n in story.people(index)}.values()
    return [p for p in people if any(_is_public(title) for title in p.titles)]


def _is_public(title: Mention) -> bool:
    """Whether a title is a rank, or an office of a state."""
    return title.label == m.RANK or (title.label == m.ROLE and title.norm.get("level") not in PRIVATE)


def _is_day(when: When) -> bool:
    """Whether a date is a single day."""
    return when.days and when.start == when.end


def _is_known(story: Story, when: When) -> bool:
    """Whether any ceremony of that day was told."""
    rites: list[Draft] = [d for d in story.drafts if d.type == "ceremony"]
    return any(d.when is None or overlap(d.when, when) for d in rites)
