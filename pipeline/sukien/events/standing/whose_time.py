"""Verbs that only say whose time it was that words before them tell of.

"Lần gần nhất hai nước hội đàm là tháng 10/2021", "Lần trước, tháng 5/2022, hai bên gặp nhau tại Huế": one time, one
event.
"""

from __future__ import annotations

from sukien.events.sentence.anchors import Anchor
from sukien.events.story.story import Story

_REACH = 60
"""How many characters ("trước, hồi tháng 10/2021, hai bên") may stand between the time and the verb."""
_STOPS = ";:.("
"""What parts them."""


def tells_whose(story: Story, anchor: Anchor, before: Anchor | None) -> bool:
    """Whether a word for meeting stands behind such words with "hai bên", "hai nước" as its subject.

    Or a word that refers to what it was a time of: "Lần gặp trước trong khuôn khổ đối thoại này diễn ra …".
    """
    if before is None or before.form != "again" or anchor.meeting is not None or anchor.start - before.end > _REACH:
        return False
    if not _kinds(before) & _kinds(anchor) or set(_STOPS) & set(story.text.text[before.end : anchor.start]):
        return False
    if anchor.form == "reference" and story.cues.ending_at("framework", anchor.start) is not None:
        return True
    return any(story.cues.first(slot, before.end, anchor.start) is not None for slot in ("both", "pair"))


def _kinds(anchor: Anchor) -> set[str]:
    """The kinds of events that words may tell of."""
    return {anchor.type, *(rule.type for rule in anchor.others)}
