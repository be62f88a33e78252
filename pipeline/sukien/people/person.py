"""A person of an article: one entry for all the mentions of one name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from sukien.mention import Mention


class Person(NamedTuple):
    """One person of an article. `international` marks an official of ASEAN, the EU or the UN, who serves no state."""

    id: str
    name: str
    rank: str | None
    role: str | None
    organization: str | None
    country: str | None
    international: bool
    section: str
    mentions: tuple[Mention, ...]
    titles: tuple[Mention, ...] = ()
    """The RANK, ROLE and COUNTRY mentions that gave rank, role and country: their evidence."""
    extents: tuple[tuple[int, int], ...] = ()
    """The stretch of text that each mention covers with the titles around it."""


def person_from(row: Sequence[Any]) -> Person:
    """A person from its row, as serialisation leaves it (tuples become lists)."""
    person = Person._make(row)
    mentions, titles = (tuple(Mention(*x) for x in part) for part in (person.mentions, person.titles))
    extents = tuple((start, end) for start, end in person.extents)
    return person._replace(mentions=mentions, titles=titles, extents=extents)
