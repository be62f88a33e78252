"""The states of a journey told as a whole: "chuyến công du ba nước A, B và C", "… đưa ông lần lượt qua A, B"."""

from __future__ import annotations

from sukien import mention as m
from sukien.events.model.draft import Draft
from sukien.events.sentence.anchors import Anchor
from sukien.events.states.states import LIST, add_states
from sukien.events.story.story import Story
from sukien.mention import Mention

_LEADS = r"(?<!\w)(?:{through}|(?:{few}|\d) {counted}(?: [^\W\d]+){0,4}:?) $"
"""What stands before the first of the states: "qua", "ba nước Đông Nam Á gồm"."""
_NEAR = 40
"""How many characters before it those words may begin."""


def add_route(story: Story, draft: Draft, anchor: Anchor, limit: int) -> None:
    """The states in a row behind a word for a journey of which no single place is told."""
    row = through(story, anchor, limit) if draft.place is None else []
    if row:
        draft.roving = True
        add_states(draft, story.pack, row, None)


def through(story: Story, anchor: Anchor, limit: int) -> list[Mention]:
    """The states in a row, two or more, that words behind an anchor lead to; empty where a single one stands there."""
    rows = [c for c in story.mentions(anchor.sentence, m.COUNTRY) if anchor.end <= c.start < limit]
    leads, joint = story.pack.pattern(_LEADS), story.pack.pattern(LIST)
    for at, first in enumerate(rows):
        if leads.search(story.text.lower, max(anchor.start, first.start - _NEAR), first.start) is None:
            continue
        row = [first]
        for state in rows[at + 1 :]:
            if joint.fullmatch(story.text.text, row[-1].end, state.start) is None:
                break
            row.append(state)
        return row if len(row) > 1 else []
    return []
