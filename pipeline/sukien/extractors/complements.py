"""How a position goes on after its head: fields, organisations, states, posts and what somebody is in charge of."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from sukien import mention as m
from sukien.extractors.names import Names, names_of
from sukien.extractors.phrasebook import Phrasebook
from sukien.mention import Mention, Seen
from sukien.rules import Pack
from sukien.rules.kinds.roles import Role, RoleWords
from sukien.text import Text

_PARTS = (m.COUNTRY, m.GROUP, m.LOCATION, m.MEETING, m.ORGANIZATION)
"""Mentions that may be part of a position; of two that begin together the longer one, then the later named here."""
_WORD = re.compile(r"\d+[A-Z]?(?![^\W\d_])|[^\W\d_]+(?:[.&'-][^\W\d_]+)*")
_ACRONYM = re.compile(r"[A-ZĐ]{2,}(?:[&-][A-ZĐ]+)*\d*(?!\w)")
_NUMBER = re.compile(r"\d{1,4}[A-Z]?(?![\w/-]|[.,]\d|\s*%)")
_SEVERAL = re.compile(r"\d+ (?:nước|quốc gia|thành viên|bộ|tỉnh)\b")
_STATE_LEVELS = {"head_of_state", "head_of_government", "royal", "minister", "deputy_minister"}
_MEETING_LEVELS = {"chief", "secretary", "spokesperson"}
_PLACELESS_LEVELS = {*_STATE_LEVELS, "adviser", "descriptor", "profession"}
_NAMED = {"unit", "place", "name", "compound"}
"""What a number or a proper name may follow in a run."""
_LONGEST_CHARGE = 14
_MOST_STEPS = 12


@dataclass(slots=True)
class Span:
    """A position while it is read. `body` is where its organisation stands; `post` where its post begins."""

    end: int
    body: tuple[int, int] | None = None
    post: int | None = None
    state: bool = False
    meeting: bool = False
    generic: bool = False


class Words:
    """The word lists of a pack, ready for use; made once a pack by `words_of`."""

    def __init__(self, pack: Pack) -> None:
        lists: dict[str, list[str]] = {}
        for rule in pack.of(RoleWords):
            lists.setdefault(rule.part, []).extend(rule.words)
        self.names: Names = names_of(pack)
        self.book = {part: Phrasebook(words) for part, words in lists.items()}
        modifiers = [rule for rule in pack.of(RoleWords) if rule.part == "modifier"]
        self.modifiers = [(Phrasebook(rule.words), Phrasebook(rule.not_after)) for rule in modifiers]
        roles = pack.of(Role)
        self.not_after = {rule.id: Phrasebook(rule.not_after) for rule in roles}
        self.not_before = {rule.id: Phrasebook(rule.not_before) for rule in roles}
        self.international = re.compile("|".join(rf"\b{re.escape(w)}\b" for w in lists["international"]))


def words_of(pack: Pack) -> Words:
    """The word lists of a pack."""
    table = pack.tables.get(Words)
    if table is None:
        table = pack.tables[Words] = Words(pack)
    assert isinstance(table, Words)
    return table


class Reader:
    """Reads positions in one text. `heads`: what may begin one, by start; `fields`: start -> end of portfolios."""

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
        self.loud = False

    def read(self, start: int, end: int, rule: Role) -> Span:
        """The position whose head stands at `start` to `end`."""
        span = Span(end)
        # In a headline of capitals a capital says nothing.
        self.loud = self.text[start:end].isupper() and self.text[end : end + 6].upper() == self.text[end : end + 6]
        for _ in range(_MOST_STEPS):
            if not self._step(span, rule):
                break
        return span

    def _step(self, span: Span, rule: Role) -> bool:
        """Take the next part into the span; False where the position ends."""
        end = span.end
        if self.lower.startswith(", ", end):
            return self._parent(span, end + 2)
        if not self.lower.startswith(" ", end):
            return False
        at = end + 1
        if self.words.book["generic"].match(self.lower, at) or _SEVERAL.match(self.lower, at):
            span.generic = True
            return False
        return self._noun(span, at, rule) or self._link(span, at, rule)

    # -- what stands directly behind ------------------------------------------------------------------------------

    def _noun(self, span: Span, at: int, rule: Role) -> bool:
        part = self.parts.get(at)
        if part is not None and self._part(span, part, rule):
            return True
        if rule.takes == "state":
            return False
        end = self._run(at)
        if end:
            book = self.words.book
            if self._field(at) != end or book["unit"].match(self.lower, at) or book["place"].match(self.lower, at):
                span.body = (at, end)
            span.end = end
            return True
        head = self.heads.get(at)
        if head is not None and rule.serves:
            self._nest(span, at, *head)
            return True
        return False

    def _part(self, span: Span, part: Mention, rule: Role) -> bool:
        if part.label == m.COUNTRY:
            if span.state and span.post is None:
                return False
            span.state = True
            # "Bộ trưởng Quốc phòng Mỹ - Trung" are two.
            rest = part.end + (1 if self.lower.startswith(" -", part.end) else 0)
            if self.lower.startswith("-", rest):
                span.generic |= rest + 1 in self.parts or rest + 2 in self.parts
        elif part.label == m.GROUP:
            if _ACRONYM.fullmatch(self.text, part.start, part.end) is None:
                span.generic = True
                return False
        elif part.label == m.MEETING:
            if rule.level not in _MEETING_LEVELS:
                return False
            span.meeting = True
        elif part.label == m.LOCATION:
            if rule.level in _PLACELESS_LEVELS and span.body is None and span.post is None:
                return False
        elif part.label == m.ORGANIZATION:
            span.body = (part.start, part.end)
        if part.label in (m.GROUP, m.LOCATION) and span.body is not None and span.body[1] == part.start - 1:
            span.body = (span.body[0], part.end)
        span.end = part.end
        return True

    def _nest(self, span: Span, start: int, end: int, rule: Role) -> None:
        inner = self.read(start, end, rule)
        span.end, span.state, span.generic = inner.end, span.state or inner.state, span.generic or inner.generic
        span.body, span.post = span.body or inner.body, span.post or inner.post

    def _parent(self, span: Span, at: int) -> bool:
        """After a comma: the body that the one before belongs to (Cục Đối ngoại, Bộ Quốc phòng)."""
        if span.body is None or at in self.heads or not self.words.book["parent"].match(self.lower, at):
            return False
        first = self.lower[span.body[0] : span.end].split(" ", 1)[0]
        ministry = first == "bộ" and span.body[0] + 3 in self.fields
        alike = first != "bộ" and self.lower.startswith(first + " ", at)
        if ministry or alike:
            return False
        part = self.parts.get(at)
        end = part.end if part is not None and part.label == m.ORGANIZATION else self._run(at)
        if not end:
            return False
        span.body, span.end = (span.body[0], end), end
        return True

    # -- what is led on by a small word ---------------------------------------------------------------------------

    def _link(self, span: Span, at: int, rule: Role) -> bool:
        end = self.words.book["suffix"].match(self.lower, at)
        if end and not self._weekday(end):
            span.end = end
            return True
        if rule.takes == "all" and (to := self._led("belongs", at)):
            return not self._names_another(to) and self._noun(span, to, rule)
        if rule.posted and (to := self._led("post", at)):
            before, span.post = span.post, span.post or at
            if self._noun(span, to, rule):
                return True
            span.post = before
            return False
        if to := self._led("also", at):
            return self._also(span, to, rule)
        if to := self._led("charge", at):
            return self._charge(span, to)
        if rule.about and (to := self._led("topic", at)):
            return not self.words.book["not_topic"].match(self.lower, to) and self._charge(span, to)
        return False

    def _led(self, part: str, at: int) -> int:
        """Where that begins to which a small word of `part` leads on; 0 where there is none."""
        end = self.words.book[part].match(self.lower, at)
        return end + 1 if end and self.lower.startswith(" ", end) else 0

    def _weekday(self, end: int) -> bool:
        """Whether an ordinal (thứ hai) is the day of the week of what follows."""
        return re.match(r" (?:tuần|ngày|vừa|tới|này|hằng|hàng)\b|[,]? ?\(?\d", self.lower[end : end + 8]) is not None

    def _names_another(self, at: int) -> bool:
        """Whether a position begins at `at` that has a name behind it: then it is somebody else's."""
        head = self.heads.get(at)
        if head is None:
            return False
        return self.name_follows(self.read(at, *head).end)

    def name_follows(self, end: int) -> bool:
        """Whether a name may stand right behind `end`: a capital word that is no acronym and no known thing."""
        at = end + 1
        if self.text[end:at] != " " or not self.text[at : at + 1].isupper() or at in self.parts:
            return False
        return self.loud or not (_ACRONYM.match(self.text, at) or self._field(at))

    def _also(self, span: Span, at: int, rule: Role) -> bool:
        """A second position of the same person, or the further states of an ambassador."""
        for modifiers, _ in self.words.modifiers:
            end = modifiers.match(self.lower, at)
            at = end + 1 if end and self.lower.startswith(" ", end) else at
        head = self.heads.get(at)
        if head is not None:
            self._nest(span, at, *head)
            return True
        part = self.parts.get(at)
        return part is not None and span.post is not None and self._part(span, part, rule)

    def _charge(self, span: Span, at: int) -> bool:
        """What somebody is in charge of, or speaks for: words up to a stop word, a name or a mark."""
        last = 0
        for _ in range(_LONGEST_CHARGE):
            part = self.parts.get(at)
            end = max(self._field(at), part.end if part is not None and part.label != m.MEETING else 0)
            if not end:
                word = _WORD.match(self.text, at)
                if word is None or at in self.heads or self._begins_name(word):
                    break
                if word.group().islower() and self.words.book["stop"].match(self.lower, at):
                    break
                end = word.end()
            if self.words.book["loose"].match(self.lower, at) != end:
                last = end
            if self.text.startswith(" - ", end):
                at = end + 3
            elif self.text.startswith(" ", end):
                at = end + 1
            else:
                break
        span.end = last or span.end
        return last > 0

    # -- organisations and fields without a mention of their own --------------------------------------------------

    def _run(self, at: int) -> int:
        """The end of a run of kinds of bodies, fields, numbers and names (Quân khu 9, Cục Đối ngoại); 0 if none."""
        end, kind = 0, ""
        while True:
            if end and (at in self.parts or at in self.heads):
                break
            stop, what = self._item(at, kind)
            if not stop and kind in _NAMED:
                stop, what = self._proper(at, kind)
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

    def _item(self, at: int, before: str) -> tuple[int, str]:
        """A kind of body or a field at `at`: its end and which of the two it is. `before` is what stands before it."""
        book, lower, text = self.words.book, self.lower, self.text
        upper = text[at : at + 1].isupper() and not self.loud
        unit, place = book["unit"].match(lower, at), book["place"].match(lower, at)
        field = max(self.fields.get(at, 0), book["subject"].match(lower, at) if upper or before else 0)
        end = max(unit, place, field)
        if not end:
            return self._acronym(at)
        # "cơ quan điều tra" is a body; behind anything else "điều tra" in small letters is a verb.
        if not upper and before != "unit" and book["stop"].match(lower, at) >= end:
            return 0, ""
        # "Công an" is a body, but a field behind "Bộ".
        kind = "place" if place == end else "unit" if unit == end and not (field == end and before == "unit") else "field"
        if kind != "field" and not upper and " " not in lower[at:end]:
            # A short word in small letters is a body only with its name or field (đoàn Việt Nam, not đoàn kết).
            behind = end + 1 if text[end : end + 1] == " " else end
            if not (text[behind : behind + 1].isupper() or text[behind : behind + 1].isdigit() or behind in self.parts
                    or behind in self.fields):  # fmt: skip
                return (end, "field") if field == end else (0, "")
        return end, kind

    def _acronym(self, at: int) -> tuple[int, str]:
        if self.loud:
            return 0, ""
        match = _ACRONYM.match(self.text, at)
        return (match.end(), "unit") if match else (0, "")

    def _proper(self, at: int, before: str) -> tuple[int, str]:
        """A number or a proper name behind a kind of body; not the name of a person."""
        number = _NUMBER.match(self.text, at)
        if number:
            return number.end(), "name"
        word = _WORD.match(self.text, at)
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
        elif self._begins_name(word):
            return 0, ""
        end = self._compound(word.end()) if before != "name" and vietnamese else word.end()
        return end, "name" if end == word.end() else "compound"

    def _compound(self, end: int) -> int:
        """The end of a word of two syllables whose first, a capital one, ends at `end` (Thần kinh, Giải trừ)."""
        second = _WORD.match(self.text, end + 1) if self.text[end : end + 1] == " " else None
        if second is None or not second.group().islower() or not self.words.names.is_vietnamese(second.group()):
            return end
        book = self.words.book
        led = ("stop", "belongs", "post", "charge", "topic", "also", "joint", "suffix", "unit", "place", "subject")
        return end if any(book[part].match(self.lower, end + 1) for part in led) else second.end()

    def _begins_name(self, word: re.Match[str]) -> bool:
        """Whether the name of a person may begin with this word: a foreign word, or a family name and one more."""
        names, form = self.words.names, word.group()
        if not form[0].isupper() or (len(form) > 1 and form.isupper() and not self.loud):
            return False
        if not names.is_vietnamese(form):
            return True
        return form.title() in names.any_surname and self.text[word.end() + 1 : word.end() + 2].isupper()

    def _begins_full_name(self, at: int) -> bool:
        """Whether a Vietnamese name of three words or more begins here ("tỉnh Nguyễn Văn A", not "tỉnh Cao Bằng")."""
        words = []
        while (word := _WORD.match(self.text, at)) and word.group()[0].isupper() and len(words) < 6:
            words.append(word.group())
            at = word.end() + 1
        return len(words) in (3, 4) and words[0] in self.words.names.surname and self.words.names.vietnamese_name(words)

    def _past_joint(self, at: int) -> int:
        """Past "và" or a dash, where another field follows it."""
        joint = self.words.book["joint"].match(self.lower, at)
        if joint and self.lower.startswith(" ", joint):
            behind = joint + 1
            if self._field(behind) and (self.text[behind].isupper() or behind in self.fields):
                return behind
        return at

    def _field(self, at: int) -> int:
        return max(self.fields.get(at, 0), self.words.book["subject"].match(self.lower, at))

    def _list_ahead(self, at: int) -> bool:
        """Whether "A, B và C" goes on here with fields in capitals."""
        for _ in range(4):
            end = self._field(at)
            if not end or not self.text[at].isupper():
                return False
            if self.lower.startswith(" và ", end):
                return self._field(end + 4) > 0 and self.text[end + 4].isupper()
            if not self.lower.startswith(", ", end):
                return False
            at = end + 2
        return False
