"""The day of an event that only the next sentence tells, where that tells nothing else."""

from __future__ import annotations

from sukien import mention as m
from sukien.events.model.draft import When
from sukien.events.model.stretches import group_dates, when_of
from sukien.events.model.time import distance
from sukien.events.sentence.anchors import Anchor
from sukien.events.standing.standing import stands_by_any
from sukien.events.story.story import Story, are_facing

_DAY = 10
"""The length of a date that is a day."""
_RECENT = 10
"""Days around the reference within which a day belongs to what the lead tells."""
_SUMMED = r"(?<!\w){during} [^,.;:()\n]{0,12}?(?:\d{1,2}|[^\W\d_]{2,4}) {day}(?:,| {has} )"
"""Words that sum up what was done in so many days: "Chỉ trong hai ngày, …"."""


def told_next(story: Story, anchor: Anchor) -> When | None:
    """The day in the next sentence, where that tells nothing else: "… vừa được thượng cờ. X đọc lệnh hôm 6/2"."""
    index = anchor.sentence + 1
    if (
        (anchor.form not in ("verb", "noun") and anchor.type != "exercise")
        or story.count > 0
        or index >= len(story.text.sentences)
        or any(len(str(x.norm.get("value"))) == _DAY for x in story.mentions(anchor.sentence, m.DATE))
    ):
        return None
    if any(stands_by_any(story, a) for a in story.anchors[index]):
        return None
    if story.hints.get(index) and are_facing([n.person for n in story.named(index)]):
        return None  # "Một ngày trước đó, X ngồi xuống với Y": it tells something of its own, in other words
    if story.pack.pattern(_SUMMED).search(story.text.lower, *story.text.sentences[anchor.sentence]) is not None:
        return None  # "Chỉ trong hai ngày, ông đã gặp …": what is told of single days comes below
    groups = group_dates(story.text, story.pack, story.mentions(index, m.DATE))
    when = when_of(groups[0]) if len(groups) == 1 else None
    if when is None or story.cues.ending_at("closing", groups[0][0].start) is not None:
        return None  # "Hội thao kéo dài đến 4/9"
    return when if when.days and distance(when.start, story.reference) <= _RECENT else None
