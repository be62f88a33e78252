"""What is still to come on a day that nobody tells: "sẽ đến thăm Nga trong vài ngày tới"."""

from __future__ import annotations

from sukien.events.model.draft import When
from sukien.events.model.time import overlap
from sukien.events.sentence.anchors import Anchor
from sukien.events.story.story import Story

_SOON = r"(?<!\w){soon}(?!\w)"
"""Words for a time ahead that is no date: "trong vài ngày tới", "vào thời gian thích hợp"."""
_STOPS = set(".;:()\n")
"""What parts such words from what they are told of."""
_JOURNEYS = ("visit", "meeting", "exercise")
"""Types of events of whose days something that is announced may be one."""
_BEHIND = 80
"""How many characters ("Nga cùng phu nhân") behind an anchor such words may begin."""
_BEFORE = 40
"""How many characters before an anchor the words may begin that put it ahead."""


def still_open(story: Story, anchor: Anchor, day: When | None) -> bool:
    """Whether what an anchor tells, without a date, lies ahead of a day that the story has told."""
    return _soon(story, anchor) or (day is not None and _after_that(story, anchor, day))


def _soon(story: Story, anchor: Anchor) -> bool:
    """Whether words beside an anchor only say that it is to come, sooner or later."""
    begin, end = story.text.sentences[anchor.sentence]
    soon = story.pack.pattern(_SOON)
    left = soon.search(story.text.lower, max(begin, anchor.start - _BEFORE), anchor.start)
    announced = soon.search(story.text.lower, begin, anchor.start) if anchor.type == "visit" else None
    if announced is not None and story.cues.first("status", begin, announced.start(), "planned") is not None:
        return not _STOPS & set(story.text.text[announced.end() : anchor.start])
    if left is not None and not {",", *_STOPS} & set(story.text.text[left.end() : anchor.start]):
        return True
    right = soon.search(story.text.lower, anchor.end, min(end, anchor.end + _BEHIND))
    if right is None or _STOPS & set(story.text.text[anchor.end : right.start()]):
        return False
    # "hội đàm với X, nhất trí trong thời gian tới sẽ tăng cường hợp tác"
    slots = ("agrees", "says", "aim", "attend", "topic")
    return not any(story.cues.first(slot, anchor.end, right.start()) for slot in slots)


def _after_that(story: Story, anchor: Anchor, day: When) -> bool:
    """Whether it is announced when that day, one before the article's, is over: "Hôm 13/10, … Ông sẽ từ chức"."""
    if not day.days or day.end is None or story.reference is None or len(story.reference) != len(day.end):
        return False
    if any(d.type in _JOURNEYS and d.when is not None and overlap(d.when, day) for d in story.drafts):
        return False  # "Ông đến Hà Nội hôm 4/3. Ông sẽ gặp Thủ tướng": on one of the days of the stay
    begin, _ = story.text.sentences[anchor.sentence]
    left = max(begin, anchor.start - _BEFORE)
    return day.end < story.reference and story.cues.first("status", left, anchor.start, "planned") is not None
