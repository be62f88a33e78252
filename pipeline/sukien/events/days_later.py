"""What is told to have been so many days after something else: "Cuộc tuần tra diễn ra hai ngày sau hội đàm hôm 9-7"."""

from __future__ import annotations

from datetime import date, timedelta

from sukien.events.draft import Draft, When
from sukien.events.ordinal import numerals
from sukien.events.story import Story
from sukien.events.time import status_of

_LATER = r"(?<!\w)(?P<n>\d{{1,2}}|{numbers}) (?:{{day}}|(?P<week>{{weeks}})) (?:(?P<before>{{before}})|{{after}})(?!\w)"
"""How long after or before something else it was: "hai ngày sau", "một tuần trước"."""
_BESIDE = 12
"""How many characters ("khi", "cuộc") may stand between those words and the ones that tell of that."""
_WEEK = 7


def count_from(story: Story, index: int) -> None:
    """Reckon the day of an event that its sentence counts from another whose day it tells."""
    rows = [(at, draft) for at, draft in story.anchored if draft in story.told]
    for at, draft in rows:
        later = [(other_at, other) for other_at, other in rows if other_at > at and other is not draft]
        if not later or draft.sentence != index or (draft.when is not None and not draft.inherited):
            continue
        other_at, other = later[0]
        days = _counted(story, at, other_at)
        first = other.when.start if other.when is not None and other.when.days and not other.inherited else None
        if days and first is not None:
            day = (date.fromisoformat(first) + timedelta(days=days)).isoformat()
            _set(story, draft, day, other)


def _counted(story: Story, start: int, stop: int) -> int:
    """How many days stand between two words for events; 0 where none do."""
    numbers = numerals(story.pack)
    words = story.pack.pattern(_LATER.format(numbers="|".join(numbers)))
    for match in words.finditer(story.text.lower, start, stop + _BESIDE):
        if abs(match.end() - stop) > _BESIDE or set(",;:(") & set(story.text.text[match.start() : stop]):
            continue
        count = int(match["n"]) if match["n"].isdigit() else numbers[match["n"]]
        return count * (_WEEK if match["week"] else 1) * (-1 if match["before"] else 1)
    return 0


def _set(story: Story, draft: Draft, day: str, other: Draft) -> None:
    mention = other.when.mention if other.when is not None else None
    draft.when, draft.inherited = When(day, day, day, mention), False
    draft.prove("date.start", mention, "date.counted")
    draft.status = status_of(draft.when, story.reference, draft.status == "planned")
