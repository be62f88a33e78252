"""Organisations and fields that no mention covers: runs of kinds of bodies, fields, numbers and names."""

from __future__ import annotations

import re
from collections.abc import Mapping

from sukien import mention as m
from sukien.extractors.names import Names, list_patterns, names_of
from sukien.extractors.phrasebook import Phrasebook, first_word
from sukien.mention import Mention, Seen
from sukien.rules import Pack
from sukien.rules.kinds.roles import Role, RoleWords
from sukien.text import Text

WORD = re.compile(r"\d+[A-Z]?(?![^\W\d_])|[^\W\d_]+(?:[.&'-][^\W\d_]+)*")
ACRONYM = re.compile(r"[A-ZĐ]{2,}(?:[&-][A-ZĐ]+)*(?:-?\d+)?(?!\w)")
_SHIP = re.compile(r"(?: [A-Z][\w'-]+(?: [A-Z]\.)?){2,3}(?=,| -|\))")
"""The name of a ship of two words or three, which a mark closes: nobody's name follows."""
_FOREIGNER = re.compile(r"[A-Z][^\W\d_]+(?: (?:[A-Z]\. )?[A-Z][^\W\d_]+){1,2}(?= )")
"""The name of a foreigner of two words or three, of whom "của" tells the state of the body."""
_PEOPLE = r" {citizen} "
_HULL = re.compile(r"\d{2,4} ?- ?(?=[A-ZĐÀ-Ỹ])")
"""The number of a ship's hull before its name (tàu 016-Quang Trung)."""
_NUMBER = re.compile(r"[A-ZĐ]?\d{1,4}[A-Z]?(?![\w/-]|[.,]\d|\s*%)")
"""A number that names a body, with the letter of its kind before it where the press writes that (Đội K71)."""
_NONE: Mapping[int, int] = {}
_PARTS = (m.COUNTRY, m.GROUP, m.LOCATION, m.MEETING, m.ORGANIZATION)
"""Mentions that may be part of a position; of two that begin together the longer one, then the later named here."""
_NAMED = {"unit", "place", "name", "compound"}
"""What a number or a proper name may follow in a run."""


class Words:
    """The word lists of a pack, ready for use; made once a pack by `words_of`."""

    def __init__(self, pack: Pack) -> None:
        self.pack = pack
        lists: dict[str, list[str]] = {}
        for rule in pack.of(RoleWords):
            lists.setdefault(rule.part, []).extend(rule.words)
        self.names: Names = names_of(pack)
        self.book = {part: Phrasebook(words) for part, words in lists.items()}
        self.book["honorific"] = Phrasebook(self.names.lists["honorific"])
        self.book["school"] = Phrasebook(self.names.lists["school"])
        self.book["scholarly"] = Phrasebook(self.names.lists["scholarly"])
        self.book["verb"] = Phrasebook(self.names.lists["says"] | self.names.lists["said"] | self.names.lists["does"])
        self.book["eponym"] = Phrasebook(self.names.lists["namesake"] | self.names.lists["eponym"])
        self.ministry, self.inside = frozenset(pack.words("ministry")), frozenset(pack.words("inside"))
        self.last = pack.pattern(" {and} ")
        self.list_begins, self.several_states = list_patterns(self.names)
        links = ("suffix", "belongs", "post", "charge", "topic", "also")
        self.links = frozenset(word for part in links for word in self.book[part].first_words)
        bodies = ("unit", "place", "subject", "international")
        self.bodies = frozenset(word for part in bodies for word in self.book[part].first_words)
        modifiers = [rule for rule in pack.of(RoleWords) if rule.part == "modifier"]
        self.modifiers = [(Phrasebook(rule.words), Phrasebook(rule.not_before)) for rule in modifiers]
        roles = pack.of(Role)
        self.not_before = {rule.id: Phrasebook(rule.not_before) for rule in roles}
        self.not_after = {rule.id: Phrasebook(rule.not_after) for rule in roles}
        abroad = "|".join(rf"\b{re.escape(w)}\b" for w in lists["international"])
        home = "".join(rf"(?<!\b{re.escape(w)} )" for w in lists["home_unit"])
        self.international = re.compile(rf"{home}(?:{abroad})")


def words_of(pack: Pack) -> Words:
    """The word lists of a pack."""
    table = pack.tables.get(Words)
    if table is None:
        table = pack.tables[Words] = Words(pack)
    assert isinstance(table, Words)
    return table


