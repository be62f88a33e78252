"""Names that an article has proven, and the shorter and louder forms in which they come back."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from sukien.extractors.beside import Beside
from sukien.extractors.names import Names, Word
from sukien.extractors.pieces import Mask, Piece

_WORD_BEFORE = re.compile(r"(?<!\w)([^\W\d_]+) $")
_LONGEST = 8
"""Letters of a form of address that is a given name as well, with the blank behind it."""
_TITLES = ("rank", "role", "honorific")
FAIR, STRONG = 10, 20
"""Priorities against other readings of the same words: likely by its form; proven by a cue beside it."""


class Known:
    """The forms that the proven names of an article allow."""

    def __init__(self, names: Names, pieces: Iterable[Piece]) -> None:
        self.names = names
        self.full: set[str] = set()
        self.forms: set[tuple[str, ...]] = set()
        self.surnames: set[str] = set()
        """Words of foreign names that stand alone behind a title, in a headline in capitals too (TƯỚNG MATTIS)."""
        self.families: set[str] = set()
        """First syllables of names of the Vietnamese form: for Chinese and Korean people they stand alone (ông Tập)."""
        for piece in pieces:
            words = tuple(map(str.lower, piece.texts))
            self.forms.add(words)
            if len(words) > 1:
                self.full.add(" ".join(words))
            if names.vietnamese_name(piece.texts):
                self.forms.update(words[i:] for i in range(1, len(words)))
                self.families.add(words[0])
            else:
                self.surnames.update(word for word in words if len(word) > 2 and not names.is_vietnamese(word.title()))
                self.forms.update(words[i:j] for i in range(len(words)) for j in range(i + 1, len(words) + 1))
                # "Abu Bakr al-Baghdadi": Baghdadi
                parts = (word.partition("-") for word in words)
                self.forms.update((name,) for article, _, name in parts if name and article in names.lists["article"])

    def __contains__(self, texts: list[str]) -> bool:
        return tuple(map(str.lower, texts)) in self.forms

    def recall(self, piece: Piece, beside: Beside) -> None:
        """Settle a piece that is a form of a known name, with or without the capital that opens its sentence."""
        opened = len(piece.words) > 1 and beside.opens(piece.start)
        for words in (piece.words, piece.words[1:] if opened else []):
            texts = [w.text for w in words]
            if not words or not (texts in self or self._family(words, beside)):
                continue
            if beside.before(words[0].start) == "thing":
                return
            if len(texts) == 1 and self.names.is_vietnamese(texts[0]) and not self._single(words[0], beside, opened):
                continue
            start = self.names.particles_before(beside.written, words[0].start)
            if start < words[0].start and tuple(beside.lower[start : words[-1].end].split()) in self.forms:
                words = [Word(start, words[0].end, beside.written[start : words[0].end]), *words[1:]]
            piece.take(words, "person.short", FAIR)
            return

    def widen(self, piece: Piece, beside: Beside) -> None:
        """Take a form of address into a name that has it (Anh Thư, of one Nguyễn Anh Thư)."""
        before = _WORD_BEFORE.search(beside.written, max(0, piece.start - _LONGEST), piece.start)
        if before is None or len(piece.words) > 1 or not before[1].istitle():
            return
        if (before[1].lower(), piece.texts[0].lower()) in self.forms:
            first = Word(before.start(1), before.end(1), before[1])
            piece.take([first, *piece.words], "person.short", FAIR)

    def _family(self, words: list[Word], beside: Beside) -> bool:
        """Whether a family name stands behind a title."""
        if len(words) != 1 or words[0].text.lower() not in self.families:
            return False
        return self._titled(words[0].start, beside)

    def _titled(self, start: int, beside: Beside) -> bool:
        """Whether a title stands before a name, or before the word that calls it a family's (viên tướng họ Nhậm)."""
        if beside.before(start) in _TITLES:
            return True
        before = beside.lower[max(0, start - _LONGEST) : start - 1]
        words = (word for word in self.names.lists["of_family"] if before.endswith(f" {word}"))
        return any(beside.before(start - 1 - len(word)) in _TITLES for word in words)

    def _single(self, word: Word, beside: Beside, opened: bool) -> bool:
        """Whether one Vietnamese syllable stands for a known name: beside it, what a person does or is done to."""
        if word.text.isupper() or beside.compounds(word.start, word.end):
            return False
        if self._titled(word.start, beside):
            return True
        if beside.speaks(word.end):
            return True
        if word.text in self.names.lists["opener"] or word.text in self.names.never:
            return beside.opens(word.start) and beside.acts(word.end)
        if beside.opens(word.start):
            return beside.does(word.end)
        # Amid a sentence a capital of its own is a name's (mà Phương đã cất giấu).
        # "hôm ấy Nga nghỉ chợ", but not "hãng xe của Đức mở thêm nhà máy"
        state = word.text in beside.cues.states and (beside.introduced(word.start) or not beside.does(word.end))
        return opened or (not state and beside.stands_alone(word.start, word.end))

    def loud(self, beside: Beside, taken: Iterable[Piece]) -> Iterator[Piece]:
        """Full names of known people inside lines in capitals, and one word of a foreign one behind a title."""
        spans = Mask(len(beside.written), ((p.start, p.end) for p in taken))
        for form in (*self.full, *self.surnames):
            offset = beside.lower.find(form)
            while offset >= 0:
                end = offset + len(form)
                loud = beside.written[offset:end].isupper() and not spans.touch(offset, end)
                if loud and (form in self.full or self._alone(offset, end, beside)):
                    yield Piece([Word(offset, end, beside.written[offset:end])], "person.capitals", STRONG)
                offset = beside.lower.find(form, end)

    def _alone(self, start: int, end: int, beside: Beside) -> bool:
        """Whether a word stands by itself behind a title."""
        inside = beside.written[start - 1 : start].isalnum() or beside.written[end : end + 1].isalnum()
        return not inside and beside.before(start) in _TITLES
