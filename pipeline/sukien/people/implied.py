"""Offices that the text does not spell out: the host's, a counterpart's, and the one that a successor takes over."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from sukien import mention as m
from sukien.extractors.names import names_of
from sukien.mention import Mention
from sukien.people.headlined import headlined, with_office
from sukien.people.lists import HOME, restated
from sukien.people.titles import Around, Titles
from sukien.rules import Pack
from sukien.rules.kinds.roles import RoleWords
from sukien.rules.kinds.words import at_word, either
from sukien.text import Text

_HEAD = 3
"""How many words tell what an office is: "Tổng Tham mưu", "Bộ trưởng Quốc"."""
_REACH = 60
"""How many characters before a name its cue may begin."""

_CUE = 24
"""How many characters before a place the words may begin that tell of who is there."""


class _Cues(NamedTuple):
    host: re.Pattern[str]
    same_office: re.Pattern[str]
    successor: re.Pattern[str]
    former: re.Pattern[str]
    hosted_at: re.Pattern[str]
    stayed_at: re.Pattern[str]
    same_state: re.Pattern[str]
    theirs: re.Pattern[str]


class Implied:
    """Completes the titles at the names of one text."""

    def __init__(self, text: Text, pack: Pack, settled: Sequence[Mention], titles: Titles) -> None:
        self.text, self.pack, self.titles = text, pack, titles
        self.cues, self.names = _cues_of(pack), names_of(pack)
        self.ministry = frozenset(pack.words("ministry"))
        self.roles = [x for x in settled if x.label == m.ROLE]
        self.places = sorted(
            (x for x in settled if x.label in (m.COUNTRY, m.LOCATION) and _state(x)), key=lambda x: x.start
        )

    def complete(self, around: Around, mention: Mention, last: Mention | None = None) -> Around:
        """The titles at a name with the office that its words imply. `last`: the office of who was named last."""
        lower = self.text.lower
        if around.roles:
            role = around.roles[-1]
            between = lower[role.end : mention.start]
            if self._closes_with_theirs(role):
                paragraph = self.text.section_at(role.start).start
                there = self._post_abroad(role.start) or self._place(role.start, self.cues.stayed_at, paragraph)
                return self._of(there, around, role)
            if self.cues.host.search(between):
                return self._of(self._place(role.start, self.cues.stayed_at), around, role)
            if self.cues.host.match(lower, role.end + 1):
                here = self._place(role.start, self.cues.stayed_at, self._sentence(role.start))
                return self._of(here, around, role)
            if self.cues.same_state.search(between):
                last_state = self._last_state(role.start)
                return self._of(last_state or self._place(role.start, self.cues.hosted_at), around, role)
            return around
        if around.new_roles or around.nation is not None:
            return around
        begin = max(0, around.start - _REACH)
        if self.cues.successor.search(lower, begin, around.start):
            office = self._office_before(around.start) or self._office_told(around.start)
            return around._replace(roles=[self._unfinished(office)]) if office is not None else around
        if (same := self.cues.same_office.search(lower, begin, around.start)) is not None:
            at_home = bool(self.cues.host.search(same[0]))
            if last is not None and not at_home and self._office_before(around.start) is None:
                return self._of_his_counterpart(around, last)
            return self._of_counterpart(around, mention, at_home=at_home)
        return with_office(around, headlined(self.text, self.pack, self.titles, self.roles, mention))

    def _closes_with_theirs(self, role: Mention) -> bool:
        """Whether words for the other state close an office: "Đại sứ nước bạn"."""
        return self.cues.theirs.search(self.text.lower, role.start, role.end) is not None

    def _post_abroad(self, start: int) -> Mention | None:
        """The state to which the last diplomat of the outlet's own before an offset is sent: "Đại sứ ta tại Áo"."""
        own = (x for x in reversed(self.roles) if x.end <= start and x.norm["country"] == HOME)
        post = next((x for x in own if x.norm["level"] == "diplomat"), None)
        states = (x for x in self.places if post is not None and post.start < x.start and x.end == post.end)
        return next((x for x in states if _state(x) != HOME), None)

    def _of(self, place: Mention | None, around: Around, role: Mention) -> Around:
        """The titles with the last of them, an office without its state, as that of where something is.

        In "rời Tokyo … Thủ tướng nước chủ nhà <name>" the office is Japan's, whether or not the text names Japan.
        """
        if place is None or role.norm.get("country"):
            return around
        state = self._named(place)
        if state is None or self._closes_with_theirs(role):
            own = role._replace(norm={**role.norm, "country": _state(place), "plural": False, "international": False})
        else:
            own = restated(self.text, role, state, self.titles.countries)
        return around._replace(roles=[*around.roles[:-1], own])

    def _of_counterpart(self, around: Around, mention: Mention, *, at_home: bool) -> Around:
        """In "tại Cairo, Bộ trưởng Quốc phòng Nga … với người đồng cấp, Đại tướng <name>" the office is Egypt's.

        `at_home`: whether the text calls them the host's, wherever it told of the place.
        """
        named = self._taken_up(around.start)
        if named is not None:
            return around._replace(roles=[named])
        office = self._office_before(around.start)
        place = self._place(around.start, self.cues.hosted_at, 0 if at_home else self._sentence(around.start))
        state = self._named(place) if place is not None else None
        if office is None or not office.norm["country"]:
            return around
        if state is None or _state(state) == office.norm["country"]:
            # With a Vietnamese or Chinese name and no state, the office would pass for one of Vietnam.
            own = self._without_state(office) if self._foreign(mention) else None
            return around._replace(roles=[own]) if own is not None else around
        return around._replace(roles=[restated(self.text, office, state, self.titles.countries)])

    def _of_his_counterpart(self, around: Around, last: Mention) -> Around:
        """In "Ngoại trưởng Nhật <name> tới Manila. Bà <name> và người đồng cấp <name>" the office is the host's."""
        place = self._place(around.start, self.cues.stayed_at)
        state = self._named(place) if place is not None else None
        if state is None or _state(state) == last.norm["country"]:
            return around
        return around._replace(roles=[restated(self.text, last, state, self.titles.countries)])

    def _office_before(self, start: int) -> Mention | None:
        """The last position before an offset in its sentence."""
        begin = self._sentence(start)
        return max((x for x in self.roles if begin <= x.start < start), key=lambda x: x.start, default=None)

    def _office_told(self, start: int) -> Mention | None:
        """The first position in the sentence before that of an offset: "Bộ trưởng X từ chức. Người thay ông là …"."""
        begin, end = self._sentence(self._sentence(start) - 1), self._sentence(start)
        return min((x for x in self.roles if begin <= x.start < end), key=lambda x: x.start, default=None)

    def _taken_up(self, start: int) -> Mention | None:
        """The office of a counterpart as the text goes on by it: "Tổng Tham mưu trưởng Quân đội Hungary cho rằng …".

        It stands alone, is of one other state, and what an office of the sentence before the name is.
        """
        begin = self._sentence(start)
        offices = [x for x in self.roles if begin <= x.start < start]
        kinds, states = {self._kind(x) for x in offices}, {x.norm.get("country") for x in offices}
        alone = (x for x in self.roles if x.start > start and x.start not in self.titles.owned)
        same = [x for x in alone if x.norm.get("country") not in (None, HOME, *states) and self._kind(x) in kinds]
        return same[0] if len({x.norm["country"] for x in same}) == 1 else None

    def _kind(self, role: Mention) -> tuple[str, ...]:
        """What an office is, by its first words less the ministry: "Bộ trưởng [Bộ] Quốc phòng"."""
        words = str(role.norm["role"]).lower().split()
        return tuple([*words[:2], *(word for word in words[2:] if word not in self.ministry)][:_HEAD])

    def _unfinished(self, role: Mention) -> Mention:
        """A position without the words that say somebody no longer holds it."""
        given = str(role.norm["role"])
        former = self.cues.former.match(given.lower())
        return role._replace(norm={**role.norm, "role": given[former.end() :]}) if former else role

    def _foreign(self, mention: Mention) -> bool:
        return not all(map(self.names.is_vietnamese, self.text.text[mention.start : mention.end].split()))

    def _without_state(self, office: Mention) -> Mention | None:
        """An office that closes with its state, as its holder's elsewhere: in "Ngoại trưởng Pháp" Ngoại trưởng."""
        state = next((x for x in self.titles.countries if office.start < x.start and x.end == office.end), None)
        if state is None:
            return None
        given = self.text.text[office.start : state.start].rstrip()
        return office._replace(norm={**office.norm, "role": given, "country": None, "plural": False})

    def _sentence(self, start: int) -> int:
        return self.text.sentences[self.text.sentence_at(max(0, start))][0] if self.text.sentences else 0

    def _place(self, start: int, cue: re.Pattern[str], begin: int = 0) -> Mention | None:
        """The last place or state between two offsets that stands behind a cue."""
        before = (x for x in reversed(self.places) if begin <= x.start < start)
        lower = self.text.lower
        return next((x for x in before if cue.search(lower, max(0, x.start - _CUE), x.start)), None)

    def _named(self, place: Mention) -> Mention | None:
        """The state in which a place lies, as the text names it."""
        return next((x for x in self.titles.countries if _state(x) == _state(place)), None)

    def _last_state(self, start: int) -> Mention | None:
        """The state that the paragraph named last before an offset, unless in an office: "Bộ trưởng Mỹ gặp …"."""
        begin = self.text.section_at(start).start
        before = [x for x in self.titles.countries if begin <= x.start < start]
        last = max(before, key=lambda x: x.start, default=None)
        return None if last is None or any(r.start < last.start < r.end for r in self.roles) else last


def _state(place: Mention) -> str | None:
    return place.norm.get("alpha_2") if place.label == m.COUNTRY else place.norm.get("country")


def _cues_of(pack: Pack) -> _Cues:
    table = pack.tables.get(_Cues)
    if table is None:
        lists = names_of(pack).lists
        theirs = frozenset(word for rule in pack.of(RoleWords) if rule.part == "theirs" for word in rule.words)
        table = pack.tables[_Cues] = _Cues(
            re.compile(rf"{at_word(lists['host'])}(?!\w)"),
            re.compile(rf"{at_word(lists['same_office'])},? ?$"),
            re.compile(rf"{at_word(lists['successor'])},? ?$"),
            re.compile(rf"(?:{either(lists['former'])}) "),
            re.compile(rf"{at_word(lists['hosted_at'])} $"),
            pack.pattern(rf"(?:{at_word(lists['hosted_at'])}|(?<!\w)(?:{{onward}}|{{visits}})) $"),
            re.compile(rf"{at_word(lists['same_state'])}(?!\w)"),
            re.compile(rf"{at_word(theirs)}$"),
        )
    assert isinstance(table, _Cues)
    return table
