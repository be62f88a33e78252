"""Who comes to a meeting ahead, told beside it: in an item of a programme, or in the sentence behind.

"Ngày 8/10: SOM họp trù bị. Đại diện Việt Nam là X" names X in an item that its day heads: whoever is named there comes.
"ADMM hẹp họp ngày 26/2. Đại tướng X đã nhận lời" tells it in words of its own.
"""

from __future__ import annotations

import re

from sukien import mention as m
from sukien.events.model.draft import Draft
from sukien.events.model.stretches import when_of
from sukien.events.people.chairing import chair_of
from sukien.events.sentence.named import Named
from sukien.events.story.story import Story
from sukien.mention import Mention

_BULLET = re.compile(r"\s*(?:[-*+•–] ?)?(?:\d{1,2}[.)/] )?")
"""What may stand before the day that heads an item."""
_HEADS = re.compile(r"(?: ?\([^()\n]{2,20}\))? ?:")
"""What stands behind it."""
_SINCE = 2
"""Sentences behind a ceremony within which it is told who comes to it."""
_OTHER = ("talks", "call", "visit")
"""Types of events whose people are their own."""


def item_people(story: Story, index: int) -> bool:
    """Take in whoever an item of a programme names, beside its meeting; whether it is such an item."""
    begin, _ = story.text.sentences[index]
    if not _is_item(story, begin) or any(d.type in _OTHER for d in story.told):
        return False
    here = [d for d in story.here(begin) if d.type == "meeting"]
    here = here or [d for d in story.told if d.type == "meeting"]
    meeting = here[-1] if here else story.ahead()
    if meeting is None:
        return False
    for named in story.people(index):
        if not _is_only_meant(story, named):
            meeting.add_people([named.person])
    for named, cue in chair_of(story, index):
        meeting.add_people([named.person], chair=True)
        meeting.prove("chairs", named.mention, cue.rule)
    return True


def item_day(story: Story, index: int) -> None:
    """The day that heads an item of several sentences is that of all it tells: "Ngày 24/10: …. Bên lề, ông gặp Y"."""
    begin, _ = story.text.sentences[index]
    day = _head_of(story, begin)
    if day is None or day.start < begin:
        return
    end = story.text.text.find("\n", begin)
    when = when_of([day])
    if when.start is not None:
        story.heading = (end if end >= 0 else len(story.text.text)), when


def _is_item(story: Story, offset: int) -> bool:
    """Whether the paragraph of an offset is headed by a day and a colon."""
    return _head_of(story, offset) is not None


def _head_of(story: Story, offset: int) -> Mention | None:
    """The day that heads the paragraph of an offset, before a colon."""
    top = story.paragraph(offset)
    begin = _BULLET.match(story.text.text, top)
    at = begin.end() if begin is not None else top
    first = story.text.sentence_at(at)
    dates = (x for x in story.mentions(first, m.DATE) if x.start == at)
    day = next(dates, None)
    return day if day is not None and _HEADS.match(story.text.text, day.end) is not None else None


def _is_only_meant(story: Story, named: Named) -> bool:
    """Whether somebody is only told whose something is: "tham vọng không kém của ông X"."""
    of = story.cues.ending_at("of", named.start)
    return of is not None and of.norm["value"] != "by"  # "Đoàn Việt Nam do X dẫn đầu"


def rite_ahead(story: Story, index: int) -> Draft | None:
    """The ceremony to come that alone was told in the sentences right before, of the same paragraph."""
    begin, _ = story.text.sentences[index]
    last = next((d for d in reversed(story.here(begin)) if d not in story.told), None)
    if last is None or last.type != "ceremony" or last.status != "planned" or last.of_main:
        return None
    beside = [d for d in story.here(begin) if d.sentence == last.sentence and d is not last]
    return last if not beside and index - last.last_told <= _SINCE else None


def coming_up(story: Story, index: int) -> Draft | None:
    """The meeting ahead to which a sentence may tell who comes: the last of its paragraph, else that of the article.

    Or the ceremony that alone was told before: "Lào tổ chức quốc tang ngày 27/9. Phó Chủ tịch nước X sẽ dự".
    """
    begin, _ = story.text.sentences[index]
    if (rite := rite_ahead(story, index)) is not None:
        return rite
    here = [d for d in story.here(begin) if d.type == "meeting" and d.sentence < index]
    if here and here[-1].status == "planned":
        return here[-1]
    return story.ahead()
