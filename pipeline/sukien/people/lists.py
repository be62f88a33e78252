"""Titles that several people of a list share: one in the plural for all, or an office with a state for each."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from sukien import mention as m
from sukien.extractors.names import JOINT, Names, list_patterns
from sukien.mention import Mention
from sukien.rules import Pack
from sukien.rules.kinds.words import at_word
from sukien.text import Text

_JOINT_BEFORE = r"(?: {and} |, | - |-)$"
_LONGEST = 10
"""No joint before a state is longer, in characters."""
_REACH = 40
"""How many characters before a rank a plural may stand."""
_BACK = 500
"""How many characters before "hai nước này" the two states may stand."""
_FEW = {"head_of_state", "head_of_government", "minister", "deputy_minister", "royal", "military", "diplomat"}
"""Levels of which one state has one, so that two states show two people without a plural."""
_HEADS = {"head_of_state", "head_of_government", "royal"}
"""Levels of those at the head of a state."""
_MANY = {"legislator"}
"""Levels of which one house has many."""
HOME = "VN"


class Group(NamedTuple):
    """A name with the titles that stand before and after it."""

    mention: Mention
    before: list[Mention]
    after: list[Mention]
    start: int
    end: int
    nation: Mention | None


class _Words(NamedTuple):
    plural: re.Pattern[str]
    alike: re.Pattern[str]
    begins: re.Pattern[str]
    several: re.Pattern[str]
    joint: re.Pattern[str]
    joint_before: re.Pattern[str]
    last: re.Pattern[str]


class Lists:
    """Shares titles out among the names of one text."""

    def __init__(
        self,
        text: Text,
        words: _Words,
        names: Names,
        groups: Sequence[Group],
        countries: Sequence[Mention],
        skip_back: Callable[[int], int],
    ) -> None:
        self.text, self.words, self.names, self.groups = text, words, names, groups
        self.skip_back = skip_back
        self.country_at = {x.start: x for x in countries}
        self.country_to = {x.end: x for x in countries}
        self.countries = countries

    def share(self, titles: Mapping[int, Mention]) -> dict[int, list[Mention]]:
        """The shared titles of each name, by where the name begins. `titles` are all titles by where they begin."""
        out = self._plurals()
        for start, role in (*self._paired(titles), *self._distributed(titles), *self._each_of_a_state()):
            out[start] = [x for x in out.get(start, ()) if x.label != m.ROLE] + [role]
        return out

    def closing_state(self, index: int) -> Mention | None:
        """The state behind the next of two of different offices: "Ngoại trưởng <name> và Bộ trưởng Y <name> của Z".

        Not of heads of state or government: of those named side by side each mostly has a state of his own.
        """
        first, second = self.groups[index : index + 2] if index + 1 < len(self.groups) else (None, None)
        if first is None or second is None or first.after or second.nation is None:
            return None
        offices = [next((x for x in g.before if x.label == m.ROLE), None) for g in (first, second)]
        if None in offices or second.nation.start < second.mention.end or not self._joined(first, second):
            return None
        levels = {office.norm.get("level") for office in offices if office is not None}
        given = {office.norm["role"].casefold() for office in offices if office is not None}
        return second.nation if len(given) > 1 and levels <= _FEW - _HEADS else None

    # -- one title for all ------------------------------------------------------------------------------------------

    def _plurals(self) -> dict[int, list[Mention]]:
        """Titles in the plural, for each name of the list that they stand before or after."""
        out: dict[int, list[Mention]] = {}
        current: list[Mention] = []
        for index, group in enumerate(self.groups):
            joined = index > 0 and self._joined(self.groups[index - 1], group)
            several = [x for x in group.before if self._plural(x) or self._pair(x, index)]
            if several:
                current = several
            elif not joined or any(x.label == m.ROLE for x in group.before):
                current = []
            shared = [x for x in current if x not in group.before and not (joined and self._civil(x, group))]
            if shared:
                out[group.mention.start] = shared
        for index in range(len(self.groups) - 1, 0, -1):
            group = self.groups[index]
            several = [x for x in (*group.after, *out.get(group.mention.start, ())) if self._plural(x)]
            closing = [x for x in several if x.start >= group.mention.end]
            other = self.groups[index - 1]
            if closing and not other.after and self._joined(other, group):
                out.setdefault(other.mention.start, []).extend(closing)
        return out

    def _civil(self, title: Mention, group: Group) -> bool:
        """Whether a form of address shows that a rank is another's: "là Trung tướng <name> và bà <name>"."""
        addressed = self.text.text[group.start : group.mention.start].strip()
        return title.label == m.RANK and not group.before and bool(addressed)

    def _pair(self, title: Mention, index: int) -> bool:
        """Whether a position that many hold is that of two: "Thượng nghị sĩ <name> và <name>"."""
        following = self.groups[index + 1] if index + 1 < len(self.groups) else None
        if title.norm.get("level") not in _MANY or following is None or following.before or following.after:
            return False
        group = self.groups[index]
        return self.words.last.fullmatch(self.text.lower, group.end, following.mention.start) is not None

    def _joined(self, first: Group, second: Group) -> bool:
        return self.words.joint.fullmatch(self.text.text, first.end, max(first.end, second.start)) is not None or (
            self.words.joint.match(self.text.text, first.end, second.mention.start) is not None
            and self._only_titles(first.end, second)
        )

    def _only_titles(self, start: int, group: Group) -> bool:
        joint = self.words.joint.match(self.text.text, start, group.mention.start)
        return joint is not None and self.skip_back(joint.end()) <= group.start <= joint.end()

    def _plural(self, title: Mention) -> bool:
        if title.label == m.ROLE:
            alike = self.words.alike.search(self.text.lower, max(0, title.start - _REACH), title.start)
            return bool(title.norm.get("plural")) or alike is not None
        return self.words.plural.search(self.text.lower, max(0, title.start - _REACH), title.start) is not None

    # -- an office and a state for each -----------------------------------------------------------------------------

    def _distributed(self, titles: Mapping[int, Mention]) -> Iterator[tuple[int, Mention]]:
        """In "hai bộ trưởng Quốc phòng Anh và Úc, <name> và <name>" the first state is the first name's."""
        for role in titles.values():
            if role.label != m.ROLE or not (role.norm.get("plural") or role.norm.get("level") in _FEW):
                continue
            states, end = self._states(role)
            if len(states) < 2:
                continue
            listed = self._listed(end)
            for group, state in self._matched(listed, states):
                yield group.mention.start, restated(self.text, role, state, self.countries)

    def _states(self, role: Mention) -> tuple[list[Mention], int]:
        """The states of an office in the plural, and where they end."""
        last = self.country_to.get(role.end)
        if last is not None and last.start > role.start:
            return self._chain(last)
        several = self.words.several.match(self.text.lower, role.end)
        at = several.end() if several else role.end + 1
        if at in self.country_at:
            return self._chain(self.country_at[at])
        return (self._before(role.start), at) if several else ([], role.end)

    def _chain(self, first: Mention) -> tuple[list[Mention], int]:
        """The states that are joined to one, itself included."""
        chain = [first]
        while joint := self.words.joint.match(self.text.text, chain[-1].end):
            following = self.country_at.get(joint.end())
            if following is None:
                break
            chain.append(following)
        return chain, chain[-1].end

    def _before(self, start: int) -> list[Mention]:
        """The last list of states before an offset (hai nước này)."""
        near = [x for x in self.countries if start - _BACK <= x.start < start]
        for first in reversed(near):
            before = self.country_to.get(self._joint_before(first.start))
            if before is not None:
                chain = [before, first]
                while (previous := self.country_to.get(self._joint_before(chain[0].start))) is not None:
                    chain.insert(0, previous)
                return chain
        return []

    def _joint_before(self, start: int) -> int:
        """Where the state may end that a joint leads on to an offset."""
        joint = self.words.joint_before.search(self.text.lower, max(0, start - _LONGEST), start)
        return joint.start() if joint else -1

    def _listed(self, end: int) -> list[Group]:
        """The names of the list that begins behind the states."""
        index = next((i for i, x in enumerate(self.groups) if x.mention.start >= end), len(self.groups))
        if index == len(self.groups):
            return []
        first = self.groups[index]
        beside = not first.before and self.text.text[end : first.mention.start] == " "
        if not beside and self.words.begins.fullmatch(self.text.lower, end, max(end, first.start)) is None:
            return []
        out = [first]
        for group in self.groups[index + 1 :]:
            if not self._joined(out[-1], group):
                break
            out.append(group)
        return out

    def _matched(self, listed: list[Group], states: list[Mention]) -> Iterator[tuple[Group, Mention]]:
        """Each name with its state: in their order, but a Vietnamese name with Vietnam."""
        if len(listed) != len(states) or any(x.label == m.ROLE for g in listed for x in (*g.before, *g.after)):
            return
        home = [i for i, x in enumerate(states) if x.norm["alpha_2"] == HOME]
        if home:
            native = [i for i, x in enumerate(listed) if self._native(x)]
            if len(native) != 1:
                return
            listed.insert(home[0], listed.pop(native[0]))
        yield from zip(listed, states, strict=True)

    def _native(self, group: Group) -> bool:
        return self.names.vietnamese_name(self.text.text[group.mention.start : group.mention.end].split())

    def _paired(self, titles: Mapping[int, Mention]) -> Iterator[tuple[int, Mention]]:
        """In "các bộ trưởng Quốc phòng Nhật <name> và Hàn Quốc <name>" each name has its state before it."""
        at_end = {x.end: x for x in titles.values() if x.label == m.ROLE}
        office: Mention | None = None
        for index, group in enumerate(self.groups):
            own = [x for x in group.before if x.label == m.ROLE]
            state = self.country_to.get(group.start) if not group.before else None
            if own:
                office = own[-1] if self.country_to.get(own[-1].end) else None
            elif state is None:
                office = None
            else:
                last = self.groups[index - 1].end if index else 0
                joined = office is not None and self.words.joint.fullmatch(self.text.text, last, max(last, state.start))
                office = office if joined else self._heading(at_end, state)
                if office is not None:
                    yield group.mention.start, restated(self.text, office, state, self.countries)

    def _each_of_a_state(self) -> Iterator[tuple[int, Mention]]:
        """In "ba thủ tướng: <name> của Úc, <name> (Ấn Độ) và <name> của Nhật" each name has its state behind it."""
        office: Mention | None = None
        for index, group in enumerate(self.groups):
            own = [x for x in group.before if x.label == m.ROLE]
            if own:
                several = not own[-1].norm.get("country") and self._counted(own[-1])
                office = own[-1] if several else None
            elif office is not None and not (index and self._joined_past_state(self.groups[index - 1], group)):
                office = None
            if office is not None and group.nation is not None and not group.after:
                yield group.mention.start, restated(self.text, office, group.nation, self.countries)

    def _counted(self, role: Mention) -> bool:
        """Whether a number stands before a position: "ba vị thủ tướng"."""
        return self.words.plural.search(self.text.lower, max(0, role.start - _LONGEST), role.start) is not None

    def _joined_past_state(self, first: Group, second: Group) -> bool:
        """Whether nothing but what joins them stands between two names, the state of the first aside."""
        end = max(first.end, first.nation.end) if first.nation is not None else first.end
        return self.words.joint.fullmatch(self.text.text, end, max(end, second.start)) is not None

    def _heading(self, at_end: Mapping[int, Mention], state: Mention) -> Mention | None:
        """The office in the plural that a mark or a word joins to the first state behind it."""
        for end in range(state.start - 1, max(0, state.start - 24), -1):
            role = at_end.get(end)
            if role is not None:
                led = self.words.begins.fullmatch(self.text.lower, end, state.start)
                return role if led and role.norm.get("plural") else None
        return None


def restated(text: Text, role: Mention, state: Mention, countries: Sequence[Mention]) -> Mention:
    """An office as that of a state: in the place of the state that stands in it, else behind it."""
    written = text.text
    name = written[state.start : state.end]
    inner = next((x for x in countries if role.start < x.start < role.end), None)
    if inner is None:
        given = f"{role.norm['role']} {name}"
    else:
        given = written[role.start : inner.start] + name + written[inner.end : role.end]
    norm = {**role.norm, "role": given, "country": state.norm["alpha_2"], "plural": False, "international": False}
    return role._replace(norm=norm)


def list_words(pack: Pack, names: Names) -> _Words:
    """The words around lists of names."""
    table = pack.tables.get(_Words)
    if table is None:
        plural, alike = (re.compile(rf"{at_word(names.lists[x])} $") for x in ("number", "alike"))
        joints = pack.pattern(rf"\)?{JOINT}"), pack.pattern(_JOINT_BEFORE), pack.pattern(" {and} ")
        table = pack.tables[_Words] = _Words(plural, alike, *list_patterns(names), *joints)
    assert isinstance(table, _Words)
    return table
