"""Names of people: runs of capitalised words, cut at other mentions and judged by what stands beside them.

Three passes over the runs of an article: names that their own cues prove, names joined to proven ones in a list,
and short or capital forms of names that are known by then.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field

from sukien import mention as m
from sukien.extractors.names import Names, Word, names_of
from sukien.mention import PERSON, Mention, Seen
from sukien.rules import Pack
from sukien.text import Text

_HARD = (m.RANK, m.ROLE, m.ORGANIZATION, m.MEETING, m.DATE, m.DECOY, m.DOCUMENT)
"""Mentions that are never part of a name."""
_SOFT = (m.COUNTRY, m.LOCATION, m.GROUP)
"""Mentions that cut a run unless the run as a whole reads as a Vietnamese name (Hoàng Anh Tuấn)."""
_JOINT = re.compile(r"\s*(?:[,;&/]|-|và|cùng|,\s*và)\s*")
_AGE = re.compile(r"\s*(?:\(\s*(?:SN\b|sinh\b|\d{1,2} tuổi|ngụ\b|quê\b|trú\b)|,\s*(?:SN\b|\d{1,2} tuổi))")
_CREDIT = re.compile(r"(?:ảnh|tin|bài|clip|video|tác giả|thực hiện|nguồn|đồ họa|biên dịch|dịch)\s*:\s*$", re.IGNORECASE)
_STRONG, _FAIR = 20, 10
"""Priorities against other readings of the same words: proven by a cue beside it; likely by its own form."""


@dataclass(slots=True)
class Piece:
    """A run of capitalised words that may be a name."""

    words: list[Word]
    rule: str = ""
    priority: int = 0
    texts: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.texts = [word.text for word in self.words]

    @property
    def start(self) -> int:
        return self.words[0].start

    @property
    def end(self) -> int:
        return self.words[-1].end


def find_people(text: Text, pack: Pack, seen: Seen) -> list[Mention]:
    """Every name of a person, without rank, role or form of address."""
    search = _Search(text, names_of(pack), seen)
    return [Mention(PERSON, p.start, p.end, p.rule, {}, p.priority) for p in search.people()]


class _Search:
    def __init__(self, text: Text, names: Names, seen: Seen) -> None:
        self.text, self.names = text, names
        self.hard = sorted((x.start, x.end) for label in _HARD for x in seen.get(label, ()))
        self.soft = sorted((x.start, x.end) for label in _SOFT for x in seen.get(label, ()))
        self.rank_ends = {x.end for x in seen.get(m.RANK, ())}
        self.role_ends = {x.end for x in seen.get(m.ROLE, ())}
        self.title_starts = {x.start for label in (m.ROLE, m.RANK) for x in seen.get(label, ())}
        self.states = seen.get(m.COUNTRY, ())

    def people(self) -> list[Piece]:
        pieces = [piece for run in self.names.runs(self.text.text) for piece in self.cut(run)]
        for piece in pieces:
            self.judge(piece)
        self.join_lists(pieces)
        known = Known(self.names, [p for p in pieces if p.rule])
        for piece in pieces:
            if not piece.rule:
                self.recall(piece, known)
        found = [p for p in pieces if p.rule]
        return found + list(self.capitals(known, found))

    def cut(self, run: list[Word]) -> Iterator[Piece]:
        """The parts of a run outside other mentions, less words that cannot begin or close a name."""
        part: list[Word] = []
        for word in (*run, None):
            if word is not None and not _overlapping(self.hard, word.start, word.end):
                part.append(word)
                continue
            if part:
                yield from self.cut_soft(part)
            part = []

    def cut_soft(self, run: list[Word]) -> Iterator[Piece]:
        whole = self.trim(run)
        if not whole:
            return
        texts = [word.text for word in whole]
        if len(whole) >= 3 and texts[0].title() in self.names.surname and self.names.vietnamese_name(texts):
            # "Đoàn Việt Nam", "Thái Bình Dương": a state of two syllables, or a place as long as the run, is no name.
            first, last = whole[0].start, whole[-1].end
            if not any(x.start >= first and x.end <= last and " " in self.text.text[x.start : x.end] for x in self.states):
                yield Piece(whole)
                return
        part: list[Word] = []
        for word in (*run, None):
            if word is not None and not _overlapping(self.soft, word.start, word.end):
                part.append(word)
                continue
            trimmed = self.trim(part)
            if trimmed:
                yield Piece(trimmed)
            part = []

    def trim(self, words: list[Word]) -> list[Word]:
        """Drop forms of address (Samdech, Datuk), and the capital that only opens a sentence, before the name."""
        names = self.names
        if len(words) >= 2 and words[0].text in names.surname and names.vietnamese_name([w.text for w in words]):
            return words
        while words and (words[0].text in names.never or names.honorific.fullmatch(words[0].text)):
            if len(words) == 1 and words[0].text not in names.never:
                break
            words = words[1:]
        while words and words[-1].text in names.never:
            words = words[:-1]
        if len(words) >= 3 and words[0].text not in names.any_surname and words[0].text not in names.foreign_given:
            texts = [word.text for word in words]
            if texts[1] in names.surname and names.vietnamese_name(texts[1:]):
                words = words[1:]
        if words and words[-1].text.endswith(".") and words[-1].text not in names.suffix:
            last = words[-1]
            words = [*words[:-1], Word(last.start, last.end - 1, last.text[:-1])]
        return words

    # -- first pass: names proven by their own cues ---------------------------------------------------------------

    def judge(self, piece: Piece) -> None:
        """Decide by what stands directly before and after, and by the form of the words."""
        names, texts, written = self.names, piece.texts, self.text.text
        vietnamese = all(map(names.is_vietnamese, texts))
        full = vietnamese and names.vietnamese_name(texts)
        given = vietnamese and all(_title(t) in names.given for t in texts)
        foreign = not vietnamese and (self.all_capitals(piece) or not any(len(t) > 3 and t.isupper() for t in texts))
        before = self.before(piece.start)
        if before == "rank" and len(texts) <= 5 and (full or given or foreign or len(texts) <= 3):
            piece.rule, piece.priority = "person.after_rank", _STRONG
        elif before == "role" and len(texts) <= 6 and (full or foreign or (given and len(texts) <= 3)):
            piece.rule, piece.priority = "person.after_role", _STRONG
        elif before == "honorific" and len(texts) <= 6 and (full or given or foreign):
            piece.rule, piece.priority = "person.after_honorific", _STRONG
        elif self.text.section_at(piece.start).kind == "byline" and (full or given or foreign) and len(texts) >= 2:
            piece.rule, piece.priority = "person.byline", _STRONG
        elif before == "credit" and (full or given) and len(texts) >= 2:
            piece.rule, piece.priority = "person.credit", _STRONG
        elif before == "thing":
            return
        elif self.all_capitals(piece):
            return
        elif full and len(texts) in (3, 4) and texts[0] in names.surname:
            piece.rule, piece.priority = "person.full_name", _FAIR
        elif len(texts) >= 2 and len(texts) <= 6 and (full or foreign or given) and self.titled(piece.end):
            piece.rule, piece.priority = "person.before_role", _FAIR
        elif len(texts) >= 2 and (full or given or foreign) and _AGE.match(written, piece.end):
            piece.rule, piece.priority = "person.before_age", _FAIR
        elif foreign and 2 <= len(texts) <= 5 and (texts[0] in names.foreign_given or self.acts(piece.end)) and not any(t.isupper() and len(t) > 2 for t in texts):
            piece.rule, piece.priority = "person.foreign", _FAIR
        elif len(texts) in (2, 3) and (full or given) and self.acts(piece.end) and (full or self.opens(piece.start)):
            piece.rule, piece.priority = "person.acts", _FAIR

    def before(self, start: int) -> str:
        """What stands directly before an offset: rank, role, honorific, credit, thing or nothing."""
        written = self.text.text
        stop = start
        while stop and written[stop - 1] in " \"'":
            stop -= 1
        if stop in self.rank_ends:
            return "rank"
        if stop in self.role_ends:
            return "role"
        left = written[max(0, stop - 24) : stop]
        if stop != start or not left:
            honorific = self.names.honorific_at_end.search(left)
            if honorific:
                return "honorific"
            if self.names.thing_at_end.search(left):
                return "thing"
        if _CREDIT.search(left):
            return "credit"
        return ""

    def titled(self, end: int) -> bool:
        """Whether ", <role or rank>" follows."""
        written = self.text.text
        if end < len(written) and written[end] in ",(-" or written.startswith(" -", end) or written.startswith(" (", end):
            offset = end + 1
            while offset < len(written) and written[offset] in " -(":
                offset += 1
            return offset in self.title_starts
        return False

    def acts(self, end: int) -> bool:
        """Whether a verb of saying or acting follows."""
        return self.names.said_after.match(self.text.text, end) is not None

    def opens(self, start: int) -> bool:
        """Whether a sentence or clause begins here."""
        return start == 0 or self.text.text[:start].rstrip(" ")[-1:] in ("", "\n", ".", '"', ":", ",", ";", "!", "?")

    def all_capitals(self, piece: Piece) -> bool:
        return all(t.isupper() for t in piece.texts) and any(len(t) > 1 for t in piece.texts)

    # -- second pass: lists ----------------------------------------------------------------------------------------

    def join_lists(self, pieces: list[Piece]) -> None:
        """Names joined to a proven one by a comma or "và"."""
        for left, right in zip(pieces, pieces[1:], strict=False):
            self.join(left, right)
        for left, right in zip(reversed(pieces[:-1]), reversed(pieces[1:]), strict=False):
            self.join(right, left)

    def join(self, proven: Piece, other: Piece) -> None:
        if not proven.rule or other.rule or proven.rule == "person.byline":
            return
        first, second = sorted((proven, other), key=lambda p: p.start)
        if not _JOINT.fullmatch(self.text.text, first.end, second.start) or len(other.texts) < 2:
            return
        vietnamese = all(map(self.names.is_vietnamese, other.texts))
        given = vietnamese and all(_title(t) in self.names.given for t in other.texts)
        if self.names.vietnamese_name(other.texts) or given or (
            not vietnamese and not any(t.isupper() and len(t) > 2 for t in other.texts) and len(other.texts) <= 4
        ):
            other.rule, other.priority = "person.listed", _FAIR

    # -- third pass: other forms of known names ----------------------------------------------------------------------

    def recall(self, piece: Piece, known: Known) -> None:
        """A short form of a known name; one Vietnamese syllable alone proves nothing."""
        for words in (piece.words, piece.words[1:] if len(piece.words) > 1 and self.opens(piece.start) else []):
            texts = [w.text for w in words]
            if words and known.names_one(texts) and not (
                len(texts) == 1 and self.names.is_vietnamese(texts[0])
            ) and self.before(words[0].start) != "thing":
                piece.words, piece.texts = words, texts
                piece.rule, piece.priority = "person.short", _FAIR
                return

    def capitals(self, known: Known, found: list[Piece]) -> Iterator[Piece]:
        """Full names of known people inside lines in capitals."""
        written, lower = self.text.text, self.text.lower
        taken = sorted((p.start, p.end) for p in found)
        for form in known.full:
            offset = lower.find(form)
            while offset >= 0:
                end = offset + len(form)
                if written[offset:end].isupper() and not _overlapping(taken, offset, end):
                    yield Piece([Word(offset, end, written[offset:end])], "person.capitals", _STRONG)
                offset = lower.find(form, end)


class Known:
    """The names that an article has proven, and the short forms that they allow."""

    def __init__(self, names: Names, pieces: list[Piece]) -> None:
        self.full = {" ".join(p.texts).lower() for p in pieces if len(p.texts) > 1}
        self.forms: set[tuple[str, ...]] = set()
        for piece in pieces:
            words = tuple(t.lower() for t in piece.texts)
            self.forms.add(words)
            if names.vietnamese_name(piece.texts):
                self.forms.update(words[i:] for i in range(1, len(words)))
            else:
                self.forms.update(words[i:j] for i in range(len(words)) for j in range(i + 1, len(words) + 1))

    def names_one(self, texts: list[str]) -> bool:
        """Whether the words are a form of a proven name."""
        return tuple(t.lower() for t in texts) in self.forms


def _title(word: str) -> str:
    return word.title() if word.isupper() else word


def _overlapping(spans: list[tuple[int, int]], start: int, end: int) -> bool:
    index = bisect_left(spans, (end, -1))
    return any(e > start for _, e in spans[max(0, index - 4) : index])
