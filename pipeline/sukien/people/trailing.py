"""The titles in apposition to a name: "<name>, Ủy viên Bộ Chính trị, Bộ trưởng Bộ Quốc phòng", and a state there."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from sukien import mention as m
from sukien.extractors.bodies import proper_body, words_of
from sukien.extractors.closings import word_before
from sukien.mention import Mention
from sukien.people.index import Index
from sukien.people.service import BRACKETED, affiliation, belonging
from sukien.rules import Pack
from sukien.rules.kinds.words import either

_AFTER = re.compile(r"\s*(?:,|-|\(|:)\s*")
_GLOSS = re.compile(r" ?\([^()\n]{1,40}\)")
"""What may stand in brackets behind a name: its other spelling, an age, a place in the picture."""
_PARAPHRASE = "role.heads"
_SHORT = re.compile(r" \([A-ZĐ][A-ZĐ0-9&-]{1,9}\)(?= )")
"""The acronym of a body, between a position and a name (Giám đốc Cơ quan Tình báo Trung ương (CIA) <name>)."""
_OFFICES = {"head_of_state", "head_of_government", "minister", "deputy_minister", "diplomat", "military", "chief"}
"""Levels of positions that stand for whom the article is about, where they stand alone."""
_SERVES = r",? {serves} "
_UNIT = r"(?:(?!(?:{at}|{on}|{with}|{about}|{onward}|{visits}|{and}|{who}) )[^\W\d_]+ ){1,5}"
"""What may stand between "của" and the state: "hải quân", "đoàn"."""
_IS = r" {being} "
"""Between whoever a sentence is about and the position that it tells: "Ông <name> hiện là Cục trưởng …"."""
_OPENS = r"(?:^|\n|[.!?;\"] ?|[,;] {whereas} )$"
"""Where a sentence or a clause of its own begins."""
_APPOSED = 60
"""Characters behind a name within which the comma stands that closes an apposition."""
_NEAR = 12
"""How many characters such words take at most."""
_AGED = r", \d{2,3} {years_old}(?=,)"
"""The age between commas: "ông <name>, 56 tuổi, nguyên Thị trưởng Nam Kinh"."""
_HONOURED = r", {honour}(?!\w)[^,;:.()\n]{0,60}(?=, )"
"""An honour between commas: "<name>, Anh hùng Lực lượng vũ trang nhân dân, nguyên Thứ trưởng …"."""


class Trailing:
    """Looks to the right of the names of an article."""

    def __init__(self, index: Index) -> None:
        self.index, self.text, self.pack, self.cues = index, index.text, index.pack, index.cues
        self.title_at, self.country_at = index.title_at, index.country_at
        self.bridge, self.counted, self.nation_words = _words_of(index.pack, index.names.lists)

    def after(self, start: int, end: int, before: Sequence[Mention]) -> tuple[list[Mention], int]:
        """Titles in apposition: "<name>, Ủy viên Bộ Chính trị, Bộ trưởng Bộ Quốc phòng"; "- hai Thứ trưởng".

        `start`: where the titles `before` the name begin.
        """
        called, ranked = (any(x.label == label for x in before) for label in (m.ROLE, m.RANK))
        serves = any(x.label == m.ROLE and x.norm.get("level") != "profession" for x in before)
        told = None if serves else self._told(start, end)
        out: list[Mention] = [told] if told is not None else []
        position = told.end if told is not None else end
        while True:
            match = _AFTER.match(self.text.text, position)
            if match is None:
                if out or called or position > end:
                    return out, position
                served = self._affiliation(end)
                return served if served[0] or not ranked else self._belonging(end)
            counted = self.counted.match(self.text.text, match.end())
            title = self.title_at.get(counted.end() if counted else match.end())
            gloss = self._gloss(end) if title is None and position == end else None
            if gloss is not None:
                served = ([], end) if called else self._affiliation(end)
                if served[0]:
                    return served
                position = gloss.end()
                continue
            if title is None and not out and match.group().startswith(","):
                return self._affiliation(end)
            if title is None or self.leads(title) or (called and self._acts(title)):
                return out, position if out else end
            out.append(title)
            position = title.end

    def _told(self, start: int, end: int) -> Mention | None:
        """The position that a sentence tells of whoever it begins with: "Ông <name> hiện là Cục trưởng …"."""
        match = self.pack.pattern(_IS).match(self.text.lower, end)
        title = self.title_at.get(match.end()) if match is not None else None
        if title is None or title.label != m.ROLE or title.norm.get("plural") or self.leads(title):
            return None
        return title if self.pack.pattern(_OPENS).search(self.text.lower, max(0, start - _NEAR), start) else None

    def _affiliation(self, end: int) -> tuple[list[Mention], int]:
        """Where a scholar serves, told behind the name that ends at `end`, with the title before the name."""
        title = affiliation(self.text, self.pack, end, self.country_at, self.index.bodies)
        if title is None:
            return [], end
        stop = self.index.person_to[end].start - 1
        begin = self.cues.academic.begin(self.text.lower, stop, word_before(self.text.lower, stop))
        if begin >= 0:
            link = self.text.text[end : title.start].replace(" (", ", ")
            given = f"{self.text.text[begin:stop].rstrip()}{link}{title.norm['role']}"
            title = title._replace(norm={**title.norm, "role": given})
        closed = BRACKETED.match(self.text.text, title.end)
        return [title], closed.end() if closed is not None else title.end

    def _belonging(self, end: int) -> tuple[list[Mention], int]:
        """The body of an officer whose name ends at `end`."""
        body = belonging(self.text, self.pack, end, self.country_at, self.index.bodies)
        return ([body], body.end) if body is not None else ([], end)

    def _acts(self, title: Mention) -> bool:
        """Whether a bare office begins a clause: "gặp Bộ trưởng Oman <name>, Bộ trưởng đánh giá cao …" is another's."""
        paraphrase = title.rule == _PARAPHRASE  # "… gặp Ngoại trưởng Mỹ <name>, người đứng đầu Nhà Trắng đã quyết …"
        bare = title.label == m.ROLE and not (title.norm.get("country") or title.norm.get("organization"))
        bare = (bare and title.norm.get("level") in _OFFICES) or paraphrase
        office = bare and title.start + len(title.norm["role"]) == title.end
        return office and any(verbs.match(self.text.lower, title.end) for verbs in (self.cues.does, self.cues.says))

    def _gloss(self, end: int) -> re.Match[str] | None:
        apposed = (self.pack.pattern(words).match(self.text.lower, end) for words in (_AGED, _HONOURED))
        return _GLOSS.match(self.text.text, end) or next(filter(None, apposed), None)

    def leads(self, title: Mention) -> bool:
        """Whether a title leads up to the next name without a comma."""
        stop = title.end
        while True:
            if acronym := _SHORT.match(self.text.text, stop):
                stop = acronym.end()
            match = self.bridge.match(self.text.text, stop)
            stop = match.end() if match else stop
            if stop in self.index.person_at:
                return True
            following = self.title_at.get(stop)
            if following is None or following.label != m.RANK:
                return False
            stop = following.end

    def nation(self, end: int) -> Mention | None:
        """The state right after a name: "(Indonesia)", "của Chile", ", Pháp,"."""
        match = self.nation_words.match(self.text.text, end)
        country = self.country_at.get(self._past_unit(match)) if match else None
        if country is None or match is None:
            return self._body_s(end) or self._counterpart_s(end)
        following = self.text.text[country.end : country.end + 1]
        if match.group().startswith(","):
            # "Theo ông <name>, Mỹ, Nhật Bản và các nước khác": the states are the next clause's.
            # "<name> (Thượng tá, Việt Nam)"
            return country if following in ",.)" and country.end + 2 not in self.country_at else None
        return country if not match.group().startswith(" (") or following in "),;" else None

    def _counterpart_s(self, end: int) -> Mention | None:
        """The state of somebody's counterpart in apposition: "X và Thượng tướng <name>, người đồng cấp Trung Quốc,"."""
        if not self.text.text.startswith(", ", end):
            return None
        closing = self.text.text.find(",", end + 2, end + _APPOSED)
        state = self.index.country_to.get(closing)
        return state if state is not None and self.index.is_counterpart(state.start) else None

    def _past_unit(self, link: re.Match[str]) -> int:
        """Where a state may begin behind what links a name to it, past small words: "của hải quân Mỹ"."""
        stop = link.end()
        unit = self.pack.pattern(_UNIT).match(self.text.text, stop) if stop not in self.country_at else None
        return unit.end() if unit is not None and link["of"] and unit.group().islower() else stop

    def _body_s(self, end: int) -> Mention | None:
        """The state with which the name of the body closes that somebody belongs to: "thuộc Bộ Tham mưu Nhật Bản"."""
        link = self.pack.pattern(_SERVES).match(self.text.lower, end)
        if link is None:
            return None
        bodies = {**self.country_at, **self.index.bodies}
        if link.end() not in bodies:
            return None
        stop = proper_body(self.text.text, self.text.lower, words_of(self.pack), bodies, link.end())
        return self.index.country_to.get(stop)


class _Words(NamedTuple):
    bridge: re.Pattern[str]
    counted: re.Pattern[str]
    nation_after: re.Pattern[str]


def _words_of(pack: Pack, lists: dict[str, frozenset[str]]) -> _Words:
    table = pack.tables.get(_Words)
    if table is None:
        number, link, of = (either(lists[x]) for x in ("number", "nation_after", "nationality"))
        table = pack.tables[_Words] = _Words(
            re.compile(rf"(?:\s*(?:{either(lists['bridge'])})?\s+)", re.I),
            pack.pattern(rf"(?i)(?:{{once_held}} |(?:(?:{number}) )+)"),
            re.compile(rf"(?: \(|, | (?P<of>{link}) )(?:(?:{of}) ){{0,3}}", re.I),
        )
    assert isinstance(table, _Words)
    return table
