"""Something that other states signed than those of what is known: "… thỏa thuận mà Mỹ và Papua New Guinea ký"."""

from __future__ import annotations

from collections.abc import Sequence

from sukien import mention as m
from sukien.events.model.draft import Draft, When
from sukien.events.sentence.anchors import Anchor
from sukien.events.states.states import LIST
from sukien.events.story.story import Story, are_facing
from sukien.people import Person

_ACTS = r" (?:(?:{auxiliary}|{lately}|{also}) )*"
"""What stands between two states and the word for signing."""


def names_signers(draft: Draft, anchor: Anchor, when: When | None) -> bool:
    """Whether words only tell who signed what was just told: "… lễ ký thỏa thuận. Thay mặt hai bên ký là X và Y"."""
    trigger = anchor.trigger
    if trigger is None or trigger.outcome != "signed" or trigger.after or trigger.before or trigger.beside:
        return False
    return draft.signed and when is None and 0 < anchor.sentence - draft.sentence <= 1


def signed_by_others(story: Story, draft: Draft, anchor: Anchor, parties: Sequence[Person]) -> bool:
    """Whether two states stand right before a word for signing of which none is told to have signed what is known.

    Or two people of whom one is of no state that did: "X ký với Y của Ấn Độ. Cùng ngày, ông ký với Z của Lào".
    """
    if anchor.type == "agreement" and are_facing(parties) and are_facing(draft.people):
        known = {p.country for p in draft.people} | draft.countries
        if draft.sentence != anchor.sentence and any(p.country not in known for p in parties):
            return True
    if anchor.type != "agreement" or anchor.form != "verb" or not draft.countries:
        return False
    before = [c for c in story.mentions(anchor.sentence, m.COUNTRY) if c.end <= anchor.start][-2:]
    if len(before) < 2 or story.pack.pattern(LIST).fullmatch(story.text.text, before[0].end, before[1].start) is None:
        return False
    if story.pack.pattern(_ACTS).fullmatch(story.text.lower, before[1].end, anchor.start) is None:
        return False
    return draft.countries.isdisjoint(str(c.norm["alpha_2"]) for c in before)
