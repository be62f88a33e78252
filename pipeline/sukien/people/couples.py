"""The state of a wife or husband, which is that of whom they come with: "Chủ tịch Trung Quốc X cùng phu nhân Y"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from sukien.people.person import Person
from sukien.rules import Pack
from sukien.text import Text

_AND = r"(?:,? (?:{and|with|alongside}) |, ){spouse}(?: {is})?,? (?:{address} )?"
"""What stands between the names of a couple: "và phu nhân", "cùng phu nhân là bà"."""


def of_couples(text: Text, pack: Pack, people: Sequence[Person]) -> list[Person]:
    """The people, of whom those of no known state serve that of the wife or husband named right before them."""
    if not any(person.country is None for person in people):
        return list(people)
    joined = pack.pattern(_AND)
    named = sorted((mention.start, mention.end, person) for person in people for mention in person.mentions)
    beside: dict[str, Person] = {}
    for (_, end, one), (start, _, other) in pairwise(named):
        if other.country is None and one.country and one.id != other.id and joined.fullmatch(text.lower, end, start):
            beside.setdefault(other.id, one)
    return [
        person._replace(country=beside[person.id].country, titles=(*person.titles, *beside[person.id].titles))
        if person.id in beside
        else person
        for person in people
    ]
