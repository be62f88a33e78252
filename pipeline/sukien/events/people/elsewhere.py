"""Who speaks on another day, or of something else, than the meeting that his sentence tells nothing of.

"… trái với cam kết tại Đối thoại Shangri-La", thông cáo nêu. … Cố vấn X hôm 20/8 khẳng định …": X was not there.
"""

from __future__ import annotations

from sukien import mention as m
from sukien.events.model.draft import Draft
from sukien.events.model.stretches import when_of
from sukien.events.model.time import distance, overlap
from sukien.events.places.other_place import is_held_elsewhere
from sukien.events.sentence.named import Named
from sukien.events.story.story import Story
from sukien.mention import Mention

_BESIDE = 2
"""How many characters may stand between somebody and the day on which he speaks."""
_ON = 2
"""Days beside those that are told of a meeting on which it may still go on."""
_ROSTRUM = r"(?<!\w)(?:{at}|{during}|{joins}) (?:{one} )?{rostrum}(?!\w)"
"""Where somebody speaks who does not speak at an exercise: "phát biểu tại hội nghị"."""

_SAME_DAY = "date.same_day"
"""The rule of words for the day of what was told before: "cùng ngày"."""
_ONE = r"(?<!\w){at|during|joins} {one} (?:[^\W\d_]+ )?$"
"""What stands before an event that only sets a scene: "phát biểu tại một", "trong một buổi"."""
_WAY = 20
"""How many characters before such an event these words may begin."""


def speaks_elsewhere(story: Story, draft: Draft, named: Named, index: int) -> bool:
    """Whether somebody who only speaks does so away from an event of which another sentence told."""
    if draft.type == "exercise" and named.person.rank is None:
        return story.pack.pattern(_ROSTRUM).search(story.text.lower, *story.text.sentences[index]) is not None
    if any(is_held_elsewhere(story, anchor, draft) for anchor in story.anchors[index]):
        return True
    if _is_one_of_many(story, draft) and not _comes(story, index):
        return True
    if draft.type != "meeting" or _comes(story, index):
        return False
    return not draft.scene or _is_only_quoted(story, draft) or _on_another_day(story, draft, named, index)


def _is_only_quoted(story: Story, draft: Draft) -> bool:
    """Whether nothing but somebody's own words told of an event, once: it is what he speaks of, not where he does."""
    starts = [p.start for p in draft.proofs if p.field == "type"]
    return draft.tellings < 2 and bool(starts) and story.is_quoted(min(starts))


def _is_one_of_many(story: Story, draft: Draft) -> bool:
    """Whether an event was only mentioned, once, as one of its kind: "X phát biểu trong một lễ kỷ niệm hôm 13/4"."""
    if draft.type not in ("ceremony", "meeting") or draft.meeting is not None or draft.tellings > 1:
        return False
    starts = [p.start for p in draft.proofs if p.field == "type"]
    one = story.pack.pattern(_ONE)
    return any(one.search(story.text.lower, max(0, at - _WAY), at) for at in starts[:1])


def _comes(story: Story, index: int) -> bool:
    """Whether a sentence tells who is there."""
    return story.cues.first("attend", *story.text.sentences[index], "presence") is not None


def _on_another_day(story: Story, draft: Draft, named: Named, index: int) -> bool:
    """Whether the day on which somebody speaks is none of the event's: "X hôm 20/8 khẳng định"."""
    day = _day_beside(story, named, index)
    if day is not None and day.rule == _SAME_DAY:
        return True  # "Tổng thống X cùng ngày khẳng định": he did not say it there
    when = when_of([day]) if day is not None else None
    if when is None or not when.days or when.start is None:
        return False
    held = draft.when
    if held is None:
        return True
    return not overlap(held, when) and distance(held.end, when.start) > _ON


def _day_beside(story: Story, named: Named, index: int) -> Mention | None:
    """The day right behind somebody's name, or with which his sentence opens."""
    begin, _ = story.text.sentences[index]
    dates = story.mentions(index, m.DATE)
    beside = (d for d in dates if 0 <= d.start - named.end <= _BESIDE or d.start - begin <= _BESIDE)
    return next(beside, None)
