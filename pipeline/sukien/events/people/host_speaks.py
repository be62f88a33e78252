"""Who receives guests that were only told to call on an office: "… đến chào lãnh đạo tỉnh. Tại buổi tiếp, ông X …"."""

from __future__ import annotations

from collections.abc import Sequence

from sukien.events.model.draft import Draft
from sukien.events.sentence.anchors import Anchor
from sukien.events.story.story import Story
from sukien.people import Person

_NEAR = 12
"""How many characters (", thay mặt") may stand between "tại buổi tiếp" and who speaks there."""


def add_host(story: Story, index: int) -> None:
    """Whoever speaks first at talks of which only one side is named, and serves another state, is the other side."""
    for at, draft in story.anchored:
        if draft.type != "talks" or draft.meeting is not None or draft.sentence == index or draft.pair:
            continue
        if not _one_sided(draft.people):
            continue
        anchor = next((a for a in story.anchors[index] if a.start == at), None)
        first = next(iter(story.people(index)), None)
        if anchor is None or first is None or not 0 <= first.start - anchor.end <= _NEAR:
            continue
        if "," in story.text.text[anchor.end : first.start + 1] and _is_other(first.person, draft):
            draft.add_people([first.person])
            draft.host = draft.host or first.person


def is_received(draft: Draft, anchor: Anchor, parties: Sequence[Person]) -> bool:
    """Whether guests who just called on an office are received: "X đến chào lãnh đạo Vùng 3. Tiếp đoàn, Đại tá Y …"."""
    host = anchor.trigger.host if anchor.trigger is not None else None
    if draft.type != "talks" or anchor.form != "verb" or host != "subject" or anchor.sentence - draft.sentence > 1:
        return False
    known = {p.id for p in draft.people}
    return _one_sided(draft.people) and known < {p.id for p in parties}


def _one_sided(people: Sequence[Person]) -> bool:
    return bool(people) and len({p.country for p in people}) == 1


def _is_other(person: Person, draft: Draft) -> bool:
    """Whether somebody of public life serves another state than those who are named."""
    return person.country is not None and all(p.country != person.country for p in draft.people)
