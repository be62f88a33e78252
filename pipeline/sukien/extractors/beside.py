"""What stands directly before and after a name: a title, a form of address, a state, a verb, or the noun of a thing."""

from __future__ import annotations

import re

from sukien import mention as m
from sukien.extractors.closings import word_before
from sukien.extractors.name_cues import Cues
from sukien.mention import Seen
from sukien.text import Text

_REACH = 40
"""How many characters before a name its cues may take."""


_COMPANY_REACH = 70
"""How many characters before a name the word for a company and those that describe it may take."""
_ACRONYM = re.compile(r" ?\([A-ZĐ][A-ZĐ0-9+&-]{1,9}\)$")


def before_acronym(text: str, stop: int) -> int:
    """Where the words end whose acronym stands in brackets up to `stop` (Cơ quan Tình báo Trung ương Mỹ (CIA))."""
    if not stop or text[stop - 1] != ")":
        return stop
    begin = max(0, stop - 14)
    found = _ACRONYM.search(text[begin:stop])
    return begin + found.start() if found else stop


class Beside:
    """Looks around the names of one text."""

    def __init__(self, text: Text, cues: Cues, seen: Seen) -> None:
        self.text, self.written, self.lower, self.cues = text, text.text, text.lower, cues
        self.rank_ends = {x.end for x in seen.get(m.RANK, ())}
        self.role_ends = {x.end for x in seen.get(m.ROLE, ())}
        self.title_starts = {x.start for label in (m.ROLE, m.RANK) for x in seen.get(label, ())}
        self.place_ends = {x.end for x in seen.get(m.LOCATION, ())}
        self.country_to = {x.end: x.start for x in seen.get(m.COUNTRY, ())}
        self._before: dict[int, str] = {}

    def before(self, start: int) -> str:
        """What stands before an offset.

        One of rank, role, honorific, noun, country, counterpart, title_comma, credit, roster, thing, or nothing.
        """
        found = self._before.get(start)
        if found is None:
            found = self._before[start] = self._look_before(start)
        return found

    def _look_before(self, start: int) -> str:
        written, lower, cues = self.written, self.lower, self.cues
        stop = before_acronym(written, self._skip(start))
        if stop in self.rank_ends:
            return "rank"
        if stop in self.role_ends:
            # 'Đại sứ "Biển xanh"': what is in quotes behind a position is the name of something.
            return "thing" if written.startswith(' "', stop) and stop + 2 == start else "role"
        if not stop or written[stop - 1] == "\n":
            return ""
        # "Đại tá.Trần Văn A": a full stop in place of a blank.
        if stop == start and written[stop - 1] == "." and stop - 1 in self.rank_ends:
            return "rank"
        if stop in self.country_to:
            return self._before_country(stop)
        mark = written[stop - 1]
        if mark == ",":
            return self._before_comma(stop - 1)
        if mark == ":":
            return self._before_colon(stop - 1)
        last = word_before(lower, stop)
        if last[:1].isdigit() and self._in_street(stop, last):
            return "thing"
        if last not in cues.leading:
            return "expert" if stop < start and self._after_expert(stop) else ""
        if cues.honorific.end_at(lower, stop, last):
            return "honorific"
        if stop == start:
            return ""
        title = self._past_qualifiers(stop, last)
        if title:
            return title
        if cues.counterpart.end_at(lower, stop, last):
            return "counterpart"
        if cues.noun.end_at(lower, stop, last):
            return "thing" if cues.thing.end_at(lower, stop, last) else "noun"  # được đặt tên là
        if last in cues.joints and stop - len(last) - 1 in self.place_ends:
            return "thing"
        if self._after_expert(stop):
            return "expert"
        # A rank that the extractor of ranks refused belongs to a thing (đường Đại tướng Chu Huy Mân).
        if cues.thing.end_at(lower, stop, last) or cues.rank.end_at(lower, stop, last):
            return "thing"
        return "roster" if cues.roster.end_at(lower, stop, last) else ""

    def _in_street(self, stop: int, number: str) -> bool:
        """Whether a name stands behind the number of a house (tại số 33 Phạm Ngũ Lão; Nhà khách, 33A Phạm Ngũ Lão)."""
        end = stop - len(number) - 1
        if number[:-1].isdigit() and number[-1].isalpha() and self.written.startswith(",", end - 1):
            return len(number) < 5
        return len(number) < 5 and self.cues.house.end_at(self.lower, end, word_before(self.lower, end))

    def _skip(self, offset: int) -> int:
        while offset and self.written[offset - 1] in " \"'":
            offset -= 1
        return offset

    def _past_qualifiers(self, stop: int, last: str) -> str:
        """A title before words such as "về hưu", "quân nhân chuyên nghiệp", "là"."""
        for _ in range(3):
            begin = self.cues.qualifier.begin(self.lower, stop, last)
            if begin < 0:
                return ""
            stop = self._skip(begin)
            if stop in self.rank_ends:
                return "rank"
            if stop in self.role_ends:
                return "role"
            last = word_before(self.lower, stop)
        return ""

    def _after_expert(self, stop: int) -> bool:
        """Whether a noun for people and their field stand before (chuyên gia an ninh mạng)."""
        left = self.lower[max(0, stop - _REACH) : stop]
        near = left.rsplit(" ", 4)[-4:-1]
        if self.cues.expert_ends.isdisjoint(near) and all(map(str.isalnum, near)):
            return False  # mostly; without a search
        found = self.cues.expert.search(left)
        if found is None or self.cues.verb.search(left, found.start(1)) is not None:
            return False
        return self.cues.led.search(left, found.start(1)) is None  # "chỉ huy từ tàu <name>"

    def after_expert(self, start: int) -> bool:
        """Whether a noun for people of a field stands directly before."""
        stop = self._skip(start)
        return self.cues.experts.end_at(self.lower, stop, word_before(self.lower, stop))

    def _before_colon(self, colon: int) -> str:
        """A title, a credit or the head of a list before a colon."""
        stop = self._skip(colon)
        if stop in self.rank_ends:
            return "rank"
        if stop in self.role_ends:
            return "role"
        last = word_before(self.lower, stop)
        if self.cues.credit.end_at(self.lower, stop, last):
            return "credit"
        return "roster" if self.cues.roster.end_at(self.lower, stop, last) else ""

    def _before_country(self, stop: int) -> str:
        """What a state before a name means: "Phó Đô đốc Australia <name>", "người đồng cấp Hàn Quốc <name>"."""
        head = self._skip(self.country_to[stop])
        last = word_before(self.lower, head)
        inner = self.cues.nationality.begin(self.lower, head, last)
        for at in (head, self._skip(inner) if inner >= 0 else head):
            if at in self.rank_ends:
                return "rank"
            if at in self.role_ends:
                return "role"
        if self.cues.thing.end_at(self.lower, head, last):
            return "thing"  # tàu sân bay Mỹ Ronald Reagan
        return "counterpart" if self.cues.counterpart.end_at(self.lower, head, last) else "country"

    def _before_comma(self, comma: int) -> str:
        """A title before a comma: "Thủ tướng Malaysia, <name>,", "một đại tướng người Pháp, <name>"."""
        if before_acronym(self.written, comma) in self.role_ends:
            return "title_comma"
        if comma in self.country_to and self._before_country(comma) in ("rank", "role"):
            return "title_comma"
        return ""

    def in_body(self, start: int) -> bool:
        """Whether a name closes the name of a school or the like (Trường THPT chuyên Lê Hồng Phong)."""
        left = self.written[max(0, start - _REACH) : start].rstrip(" ")
        school = self.cues.school.search(left)
        return school is not None and self.cues.verb.search(left, school.start()) is None

    def after_body(self, start: int) -> bool:
        """Whether a kind of body stands directly before, whose name then begins here (chủ tịch ngân hàng Mizuho)."""
        stop = self._skip(start)
        if stop in self.country_to:
            return False  # no "bản" in Nhật Bản
        last = word_before(self.lower, stop)
        # "thuyền trưởng tàu HMCS Fraser River": the name goes on where the position was cut.
        capital = last.isascii() and self.written[stop - len(last) : stop - len(last) + 1].isupper()
        foreign = capital and not self.cues.is_vietnamese(last)
        return foreign or self.cues.thing.end_at(self.lower, stop, last)

    def one_of_several(self, start: int) -> bool:
        """Whether the noun before a name may mean several people (các cầu thủ Arsenal)."""
        stop = self._skip(start)
        begin = self.cues.noun.begin(self.lower, stop, word_before(self.lower, stop))
        if begin < 0:
            return False
        stop = self._skip(begin)
        return self.cues.plural.end_at(self.lower, stop, word_before(self.lower, stop))

    def after_spokesman(self, start: int) -> bool:
        """Whether a position stands before that names a body as well as a person (đại diện)."""
        stop = self._skip(start)
        return self.cues.spoken_for.end_at(self.lower, stop, word_before(self.lower, stop))

    def after_thing(self, start: int) -> bool:
        """Whether the noun of a thing stands directly before, be it inside a position (Giám đốc Bệnh viện Bạch Mai)."""
        stop = self._skip(start)
        return stop != start and self.cues.head.end_at(self.lower, stop, word_before(self.lower, stop))

    def placed(self, start: int) -> bool:
        """Whether a preposition of place stands before."""
        stop = self._skip(start)
        return stop != start and self.cues.at_place.end_at(self.lower, stop, word_before(self.lower, stop))

    def taken_up(self, start: int) -> bool:
        """Whether the next sentence goes on with a pronoun for a person (Anh đã …)."""
        sentences = self.text.sentences
        index = self.text.sentence_at(start) + 1
        if index >= len(sentences):
            return False
        match = self.cues.pronoun.match(self.written, sentences[index][0])
        return match is not None and self.acts(match.end())

    def after_courtesy(self, start: int) -> bool:
        """Whether a title of courtesy stands before (the Dato' of Dato' Seri)."""
        stop = start
        while stop and self.written[stop - 1] == " ":
            stop -= 1
        return self.cues.courtesy.end_at(self.lower, stop, word_before(self.lower, stop))

    def quoted(self, start: int) -> bool:
        """Whether what stands here is named as a source (theo)."""
        return self.cues.according.search(self.lower, max(0, start - _REACH), start) is not None

    def ends_with_state(self, start: int) -> bool:
        """Whether the name of a state stands directly before."""
        return self._skip(start) in self.country_to

    def state_before(self, start: int) -> int | None:
        """Where the state begins whose name stands directly before."""
        return self.country_to.get(self._skip(start))

    def titled(self, end: int) -> bool:
        """Whether ", <role or rank>" follows."""
        written = self.written
        if end < len(written) and (written[end] in ",(-:" or written.startswith((" -", " ("), end)):
            offset = end + 1
            while offset < len(written) and written[offset] in " -(":
                offset += 1
            return offset in self.title_starts
        return False

    def after_company(self, start: int) -> bool:
        """Whether a word for a company or paper and what describes it lead up to a name, not to somebody of it."""
        found = self.cues.company.search(self.written, max(0, start - _COMPANY_REACH), start)
        if found is None or found.start() - 1 in self.role_ends:
            return False  # "Tổng giám đốc hãng hàng không <name>"
        return self.cues.led.search(found["kind"]) is None

    def acts(self, end: int) -> bool:
        """Whether a verb follows that a person may do."""
        return self.cues.acts.match(self.lower, end) is not None

    def speaks(self, end: int) -> bool:
        """Whether a verb follows that only a person does."""
        return self.cues.says.match(self.lower, end) is not None

    def speaks_between_commas(self, start: int, end: int) -> bool:
        """Whether a name in apposition is that of somebody who speaks (Một nghị sĩ Nga, <name>, nói …)."""
        return self.written.endswith(", ", 0, start) and self.written.startswith(",", end) and self.speaks(end + 1)

    def aged(self, end: int) -> bool:
        """Whether an age or a year of birth follows."""
        return self.cues.age.match(self.written, end) is not None

    def goes_on(self, end: int) -> bool:
        """Whether the words of a credit go on behind the name of its author (Ảnh: <name> cung cấp)."""
        return self.cues.credited.match(self.lower, end) is not None

    def does(self, end: int) -> bool:
        """Whether a verb follows that somebody known by then may do."""
        return self.cues.does.match(self.lower, end) is not None

    def described(self, end: int) -> bool:
        """Whether ", một nhân viên …" follows."""
        return self.cues.described.match(self.lower, end) is not None

    def introduced(self, start: int) -> bool:
        """Whether a word stands before that is followed by people (gặp, của, nạn nhân)."""
        stop = self._skip(start)
        return stop != start and self.cues.introduces.end_at(self.lower, stop, word_before(self.lower, stop))

    def after_somebody(self, start: int) -> bool:
        """Whether a word stands before that only somebody follows (học trò của)."""
        stop = self._skip(start)
        return stop != start and self.cues.somebody.end_at(self.lower, stop, word_before(self.lower, stop))

    def opens(self, start: int) -> bool:
        """Whether a sentence or clause begins here."""
        stop = start
        while stop and self.written[stop - 1] == " ":
            stop -= 1
        return not stop or self.written[stop - 1] in '\n.":,;!?-'

    def closes_headline(self, start: int, end: int) -> bool:
        """Whether a paragraph ends here with a headline that has no full stop (Xem thêm: Tin về Nga Văn Việt)."""
        if self.written[end : end + 1] not in ("", "\n") or self.placed(start):
            return False
        begin = self.text.sentences[self.text.sentence_at(start)][0] if self.text.sentences else 0
        if start - 1 in self.country_to or self.written.endswith(": ", 0, start):
            return True
        return self.cues.teaser.search(self.lower, begin, start) is not None

    def stands_alone(self, start: int, end: int) -> bool:
        """Whether small words or marks stand on both sides, as beside a given name and no name of a body."""
        before, after = self.written[max(0, start - 2) : start], self.written[end : end + 2]
        return before[-1:] == " " and before[:1].islower() and not (after[:1] in " -/" and after[1:].isupper())

    def compounds(self, start: int, end: int) -> bool:
        """Whether the last syllable begins a word of two syllables that is no name (Hải quân, Chính trị)."""
        if self.written[end : end + 1] != " ":
            return False
        stop = end + 1
        while stop < len(self.lower) and self.lower[stop].isalpha():
            stop += 1
        begin = self.written.rfind(" ", start, end) + 1 or start
        return self.lower[begin:stop] in self.cues.compound

    def followed_by_capital_or_mark(self, end: int) -> bool:
        """Whether nothing small follows directly: a mark, the end, or a verb."""
        following = self.written[end : end + 2]
        return not (following[:1] == " " and following[1:].islower())
