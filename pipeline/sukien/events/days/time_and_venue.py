"""When and where something ahead is, told by words of their own: "Thời gian dự kiến là tháng 11, địa điểm tại Huế".

Said of what was told last without a date: "… đồng ý tổ chức Cuộc gặp không chính thức với Nhật Bản; thời điểm dự kiến
là tháng 11, nơi họp là thành phố Huế".
"""

from __future__ import annotations

import itertools
import re

from sukien import mention as m
from sukien.events.model.draft import Draft
from sukien.events.model.placing import place_of
from sukien.events.model.stretches import group_dates, when_of
from sukien.events.model.time import status_of
from sukien.events.story.story import Story
from sukien.mention import Mention

_TIME = r"(?<!\w){time_set}(?!\w)"
"""The words for when it is."""
_MOVED = r"(?<!\w){new_time}(?!\w)"
"""The same, of what was put off: "Lịch mới là 15/7"."""
_VENUE = r"(?<!\w){venue_set}(?!\w)"
"""The words for where it is."""
_LED = r"[^,.;()\n]{0,24}"
"""What stands between these words and the time or place: "dự kiến là", "được chọn là thành phố"."""
_SOON = 2
"""Sentences within which it goes on with what was told."""
_TYPES = ("meeting", "talks", "visit", "call", "exercise", "ceremony")
"""Types of events that are arranged beforehand."""


def fill_arranged(story: Story, index: int) -> None:
    """Give what was told last without a date the time and the place that a sentence tells so."""
    draft = _meant(story, index)
    if draft is None:
        return
    begin, end = story.text.sentences[index]
    led = re.compile(_LED)
    words_for_time = (story.pack.pattern(x).finditer(story.text.lower, begin, end) for x in (_TIME, _MOVED))
    for words in itertools.chain(*words_for_time):
        for group in group_dates(story.text, story.pack, story.mentions(index, m.DATE)):
            if group[0].start < words.end() or not led.fullmatch(story.text.text, words.end(), group[0].start):
                continue
            draft.when, draft.inherited = when_of(group), False
            draft.status = status_of(draft.when, story.reference, announced=True)
            draft.prove("date.start", draft.when.mention)
            break
    for words in story.pack.pattern(_VENUE).finditer(story.text.lower, begin, end):
        _place(story, draft, words, index)


def _meant(story: Story, index: int) -> Draft | None:
    """What was told last, without a date, or what was put off."""
    begin, end = story.text.sentences[index]
    if not story.drafts or index - story.drafts[-1].sentence > _SOON or story.drafts[-1].type not in _TYPES:
        return None
    draft = story.drafts[-1]
    if draft.status == "cancelled":
        return draft if story.pack.pattern(_MOVED).search(story.text.lower, begin, end) is not None else None
    if story.pack.pattern(_TIME).search(story.text.lower, begin, end) is None:
        return None
    return draft if draft.when is None or draft.inherited else None


def _place(story: Story, draft: Draft, words: re.Match[str], index: int) -> None:
    """The place behind words for where it is."""
    led = re.compile(_LED)
    places: list[Mention] = story.places(index)
    for place in (p for p in places if p.start >= words.end()):
        if led.fullmatch(story.text.text, words.end(), place.start):
            draft.place = place_of(story.text, place, places)
            draft.prove("location.country", place)
        return
