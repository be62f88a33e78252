"""The day of a document signed at talks that have the day: "… ký Tuyên bố trong cuộc gặp thượng đỉnh ngày 27-4"."""

from __future__ import annotations

from sukien.events.model.draft import When
from sukien.events.sentence.anchors import Anchor
from sukien.events.sentence.dating import Dated
from sukien.events.story.story import Story

_AT = r"[^.,;:()\n]{0,60}(?<!\w)(?:{during}|{at}|{after}) (?:{one} )?(?:{occasion} )?"
"""What stands between a word for signing and that at which it is done."""


def signed_at(story: Story, anchor: Anchor, number: int, dated: Dated) -> When | None:
    """The day of the talks or meeting behind a word for signing, where no mark parts them."""
    anchors = story.anchors[anchor.sentence]
    behind = anchors[number + 1] if number + 1 < len(anchors) else None
    if anchor.type != "agreement" or anchor.form != "verb" or behind is None or behind.type not in ("talks", "meeting"):
        return None
    days = dated.own.get(number + 1, [])
    if len(days) != 1 or not days[0].days or days[0].mention is None or days[0].mention.start < behind.start:
        return None
    at = story.pack.pattern(_AT).fullmatch(story.text.lower, anchor.end, behind.start)
    return days[0] if at is not None else None
