"""The day on which an appointment is decided: not that from which it holds, nor always one of its own sentence.

"… bổ nhiệm X. Quyết định được công bố hôm 27/8, có hiệu lực từ 1/9"; "Theo quyết định ngày 25/8, X giữ chức từ 1/10".
"""

from __future__ import annotations

from sukien import mention as m
from sukien.events.model.draft import When
from sukien.events.model.stretches import group_dates, when_of
from sukien.events.model.time import is_after
from sukien.events.sentence.anchors import Anchor
from sukien.events.story.story import Story

_DECISION = r"{decision}(?: {this})?,? (?:{auxiliary} )?(?:{passive}|{in_force}|{gives}|{approves})\b"
"""What the next sentence opens with: "Quyết định được công bố", "Sắc lệnh này có hiệu lực"."""
_IN_FORCE = r"(?<!\w)(?:{in_force}(?: {from})?|{from}) $"
"""What stands before the day from which it holds."""
_DECIDED = r"(?<!\w)(?:{decision}|{approves})(?!\w)"
"""What a sentence tells before the day of a decision."""


def decided_next(story: Story, anchor: Anchor) -> When | None:
    """The day on which an appointment was decided or made known, where its own sentence tells none.

    That from which it holds will do if it has come.
    """
    index = anchor.sentence + 1
    if anchor.type != "appointment" or index >= len(story.text.sentences):
        return None
    begin, end = story.text.sentences[index]
    if story.pack.pattern(_DECISION).match(story.text.lower, begin, end) is None:
        return None
    days = _days(story, index)
    decided = [when for when in days if not _holds_from(story, when, begin)]
    return next(iter([*decided, *(when for when in days if not is_after(when, story.reference))]), None)


def decided_before(story: Story, anchor: Anchor, own: When | None) -> When | None:
    """The day of the decision that the sentence opens with, where the other, still ahead, only tells since when."""
    begin, _ = story.text.sentences[anchor.sentence]
    if anchor.type != "appointment" or own is None or own.mention is None or own.mention.start < anchor.end:
        return None
    if not (is_after(own, story.reference) and _holds_from(story, own, begin)):
        return None
    days = [x for x in _days(story, anchor.sentence) if x.mention is not None and x.mention.end <= anchor.start]
    others = [a for a in story.anchors[anchor.sentence] if a.type == "appointment" and a.end <= anchor.start]
    days = [] if others else days  # "bổ nhiệm X, thay Y nghỉ hưu từ 1/8": that one is told of Y
    first = days[0].mention if days else None
    if first is None or story.pack.pattern(_DECIDED).search(story.text.lower, begin, first.start) is None:
        return None
    return days[0]


def _days(story: Story, index: int) -> list[When]:
    """The single days that a sentence names."""
    whens = map(when_of, group_dates(story.text, story.pack, story.mentions(index, m.DATE)))
    return [when for when in whens if when.days and when.start == when.end]


def _holds_from(story: Story, when: When, begin: int) -> bool:
    """Whether a day is only that from which a decision holds."""
    start = when.mention.start if when.mention is not None else begin
    return story.pack.pattern(_IN_FORCE).search(story.text.lower, begin, start) is not None
