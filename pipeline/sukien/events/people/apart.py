"""Whether somebody met several others each by himself: "lần lượt gặp A và B", "hội kiến Thủ tướng A và Chủ tịch B"."""

from __future__ import annotations

from collections.abc import Sequence

from sukien.events.sentence.anchors import Anchor
from sukien.events.story.sides import Sides
from sukien.events.story.story import Story
from sukien.people import Person

_EACH = 15
"""How many characters behind a word for talks "từng", "lần lượt" may begin."""
_HEADS = {"head_of_state", "head_of_government", "royal", "party"}
"""Levels of those who receive by themselves."""


def met_apart(story: Story, anchor: Anchor, near: Sides) -> bool:
    """Whether somebody met several others one after the other: "lần lượt gặp A và B"."""
    if not near.before or len(near.behind) < 2:
        return False
    assert anchor.trigger is not None
    begin, _ = story.text.sentences[anchor.sentence]
    if story.cues.first("each", begin, anchor.end + _EACH) is not None:
        return True
    apart = anchor.trigger.each or _of_different_states(near.back) or _are_heads(near.back)
    return apart and not anchor.trigger.dated


def _of_different_states(people: Sequence[Person]) -> bool:
    """Whether each of several serves another state or body; an officer of no known one comes with who stands beside.

    As in "tiếp Đại tá X và Đại sứ Y".
    """
    if any(p.rank and not (p.country or p.international) for p in people):
        return False
    return len({p.country for p in people}) == len(people)


def _are_heads(people: Sequence[Person]) -> bool:
    """Whether each of several heads a body of state: "hội kiến Thủ tướng X và Chủ tịch Quốc hội Y".

    No officer does, be he of the party's highest ranks, too.
    """
    if any(p.rank for p in people):
        return False
    levels = [{str(title.norm.get("level")) for title in person.titles} for person in people]
    return all(level & {*_HEADS, "chief"} for level in levels) and any(level & _HEADS for level in levels)
