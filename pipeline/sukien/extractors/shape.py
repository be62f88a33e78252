"""What the words of a piece look like: a Vietnamese name, a foreign one, the name of a body or thing."""

from __future__ import annotations

import re

from sukien.extractors.beside import Beside
from sukien.extractors.names import Names
from sukien.extractors.pieces import Piece


class Shape:
    """What the words of a piece look like."""

    def __init__(self, names: Names, piece: Piece) -> None:
        texts = piece.texts
        self.names, self.texts, self.piece = names, texts, piece
        self.vietnamese = all(map(names.is_vietnamese, texts))
        self.full = self.vietnamese and names.vietnamese_name(texts)
        self.given = self.vietnamese and names.all_given(texts)
        self.foreign = not self.vietnamese and (
            piece.loud or not any(_acronym(word) for word in texts if word not in names.suffix)
        )
        self.first_name = texts[0] in names.foreign_given

    def source(self, beside: Beside) -> bool:
        """Whether the words name a paper that is quoted (Theo Daily Mail)."""
        if not self.foreign:
            return False
        quoted = beside.quoted(self.piece.start)
        return quoted or not beside.cues.organization_word.isdisjoint(self.texts)

    @property
    def certain(self) -> bool:
        """Whether a full Vietnamese name needs no cue: a family name that is nothing else, or Thị, Văn after it."""
        return self.texts[0] in self.names.surname or self.texts[1] in self.names.middle

    @property
    def given_but_first(self) -> bool:
        """Whether given names follow a syllable that may be a rare family name, as of a Chinese name (Bì Minh Dũng)."""
        return self.vietnamese and self.names.all_given(self.texts[1:])

    @property
    def korean(self) -> bool:
        """Whether the words are a Korean surname and a hyphened first name (Park Geun-hye)."""
        return self.texts[0] in self.names.korean_surname and len(self.texts) in (2, 3) and "-" in self.texts[-1]

    @property
    def given_last(self) -> bool:
        """Whether the last syllable is one of given names."""
        return self.texts[-1] in self.names.given

    def thing(self, beside: Beside) -> bool:
        """Whether the words name a body, or a thing that bears a famous name, unless somebody acts."""
        cues = beside.cues
        if not cues.organization_word.isdisjoint(self.texts):
            return not self.korean
        return " ".join(self.texts) in cues.namesake and not beside.acts(self.piece.end)


_CAMEL = re.compile(r"[a-z]{2}[A-Z]")


def _acronym(word: str) -> bool:
    """Whether a word has the capitals of a name of a thing (USS, QĐNDVN-Giảng, AirAsia)."""
    if len(word) > 5 and _CAMEL.search(word) and not word.startswith("Mac"):
        return True
    return len(word) > 2 and (word.isupper() or (word[:3].isupper() and word[:3].isalpha()))
