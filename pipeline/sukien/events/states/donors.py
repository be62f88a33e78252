"""Whose gift is handed over: "lễ bàn giao 6 xuồng tuần tra do Chính phủ Mỹ viện trợ cho Cảnh sát biển"."""

from __future__ import annotations

from sukien import mention as m
from sukien.events.model.draft import Draft
from sukien.events.sentence.anchors import Anchor
from sukien.events.story.story import Story

_BY = r"(?<!\w){by_whom} (?:[^\W\d]+ ){0,6}$"
"""What stands between "do" and the state of who gives."""
_GIVES = r" (?:{auxiliary} )?{donates}(?!\w)"
"""What stands behind it."""
_NEAR = 40
"""How many characters before the state "do" may begin."""


def add_donor(story: Story, draft: Draft, anchor: Anchor, limit: int) -> None:
    """The state that gives what a ceremony hands over."""
    if draft.type != "ceremony":
        return
    by, gives, lower = story.pack.pattern(_BY), story.pack.pattern(_GIVES), story.text.lower
    for state in story.mentions(anchor.sentence, m.COUNTRY):
        if not anchor.end <= state.start < limit or gives.match(lower, state.end) is None:
            continue
        if by.search(lower, max(anchor.end, state.start - _NEAR), state.start) is not None:
            draft.countries.add(str(state.norm["alpha_2"]))
            draft.prove("countries", state)
