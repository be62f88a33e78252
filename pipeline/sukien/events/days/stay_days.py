"""A day counted within what lasts some days: "Trong ngày làm việc thứ hai, X đã hội kiến Y"."""

from __future__ import annotations

from datetime import date, timedelta

from sukien import mention as m
from sukien.events.model.draft import Draft, When
from sukien.events.sentence.anchors import Anchor
from sukien.events.sentence.ordinal import ordinal_after
from sukien.events.story.story import Story
from sukien.mention import Mention

_TYPES = ("talks", "meeting", "call", "agreement", "ceremony")
"""Types of events that take place on one of the days."""
_STAYS = ("visit", "meeting", "exercise", "talks")
"""Types of events that last some days."""
_LAST = r" {last}(?!\w)"
"""What tells the last day: "ngày cuối"."""
_REST = r"(?: {of|during}(?: [^\W\d]+){1,8})?,"
"""What stands between the number of the day and what took place on it: "ngày thứ hai của chuyến thăm, …"."""
_TRIP = 15
"""Days that none of these lasts longer than."""


def day_of_stay(story: Story, anchor: Anchor, opening: When | None) -> When | None:
    """The day of an anchor whose sentence opens with the number of a day of a visit, a meeting or a drill."""
    begin, _ = story.text.sentences[anchor.sentence]
    if anchor.type not in _TYPES or opening is not None:
        return None
    head = story.pack.pattern(r"{day_of}(?!\w)").match(story.text.lower, begin, anchor.start)
    if head is None:
        return None
    last = story.pack.pattern(_LAST).match(story.text.lower, head.end(), anchor.start)
    number = ordinal_after(story.pack, story.cues, story.text, head.end()) if last is None else None
    end = last.end() if last is not None else number[1] if number is not None else None
    if end is None or story.pack.pattern(_REST).match(story.text.lower, end, anchor.start + 1) is None:
        return None
    stay = _stay(story, anchor, begin)
    day = _day(stay, number[0] if number is not None else None) if stay is not None else None
    return When(day, day, day, Mention(m.DATE, begin, end, "date.counted", {"value": day})) if day is not None else None


def _stay(story: Story, anchor: Anchor, begin: int) -> Draft | None:
    """What lasts some days: what the words name, or else the last that was told."""
    named = next((a for a in story.anchors[anchor.sentence] if begin <= a.start < anchor.start), None)
    types = (named.type,) if named is not None and named.type in _STAYS else _STAYS
    rows = (d for d in reversed(story.drafts) if d.type in types and d.status != "cancelled")
    return next((d for d in rows if d.when is not None and d.when.days and not d.when.yearless), None)


def _day(stay: Draft, number: int | None) -> str | None:
    """The day of that number, or the last; none where it is told by one day which is not that of an arrival."""
    when = stay.when
    if when is None or when.start is None or when.end is None or (when.start == when.end and stay.type != "visit"):
        return None
    if number is None:
        return when.end if when.start != when.end else None
    day = (date.fromisoformat(when.start) + timedelta(days=number - 1)).isoformat()
    longest = when.end if when.start != when.end else None
    return day if number <= _TRIP and (longest is None or day <= longest) else None
