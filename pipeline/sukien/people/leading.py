"""The titles that lead up to a name: "Phó Thủ tướng, Bộ trưởng Ngoại giao <name>", and a state between."""

from __future__ import annotations

from collections.abc import Sequence

from sukien import mention as m
from sukien.extractors.beside import before_acronym
from sukien.extractors.closings import word_before
from sukien.mention import Mention
from sukien.people.index import Index

_RULING = {"head_of_state", "head_of_government", "royal"}
_SERVING = {"minister", "deputy_minister", "diplomat"}
"""Levels of offices that nobody holds who holds one of the former, or names behind it."""


class Leading:
    """Looks to the left of the names of an article."""

    def __init__(self, index: Index) -> None:
        self.index, self.text, self.cues, self.names = index, index.text, index.cues, index.names
        self.title_to, self.country_to = index.title_to, index.country_to

    def before(self, start: int) -> tuple[list[Mention], int, Mention | None]:
        """Titles that lead up to a name ("Phó Thủ tướng, Bộ trưởng Ngoại giao <name>"), and a state between."""
        out: list[Mention] = []
        nation: Mention | None = None
        position, joined, text = start, False, self.text.text
        while True:
            stop = self.index.skip_back(position)
            if stop == position == start and stop and text[stop - 1] == ".":
                stop -= 1  # Đại tá.Trần Văn A
            # "Tư lệnh Hải quân Lào - Đô đốc <name>": a dash before a rank or title does what a comma does.
            bare = bool(out) and (out[0].label == m.RANK or out[0].norm.get("country") is None)
            addressed = position - stop >= 3
            # "Phát ngôn viên Bộ Ngoại giao Lào - ông <name>", "Giám đốc SOHR - <name> nói"
            apart = bare or (not out and (addressed or self.index.begins_clause(start)))
            dash = apart and text.endswith((" -", " –"), 0, stop)
            comma = bool(stop) and (text[stop - 1] == "," or dash)
            if comma:
                stop = self.index.skip_back(stop - 1)
                while addressed and stop and text[stop - 1] == ",":  # Trung tướng, PGS, TS <name>
                    stop = self.index.skip_back(stop - 1)
                then = self._past_qualifiers(stop)  # "Bộ trưởng Quốc phòng khi đó, Đại tướng <name>"
                stop = then if out and then in self.title_to else stop
            stop = before_acronym(text, stop)
            bracketed = self._bracketed(stop) if nation is None and not out else None
            if bracketed is not None:
                nation, stop = bracketed, bracketed.start - 2  # Nghị sĩ Đảng Xanh (Đức) <name>
            elif stop in self.title_to:
                pass
            elif comma and text[stop : stop + 1] == '"':
                break  # "… quen mặt đồng nghiệp Lào", Trung tá <name> nói
            elif nation is None and self._takes_nation(stop, out, comma=comma):
                nation = self.country_to[stop]
                stop = self._past_nationality(nation.start)
                if comma and self.title_to.get(stop) is None:
                    counterpart = self.index.is_counterpart(nation.start) and not self.index.begins_clause(start)
                    nation = nation if counterpart else None
                    break
            elif not comma and all(x.label == m.RANK for x in out):
                stop = self._past_qualifiers(stop)
            title = self.title_to.get(stop)
            if title is None:
                break
            if comma and title.label == m.ROLE and (self._host_s(title) or self._another_s(title, out)):
                break
            if comma and out and self._below(title, out[0]):
                break
            if comma and (self._apposition(title) or not (out or nation or addressed or title.label == m.ROLE)):
                break
            out.insert(0, title)
            position, joined = title.start, True
        if nation is not None and not out and not self.index.is_counterpart(nation.start):
            foreign = any(not self.names.is_vietnamese(w) for w in self._words(start))
            direct = nation.end == self.index.skip_back(start) or self._bracketed(self.index.skip_back(start)) is nation
            nation = nation if foreign and direct else None
        return out, position if joined else start, nation

    def _bracketed(self, stop: int) -> Mention | None:
        """The state in brackets that ends at an offset, with a blank before them."""
        state = self.country_to.get(stop - 1)
        around = state is not None and self.text.text.endswith(" (", 0, state.start)
        return state if around and self.text.text.startswith(")", stop - 1) else None

    def _takes_nation(self, stop: int, out: list[Mention], *, comma: bool) -> bool:
        """Whether a state ends at `stop` that is the named one's, behind a rank after "người đồng cấp Lào," too."""
        state = self.country_to.get(stop)
        return state is not None and (not out or (comma and self.index.is_counterpart(state.start)))

    def _words(self, start: int) -> list[str]:
        person = self.index.person_at[start]
        return self.text.text[person.start : person.end].split()

    def _past_nationality(self, start: int) -> int:
        """From where a state begins back over the blank and "người", "của"."""
        stop = self.index.skip_back(start)
        if stop in self.title_to:
            return stop
        begin = self.cues.nationality.begin(self.text.lower, stop, word_before(self.text.lower, stop))
        if begin >= 0:
            return self.index.skip_back(begin)
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
            at = self.index.skip_back(begin if begin >= 0 else at - 1)
            if at in self.title_to:
                return at if not self._lists(at, stop) else stop
        return stop

    def _lists(self, start: int, end: int) -> bool:
        """Whether a list begins behind a title of one: "theo lệnh của Chủ tịch nước gồm: <name>, …"."""
        title = self.title_to.get(start)
        listed = self.text.lower[start:end].strip(" :") in self.names.lists["begins"]
        return listed and title is not None and not title.norm.get("plural")

    def _host_s(self, title: Mention) -> bool:
        """Whether an office is that of the one who invites, not of the guest who is named behind the comma."""
        stop = self.index.skip_back(title.start)
        return self.cues.invited_by.end_at(self.text.lower, stop, word_before(self.text.lower, stop))

    def _another_s(self, title: Mention, following: Sequence[Mention]) -> bool:
        """Whether an office is that of one state, before one of another: "gặp Thứ trưởng Anh, Tư lệnh Mỹ <name>"."""
        state = self._stated(title)
        others = [other for x in following if x.label == m.ROLE and (other := self._stated(x))]
        return bool(state and others) and state not in others

    def _below(self, title: Mention, following: Mention) -> bool:
        """Whether a bare office stands before that of whoever it serves: "Theo Đại sứ, Quốc vương <name> …"."""
        bare = title.norm.get("level") in _SERVING and self.text.text.count(" ", title.start, title.end) == 1
        return bare and following.norm.get("level") in _RULING

    def _stated(self, role: Mention) -> str | None:
        """The state of an office that its words name."""
        return role.norm.get("country") if any(role.start <= x.start < role.end for x in self.index.countries) else None

    def _apposition(self, title: Mention) -> bool:
        """Whether a title stands after another name: "<name>, Tư lệnh Quân khu 2, Đại tá <name>"."""
        position = title.start
        while True:
            stop = position
            while stop and self.text.text[stop - 1] in " ,(-":
                stop -= 1
            if stop in self.index.person_to and stop < position:
                return True
            previous = self.title_to.get(stop)
            if previous is None or stop == position:
                return False
            position = previous.start