_GLOSS = re.compile(r" \([^\W\d_a-z][^()\n]{1,20}\)(?= [^\W\d_a-z])")
"""A state or acronym in brackets behind the name of a body, before that of somebody (Đảng Xanh (Đức) <name>)."""


class BodyReader:
    """Reads the names of bodies in one text. `heads`: what may begin a position, by start; `fields`: portfolios."""

    def __init__(
        self, text: Text, words: Words, seen: Seen, heads: Mapping[int, tuple[int, Role]], fields: Mapping[int, int]
    ) -> None:
        self.text, self.lower, self.words = text.text, text.lower, words
        self.heads, self.fields = heads, fields
        self.parts: dict[int, Mention] = {}
        for label in _PARTS:
            for one in seen.get(label, ()):
                rival = self.parts.get(one.start)
                if rival is None or one.end >= rival.end:
                    self.parts[one.start] = one
        self.ranks = {rank.start for rank in seen.get(m.RANK, ())}
        self.rank_ends = {rank.end for rank in seen.get(m.RANK, ())}
        self.part_ends = {part.end for part in self.parts.values()}
        self.state_ends = {part.end for part in self.parts.values() if part.label == m.COUNTRY}
        self.loud = False
        """Whether capitals say nothing, as in a headline of capitals."""

    def run(self, at: int) -> int:
        """The end of a run of kinds of bodies, fields, numbers and names (Quân khu 9, Cục Đối ngoại); 0 if none."""
        end, kind = 0, ""
        while True:
            if (end and (at in self.parts or self._begins_position(at))) or self.names_somebody(at):
                break
            stop, what = self._item(at, kind)
            if not stop and kind in _NAMED:
                stop, what = self._proper(at, kind)
            elif not stop and kind == "field":
                stop, what = self._number(at)
            if not stop:
                break
            end, kind = stop, what
            if self.lower.startswith(" ", end):
                at = end + 1
                if kind != "place":
                    at = self._past_joint(at)
            elif kind == "field" and self.lower.startswith(", ", end) and self._list_ahead(end + 2):
                at = end + 2
            else:
                break
        return end

    def _begins_position(self, at: int) -> bool:
        """Whether a position begins at `at`; a profession may as well be part of a name (Trường Sĩ quan Lục quân)."""
        head = self.heads.get(at)
        return head is not None and (head[1].needs != "name" or self.text[at].islower())

    def _item(self, at: int, before: str) -> tuple[int, str]:
        """A kind of body or a field at `at`: its end and which of the two it is. `before` is what stands before it."""
        book, lower, text = self.words.book, self.lower, self.text
        upper = text[at : at + 1].isupper() and not self.loud
        first = first_word(lower, at)
        if not upper and at not in self.fields and first not in self.words.bodies:
            return 0, ""
        unit, place = book["unit"].match(lower, at, first), book["place"].match(lower, at, first)
        stop = book["stop"].match(lower, at, first)
        if stop > max(unit, place) > 0:
            return 0, ""  # Hội nghị is no Hội
        field = max(self.fields.get(at, 0), book["subject"].match(lower, at, first) if upper or before else 0)
        if before and at in self.heads and not self._begins_position(at):
            field = max(field, self.heads[at][0])
        end = max(unit, place, field)
        body = max(book["international"].match(lower, at, first), self._acronym(at)) if upper else 0
        if body > end:
            # The prefix of a ship stands before its name (tàu KRI Usman-Harun, tàu USS Ronald Reagan,).
            ship = _SHIP.match(text, body) if before == "place" else None
            return (ship.end(), "name") if ship else (body, "place" if before == "place" else "field")
        if not end:
            return 0, ""
        # "cơ quan điều tra" is a body; behind anything else "điều tra" in small letters is a verb.
        if not upper and before != "unit" and stop >= end and not self._initials_follow(end):
            return 0, ""
        # "Công an" is a body, but a field behind "Bộ".
        is_field = field == end and (before == "unit" or unit != end)
        kind = "place" if place == end else "field" if is_field else "unit"
        if kind != "field" and not upper and " " not in lower[at:end]:
            # A short word in small letters is a body only with its name or field (đoàn Việt Nam, not đoàn kết).
            behind = end + 1 if text[end : end + 1] == " " else end
            if not (text[behind : behind + 1].isupper() or text[behind : behind + 1].isdigit() or behind in self.parts
                    or behind in self.fields):  # fmt: skip
                return (end, "field") if field == end else (0, "")
        return end, kind

    def _initials_follow(self, end: int) -> bool:
        """Whether a body is called by its initials alone: "tổ chức NPA", but "tổ chức ADMM+" is done by somebody."""
        part = self.parts.get(end + 1)
        return self._acronym(end + 1) > 0 and (part is None or part.label == m.ORGANIZATION)

    def _acronym(self, at: int) -> int:
        match = None if self.loud else ACRONYM.match(self.text, at)
        return match.end() if match else 0

    def _proper(self, at: int, before: str) -> tuple[int, str]:
        """A number or a proper name behind a kind of body; not the name of a person."""
        number = _NUMBER.match(self.text, at)
        if number:
            return number.end(), "name"
        hull = _HULL.match(self.text, at) if before == "place" else None
        if hull and (end := self._ship(hull.end())):
            return end, "name"
        word = WORD.match(self.text, at)
        if word is None or self.loud or not word.group()[0].isupper():
            return 0, ""
        # A capital "Về" or "Theo" behind a name opens a sentence whose full stop was lost.
        if self.words.book["stop"].match(self.lower, at) == word.end():
            return 0, ""
        vietnamese = self.words.names.is_vietnamese(word.group())
        if before == "place":
            if self._begins_full_name(at):
                return 0, ""
            if not vietnamese:
                return word.end(), "field"
        elif self.begins_name(word):
            return 0, ""
        end = self._compound(word.end()) if before != "name" and vietnamese else word.end()
        return end, "name" if end == word.end() else "compound"

    def _ship(self, at: int) -> int:
        """Where the words in capitals end that a ship is called; 0 where nothing closes them."""
        first, end = at, 0
        while (word := WORD.match(self.text, at)) and word.group()[0].isupper() and at not in self.ranks:
            if at > first and self._begins_full_name(at):
                break
            end = word.end()
            at = end + 1 if self.text.startswith(" ", end) else end
        return end

    def _number(self, at: int) -> tuple[int, str]:
        """A number that closes a name (Trường Sĩ quan Lục quân 1), not one that counts what follows."""
        number = _NUMBER.match(self.text, at)
        if number is None or len(number.group()) > 3:
            return 0, ""
        end = number.end()
        counts = self.text[end : end + 1] == " " and not self.words.book["stop"].match(self.lower, end + 1)
        return (0, "") if counts and self.text[end + 1 : end + 2].islower() else (end, "field")

    def _compound(self, end: int) -> int:
        """The end of a word of two syllables whose first, a capital one, ends at `end` (Thần kinh, Giải trừ)."""
        second = WORD.match(self.text, end + 1) if self.text[end : end + 1] == " " else None
        if second is None or not second.group().islower() or not self.words.names.is_vietnamese(second.group()):
            return end
        book = self.words.book
        led = ("stop", "belongs", "post", "charge", "topic", "also", "joint", "suffix")
        if self._item(end + 1, "name")[0] or any(book[part].match(self.lower, end + 1) for part in led):
            return end
        return second.end()

    def higher(self, at: int) -> bool:
        """Whether a body follows a comma to which the one before belongs ("Viện Luật so sánh, Đại học Luật Hà Nội,").

        In small letters only with its name behind ("…, bộ Quốc phòng"): what else begins so is a verb or a noun
        ("…, hội chẩn 3 ca bệnh", "…, bộ đội hóa học và công binh").
        """
        body = self.words.book["parent"].match(self.lower, at)
        if at in self.heads or not body or self.words.book["stop"].match(self.lower, at) > body:
            return False
        return self.text[at].isupper() or self.text[body + 1 : body + 2].isupper()

    def called_after(self, body: int, at: int) -> int:
        """Where the name of somebody at `at` ends after whom the body at `body` is called; 0 where there is none.

        Somebody famous ("Trung tâm Huấn luyện Kofi Annan"), or a foreigner whose state "của" adds to the body.
        """
        if not self.words.book["school"].match(self.lower, body):
            return 0
        if end := self.words.book["eponym"].match(self.lower, at):
            return end
        run = _FOREIGNER.match(self.text, at)
        of = self.words.book["belongs"].match(self.lower, run.end() + 1) if run is not None else 0
        state = self.parts.get(of + 1) if of else None
        vietnamese = run is None or any(map(self.words.names.is_vietnamese, run.group().split()))
        return 0 if state is None or state.label != m.COUNTRY or vietnamese or run is None else run.end()

    def begins_name(self, word: re.Match[str]) -> bool:
        """Whether the name of a person may begin with this word: a foreign word, or a family name and one more.

        Also a plain word that only looks Vietnamese, before a foreign one ("Người phát ngôn Lầu Năm Góc Pat Ryder").
        """
        names, form = self.words.names, word.group()
        if not form[0].isupper() or (len(form) > 1 and form.isupper() and not self.loud):
            return False
        if not names.is_vietnamese(form):
            return True
        following = WORD.match(self.text, word.end() + 1)
        if following is None or not following.group()[0].isupper():
            return False
        plain = form.isascii() and following.group().istitle() and not names.is_vietnamese(following.group())
        return form.title() in names.any_surname or plain

    def _begins_full_name(self, at: int) -> bool:
        """Whether a Vietnamese name of three words or more begins here ("tỉnh Nguyễn Văn A", not "tỉnh Cao Bằng")."""
        words: list[str] = []
        while (word := WORD.match(self.text, at)) and word.group()[0].isupper() and len(words) < 6:
            words.append(word.group())
            at = word.end() + 1
        return len(words) in (3, 4) and words[0] in self.words.names.surname and self.words.names.vietnamese_name(words)

    def glossed(self, end: int) -> int:
        """Where brackets end behind a body that hold its state or acronym, before a capital word; else 0."""
        gloss = _GLOSS.match(self.text, end)
        return gloss.end() if gloss is not None else 0

    def names_somebody(self, at: int) -> bool:
        """Whether a kind of body at `at` is a family name (Bộ Ngoại giao Đoàn Khắc Việt), not "Đoàn Việt Nam"."""
        word = WORD.match(self.text, at)
        return word is not None and word.end() + 1 not in self.parts and not self.loud and self._begins_full_name(at)

    def national(self, end: int) -> bool:
        """Whether the nation of whoever is named follows ("nhà báo người Ba Lan Adam Nowak")."""
        led = self.words.pack.pattern(_PEOPLE).match(self.lower, end)
        state = self.parts.get(led.end()) if led is not None else None
        if state is None or state.label != m.COUNTRY or not self.text.startswith(" ", state.end):
            return False
        word = WORD.match(self.text, state.end + 1)
        return word is not None and word.start() not in self.parts and self.begins_name(word)

    def _past_joint(self, at: int) -> int:
        """Past "và" or a dash, where another field follows it."""
        joint = self.words.book["joint"].match(self.lower, at)
        if joint and self.lower.startswith(" ", joint):
            behind = joint + 1
            if self.field(behind) and (self.text[behind].isupper() or behind in self.fields):
                return behind
            if self.text[behind].isupper() and self.words.book["international"].match(self.lower, behind):
                return behind  # của Liên hợp quốc và Liên đoàn Ả-rập
        return at

    def field(self, at: int, first: str | None = None) -> int:
        """The end of the field of work that begins at `at`, with the word `first`; 0 where there is none."""
        return max(self.fields.get(at, 0), self.words.book["subject"].match(self.lower, at, first))

    def _list_ahead(self, at: int) -> bool:
        """Whether "A, B và C" goes on here with fields in capitals."""
        for _ in range(4):
            end = self.field(at)
            if not end or not self.text[at].isupper():
                return False
            if last := self.words.last.match(self.lower, end):
                return self.field(last.end()) > 0 and self.text[last.end()].isupper()
            if not self.lower.startswith(", ", end):
                return False
            at = end + 2
        return False


