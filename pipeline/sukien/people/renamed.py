"""Offices by which a text goes on to speak of somebody whom it named without one.

"Ông <name> đến Lào hôm qua. Ngoại trưởng Nga nói …"; "<name> thăm Lào lần đầu với tư cách Ngoại trưởng Nga".
"""

from __future__ import annotations

from collections.abc import Sequence

from sukien import mention as m
from sukien.mention import Mention
from sukien.people.nearest import HOME
from sukien.people.person import Person
from sukien.people.titles import Titles

_LEVELS = {"head_of_state", "head_of_government", "royal", "minister", "deputy_minister", "military"}
"""Levels of positions by which a text goes on to speak of their holders."""
_CAPACITY = r"(?<!\w){capacity} (?:{holder} )?$"
"""What stands before the position as the holder of which somebody acts."""
_GOES_ON = r"(?:(?:^|[.!?\n\",]) ?|(?<!\w){of} (?={holder} ))(?:(?:{holder}) )*$"
"""What stands before a position that means whom the sentence before told of: nothing, "…, vị", "của vị"."""
_LEAD = 30
"""How many characters before a position those words may begin."""


def renamed(people: Sequence[Person], index: Titles, places: Sequence[Mention]) -> list[Person]:
    """The people, those without a position with the one by which the text goes on."""
    if all(person.role for person in people):
        return list(people)
    free = [x for x in index.titles if x.label == m.ROLE and x.start not in index.owned]
    free = [x for x in free if not x.norm.get("plural") and _free(people, x)]
    return [_with_office(person, people, index, places, free) for person in people] if free else list(people)


def _free(people: Sequence[Person], office: Mention) -> bool:
    """Whether the text names nobody else as the holder of an office."""
    held = (p.role.casefold() for p in people if p.role and p.country == office.norm["country"])
    words = str(office.norm["role"]).casefold()
    return not any(role.startswith(words) or words.startswith(role) for role in held)


def _with_office(
    person: Person, people: Sequence[Person], index: Titles, places: Sequence[Mention], offices: Sequence[Mention]
) -> Person:
    if person.role or person.international or person.country == HOME or not index.text.sentences:
        return person
    states = [x for x in offices if x.norm.get("level") in _LEVELS and x.norm.get("country")]
    for name in person.mentions:
        office = _in_capacity(person, name, index, offices)
        if office is None:
            again = _next(person, name, index, places, states)
            office = again if again is not None and _alone(person, name, people, index) else None
        if office is not None:
            state, world = office.norm.get("country"), bool(office.norm.get("international"))
            role, titles = str(office.norm["role"]), (*person.titles, office)
            return person._replace(role=role, country=state or person.country, international=world, titles=titles)
    return person


def _alone(person: Person, name: Mention, people: Sequence[Person], index: Titles) -> bool:
    """Whether nobody else whom a sentence names can be meant by the office that follows: nobody of the same state."""
    begin, end = index.text.sentences[index.text.sentence_at(name.start)]
    others = (p for p in people if p is not person and any(begin <= x.start < end for x in p.mentions))
    return all(p.country not in (None, person.country) for p in others)


def _in_capacity(person: Person, name: Mention, index: Titles, offices: Sequence[Mention]) -> Mention | None:
    """The position as the holder of which somebody acts: "<name> thăm Lào với tư cách Ngoại trưởng Nga"."""
    _, end = index.text.sentences[index.text.sentence_at(name.start)]
    before = index.pack.pattern(_CAPACITY)
    for office in m.between(offices, name.end, end):
        state = office.norm.get("country")
        told = state or office.norm.get("international")
        if not told or index.people_between(name.end, office.start):
            continue
        if person.country and state != person.country:
            continue
        if before.search(index.text.lower, max(0, office.start - _LEAD), office.start):
            return office
    return None


def _next(
    person: Person, name: Mention, index: Titles, places: Sequence[Mention], offices: Sequence[Mention]
) -> Mention | None:
    """The position that opens a clause of the next sentence, which does not name who is told of again.

    Of somebody whose state is not known it is none of a state where the sentence before was: "<name> đến Paris hôm
    qua. Tổng thống Pháp đã tiếp ông".
    """
    text = index.text
    at = text.sentence_at(name.start)
    if at + 1 >= len(text.sentences):
        return None
    (begin, stop), (start, end) = text.sentences[at], text.sentences[at + 1]
    if text.section_at(begin).kind != text.section_at(start).kind:
        return None
    if any(start <= x.start < end for x in person.mentions):
        return None
    there = {x.norm.get("alpha_2") or x.norm.get("country") for x in m.between(places, begin, stop)}
    goes_on, capacity = index.pack.pattern(_GOES_ON), index.pack.pattern(_CAPACITY)
    for office in m.between(offices, start, end):
        state = office.norm["country"]
        if index.people_between(start, office.start) or not (
            person.country == state or (person.country is None and state not in there)
        ):
            continue
        lead = max(0, start - 2, office.start - _LEAD), office.start
        if goes_on.search(text.lower, *lead) or (person.country and capacity.search(text.lower, *lead)):
            return office
    return None
