"""Talks with an office that is not that of who was met before.

"X hội đàm với người đồng cấp Indonesia Y và chào xã giao Tổng thống Indonesia", "… Y, rồi được Tổng thống tiếp": two
talks, if nobody names the president.
"""

from __future__ import annotations

from collections.abc import Sequence

from sukien import mention as m
from sukien.events.model.draft import Draft
from sukien.events.sentence.anchors import Anchor
from sukien.events.story.story import Story, are_facing
from sukien.mention import Mention
from sukien.people import Person

_HIGHEST = {"head_of_state", "head_of_government", "royal", "minister", "legislator"}
"""The levels of those who receive guests of other states."""
_OBJECT = r"\s*(?:{with} )?"
"""What stands between a verb and the office that is met."""
_SUBJECT = r" (?:{auxiliary} )?"
"""What stands between an office and its verb."""


def another_office(story: Story, draft: Draft, anchor: Anchor) -> bool:
    """Whether a verb for talks tells of an office of another rank than whoever of its state was met."""
    if draft.type != "talks" or anchor.form != "verb" or not are_facing(draft.people):
        return False
    office = _office_at(story, anchor)
    if office is None or office.norm.get("level") not in _HIGHEST:
        return False
    met = [p for p in draft.people if p.country == office.norm.get("country")]
    levels = _levels(met) or _levels(draft.people)  # a counterpart has the rank of whom he meets
    return bool(met and levels) and office.norm.get("level") not in levels


def _levels(people: Sequence[Person]) -> set[str]:
    """The levels of the positions that people are told to have."""
    return {str(t.norm["level"]) for p in people for t in p.titles if t.label == m.ROLE and t.norm.get("level")}


def _office_at(story: Story, anchor: Anchor) -> Mention | None:
    """The office of a state that stands right beside a verb, and for nobody who is named."""
    lower, named = story.text.lower, story.named(anchor.sentence)
    for office in story.mentions(anchor.sentence, m.ROLE):
        if not office.norm.get("country") or any(n.start < office.end and office.start < n.end for n in named):
            continue
        if office.start >= anchor.end:
            near = story.pack.pattern(_OBJECT).fullmatch(lower, anchor.end, office.start)
        else:
            near = story.pack.pattern(_SUBJECT).fullmatch(lower, office.end, anchor.start)
        if near is not None:
            return office
    return None
