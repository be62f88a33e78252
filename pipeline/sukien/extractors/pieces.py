"""Pieces of runs of capitalised words that may be names: cut at other mentions, less what is no part of a name."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain

from sukien import mention as m
from sukien.extractors.beside import Beside
from sukien.extractors.names import Names, Word
from sukien.mention import Mention, Seen

_HARD = (m.RANK, m.ROLE, m.ORGANIZATION, m.MEETING, m.DATE, m.DECOY, m.DOCUMENT)
"""Mentions that are never part of a name."""
_TITLES = {"rank", "role", "honorific"}
_CALLED = {*_TITLES, "counterpart"}
_EMPLOYED = {"role", "noun"}
_SOFT = (m.COUNTRY, m.LOCATION, m.GROUP)
_ABBREVIATION = 4
"""Letters that the abbreviation of the noun of a thing has at most (BV, KCN, THPT)."""
_REACH = 8
"""Mentions that cut a run unless the run as a whole reads as a Vietnamese name (Hoàng Anh Tuấn)."""


@dataclass(slots=True)
class Piece:
    """A run of capitalised words that may be a name."""

    words: list[Word]
    rule: str = ""
    priority: int = 0
    addressed: bool = False
    """Whether a title of courtesy was taken off its front (Samdech Techo)."""
    texts: list[str] = field(init=False)

    def __post_init__(self) -> None:
        self.texts = [word.text for word in self.words]

    @property
    def start(self) -> int:
        """Where the first word begins."""
        return self.words[0].start

    @property
    def end(self) -> int:
        """Where the last word ends."""
        return self.words[-1].end

    @property
    def loud(self) -> bool:
        """Whether all is in capitals."""
        return all(map(str.isupper, self.texts)) and max(map(len, self.texts)) > 1

    def take(self, words: list[Word], rule: str, priority: int) -> None:
        """Settle on some of the words."""
        self.words, self.texts = words, [word.text for word in words]
        self.rule, self.priority = rule, priority


class Mask:
    """Which characters of a text lie inside given spans."""

    def __init__(self, length: int, spans: Iterable[tuple[int, int]]) -> None:
        self._inside = bytearray(length)
        for start, end in spans:
            self.add(start, end)

    def add(self, start: int, end: int) -> None:
        """One more span."""
        self._inside[start:end] = b"\1" * (end - start)

    def touch(self, start: int, end: int) -> bool:
        """Whether a span shares a character with [start, end)."""
        return self._inside.find(1, start, end) >= 0


class Cutter:
    """Cuts the runs of one text."""

    def __init__(self, names: Names, beside: Beside, seen: Seen) -> None:
        self.names, self.beside = names, beside
        self.honorific = names.lists["honorific"]
        length = len(beside.written)
        self.hard = Mask(length, ((x.start, x.end) for label in _HARD for x in seen.get(label, ())))
        self.soft_spans = sorted((x.start, x.end) for label in _SOFT for x in seen.get(label, ()))
        self.soft = Mask(length, self.soft_spans)
        self.states: Sequence[Mention] = seen.get(m.COUNTRY, ())
        self.state_spans = {(x.start, x.end) for x in self.states}

    def cut(self, run: list[Word]) -> Iterable[Piece]:
        """The parts of a run outside other mentions."""
        if len(run) == 1:
            return self._single(run[0])
        if not self.hard.touch(run[0].start, run[-1].end):
            return self._cut_soft(run)
        return chain.from_iterable(map(self._cut_soft, _outside(run, self.hard)))

    def _single(self, word: Word) -> list[Piece]:
        """A word on its own, of which there is less to ask."""
        names, text = self.names, word.text
        if text in self.beside.cues.capital_thing or text in names.particle:
            return []
        if self.hard.touch(word.start, word.end) or self.soft.touch(word.start, word.end):
            return []
        if self.beside.written[word.end : word.end + 1].isdigit() or (text in names.never and not self._called(word)):
            return []
        return [Piece([self._unstopped(word)])]

    def _unstopped(self, word: Word) -> Word:
        """A word without the full stop behind it, unless that is a part of it (Jr.)."""
        stopped = word.text.endswith(".") and word.text not in self.names.suffix
        return Word(word.start, word.end - 1, word.text[:-1]) if stopped else word

    def _cut_soft(self, run: list[Word]) -> Iterator[Piece]:
        addressed = len(run) > 1 and run[0].text.lower() in self.honorific and not self._signs(run)
        if addressed and self.beside.opens(run[0].start):
            if self.beside.compounds(run[0].start, run[0].end):  # ANH HÙNG
                return
            run = run[1:]
        parts: Iterable[list[Word]] = (run,)
        first, last = run[0].start, run[-1].end
        if self.soft.touch(first, last):
            index = bisect_left(self.soft_spans, (last, -1))
            soft = [span for span in self.soft_spans[max(0, index - 6) : index] if span[1] > first]
            if not self._whole(run, soft) and not self._closes(run, soft):
                parts = _outside(run, self.soft)
        for part in parts:
            for words in self.names.closed(part) if len(part) > 2 else (part,):
                if not self.beside.written[words[-1].end : words[-1].end + 1].isdigit():  # Xperia Z1
                    yield from self._addressed(words)

    def _signs(self, run: list[Word]) -> bool:
        """Whether a run is the name of a writer or photographer, whom nobody addresses (Anh Tú/TTXVN, Ảnh: Anh Tú)."""
        if self.beside.written.startswith("/", run[-1].end) or self.beside.before(run[0].start) == "credit":
            return True
        return self.beside.text.section_at(run[0].start).kind == "byline"

    def _addressed(self, words: list[Word]) -> Iterator[Piece]:
        """The parts beside a form of address in their midst, where a full stop was lost (… Theverge Anh Lê Văn Hà)."""
        names = self.names
        for at in range(1, len(words) - 1):
            if words[at].text.lower() not in self.honorific:
                continue
            # "Anh" may be a part of the name before it, "Ông" none.
            inside = words[at].text in names.given
            rest = [word.text for word in words[at + 1 : at + 8]]
            full = names.vietnamese_name(rest) and rest[0] in names.surname
            named = inside and names.vietnamese_name([word.text for word in words[: at + 1]])
            # Nor does a name end with its second syllable: "Huỳnh Thị Bé Ba".
            ends = words[at - 1].text not in names.middle - names.given
            named_before = not inside and ends and names.vietnamese_name([word.text for word in words[:at]])
            foreign = not (inside or rest[0].isupper() or names.is_vietnamese(rest[0]))
            if (full and not named) or foreign or named_before:
                yield from self._trimmed(words[:at])
                yield Piece(words[at + 1 :], addressed=True)
                return
        yield from self._trimmed(words)

    def _whole(self, run: list[Word], soft: list[tuple[int, int]]) -> bool:
        """Whether a run is a Vietnamese name although a state or place has the same words as a part of it."""
        names, texts = self.names, [word.text for word in run]
        if len(run) < 3 or not names.vietnamese_name(texts):
            return False
        first, last = run[0].start, run[-1].end
        if any(start <= first and last <= end for start, end in soft):
            return False
        # "Đoàn Việt Nam", "Thái Lan", but "Nguyễn Hà Lan"; "Đại tướng Trung Quốc Ngụy Phượng Hòa".
        for start, end in soft:
            rest = [word.text for word in run if word.start >= end]
            if start == first and len(rest) >= 2 and rest[0] in names.any_surname:
                return False
            if (start, end) in self.state_spans and end - start > 4 and " " in self.beside.written[start:end]:
                return texts[0] in names.surname and texts[0] not in names.never and start > first
            if start == first and self.beside.before(first) not in ("rank", "honorific"):
                return False
        return texts[0] in names.any_surname

    def _closes(self, run: list[Word], soft: list[tuple[int, int]]) -> bool:
        """Whether a word of a foreign name after a title is a place too (đô đốc Kazushi Yokota, ông Sabah al-Sabah)."""
        last, first = run[-1], run[0]
        if any(span in self.state_spans for span in soft) or len(run) > 4:
            return False
        article = any(not word.text[0].isupper() for word in run)
        closes = soft[-1] == (last.start, last.end)
        opens = soft[0] == (first.start, first.end) and len(run) == 2
        if not article and (len(soft) > 1 or not (closes or opens)):
            return False
        foreign = not any(self.names.is_vietnamese(word.text) for word in run if word.text[0].isupper())
        return foreign and len(run) > 1 and self.beside.before(run[0].start) in _TITLES

    def _trimmed(self, words: list[Word]) -> Iterator[Piece]:
        names, addressed = self.names, False
        if len(words) > 2 and self._behind_acronym(words):
            words = words[1:]  # luật sư ACLU Peter Holm
        if len(words) > 1:
            words, addressed = self._without_courtesy(words)
            words = self._without_opener(words)
            title = "".join(word.text for word in words[:2]).rstrip(".").lower()
            if len(words) > 3 and "." in title and title in self.honorific:
                words, addressed = words[2:], True  # G.S Phan Huy Lê
        credited = len(words) > 1 and self.beside.before(words[0].start) == "credit"
        if credited and self._runs_on(words):
            words = words[:-1]
        titled = len(words) > 1 and words[0].text.lower() in names.titles and not credited
        if titled and (words[0].text.isupper() or not self.names.is_vietnamese(words[1].text)):
            words, addressed = words[1:], True  # HLV Jens Keller, Sir Alex Ferguson
        if not words or words[0].text in self.beside.cues.capital_thing:
            return
        short = len(words) > 1 and words[0].text.isupper() and len(words[0].text) <= _ABBREVIATION
        if short and words[0].text.lower() in names.lists["thing"] and words[0].text.isascii():
            return  # BV Bạch Mai
        head = words[0].text
        thing = len(words) > 1 and (head.lower() in names.lists["thing"] or head in names.lists["school"])
        if thing and words[0].text not in names.any_surname and self._all_foreign(words[1:]):
            return  # Tháp Trump, though "Tháp" may be a given name; Viện Carnegie
        end = len(words)
        while end and (words[end - 1].text in names.particle or (words[end - 1].text in names.never and end > 1)):
            whole = [w.text for w in words[: min(end, _REACH)]]
            if whole[-1] in names.given and (names.vietnamese_name(whole) or credited):
                break
            end -= 1
        words = words[:end]
        if len(words) > 1 and self._begins_next(words):
            words = words[:-1]
        for at in range(2, len(words)):
            text = words[at].text
            if text in names.never and text not in names.given and text not in names.any_surname:
                words = words[:at]  # Bình Giang Theo L'Humanité
                break
        if not words or (len(words) == 1 and words[0].text in names.never and not self._called(words[0])):
            return
        yield Piece([*words[:-1], self._unstopped(words[-1])], addressed=addressed)

    def _behind_acronym(self, words: list[Word]) -> bool:
        """Whether the body that somebody is of opens a run, and a name follows."""
        head, *rest = (word.text for word in words)
        body = len(head) > 2 and head.isupper() and head.isalpha() and not any(map(str.isupper, rest))
        start = words[0].start
        return body and (self.beside.before(start) in _EMPLOYED or self.beside.after_expert(start))

    def _called(self, word: Word) -> bool:
        """Whether a word that mostly begins others is somebody's given name here (anh Quốc)."""
        if self.beside.before(word.start) != "honorific" or self.beside.compounds(word.start, word.end):
            return False
        if word.text in self.names.given:
            return True
        return self.beside.followed_by_capital_or_mark(word.end) or self.beside.acts(word.end)

    def _all_foreign(self, words: list[Word]) -> bool:
        return not any(self.names.is_vietnamese(word.text) for word in words)

    def _begins_next(self, words: list[Word]) -> bool:
        """Whether the last word opens the next sentence, whose full stop was lost (Park Geun-hye Hãng Yonhap)."""
        names, last = self.names, words[-1].text
        if self.beside.compounds(words[0].start, words[-1].end) and not names.is_vietnamese(words[-2].text):
            return True  # James Clapper Tuyên bố
        if last.lower() in names.lists["number"] and self._all_foreign(words[:-1]):
            end = words[-1].end  # Vladimir Putin Hai nhà lãnh đạo
            return not (self.beside.followed_by_capital_or_mark(end) or self.beside.speaks(end))
        if not names.is_vietnamese(last) or last in names.given or last in names.any_surname or last in names.middle:
            return False
        if last.isascii() and last not in names.lists["opener"]:
            return False
        texts = [word.text for word in words[:-1]]
        if names.vietnamese_name(texts) and texts[-1] in names.given:
            # Phạm Quang Hiển Đánh giá, Ảnh: Chu Thắng Qua nhiều ngày
            end, opens = words[-1].end, last in names.lists["opener"] or (len(texts) > 2 and texts[0] in names.surname)
            return opens and not (self.beside.followed_by_capital_or_mark(end) or self.beside.acts(end))
        return all(map(str.isascii, texts)) and not all(map(names.is_vietnamese, texts)) and not last.isupper()

    def _runs_on(self, words: list[Word]) -> bool:
        """Whether the last word behind a credit opens the next sentence (Ảnh: Lê Văn Hải Như vậy, đội đã …)."""
        beside, end = self.beside, words[-1].end
        if beside.followed_by_capital_or_mark(end) or beside.goes_on(end):
            return False
        # "Ảnh: Minh Quân đã xin phép" is likelier about somebody than by him.
        return len(words) > 2 or not self.names.is_vietnamese(words[0].text)

    def _without_courtesy(self, words: list[Word]) -> tuple[list[Word], bool]:
        """Drop titles of courtesy before a name (Samdech Pichey Sena, Tan Sri, Dato' Seri)."""
        names = self.names
        count = 0
        while count < len(words):
            two = " ".join(w.text for w in words[count : count + 2]).lower()
            one = words[count].text.lower()
            if two in names.courtesy:
                count += 2
            elif one in names.courtesy or (
                one in names.courtesy_more and (count or self.beside.after_courtesy(words[0].start))
            ):
                count += 1
            else:
                break
        # What is left must be a name: "U" and "Tun" alone are none, nor is "Khun" of "Khun Sa" dropped to "Sa".
        return (words[count:], True) if 0 < count < len(words) else (words, False)

    def _without_opener(self, words: list[Word]) -> list[Word]:
        """Drop capitals that only open a sentence or belong to what stands before the name (Theo Nguyễn Văn A)."""
        names = self.names
        at, length = 0, len(words)
        while length - at > 1:
            # No name has more words than so many: further ones change nothing.
            head, *rest = (w.text for w in words[at : at + _REACH])
            known = names.vietnamese_name(rest) and rest[0] in names.surname
            if names.vietnamese_name([head, *rest]) and head in names.surname and not (known and head in names.never):
                break
            foreign = not names.is_vietnamese(rest[0]) or rest[0] in names.foreign_given
            # "Ngoài Văn Công và Văn Thuận, …": no family name, nor a given one.
            bare = len(rest) > 1 and names.all_given(rest)
            foreign = foreign or (bare and head not in names.given | names.any_surname | names.middle)
            if head in names.never or head in names.lists["opener"]:
                if not (known or foreign or (head in names.never and head not in names.given)):
                    break
                if head not in names.never and not known and self.beside.before(words[at].start) in _CALLED:
                    break  # Trung tướng Sao Vannak
            elif not (length - at >= 4 and known and head not in names.any_surname):
                break
            at += 1
        words = words[at:]
        if len(words) < 4:
            return words  # too few for a name behind other words
        # "Đoàn TNCS Hồ Chí Minh Lê Thu Hà"
        for at in (3, 2):
            rest = [w.text for w in words[at:]]
            famous = " ".join(w.text for w in words[:at]) in self.beside.cues.namesake
            if famous and len(rest) > 1 and rest[0] in names.surname and names.vietnamese_name(rest):
                return words[at:]
        # "Huổi Lếch Giàng A Chứ", "Gò Vấp Nguyễn Văn A": a place that nobody lists, then a whole name.
        texts = [w.text for w in words]
        if len(texts) >= 5 and all(map(names.is_vietnamese, texts)) and texts[0] not in names.surname:
            for at in range(1, len(texts) - 2):
                if texts[at] in names.any_surname and texts[at + 1] in names.middle:
                    return words[at:]
            given = len(texts)  # from here on all are syllables of given names
            while given and names.all_given(texts[given - 1 : given]):
                given -= 1
            for at in range(max(1, given - 1), len(texts) - 2):
                if texts[at] in names.surname:
                    return words[at:]
        return words


def _outside(run: list[Word], spans: Mask) -> Iterator[list[Word]]:
    part: list[Word] = []
    for word in run:
        if not spans.touch(word.start, word.end):
            part.append(word)
            continue
        if part:
            yield part
        part = []
    if part:
        yield part
