"""Papers of two or three states: what came of their talks, or what bears the names of those who stand beside it.

"Thông cáo chung là thành quả của buổi hội đàm giữa X và Y"; "Đứng tên trong văn bản là X và Y".
"""

from __future__ import annotations

from sukien import mention as m
from sukien.events.hinted.hint import Reading, day_before, is_reported
from sukien.events.hinted.papers import is_told, tells_of_paper
from sukien.events.model.draft import Draft, When
from sukien.events.people.parties import both_told, parties
from sukien.events.sentence.anchors import Anchor
from sukien.events.story.story import Story, are_facing
from sukien.people import Person

_TWO = 2
_OCCASIONS = ("talks", "call", "visit")
"""Types of events from which a paper of two states comes."""
_JUST = 2
"""How many sentences before a signature the talks may be told of at whose end it is given."""


def signed(story: Story, hint: Anchor, when: When | None, *, own: bool, here: bool) -> Reading | None:
    """A paper of the states that its sentence names, or of the talks that it or the sentence before tells of."""
    states = _states(story, hint.sentence)
    occasion = _occasion(story, hint.sentence)
    if len(states) < _TWO and occasion is None:
        return None
    if not here and (_is_vague(story, occasion, hint.sentence) or is_reported(story, hint)):
        return None
    when = when or _day_of(story, occasion, hint.sentence) or story.day_here()
    if when is None or not when.days or is_told(story, hint, when, states):
        return None
    rows = parties(story, hint, when)
    return Reading((rows[0] if rows else None) or [], set(), when, own)


def _is_vague(story: Story, occasion: Draft | None, index: int) -> bool:
    """Whether nothing tells the day of a paper: no talks, or those of another paragraph."""
    if occasion is None or occasion.type == "visit":
        return True
    return occasion not in story.told and story.is_parted(index)


def signatures(story: Story, hint: Anchor, when: When | None, *, own: bool, here: bool) -> Reading | None:
    """A paper that those sign who face each other beside a pen or page; without them, at what two states just told."""
    index = hint.sentence
    if not tells_of_paper(story, index):
        return None
    people, beside = _signers(story, hint)
    occasion = _occasion(story, index) if not people and here else None
    if not people and occasion is None:
        return None
    when = when or _day_of(story, beside, index) or day_before(story, index, across=True) or story.day_here()
    states = {str(p.country) for p in people if p.country} or (_sides(occasion) if occasion is not None else set())
    if when is None or not when.days or is_told(story, hint, when, states, joins=not here):
        return None
    return Reading(people, set() if people else set(states), when, own)


def _states(story: Story, index: int) -> set[str]:
    """The states that a sentence names, and those of its people."""
    states = {x.norm.get("alpha_2") for x in story.mentions(index, m.COUNTRY)}
    states |= {n.person.country for n in story.named(index)}
    return {str(state) for state in states - {None}}


def _occasion(story: Story, index: int) -> Draft | None:
    """The talks, or the visit, of two states or more that a sentence tells of, or the one before."""
    just = [d for d in reversed(story.drafts) if d.last_told == index - 1]
    told = (d for d in (*reversed(story.told), *just) if d.type in _OCCASIONS)
    return next((d for d in told if len(_sides(d)) >= _TWO), None)


def _sides(occasion: Draft) -> set[str]:
    """The states that take part in something, of a visit also that where it goes."""
    states = occasion.countries | {str(p.country) for p in occasion.people if p.country}
    there = occasion.place.country if occasion.type == "visit" and occasion.place is not None else None
    return states | ({there} if there else set())


def _day_of(story: Story, occasion: Draft | None, index: int) -> When | None:
    """The day of what came of talks: their last; none where a sentence has other dates than they."""
    when = occasion.when if occasion is not None and occasion.type == "talks" else None
    if occasion not in story.told and story.mentions(index, m.DATE):
        return None
    if when is None or not when.days or when.end is None:
        return None
    return When(when.end, when.end, when.end, when.mention)


def _signers(story: Story, hint: Anchor) -> tuple[list[Person], Draft | None]:
    """Those who face each other in a sentence, or in it and the one before; those of the talks, where it says "hai"."""
    index = hint.sentence
    people = _named(story, index)
    if are_facing(people):
        return people, next((d for d in reversed(story.told) if d.type == "talks"), None)
    before = _named(story, index - 1) if index and not story.is_parted(index) else []
    if len(people) == len(before) == 1 and are_facing([*before, *people]):
        return [*before, *people], None
    both = story.cues.first("both", *story.text.sentences[index])
    talks = story.facing if story.facing is not None and index - story.facing.last_told <= _JUST else None
    if both is None or talks is None:
        return [], None
    return both_told(story, both, index), talks


def _named(story: Story, index: int) -> list[Person]:
    """Those whom a sentence names."""
    return list({n.person.id: n.person for n in story.named(index)}.values())
