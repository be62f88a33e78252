"""Normalisation with an offset map: the original is never touched, every offset can be brought back to it."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from typing import NamedTuple

# Replacements of one code point by one: they leave every offset where it is.
_ONE_TO_ONE = str.maketrans(
    {
        **dict.fromkeys("\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t\v\f\r", " "),
        **dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb\uff02", '"'),
        **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\u00b4\uff07", "'"),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uff0d", "-"),
        "\u2028": "\n",
        "\u2029": "\n",
        "\u0085": "\n",
    }
)
# Characters without width: they may stand inside a word and vanish.
_VANISHING = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff]")
# An open syllable in oa, oe, uy with its tone on the second vowel (hoà, uỷ); "qu" is a consonant (quý).
_TONES = {"\u0300", "\u0301", "\u0303", "\u0309", "\u0323"}
_OPEN = re.compile(r"(?<![qQ])(?:[oO][àáảãạèéẻẽẹÀÁẢÃẠÈÉẺẼẸ]|[uU][ỳýỷỹỵỲÝỶỸỴ])(?![^\W\d_])")


class Normalized(NamedTuple):
    """The normalised text and, where it differs in length, where each of its code points starts and ends in the original."""

    text: str
    starts: tuple[int, ...] | None
    ends: tuple[int, ...] | None

    def to_source(self, start: int, end: int) -> tuple[int, int]:
        """A span of the normalised text as a span of the original, marks and zero-width characters included."""
        if self.starts is None or self.ends is None:
            return start, end
        # The end of the last character, not the beginning of the next: a zero-width character between stays out.
        return self.starts[start], self.ends[end - 1]

    def from_source(self, offset: int) -> int:
        """The normalised offset of the character that an original offset falls into."""
        if self.starts is None:
            return offset
        return max(0, bisect_right(self.starts, offset) - 1)


def normalize(source: str) -> Normalized:
    """Compose (NFC), place tones the old way (hòa, ủy), unify blanks, quotes and dashes, drop zero-width characters.

    >>> normalize("Bộ trưởng hoà\u200bgiải").text
    'Bộ trưởng hòagiải'
    """
    text = source.translate(_ONE_TO_ONE)
    starts = ends = None
    if not unicodedata.is_normalized("NFC", text) or _VANISHING.search(text):
        text, starts, ends = _compose(text)
    return Normalized(_OPEN.sub(_move_tone, text), starts, ends)


def _compose(text: str) -> tuple[str, tuple[int, ...], tuple[int, ...]]:
    """Compose each cluster of a base and its marks by itself; starts, then ends, of every code point that results."""
    out: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    position, length = 0, len(text)
    while position < length:
        if _VANISHING.match(text, position):
            position += 1
            continue
        stop = position + 1
        while stop < length and (unicodedata.combining(text[stop]) or _VANISHING.match(text, stop)):
            stop += 1
        while stop > position + 1 and _VANISHING.match(text, stop - 1):
            stop -= 1
        cluster = unicodedata.normalize("NFC", _VANISHING.sub("", text[position:stop]))
        for character in cluster:
            out.append(character)
            starts.append(position)
            ends.append(stop)
        position = stop
    return "".join(out), tuple(starts), tuple(ends)


def _move_tone(match: re.Match[str]) -> str:
    first, second = match.group()
    base = unicodedata.normalize("NFD", second)
    tone = next(mark for mark in base if mark in _TONES)
    return unicodedata.normalize("NFC", first + tone) + unicodedata.normalize("NFC", base.replace(tone, ""))
