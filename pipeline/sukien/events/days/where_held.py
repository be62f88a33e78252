"""The days of a meeting at which two are to meet: "thượng đỉnh G20 cuối tháng 11 tại Lima, nơi X và Y sẽ gặp nhau"."""

from __future__ import annotations

from sukien.events.model.draft import When
from sukien.events.sentence.anchors import Anchor
from sukien.events.sentence.dating import Dated
from sukien.events.story.story import Story

_WHERE = r"[^;:\n]*,? {where} [^;:\n]*"
"""What stands between the name of a meeting and what is done there."""


def where_held(story: Story, anchor: Anchor, number: int, dated: Dated) -> When | None:
    """The days of the meeting of which a clause tells who meets there."""
    before = story.anchors[anchor.sentence][number - 1] if number else None
    if anchor.type != "talks" or before is None or before.type != "meeting" or before.form != "name":
        return None
    days = dated.own.get(number - 1, [])
    at = story.pack.pattern(_WHERE).fullmatch(story.text.lower, before.end, anchor.start)
    return days[0] if at is not None and len(days) == 1 else None
