"""The foreign state that an article has in mind where it names somebody's office without one."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property

from sukien import mention as m
from sukien.extractors.names import JOINT, Names
from sukien.extractors.pieces import Mask
from sukien.mention import Mention
from sukien.people.journeys import Journeys, state_of
from sukien.people.titles import Around, Titles
from sukien.rules import Pack
from sukien.rules.kinds.offices import Office
from sukien.rules.kinds.words import at_word, either
from sukien.text import Text

HOME = "VN"
"""The state of the outlets: a role without a state in a Vietnamese paper is Vietnam's."""
_OFTEN = 3
"""How many times an article names a state that it is about, where it names many others."""
_ABOUT = r" {about} $"
"""Before a state that somebody only studies or speaks of: "chương trình nghiên cứu về Nga"."""
_JOINED = rf"{JOINT}$"
_JOINED_PLACE = r"(?<!\w)(?:%s)(?: [^\W\d_]+){0,2} [A-ZĐ][\w-]*(?: [A-ZĐ][\w-]*)* {and} $"
"""Before a state that only tells where something is, with another place: "ở cao nguyên Golan và Iraq"."""
_ESCORT = r"(?<!\w){brings_along}(?: {address})? ?$"
"""What stands before the titles of who travels with a visitor: "tháp tùng có"."""
_LEAD = 40
"""How many characters before the titles those words may begin."""
_LIST = 60
"""How many characters before a state such a place may begin."""
_HEADS = {"head_of_state", "head_of_government", "royal"}
"""Levels of offices whose holders, named side by side, are mostly those of two states."""
_MANY = {"legislator", "party", "local"}
"""Levels of positions that many hold in each state."""


