"""Which ranks, roles and states stand at a name: before it, in apposition after it, and shared by a list of names."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from sukien import mention as m
from sukien.extractors.beside import before_acronym
from sukien.extractors.closings import word_before
from sukien.extractors.name_cues import cues_of
from sukien.extractors.names import names_of
from sukien.mention import Mention
from sukien.people.gains import Gains
from sukien.people.lists import Group, Lists, list_words
from sukien.people.service import affiliation, service
from sukien.rules import Pack
from sukien.rules.kinds.words import either
from sukien.text import Text

_AFTER = re.compile(r"\s*(?:,|-|\(|:)\s*")
_GLOSS = re.compile(r" ?\([^()\n]{1,40}\)")
"""What may stand in brackets behind a name: its other spelling, an age, a place in the picture."""
_PARAPHRASE = "role.heads"
_SHORT = re.compile(r" \([A-ZĐ][A-ZĐ0-9&-]{1,9}\)(?= )")
"""The acronym of a body, between a position and a name (Giám đốc Cơ quan Tình báo Trung ương (CIA) <name>)."""
_OFFICES = {"head_of_state", "head_of_government", "minister", "deputy_minister", "diplomat", "military", "chief"}
"""Levels of positions that stand for whom the article is about, where they stand alone."""
_AGED = r", \d{2,3} {years_old}(?=,)"
"""The age between commas: "ông <name>, 56 tuổi, nguyên Thị trưởng Nam Kinh"."""


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


class Titles:
    """The ranks, roles, countries and names of an article, ready to be looked up by where they begin and end."""

    def __init__(self, text: Text, pack: Pack, settled: Sequence[Mention]) -> None:
        self.text, self.pack = text, pack
        self.names = names_of(pack)
        self.cues = cues_of(pack, self.names)
        words = _words_of(pack, self.names.lists)
        self.bridge, self.counted, self.nation_after = words
        self.people = [x for x in settled if x.label == m.PERSON]
        self.countries = [x for x in settled if x.label == m.COUNTRY]
        self.title_at = {x.start: x for x in settled if x.label in (m.RANK, m.ROLE)}
        self.title_to = {x.end: x for x in settled if x.label in (m.RANK, m.ROLE)}
        self.country_at = {x.start: x for x in self.countries}
        self.bodies = {x.start: x for x in settled if x.label == m.ORGANIZATION}
        self.country_to = {x.end: x for x in self.countries}
        self.person_at = {x.start: x for x in self.people}
        self.person_to = {x.end: x for x in self.people}
        self.person_starts = sorted(self.person_at)
        self.gains = Gains(text, pack, self.title_at, self.title_to)
        self.speaks_of_counterparts = self.names.speaks_of("counterpart", text.lower)
        self._passed: dict[int, int] = {}
        """Offsets -> where one arrives from there to the left, over blanks and forms of address."""
        self._groups = [self._group(x) for x in self.people]
        words_of_lists = list_words(pack, self.names)
        lists = Lists(text, words_of_lists, self.names, self._groups, self.countries, self._skip_back)
        self._shared = lists.share(self.title_at)
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
        new_rank, new_roles = self.gains.after(group.start, group.end, limit, self._leads)
        if new_rank is None and not ranks:
            new_rank = self.gains.listed(mention.start)
        first = group.nation.start if group.nation else group.start
        counterpart = self.speaks_of_counterparts and not roles and self._counterpart(first)
        rank = ranks[0] if ranks else None
        return Around(rank, roles, new_rank, new_roles, group.start, group.end, group.nation, counterpart)

    # -- one name ---------------------------------------------------------------------------------------------------

    def _group(self, mention: Mention) -> Group:
        before, start, nation = self._before(mention.start)
        after, end = self._after(mention.end, called=any(x.label == m.ROLE for x in before))
        if nation is None:
            nation = self._nation_after(mention.end) or (self._nation_after(end) if after else None)
        last = before[-1] if before and before[-1].label == m.ROLE and not after else None
        served = last and service(self.text, self.pack, last, mention.end, self.country_at, self.bodies)
        if served is not None:
            before, end, nation = [*before[:-1], served.role], served.end, served.nation or nation
        return Group(mention, before, after, self._skip_back(start), end, nation)

    def _before(self, start: int) -> tuple[list[Mention], int, Mention | None]:
        """Titles that lead up to a name ("Phó Thủ tướng, Bộ trưởng Ngoại giao <name>"), and a state between."""
        out: list[Mention] = []
        nation: Mention | None = None
        position, joined, text = start, False, self.text.text
        while True:
            stop = self._skip_back(position)
            if stop == position == start and stop and text[stop - 1] == ".":
                stop -= 1  # Đại tá.Trần Văn A
            # "Tư lệnh Hải quân Lào - Đô đốc <name>": a dash before a rank or title does what a comma does.
            bare = bool(out) and (out[0].label == m.RANK or out[0].norm.get("country") is None)
            addressed = position - stop >= 3
            # "Phát ngôn viên Bộ Ngoại giao Lào - ông <name>", "Giám đốc SOHR - <name> nói"
            apart = bare or (not out and (addressed or self._begins_clause(start)))
            dash = apart and text.endswith((" -", " –"), 0, stop)
            comma = bool(stop) and (text[stop - 1] == "," or dash)
            if comma:
                stop = self._skip_back(stop - 1)
                while addressed and stop and text[stop - 1] == ",":  # Trung tướng, PGS, TS <name>
                    stop = self._skip_back(stop - 1)
            stop = before_acronym(text, stop)
            bracketed = self._bracketed(stop) if nation is None and not out else None
            if bracketed is not None:
                nation, stop = bracketed, bracketed.start - 2  # Nghị sĩ Đảng Xanh (Đức) <name>
            elif stop in self.title_to:
                pass
            elif nation is None and self._takes_nation(stop, out, comma=comma):
                nation = self.country_to[stop]
                stop = self._past_nationality(nation.start)
                if comma and self.title_to.get(stop) is None:
                    counterpart = self._counterpart(nation.start) and not self._begins_clause(start)
                    nation = nation if counterpart else None
                    break
            elif not comma and all(x.label == m.RANK for x in out):
                stop = self._past_qualifiers(stop)
            title = self.title_to.get(stop)
            if title is None:
                break
            if comma and title.label == m.ROLE and (self._host_s(title) or self._another_s(title, out)):
                break
            if comma and (self._apposition(title) or not (out or nation or addressed or title.label == m.ROLE)):
                break
            out.insert(0, title)
            position, joined = title.start, True
        if nation is not None and not out and not self._counterpart(nation.start):
            foreign = any(not self.names.is_vietnamese(w) for w in self._words(start))
            direct = nation.end == self._skip_back(start) or self._bracketed(self._skip_back(start)) is nation
            nation = nation if foreign and direct else None
        return out, position if joined else start, nation

    def _bracketed(self, stop: int) -> Mention | None:
        """The state in brackets that ends at an offset, with a blank before them."""
        state = self.country_to.get(stop - 1)
        around = state is not None and self.text.text.endswith(" (", 0, state.start)
        return state if around and self.text.text.startswith(")", stop - 1) else None

    def _begins_clause(self, start: int) -> bool:
        """Whether a verb follows a name: "Sau khi gặp người đồng cấp Na Uy, Thủ tướng <name> đã …"."""
        return self.cues.acts.match(self.text.lower, self.person_at[start].end) is not None

    def _takes_nation(self, stop: int, out: list[Mention], *, comma: bool) -> bool:
        """Whether a state ends at `stop` that is the named one's, behind a rank after "người đồng cấp Lào," too."""
        state = self.country_to.get(stop)
        return state is not None and (not out or (comma and self._counterpart(state.start)))

    def _words(self, start: int) -> list[str]:
        person = self.person_at[start]
        return self.text.text[person.start : person.end].split()

    def _past_nationality(self, start: int) -> int:
        """From where a state begins back over the blank and "người", "của"."""
        stop = self._skip_back(start)
        if stop in self.title_to:
            return stop
        begin = self.cues.nationality.begin(self.text.lower, stop, word_before(self.text.lower, stop))
        if begin >= 0:
            return self._skip_back(begin)
        retired = self._past_qualifiers(stop)  # Tướng về hưu Mỹ <name>
        title = self.title_to.get(retired)
        return retired if title is not None and title.label == m.RANK else stop

    def _past_qualifiers(self, stop: int) -> int:
        """Back over words between a title and a name (về hưu, là), where a title stands before them."""
        at = stop
        for _ in range(3):
            begin = self.cues.qualifier.begin(self.text.lower, at, word_before(self.text.lower, at))
            if begin < 0 and self.text.text[at - 1 : at] != ":":
                return stop
            at = self._skip_back(begin if begin >= 0 else at - 1)
            if at in self.title_to:
                return at
        return stop

    def _counterpart(self, start: int) -> bool:
        """Whether "người đồng cấp" stands before a name, its titles or a state."""
        stop = self._skip_back(start)
        if stop and self.text.text[stop - 1] == ",":
            stop -= 1
        return self.cues.counterpart.end_at(self.text.lower, stop, word_before(self.text.lower, stop))

    def _host_s(self, title: Mention) -> bool:
        """Whether an office is that of the one who invites, not of the guest who is named behind the comma."""
        stop = self._skip_back(title.start)
        return self.cues.invited_by.end_at(self.text.lower, stop, word_before(self.text.lower, stop))

    def _another_s(self, title: Mention, following: Sequence[Mention]) -> bool:
        """Whether an office is that of one state, before one of another: "gặp Thứ trưởng Anh, Tư lệnh Mỹ <name>"."""
        state = self._stated(title)
        others = [other for x in following if x.label == m.ROLE and (other := self._stated(x))]
        return bool(state and others) and state not in others

    def _stated(self, role: Mention) -> str | None:
        """The state of an office that its words name."""
        return role.norm.get("country") if any(role.start <= x.start < role.end for x in self.countries) else None

    def _apposition(self, title: Mention) -> bool:
        """Whether a title stands after another name: "<name>, Tư lệnh Quân khu 2, Đại tá <name>"."""
        position = title.start
        while True:
            stop = position
            while stop and self.text.text[stop - 1] in " ,(-":
                stop -= 1
            if stop in self.person_to and stop < position:
                return True
            previous = self.title_to.get(stop)
            if previous is None or stop == position:
                return False
            position = previous.start

    def _skip_back(self, offset: int) -> int:
        """Over blanks and forms of address (ông, PGS, Samdech Techo) to the left."""
        written, lower, passed = self.text.text, self.text.lower, self._passed
        way: list[int] = []
        while offset not in passed:
            way.append(offset)
            stop = offset
            while stop and written[stop - 1] in ' "':
                stop -= 1
            begin = self.cues.honorific.begin(lower, stop, word_before(lower, stop))
            # "Bộ trưởng Quốc phòng Anh Ben Wallace": what ends a title is Britain, and no form of address (anh).
            if begin < 0 or stop in self.title_to or stop in self.country_to:
                passed[offset] = stop
            else:
                offset = begin
        stop = passed[offset]
        passed.update(dict.fromkeys(way, stop))
        return stop

    def _after(self, end: int, *, called: bool) -> tuple[list[Mention], int]:
        """Titles in apposition: "<name>, Ủy viên Bộ Chính trị, Bộ trưởng Bộ Quốc phòng"; "- hai Thứ trưởng".

        `called`: whether a position stands before the name.
        """
        out: list[Mention] = []
        position = end
        while True:
            match = _AFTER.match(self.text.text, position)
            if match is None:
                return self._affiliation(end) if not (out or called or position > end) else (out, position)
            counted = self.counted.match(self.text.text, match.end())
            title = self.title_at.get(counted.end() if counted else match.end())
            gloss = self._gloss(end) if title is None and position == end else None
            if gloss is not None:
                position = gloss.end()
                continue
            if title is None and not out and match.group().startswith(","):
                return self._affiliation(end)
            if title is None or self._leads(title) or (called and self._acts(title)):
                return out, position if out else end
            out.append(title)
            position = title.end

    def _affiliation(self, end: int) -> tuple[list[Mention], int]:
        """Where a scholar serves, told behind the name that ends at `end`, with the title before the name."""
        title = affiliation(self.text, self.pack, end, self.country_at, self.bodies)
        if title is None:
            return [], end
        stop = self.person_to[end].start - 1
        begin = self.cues.academic.begin(self.text.lower, stop, word_before(self.text.lower, stop))
        if begin >= 0:
            link = self.text.text[end : title.start]
            given = f"{self.text.text[begin:stop].rstrip()}{link}{title.norm['role']}"
            title = title._replace(norm={**title.norm, "role": given})
        return [title], title.end

    def _acts(self, title: Mention) -> bool:
        """Whether a bare office begins a clause: "gặp Bộ trưởng Oman <name>, Bộ trưởng đánh giá cao …" is another's."""
        paraphrase = title.rule == _PARAPHRASE  # "… gặp Ngoại trưởng Mỹ <name>, người đứng đầu Nhà Trắng đã quyết …"
        bare = title.label == m.ROLE and not (title.norm.get("country") or title.norm.get("organization"))
        bare = (bare and title.norm.get("level") in _OFFICES) or paraphrase
        office = bare and title.start + len(title.norm["role"]) == title.end
        return office and any(verbs.match(self.text.lower, title.end) for verbs in (self.cues.does, self.cues.says))

    def _gloss(self, end: int) -> re.Match[str] | None:
        return _GLOSS.match(self.text.text, end) or self.pack.pattern(_AGED).match(self.text.text, end)

    def _leads(self, title: Mention) -> bool:
        """Whether a title leads up to the next name without a comma."""
        stop = title.end
        while True:
            if acronym := _SHORT.match(self.text.text, stop):
                stop = acronym.end()
            match = self.bridge.match(self.text.text, stop)
            stop = match.end() if match else stop
            if stop in self.person_at:
                return True
            following = self.title_at.get(stop)
            if following is None or following.label != m.RANK:
                return False
            stop = following.end

    def _nation_after(self, end: int) -> Mention | None:
        """The state right after a name: "(Indonesia)", "của Chile", ", Pháp,"."""
        match = self.nation_after.match(self.text.text, end)
        country = self.country_at.get(match.end()) if match else None
        if country is None or match is None:
            return None
        following = self.text.text[country.end : country.end + 1]
        if match.group().startswith(","):
            # "Theo ông <name>, Mỹ, Nhật Bản và các nước khác": the states are the next clause's.
            # "<name> (Thượng tá, Việt Nam)"
            return country if following in ",.)" and country.end + 2 not in self.country_at else None
        return country if not match.group().startswith(" (") or following in "),;" else None

    # -- what stands by itself --------------------------------------------------------------------------------------

    def later(self, person_end: int, label: str) -> Iterator[Mention]:
        """The titles of a label that belong to nobody, from an offset to the end of its paragraph or the next name."""
        end = self.text.section_at(max(0, person_end - 1)).end
        index = bisect_left(self.person_starts, person_end)
        end = min(end, self.person_starts[index]) if index < len(self.person_starts) else end
        for start in sorted(at for at in self.title_at if person_end <= at < end):
            title = self.title_at[start]
            if title.label == label and start not in self.owned:
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

    def people_between(self, start: int, end: int) -> bool:
        """Whether somebody is named between two offsets."""
        index = bisect_left(self.person_starts, start)
        return index < len(self.person_starts) and self.person_starts[index] < end


class _Words(NamedTuple):
    bridge: re.Pattern[str]
    counted: re.Pattern[str]
    nation_after: re.Pattern[str]


def _words_of(pack: Pack, lists: dict[str, frozenset[str]]) -> _Words:
    table = pack.tables.get(_Words)
    if table is None:
        number, link = either(lists["number"]), either(lists["nation_after"])
        table = pack.tables[_Words] = _Words(
            re.compile(rf"(?:\s*(?:{either(lists['bridge'])})?\s+)", re.I),
            pack.pattern(rf"(?i)(?:{{once_held}} |(?:(?:{number}) )+)"),
            re.compile(rf"(?: \(|, | (?:{link}) )(?:[^\W\d_A-Z][^\W_]* ){{0,5}}", re.I),
        )
    assert isinstance(table, _Words)
    return table


def titles_of(text: Text, pack: Pack, settled: Sequence[Mention]) -> Titles:
    """The titles of an article."""
    return Titles(text, pack, settled)
