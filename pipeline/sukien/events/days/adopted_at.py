"""The date of the meeting at which a document came out: "Tuyên bố Huế, thông qua tại AMMTC 19 ở Lào tháng 9/2025"."""

from __future__ import annotations

from sukien.events.model.draft import When
from sukien.events.sentence.anchors import Anchor
from sukien.events.sentence.dating import Dated
from sukien.events.story.story import Story

_AT = r" (?:{at} )?(?:{plural} )?"
"""What stands between the words for adopting and the name of the meeting."""


def _is_meeting(anchor: Anchor) -> bool:
    """Whether a meeting is told: by its name, or by its kind ("hội nghị thượng đỉnh")."""
    return anchor.form == "name" or (anchor.type in ("meeting", "talks") and anchor.form == "noun")


def adopted_at(story: Story, anchor: Anchor, number: int, dated: Dated) -> list[When | None]:
    """The date that stands with the meeting named right behind the words for adopting or signing."""
    behind = next(iter(story.anchors[anchor.sentence][number + 1 : number + 2]), None)
    if anchor.type != "agreement" or behind is None or not _is_meeting(behind):
        return []
    if anchor.trigger is None or anchor.trigger.outcome is None:
        return []
    if story.pack.pattern(_AT).fullmatch(story.text.lower, anchor.end, behind.start) is None:
        return []
    return [*dated.own.get(number + 1, ())[:1]]
