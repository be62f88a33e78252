"""Talks told after a call that are another one: "… điện đàm với X. Trước đó, ông đã trao đổi với Y hôm 15/6"."""

from __future__ import annotations

from sukien.events.model.draft import When
from sukien.events.model.time import is_after
from sukien.events.sentence.anchors import Anchor
from sukien.events.story.story import Story

_SPEAKS = r"(?:{auxiliary} )?{exchanges}(?!\w)"
"""A verb that may as well tell of talks by phone."""

_ALSO = r"(?<!\w){also} (?:{auxiliary} )?$"
"""What stands before a verb by which the same is done again."""
_SOON = 2
"""Sentences behind a call within which the next one is told."""


def by_phone(story: Story, anchor: Anchor, when: When | None) -> bool:
    """Whether those who are told to have spoken before did so by phone, as in all that was told so far."""
    if anchor.type != "talks" or anchor.form != "verb" or when is None or is_after(when, story.reference):
        return False
    if story.pack.pattern(_SPEAKS).fullmatch(story.text.lower, anchor.start, anchor.end) is None:
        return False
    begin, end = story.text.sentences[anchor.sentence]
    if any(story.cues.leads_to_place(begin, place.start) for place in story.places(anchor.sentence)):
        return False
    spoken = [d for d in story.drafts if d.type in ("talks", "call", "meeting", "visit") and d.status == "occurred"]
    calls = [d for d in spoken if d.type == "call"]
    if (
        _also(story, anchor, begin)
        and calls
        and calls[-1] is spoken[-1]
        and anchor.sentence - calls[-1].sentence <= _SOON
    ):
        return True  # "… hôm qua điện đàm với X. Ông hôm nay cũng trao đổi với Y"
    earlier = story.cues.first("earlier", begin, end) is not None or any(d.sentence == anchor.sentence for d in calls)
    return bool(calls) and len(calls) == len(spoken) and earlier


def _also(story: Story, anchor: Anchor, begin: int) -> bool:
    """Whether what a verb tells is told to be the same that was done before."""
    return story.pack.pattern(_ALSO).search(story.text.lower, begin, anchor.start) is not None
