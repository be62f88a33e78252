"""Husband and wife are one side: "Nhà vua X và Hoàng hậu Y tiếp Tổng thống Z và Phu nhân" tells of one reception."""

from __future__ import annotations

from itertools import pairwise

from sukien.events.story.story import Story
from sukien.people import Person

_AND = r",? (?:{and|with|alongside}) {spouse}(?: [^\W\d]+){0,3} $"
"""What stands between the names of a couple: "và Phu nhân", "cùng Đệ nhất phu nhân Pháp"."""

Rows = list[list[Person] | None]


def as_couples(story: Story, index: int, rows: Rows) -> Rows:
    """The people of an event, once for each side met in turn, of whom couples are met together."""
    beside = _spouses(story, index) if any(rows) else {}
    if not beside:
        return rows
    sides: dict[frozenset[str], list[Person]] = {}
    out: Rows = []
    for row in rows:
        if row is None:
            out.append(row)
            continue
        key = frozenset(beside.get(person.id, person.id) for person in row)
        if key not in sides:
            sides[key] = []
            out.append(sides[key])
        sides[key] += [person for person in row if person not in sides[key]]
    for people in sides.values():
        people.sort(key=lambda person: person.id in beside)
    return out


def _spouses(story: Story, index: int) -> dict[str, str]:
    """Whose wife or husband somebody is whom a sentence names: both by their ids."""
    joined = story.pack.pattern(_AND)
    return {
        spouse.person.id: person.person.id
        for person, spouse in pairwise(story.people(index))
        if spouse.person.id != person.person.id
        and joined.fullmatch(f"{story.text.lower[person.mention.end : spouse.mention.start].rstrip()} ")
    }
