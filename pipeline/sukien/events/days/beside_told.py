"""A day counted from an event that was told: "Một ngày trước lễ xuất quân, X đã gặp Y".

The send-off was on 24/9, so the two met on 23/9. "Ngay sau lễ bế mạc, X gặp Y" is of the day of the closing.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from sukien import mention as m
from sukien.events.days.counted_days import COUNTED, TYPES, days_told
from sukien.events.model.draft import Draft, When
from sukien.events.sentence.anchors import Anchor
from sukien.events.story.story import Story
from sukien.mention import Mention

_LEAD = 16
"""How many characters stand before an anchor at least, for such words to open its sentence."""
_EXACTLY = r"(?:{exactly} )?"
"""What may stand before the words that count: "Chỉ hai ngày sau", not "Hơn một tuần sau"."""
_FAR = 80
"""How many characters from there the comma may stand behind which the rest is told."""
_JUST = r"(?:{just_beside})(?!\w)"
"""What tells of the same day: "ngay sau", "ngay trước"."""


def beside_told(story: Story, anchor: Anchor, opening: When | None) -> When | None:
    """The day of an anchor by the days between it and an event, told before, that its sentence opens with."""
    begin, _ = story.text.sentences[anchor.sentence]
    if anchor.type not in TYPES or opening is not None or anchor.start - begin < _LEAD:
        return None
    counted = _counted(story, begin, anchor.start)
    if counted is None:
        return None
    words, days = counted
    comma = story.text.text.find(",", words.end(), min(anchor.start, words.end() + _FAR))
    base = _base(story, anchor.sentence, words, comma)
    day = _day(base, days) if base is not None else None
    if base is None and days is None:
        day = _edge(story, words.end(), comma)
    if day is None:
        return None
    return When(day, day, day, Mention(m.DATE, *words.span(), "date.counted", {"value": day}))


def _counted(story: Story, begin: int, limit: int) -> tuple[re.Match[str], timedelta | None] | None:
    """The words at the head of a sentence that count, and how long they tell; None for "right before" or "after"."""
    if story.pack.pattern(r"{roughly} ").match(story.text.lower, begin, limit) is not None:
        return None
    lead = story.pack.pattern(_EXACTLY).match(story.text.lower, begin, limit)
    words = story.pack.pattern(COUNTED).match(story.text.lower, lead.end() if lead is not None else begin, limit)
    if words is not None and (days := days_told(story, words)) is not None:
        return words, days
    just = story.pack.pattern(_JUST).match(story.text.lower, begin, limit)
    return (just, None) if just is not None else None


def _base(story: Story, index: int, words: re.Match[str], comma: int) -> Draft | None:
    """What the words count from: the event that they are followed by, or the last one told that these can mean."""
    told = next((d for at, d in story.anchored if words.start() <= at < comma), None)
    if told is not None:
        return told
    held = [d for d in reversed(story.drafts) if d.status != "cancelled"]
    named = next((a for a in story.anchors[index] if words.start() <= a.start < comma), None)
    if named is not None:
        return next((d for d in held if d.type == named.type), None)
    name = story.text.lower[words.end() : comma].strip()
    return next((d for d in held if name and name in _called(story, d)), None)


def _edge(story: Story, start: int, comma: int) -> str | None:
    """The first or last day of the meeting told, where words only say that it opens or closes: "giờ bế mạc"."""
    held = [d for d in story.drafts if d.type == "meeting" and d.meeting is not None]
    sat = next((d for d in held if d is story.main()), held[-1] if held else None)
    when = sat.when if sat is not None and sat.status in ("occurred", "ongoing") else None
    if when is None or not when.days or when.yearless:
        return None
    closes = story.cues.first("closing", start, max(start, comma))
    opens = story.cues.first("opening", start, max(start, comma))
    return when.end if closes is not None else when.start if opens is not None else None


def _called(story: Story, draft: Draft) -> list[str]:
    """The words by which an event was told: "lễ xuất quân"."""
    return [story.text.lower[one.start : one.end] for one in draft.proofs if one.field == "type"]


def _day(base: Draft, days: timedelta | None) -> str | None:
    """The day as many days beside an event, or its own."""
    when = base.when
    if when is None or not when.days or when.start is None or when.end is None or when.yearless:
        return None
    if days is None:
        return when.start if when.start == when.end else None
    edge = when.start if days < timedelta() else when.end
    return (date.fromisoformat(edge) + days).isoformat()
