"""What is told to have been so many days after something else: "Cuộc tuần tra diễn ra hai ngày sau hội đàm hôm 9-7"."""

from __future__ import annotations

from datetime import date, timedelta

from sukien.events.anchors import Anchor
from sukien.events.dating import Dated
from sukien.events.draft import When
from sukien.events.ordinal import numerals
from sukien.events.story import Story

_LATER = r"(?<!\w)(?P<n>\d{{1,2}}|{numbers}) (?:{{day}}|(?P<week>{{weeks}})) (?:(?P<before>{{before}})|{{after}})(?!\w)"
"""How long after or before something else it was: "hai ngày sau", "một tuần trước"."""
_BESIDE = 12
"""How many characters ("khi", "cuộc") may stand between those words and the ones that tell of that."""
_WEEK = 7


def counted_from(story: Story, anchor: Anchor, number: int, dated: Dated) -> When | None:
    """The day of an anchor that its sentence counts from the next one's, if that is told."""
    following = story.anchors[anchor.sentence][number + 1 : number + 2]
    others = dated.own.get(number + 1, [])
    if not following or len(others) != 1 or others[0].start is None or not others[0].days:
        return None
    days = _counted(story, anchor.end, following[0].start)
    if not days or others[0].yearless:
        return None
    day = (date.fromisoformat(others[0].start) + timedelta(days=days)).isoformat()
    return When(day, day, day, others[0].mention)


def _counted(story: Story, start: int, stop: int) -> int:
    """How many days stand between two words for events; 0 where none do."""
    numbers = numerals(story.pack)
    words = story.pack.pattern(_LATER.format(numbers="|".join(numbers)))
    for match in words.finditer(story.text.lower, start, stop + _BESIDE):
        if abs(match.end() - stop) > _BESIDE or set(",;:(") & set(story.text.text[start:stop]):
            continue
        count = int(match["n"]) if match["n"].isdigit() else numbers[match["n"]]
        return count * (_WEEK if match["week"] else 1) * (-1 if match["before"] else 1)
    return 0