def proper_body(
    written: str, lower: str, words: Words, parts: Mapping[int, Mention], at: int, fields: Mapping[int, int] = _NONE
) -> int:
    """Where the name of a body ends that begins at an offset and a mark or a small word closes; 0 where none does.

    It has a capital or number, and a kind of body or a foreign word. For places where nobody's name can follow.
    """
    book, small = words.book, words.inside
    end, told, named = 0, False, False
    while True:
        word = WORD.match(written, at)
        known = parts.get(at)
        head = max(book["unit"].match(lower, at), book["place"].match(lower, at))
        capital = word is not None and (word.group()[0].isupper() or word.group().isdigit())
        field = max(book["subject"].match(lower, at), fields.get(at, 0)) if capital or end else 0
        if known is not None and known.end > head:
            stop, told, capital = known.end, told or known.label != m.COUNTRY, True
        elif head:
            stop, told = max(head, field), True  # Khoa học is no Khoa
        elif not capital and field > book["stop"].match(lower, at):
            stop = field  # Trường Nghiên cứu quốc tế Rajaratnam
        elif word is not None and (capital or (end and word.group() in small)):
            stop, told = max(field, word.end()), told or (capital and not words.names.is_vietnamese(word.group()))
        else:
            break
        named |= capital
        end = stop if head or capital or stop == field else end
        if not written.startswith(" ", stop):
            break
        at = stop + 1
    return end if told and named else 0