class Nearest:
    """Looks for the states of officials whose titles name none."""

    def __init__(self, text: Text, pack: Pack, settled: Sequence[Mention], titles: Titles, names: Names) -> None:
        self.text, self.names, self.countries = text, names, titles.countries
        self.closing_state = titles.closing_state
        self.about, self.joined, self.escort = map(pack.pattern, (_ABOUT, _JOINED, _ESCORT))
        self._joined_place = pack.pattern(_JOINED_PLACE % either(names.lists["hosted_at"]))
        self.offices = _offices_of(pack)
        self.places = [x for x in settled if x.label == m.LOCATION and x.norm.get("country")]
        self.journeys = Journeys(text, pack, self.places, titles)
        bodies = (x for x in settled if x.label == m.ORGANIZATION)
        self.seats = [x for x in bodies if x.norm.get("country") not in (None, HOME)]
        self.place_starts = [x.start for x in self.places]
        self._place_ends = {x.end for x in self.places}
        self._country_starts = [x.start for x in self.countries]
        roles = [x for x in settled if x.label == m.ROLE]
        self.held: dict[str, set[str]] = {}
        """A position without its state -> the states of whose holders the article speaks."""
        for role in roles:
            if role.norm.get("country"):
                self.held.setdefault(self.office(role), set()).add(str(role.norm["country"]))
        mask = Mask(len(text.text), ((r.start, r.end) for r in roles))
        self.inside = {c.start for c in self.countries if mask.touch(c.start, c.start + 1)}
        """Where the states begin that stand inside a position."""
        self._serving: dict[int, tuple[str, bool]] = {}
        """Where people are named whose state is known: their state, and whether they are at its head."""

    def office(self, role: Mention) -> str:
        """A position without its state, in small letters."""
        at = bisect_right(self._country_starts, role.start)
        end = self._country_starts[at] if at < len(self.countries) else role.end
        return self.text.lower[role.start : min(end, role.end)].strip()

    def learn(self, mentions: Sequence[Mention], roles: Sequence[Mention], state: str) -> None:
        """Whom somebody serves, for those who are named beside them."""
        head = any(role.norm.get("level") in _HEADS for role in roles)
        self._serving.update((x.end, (state, head)) for x in mentions)

    def find(self, mentions: Sequence[Mention], titles: Sequence[Around], roles: Sequence[Mention]) -> Mention | None:
        """The foreign state that is named before the person in the paragraph, else the one that the article is about.

        States outside of positions come first; one whose same office is somebody else's is not meant, nor one that
        has no such office.
        """
        offices = {self.office(role) for role in roles}
        sole = {self.office(role) for role in roles if role.norm.get("level") not in _MANY}
        held = {state for office in sole for state in self.held.get(office, ())}
        states = {str(c.norm["alpha_2"]) for c in self.countries} - {HOME}
        able = {state for state in states if self._has(state, offices)}
        having = [c for c in self.countries if c.norm["alpha_2"] in able]
        rare = any(rule.only for office in offices for rule in self._rules_for(office))
        # Two princes may be those of the only kingdom that is named.
        fitting = [c for c in having if c.norm["alpha_2"] not in held] or (having if rare else [])
        fitting = [c for c in fitting if not self.about.search(self.text.lower, max(0, c.start - 8), c.start)]
        shares = Counter(str(c.norm["alpha_2"]) for c in fitting if not self._is_place(c))
        top = _main(shares)
        heads = any(role.norm.get("level") in _HEADS for role in roles)
        plural = any(role.norm.get("plural") for role in roles)
        for mention, title in zip(mentions, titles, strict=True):
            if title.counterpart:
                continue
            led = self._led(mention, title)
            if led is not None:
                return None if led == HOME else next((c for c in self.countries if c.norm["alpha_2"] == led), None)
            closing = self.closing_state(mention)
            if closing is not None and closing.norm["alpha_2"] not in held:
                return closing
            beside = self._beside(mention, title, heads=heads)
            if beside is not None and plural and beside.norm["alpha_2"] in held:
                beside = self._other_side(mention, held) or beside
            beside = beside or self._seat(title.start, fitting)
            if beside is not None:
                return beside
            visited = self.journeys.to(mention.start, title.start)
            if visited is not None and state_of(visited) not in (HOME, *held):
                return visited
            begin = self._begin(mention)
            before = m.between(fitting, begin, mention.start)
            outside = [c for c in before if c.start not in self.inside and not self._is_place(c)] or before
            if outside:
                return next((c for c in reversed(outside) if c.norm["alpha_2"] == top), outside[-1])
            end = self.text.sentences[self.text.sentence_at(mention.start)][1] if self.text.sentences else 0
            behind = [c for c in m.between(fitting, mention.end, end) if c.start not in self.inside]
            after = {str(c.norm["alpha_2"]): c for c in behind if not self._is_place(c)}
            if len(after) == 1:
                return next(iter(after.values()))
        if self._in_teaser(mentions):
            return None
        if top is None and rare:
            only = {str(c.norm["alpha_2"]) for c in fitting}
            top = only.pop() if len(only) == 1 else None  # the only kingdom that is named
        main = next((c for c in fitting if c.norm["alpha_2"] == top), None)
        return main or self._host_of(mentions, held)

    def _has(self, state: str, offices: set[str]) -> bool:
        """Whether a state may have all of the offices: none of a king is Syria's."""
        return all(rule.may_be_of(state) for office in offices for rule in self._rules_for(office))

    def _rules_for(self, office: str) -> Iterator[Office]:
        return (rule for pattern, rule in self.offices if pattern.search(office))

    def _beside(self, mention: Mention, title: Around, *, heads: bool) -> Mention | None:
        """The foreign state of whoever stands before in a list: "ông <name> và nghị sĩ <name>", not two presidents."""
        begin = self.text.section_at(mention.start).start
        joint = self.joined.search(self.text.text, max(begin, title.start - 12), title.start)
        state, head = self._serving.get(joint.start(), ("", False)) if joint else ("", False)
        if state in ("", HOME) or (head and heads):
            return None
        return next((c for c in self.countries if c.norm["alpha_2"] == state), None)

    def _led(self, mention: Mention, title: Around) -> str | None:
        """The state of the visitor with whom somebody travels: "X qua Lào và Nga. Tháp tùng có Thứ trưởng <name>"."""
        if self.escort.search(self.text.lower, max(0, title.start - _LEAD), title.start) is None:
            return None
        begin = self._begin(mention)
        ahead = [end for end in self._serving if begin <= end < title.start]
        return self._serving[max(ahead)][0] if ahead else None

    def _other_side(self, mention: Mention, held: set[str]) -> Mention | None:
        """The one other state whose people the sentence named: "… hai bộ trưởng quốc phòng <name> và <name>"."""
        begin = self.text.sentences[self.text.sentence_at(mention.start)][0] if self.text.sentences else 0
        states = {state for end, (state, _) in self._serving.items() if begin <= end < mention.start} - held
        return next((c for c in self.countries if {c.norm["alpha_2"]} == states), None)

    def _seat(self, start: int, fitting: Sequence[Mention]) -> Mention | None:
        """The seat of a government in the same sentence, where no state is named behind it: "tại Nhà Trắng …"."""
        begin = self.text.sentences[self.text.sentence_at(start)][0] if self.text.sentences else 0
        seat = max((x for x in self.seats if begin <= x.start < start), key=lambda x: x.start, default=None)
        if seat is None or any(seat.end <= c.start < start for c in self.countries):
            return None
        return next((c for c in fitting if c.norm["alpha_2"] == seat.norm["country"]), None)

    def _host_of(self, mentions: Sequence[Mention], held: set[str]) -> Mention | None:
        """The place abroad at which the paragraph begins: "Tại Addis Ababa, … hội kiến Thủ tướng <name>"."""
        for mention in mentions:
            begin = self.text.section_at(mention.start).start
            at = bisect_left(self.place_starts, begin)
            place = self.places[at] if at < len(self.places) and self.place_starts[at] < mention.start else None
            if place is None or place.norm["country"] in (HOME, *held):
                continue
            if self.text.lower[begin : place.start].strip() in self.names.lists["hosted_at"]:
                return place
        return None

    def _is_place(self, country: Mention) -> bool:
        """Whether a state only tells where: "tại Bali, Indonesia", "ở Nhật Bản"."""
        return country.start in self._where

    @cached_property
    def _where(self) -> set[int]:
        """Where the states begin that only tell where something is."""
        return {c.start for c in self.countries if self._tells_where(c)}

    def _tells_where(self, country: Mention) -> bool:
        before = self.text.lower[max(0, country.start - 12) : country.start]
        if any(before.endswith(f" {word} ") for word in self.names.lists["hosted_at"]):
            return True
        if country.start - 2 in self._place_ends or country.start - 1 in self._place_ends:
            return True
        return self._joined_place.search(self.text.text, max(0, country.start - _LIST), country.start) is not None

    def _in_teaser(self, mentions: Sequence[Mention]) -> bool:
        """Whether only a teaser of another article names somebody."""
        return all(self.text.section_at(x.start).kind == "related" for x in mentions)

    def _begin(self, mention: Mention) -> int:
        """Where the paragraph of a mention begins, that of a teaser with its headline, or what follows a semicolon."""
        section = self.text.section_at(mention.start)
        above = self.text.section_at(max(0, section.start - 1))
        begin = above.start if section.kind == above.kind == "related" else section.start
        return max(begin, self.text.text.rfind(";", begin, mention.start) + 1)


def _main(shares: Counter[str]) -> str | None:
    """The state that an article is about: half of what it names, or several times and twice as often as any other."""
    (state, count), (_, next_count) = (*shares.most_common(2), (None, 0), (None, 0))[:2]
    return state if 2 * count >= shares.total() or (count >= _OFTEN and count >= 2 * next_count) else None


def _offices_of(pack: Pack) -> list[tuple[re.Pattern[str], Office]]:
    """The offices that not every state has, each with a pattern of its words."""
    table = pack.tables.get(Office)
    if table is None:
        table = pack.tables[Office] = [(re.compile(rf"{at_word(rule.heads)}(?!\w)"), rule) for rule in pack.of(Office)]
    assert isinstance(table, list)
    return table
