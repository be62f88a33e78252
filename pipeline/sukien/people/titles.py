"""Which ranks, roles and states stand at a name: before it, in apposition after it, and shared by a list of names."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from sukien import mention as m
from sukien.mention import Mention
from sukien.people.gains import Gains
from sukien.people.index import Index
from sukien.people.leading import Leading
from sukien.people.lists import Group, Lists, list_words
from sukien.people.service import service
from sukien.people.trailing import Trailing
from sukien.rules import Pack
from sukien.text import Text

_POSTED = r"(?<!\w){at} [^,;()\n]+$"
"""What a position ends with that tells where its holder serves."""


class Around(NamedTuple):
    """The titles at one mention of a person."""

    rank: Mention | None
    roles: list[Mention]
    new_rank: Mention | None
    new_roles: list[Mention]
    start: int
    end: int
    """The stretch of text that the name and its titles cover."""
    nation: Mention | None = None
    """The state that stands beside the name (Phó Đô đốc Australia <name>, <name> (Indonesia))."""
    counterpart: bool = False
    """Whether the text calls the person somebody's counterpart (người đồng cấp Hàn Quốc <name>)."""


class Titles(Index):
    """The titles of the people of an article."""

    def __init__(self, text: Text, pack: Pack, settled: Sequence[Mention]) -> None:
        super().__init__(text, pack, settled)
        self.leading, self.trailing = Leading(self), Trailing(self)
        self.gains = Gains(text, pack, self.title_at, self.title_to, self.country_to)
        self.speaks_of_counterparts = self.names.speaks_of("counterpart", text.lower)
        self._groups = [self._group(x) for x in self.people]
        words_of_lists = list_words(pack, self.names)
        self._lists = Lists(text, words_of_lists, self.names, self._groups, self.countries, self.skip_back)
        self._shared = self._lists.share(self.title_at)
        self._by_start = {group.mention.start: index for index, group in enumerate(self._groups)}

    def around(self, mention: Mention) -> Around:
        """The titles that belong to one mention of a name."""
        index = self._by_start.get(mention.start)
        if index is None:
            return Around(None, [], None, [], mention.start, mention.end)
        group = self._groups[index]
        own = [*reversed(group.before), *group.after]
        shared = self._shared.get(mention.start, [])
        ranks = [x for x in (*own, *shared) if x.label == m.RANK]
        roles = [x for x in (*group.before, *group.after) if x.label == m.ROLE]
        if not any(x.label == m.ROLE for x in group.before):
            roles = [x for x in shared if x.label == m.ROLE] + roles
        limit = self._groups[index + 1].start if index + 1 < len(self._groups) else len(self.text.text)
        new_rank, new_roles = self.gains.after(group.start, group.end, limit, self.trailing.leads)
        if new_rank is None and not ranks:
            new_rank = self.gains.listed(mention.start)
        first = group.nation.start if group.nation else group.start
        counterpart = self.speaks_of_counterparts and not roles and self.is_counterpart(first)
        rank = ranks[0] if ranks else None
        return Around(rank, roles, new_rank, new_roles, group.start, group.end, group.nation, counterpart)

    def _group(self, mention: Mention) -> Group:
        before, start, nation = self.leading.before(mention.start)
        begin = self.skip_back(start)
        after, end = self.trailing.after(begin, mention.end, before)
        if nation is None:
            behind = bool(after) and not self._posted(after[-1])
            nation = self.trailing.nation(mention.end) or (self.trailing.nation(end) if behind else None)
        last = before[-1] if before and before[-1].label == m.ROLE and not after else None
        served = last and service(self.text, self.pack, last, mention.end, self.country_at, self.bodies)
        if served is not None:
            before, end, nation = [*before[:-1], served.role], served.end, served.nation or nation
        return Group(mention, before, after, begin, end, nation)

    def closing_state(self, mention: Mention) -> Mention | None:
        """The state that stands behind the next name of a list, as that of this one, too."""
        index = self._by_start.get(mention.start)
        return None if index is None else self._lists.closing_state(index)

    def _posted(self, role: Mention) -> bool:
        """Whether a diplomat's position ends with where it is: "Lãnh sự tại Côn Minh (Trung Quốc)"."""
        posted = self.pack.pattern(_POSTED)
        return role.norm.get("level") == "diplomat" and posted.search(self.text.lower, role.start, role.end) is not None

    def later(self, person_end: int, label: str) -> Iterator[Mention]:
        """The titles of a label that belong to nobody, from an offset to the end of its paragraph or the next name."""
        end = self.text.section_at(max(0, person_end - 1)).end
        index = bisect_left(self.person_starts, person_end)
        end = min(end, self.person_starts[index]) if index < len(self.person_starts) else end
        for title in m.between(self.titles, person_end, end):
            if title.label == label and title.start not in self.owned:
                yield title

    def role_before(self, start: int) -> Mention | None:
        """The last position with a state before an offset that belongs to somebody."""
        roles = [x for at, x in self.title_at.items() if at < start and x.label == m.ROLE and at in self.owned]
        return max((x for x in roles if x.norm.get("country")), key=lambda x: x.start, default=None)

    @cached_property
    def owned(self) -> set[int]:
        """Where the titles begin that belong to somebody."""
        own = {x.start for group in self._groups for x in (*group.before, *group.after)}
        return own | {x.start for titles in self._shared.values() for x in titles}


def titles_of(text: Text, pack: Pack, settled: Sequence[Mention]) -> Titles:
    """The titles of an article."""
    return Titles(text, pack, settled)
