"""Normalisation with an offset map: the original is never touched, every offset can be brought back to it."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from functools import lru_cache
from typing import NamedTuple

from sukien.text.wrapping import unwrap

# Replacements of one code point by one: they leave every offset where it is.
_ONE_TO_ONE = {
    **dict.fromkeys([*map(chr, range(0x2000, 0x200B)), *"\u00a0\u1680\u202f\u205f\u3000\t"], " "),
    **dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb\uff02", '"'),
    **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\u00b4\uff07", "'"),
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uff0d", "-"),
    **dict.fromkeys("\v\f\x1c\x1d\x1e\u0085\u2028\u2029", "\n"),
    # The Icelandic eth, which many Vietnamese keyboards once wrote for the letter đ.
    "\u00d0": "Đ",
    "\u00f0": "đ",
}  # fmt: skip
_SINGLES = frozenset(_ONE_TO_ONE)
# Characters without width: they may stand inside a word and vanish.
_WIDTHLESS = "\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff"
_MARKS = "\u0300-\u036f"
_SINGLE = re.compile(f"[{''.join(_ONE_TO_ONE)}]")
_ODD = re.compile(f"[{''.join(_ONE_TO_ONE)}{_WIDTHLESS}{_MARKS}\r]")
# What may change the length: marks, with what has no width between them; white space, unless it is a single blank.
_SPOT = re.compile(
    f"(?P<marks>[{_MARKS}{_WIDTHLESS}](?:[{_MARKS}{_WIDTHLESS}]*[{_MARKS}]|(?<=[{_MARKS}])))"
    f"|[ \n\r{_WIDTHLESS}](?:[ \n\r{_WIDTHLESS}]+|(?<=[\r{_WIDTHLESS}]))"
)
_HIDDEN = re.compile(f"[{_WIDTHLESS}]")
_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
# An open syllable in oa, oe, uy whose tone stands on its last letter (hoà, uỷ).
_OPEN = re.compile(r"[oOuU][àáảãạèéẻẽẹÀÁẢÃẠÈÉẺẼẸỳýỷỹỵỲÝỶỸỴ](?![^\W\d_])")
# Two vowels that end a syllable, whose tone stands on the last and not, as always, on the one with a mark (hôì, vưà).
_LATE = re.compile(r"[êôơâăưÊÔƠÂĂƯ][àáảãạìíỉĩịùúủũụỳýỷỹỵ](?!\w)")
# An i with its tone that is spelt y as well (kí, quí, lí, Mĩ, tỉ): the consonant before it begins the syllable.
_EITHER = re.compile(
    r"[ìíỉĩịÌÍỈĨỊ](?!\w)(?:(?<=(?<!\w)[kK].)|(?<=(?<!\w)[qQ][uU].)"
    r"|(?<=(?<!\w)[lL][íÍ])|(?<=(?<!\w)[mM][ĩĨ])|(?<=(?<!\w)[tT][ỉỈ]))"
)
_TO_Y = str.maketrans("ìíỉĩịÌÍỈĨỊ", "ỳýỷỹỵỲÝỶỸỴ")


class Edits(NamedTuple):
    """The places where the length changed, in order: code points [starts, ends) stand for [from_starts, from_ends)."""

    starts: list[int]
    ends: list[int]
    from_starts: list[int]
    from_ends: list[int]


class Normalized(NamedTuple):
    """The normalised text and, where it differs in length from the original, the places where it does."""

    text: str
    edits: Edits | None = None

    def to_source(self, start: int, end: int) -> tuple[int, int]:
        """A span of the normalised text as a span of the original; marks belong to their letter.

        What vanished at the edges of the span stays outside of it.
        """
        if self.edits is None:
            return start, end
        first = self._source_of(start)[0]
        return first, self._source_of(end - 1)[1] if end > start else first

    def from_source(self, offset: int) -> int:
        """The normalised offset of the character that an original offset falls into; after a vanished one, the next."""
        if self.edits is None:
            return offset
        edit = bisect_right(self.edits.from_starts, offset) - 1
        if edit < 0:
            return offset
        if offset < self.edits.from_ends[edit]:
            return self.edits.starts[edit]
        return self.edits.ends[edit] + offset - self.edits.from_ends[edit]

    def _source_of(self, offset: int) -> tuple[int, int]:
        """Where the character at a normalised offset starts and ends in the original."""
        assert self.edits is not None
        edit = bisect_right(self.edits.starts, offset) - 1
        if edit < 0:
            return offset, offset + 1
        if offset < self.edits.ends[edit]:
            return self.edits.from_starts[edit], self.edits.from_ends[edit]
        source = self.edits.from_ends[edit] + offset - self.edits.ends[edit]
        return source, source + 1


def normalize(source: str) -> Normalized:
    """Compose letters (NFC), tones the old way (hòa, ủy), y for i (ký, lý), unify blanks, quotes, dashes and line ends.

    A tone that slipped behind its vowel is put back (hồi for hôì). A run of blanks becomes one; characters without
    width vanish; the line ends of a hard-wrapped text read as blanks.

    >>> normalize("Bộ trưởng hoà\u200b").text
    'Bộ trưởng hòa'
    >>> normalize("Uỷ  ban").to_source(3, 6)
    (4, 7)
    """
    text, edits = source, None
    odd = set(_ODD.findall(source))
    if not odd.isdisjoint(_SINGLES):
        text = _SINGLE.sub(_single, source)
    if not odd <= _SINGLES or "  " in text or " \n" in text or "\n " in text:
        text, edits = _rewrite(text)
    text = _LATE.sub(_earlier, text)
    text = _EITHER.sub(lambda i: i.group().translate(_TO_Y), _OPEN.sub(_move_tone, text))
    return Normalized(unwrap(text), edits)


def _single(match: re.Match[str]) -> str:
    return _ONE_TO_ONE[match.group()]


def _rewrite(text: str) -> tuple[str, Edits]:
    """The text with every spot rewritten, and the edits that changed its length or joined characters."""
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    from_starts: list[int] = []
    from_ends: list[int] = []
    last = shift = 0
    for match in _SPOT.finditer(text):
        start, end = match.span()
        if match.lastgroup is None:
            new = _blank(text[start:end])
        elif start > last and text[start - 1].isalpha():
            start -= 1
            new = _compose(text[start:end])
        else:
            continue  # marks without a letter
        if new == text[start:end]:
            continue
        pieces.append(text[last:start])
        pieces.append(new)
        starts.append(start - shift)
        shift += end - start - len(new)
        ends.append(end - shift)
        from_starts.append(start)
        from_ends.append(end)
        last = end
    pieces.append(text[last:])
    return "".join(pieces), Edits(starts, ends, from_starts, from_ends)


def _blank(run: str) -> str:
    """What is left of a run of white space and characters without width: its line ends, or else one blank."""
    if run == "  ":
        return " "
    return "\n" * (run.count("\n") + run.count("\r") - run.count("\r\n")) or (" " if " " in run else "")


@lru_cache(maxsize=4096)
def _compose(cluster: str) -> str:
    """A letter with its marks in composed form, whatever their order (a circumflex after a tone) and number."""
    letters = unicodedata.normalize("NFD", _HIDDEN.sub("", cluster))
    marks = sorted(dict.fromkeys(letters[1:]), key=_TONES.__contains__)
    return unicodedata.normalize("NFC", letters[0] + "".join(marks))


@lru_cache(maxsize=256)
def _moved(pair: str) -> str:
    plain = unicodedata.normalize("NFD", pair[1])
    if (pair[0] in "oO") == (plain[0] in "yY"):
        return pair  # oỳ and uà are no such rhymes
    return unicodedata.normalize("NFC", pair[0] + plain[1]) + plain[0]


@lru_cache(maxsize=1024)
def _toned(pair: str) -> str:
    """Two vowels with the tone of the second on the first: ơì, ời."""
    last = unicodedata.normalize("NFD", pair[1])
    return unicodedata.normalize("NFC", pair[0] + last[1:]) + last[0]


def _earlier(match: re.Match[str]) -> str:
    return _toned(match.group())


def _move_tone(match: re.Match[str]) -> str:
    # "qu" is a consonant: quý stays.
    if match.start() and match.string[match.start() - 1] in "qQ":
        return match.group()
    return _moved(match.group())
