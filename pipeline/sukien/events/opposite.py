"""Talks told by the other side alone: "Cuộc gặp song phương với phía Lào, dự kiến ngày 22/5, phải hủy".

The near side is that of whom the story is about: the state of those who were told of last.
"""

from __future__ import annotations

from sukien import mention as m
from sukien.events.actions import action
from sukien.events.anchors import Anchor
from sukien.events.draft import Draft, When
from sukien.events.story import Story

_WITH = r"(?: [^\W\d]+){0,2} {with} (?:{side|state} )?"
"""What stands between a word for talks and the state of the other side."""


def with_side(story: Story, anchor: Anchor, when: When | None, index: int, section: str, *, own: bool) -> list[Draft]:
    """Talks with a state by its name alone, on a day of their own, where nobody is named."""
    if anchor.type != "talks" or anchor.form != "noun" or when is None or not own or story.people(index):
        return []
    words = story.pack.pattern(_WITH)
    states = (c for c in story.mentions(index, m.COUNTRY) if c.start > anchor.end)
    other = next((c for c in states if words.fullmatch(story.text.lower, anchor.end, c.start)), None)
    mine = _near_side(story)
    if other is None or mine is None or mine == other.norm["alpha_2"]:
        return []
    state = str(other.norm["alpha_2"])
    draft = action(story, anchor, when, index, section, [], {state}, own=own)
    if draft is None:
        return []
    draft.countries |= {mine, state}
    draft.prove("countries", other)
    return [draft]


def _near_side(story: Story) -> str | None:
    """The state of those who were told of last."""
    told = (p.country for d in reversed(story.drafts) for p in d.people if d.section == "body")
    return next((state for state in told if state is not None), None)
