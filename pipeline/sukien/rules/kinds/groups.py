"""Groups of states: who belongs to them and when, and how a text counts them out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from pydantic import BaseModel, ConfigDict, Field

from sukien.rules.kinds.base import Phrase, Rule

if TYPE_CHECKING:
    from sukien.rules.pack import Pack

STABLE = "2024-12-31"
"""The day that counts when none is given: the last before ASEAN grew to eleven, never today."""
_SMALL = 10
"""How many members a group has at most all of whom are counted."""


class Member(BaseModel):
    """A state and the days on which it joined and left."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)

    state: str = Field(pattern=r"^[A-Z]{2}$")
    joined: str = Field(pattern=r"^\d{4}-\d\d-\d\d$", description="first day as a member")
    left: str | None = Field(None, pattern=r"^\d{4}-\d\d-\d\d$", description="first day on which it is no member")

    def on(self, day: str) -> bool:
        """Whether the state belongs on an ISO day; a month or year counts from its beginning."""
        first = (day + "-01-01")[:10]
        return self.joined <= first and (self.left is None or first < self.left)


class Group(Rule):
    """A group of states. `names` with nước, quốc gia, thành viên before them are the states (10 nước ASEAN)."""

    group_id: str = Field(pattern=r"^[A-Z][A-Z0-9_]*$")
    name: str
    names: tuple[str, ...] = Field((), description="names of the organisation or region (10 nước ASEAN)")
    direct: tuple[str, ...] = Field((), description="phrases that are the states themselves (ba nước Đông Dương)")
    founders: tuple[str, ...] = Field((), description="alpha-2 codes of states that belong from the beginning")
    members: tuple[Member, ...] = Field((), description="states that joined later or left")
    includes: tuple[str, ...] = Field((), description="ids of groups whose members belong too")
    chairs: dict[int, str] = Field({}, description="alpha-2 code of the state that is in the chair, by year: 2020: VN")
    partners: str | None = Field(None, description="id of the group that its partner states (8 nước Cộng) are")
    anchors: tuple[str, ...] = Field((), description="names by which a bare count in the article is this group")
    counts: tuple[int, ...] = Field((), description="numbers that, bare, are this group in such an article")

    def may_be(self, count: int) -> bool:
        """Whether so many states may be all of the group: "ba nước Baltic", but not "hai nước Bắc Âu".

        Of a large one some may have been left out or be new.
        """
        if self.counts:
            return 2 * count >= min(self.counts)
        least, most = len(self.founders), len(self.founders) + len(self.members)
        return bool(self.includes) or (2 * count >= least if least > _SMALL else least <= count <= most)

    def phrases(self) -> Iterator[Phrase]:
        """The direct phrases, the names and the anchors, capitals kept."""
        for form in dict.fromkeys((*self.direct, *self.names, *self.anchors)):
            yield Phrase(form, "title")


class GroupWords(Rule):
    """The words from which phrases of states are made."""

    numbers: dict[str, int] = Field({}, description="number word -> number")
    all_of: tuple[str, ...] = Field((), description="các, toàn bộ")
    heads: tuple[str, ...] = Field((), description="nước, quốc gia")
    members: tuple[str, ...] = Field((), description="thành viên")
    partners: tuple[str, ...] = Field((), description="Cộng, đối tác")
    partner_heads: tuple[str, ...] = Field((), description="the same as a head, behind a number: 8 đối tác")
    partners_not_after: tuple[str, ...] = Field((), description="what makes another word of one: Cộng hòa")
    links: tuple[str, ...] = Field((), description="của, trong, thuộc")
    others: tuple[str, ...] = Field((), description="khác, còn lại")
    excepting: tuple[str, ...] = Field((), description="trừ, không có")
    offices: tuple[str, ...] = Field(
        (), description="what stands before the name of a group whose members hold it: bộ trưởng quốc phòng"
    )
    relations: tuple[str, ...] = Field((), description="what is between two sides and no act of theirs: quan hệ")

    def phrases(self) -> Iterator[Phrase]:
        """The heads and offices, in any case: around them the rest is looked for."""
        for head in (*self.heads, *self.partner_heads, *self.offices):
            yield Phrase(head, "any")


def members(pack: Pack, group_id: str, day: str | None = None) -> list[str]:
    """The alpha-2 codes of a group's states, sorted, on an ISO day, month or year (which count from their beginning).

    Without a day, or with one whose year is unknown, it is `STABLE`. Raises KeyError for an unknown group.
    """
    table = pack.tables.get(members)
    if table is None:
        table = pack.tables[members] = {group.group_id: group for group in pack.of(Group)}
    group: Group = table[group_id]
    known = day if day and day[:4].isdigit() else STABLE
    states = {*group.founders, *(one.state for one in group.members if one.on(known))}
    for other in group.includes:
        states.update(members(pack, other, day))
    return sorted(states)
