"""Which ranks, roles and states go with a name: titles before it, in apposition after it, and new ones it is given."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from sukien import mention as m
from sukien.extractors.beside import cues_of
from sukien.extractors.names import names_of
from sukien.mention import Mention
from sukien.rules import Pack
from sukien.rules.kinds.names import NameWords
from sukien.text import Text

if TYPE_CHECKING:
    from sukien.people.identify import Person

HOME = "VN"
"""The state of the outlets: a role without a state in a Vietnamese paper is Vietnam's."""
_AFTER = re.compile(r"\s*(?:,|-|\(|:)\s*")
_REACH = 90
"""How many characters after a name a new rank or role may stand."""


class Around(NamedTuple):
    """The titles at one mention of a person."""

    rank: Mention | None
    roles: list[Mention]
    new_rank: Mention | None
    new_roles: list[Mention]
    start: int
    end: int
    """The stretch of text that the name and its titles cover."""


class Titles:
    """The ranks, roles, countries and names of an article, ready to be looked up by where they begin and end."""

    def __init__(self, text: Text, pack: Pack, settled: Sequence[Mention]) -> None:
        self.text = text
        self.names = names_of(pack)
        self.honorific = cues_of(pack, self.names).honorific
        cues = _cues(pack)
        self.bridge = cues["bridge"]
        self.appointed, self.promoted, self.listed = cues["appointed"], cues["promoted"], cues["promoted_list"]
        self.delegation, self.replaces = cues["delegation"], cues["replaces"]
        self.people = [x for x in settled if x.label == m.PERSON]
        self.countries = [x for x in settled if x.label == m.COUNTRY]
        self.title_at = {x.start: x for x in settled if x.label in (m.RANK, m.ROLE)}
        self.title_to = {x.end: x for x in settled if x.label in (m.RANK, m.ROLE)}
        self.person_at = {x.start: x for x in self.people}
        self.person_to = {x.end: x for x in self.people}
        self.person_starts = sorted(self.person_at)
        self.home = any(x.norm.get("alpha_2") == HOME for x in self.countries)
        self.home_place = self.home or any(
            x.norm.get("country") == HOME for x in settled if x.label in (m.LOCATION, m.ORGANIZATION)
        )

    def around(self, mention: Mention) -> Around:
        """The titles that belong to one mention of a name."""
        before, start = self._before(mention.start)
        after, end = self._after(mention.end)
        ranks = [x for x in (*reversed(before), *after) if x.label == m.RANK]
        roles = [x for x in (*before, *after) if x.label == m.ROLE]
        new_rank, new_roles = self._given(end)
        if new_rank is None and not ranks:
            new_rank = self._listed_rank(mention.start)
        return Around(ranks[0] if ranks else None, roles, new_rank, new_roles, self._skip_back(start), end)

    def _before(self, start: int) -> tuple[list[Mention], int]:
        """Titles that lead up to a name: "Phó Thủ tướng, Bộ trưởng Ngoại giao <name>", "Bộ trưởng, Đại tướng <name>"."""
        out: list[Mention] = []
        position, joined = start, False
        while True:
            stop = self._skip_back(position)
            comma = stop and self.text.text[stop - 1] == ","
            if comma and out:
                stop = self._skip_back(stop - 1)
            elif comma:
                # "Bộ trưởng Ngoại giao, ông X": only a form of address may stand between comma and name.
                if position - stop < 3:
                    break
                stop = self._skip_back(stop - 1)
            title = self.title_to.get(stop)
            if title is None:
                break
            if comma and self._apposition(title):
                break
            out.insert(0, title)
            position, joined = title.start, True
        return out, position if joined else start

    def _apposition(self, title: Mention) -> bool:
        """Whether a title stands after another name: "<name>, Tư lệnh Quân khu 2, Đại tá <name>"."""
        position = title.start
        while True:
            stop = position
            while stop and self.text.text[stop - 1] in " ,(":
                stop -= 1
            if stop in self.person_to and stop < position:
                return True
            previous = self.title_to.get(stop)
            if previous is None or stop == position:
                return False
            position = previous.start

    def _skip_back(self, offset: int) -> int:
        """Over blanks and forms of address (ông, PGS, TS) to the left."""
        written = self.text.text
        while True:
            stop = offset
            while stop and written[stop - 1] in ' "':
                stop -= 1
            match = self.honorific.search(written, max(0, stop - 24), stop)
            if match is None or match.start() == stop:
                return stop
            offset = match.start()

    def _after(self, end: int) -> tuple[list[Mention], int]:
        """Titles in apposition: "<name>, Ủy viên Bộ Chính trị, Bộ trưởng Bộ Quốc phòng"."""
        out: list[Mention] = []
        position = end
        while True:
            match = _AFTER.match(self.text.text, position)
            title = self.title_at.get(match.end()) if match else None
            if title is None or self._leads(title):
                return out, position
            out.append(title)
            position = title.end

    def _leads(self, title: Mention) -> bool:
        """Whether a title leads up to the next name without a comma."""
        stop = title.end
        while True:
            match = self.bridge.match(self.text.text, stop)
            stop = match.end() if match else stop
            if stop in self.person_at:
                return True
            following = self.title_at.get(stop)
            if following is None or following.label != m.RANK:
                return False
            stop = following.end

    def _given(self, end: int) -> tuple[Mention | None, list[Mention]]:
        """A rank or role that the text says the person just named is given."""
        index = bisect_left(self.person_starts, end)
        limit = min(end + _REACH, self.person_starts[index] if index < len(self.person_starts) else len(self.text.text))
        limit = min(limit, self.text.sentences[self.text.sentence_at(max(end - 1, 0))][1]) if self.text.sentences else limit
        match = self.promoted.search(self.text.text, end, limit)
        rank = self._title_near(match.end(), limit, m.RANK) if match else None
        match = self.appointed.search(self.text.text, end, limit)
        roles: list[Mention] = []
        title = self._title_near(match.end(), match.end() + 3, m.ROLE) if match else None
        while title is not None:
            roles.append(title)
            joint = _AFTER.match(self.text.text, title.end)
            title = self.title_at.get(joint.end()) if joint else None
            if title is not None and (title.label != m.ROLE or self._leads(title)):
                title = None
        return rank, roles

    def _title_near(self, start: int, limit: int, label: str) -> Mention | None:
        """The last rank ("từ Thiếu tướng lên Trung tướng"), or the first role, between two offsets."""
        found = [x for at, x in self.title_at.items() if start <= at <= limit and x.label == label]
        if not found:
            return None
        return max(found, key=lambda x: x.start) if label == m.RANK else min(found, key=lambda x: x.start)

    def _listed_rank(self, start: int) -> Mention | None:
        """The rank of a list: "thăng quân hàm … lên Trung tướng gồm: <name>, …; <name>, …"."""
        begin = self.text.sentences[self.text.sentence_at(start)][0] if self.text.sentences else 0
        match = None
        for match in self.listed.finditer(self.text.text, begin, start):  # noqa: B007 - the last one counts
            pass
        promotion = self.promoted.search(self.text.text, begin, start)
        return self.title_to.get(match.start()) if match and promotion else None

    def country(self, mentions: Sequence[Mention], titles: Sequence[Around]) -> tuple[str | None, Mention | None]:
        """The state of a person whose own titles name none: of the delegation, else the outlet's; with its evidence."""
        for mention, title in zip(mentions, titles, strict=True):
            led = self._delegation(title.start, mention)
            if led is not None:
                return str(led.norm["alpha_2"]), led
        ranked = any(t.rank or t.new_rank for t in titles)
        served = any(t.roles or t.new_roles for t in titles)
        form = max((self.text.text[x.start : x.end].split() for x in mentions), key=len)
        if all(map(self.names.is_vietnamese, form)) and ((served and self.home_place) or (ranked and self.home)):
            return HOME, next(((t.roles or t.new_roles or [t.rank or t.new_rank])[0] for t in titles if t != Around(None, [], None, [], t.start, t.end)), None)
        return None, None

    def _delegation(self, start: int, mention: Mention) -> Mention | None:
        """The country in "Đoàn Việt Nam do <name> dẫn đầu", "về phía Việt Nam có <name>"."""
        if not self.text.sentences:
            return None
        begin = self.text.sentences[self.text.sentence_at(mention.start)][0]
        for match in self.delegation.finditer(self.text.text, begin, start):
            inside = [c for c in self.countries if match.end() <= c.start < start]
            if inside and not any(match.end() <= p.start < start for p in self.people):
                return inside[0]
        return None

    def replaced(self, mentions: Sequence[Mention], people: Sequence[Person]) -> Person | None:
        """Whoever is named before "thay" or after "kế nhiệm" in a sentence with this person."""
        for mention in mentions:
            if not self.text.sentences:
                return None
            begin = self.text.sentences[self.text.sentence_at(mention.start)][0]
            if self.replaces.search(self.text.text, begin, mention.start):
                for person in people:
                    if any(begin <= x.start < mention.start for x in person.mentions):
                        return person
        return None


def _cues(pack: Pack) -> dict[str, re.Pattern[str]]:
    table = pack.tables.get("people.cues")
    if table is None:
        table = pack.tables["people.cues"] = {
            rule.role: re.compile(_pattern(rule), re.IGNORECASE)
            for rule in pack.of(NameWords)
            if rule.role in ("bridge", "appointed", "promoted", "promoted_list", "delegation", "replaces")
        }
    return dict(table)


def _pattern(rule: NameWords) -> str:
    either = "|".join(re.escape(word) for word in sorted(rule.words, key=lambda w: (-len(w), w)))
    return rf"(?:\s*(?:{either})?\s+)" if rule.role == "bridge" else rf"\s*(?<!\w)(?:{either})(?!\w)\s*:?"


def titles_of(text: Text, pack: Pack, settled: Sequence[Mention]) -> Titles:
    """The titles of an article."""
    return Titles(text, pack, settled)
