"""Phrases to be looked for at a given place: one dictionary look-up, then the longest phrase that fits."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from sukien.text.normalize import normalize

_WORD = re.compile(r"\w+|[^\w\s]")
_LONGEST_WORD = 16


class Phrasebook:
    """Phrases in small letters, by their first and by their last word."""

    def __init__(self, phrases: Iterable[str]) -> None:
        opening: dict[str, list[str]] = defaultdict(list)
        closing: dict[str, list[str]] = defaultdict(list)
        for phrase in sorted({normalize(p).text.lower() for p in phrases}, key=lambda p: (-len(p), p)):
            words = _WORD.findall(phrase)
            opening[words[0]].append(phrase)
            closing[words[-1]].append(phrase)
        self._opening, self._closing = dict(opening), dict(closing)

    @property
    def first_words(self) -> frozenset[str]:
        """The words that a phrase may begin with: a cheap test for several books at once."""
        return frozenset(self._opening)

    def match(self, lower: str, at: int, first: str | None = None) -> int:
        """The end of the longest phrase that begins at `at`, whole words only; 0 where there is none.

        `first` is the word at `at`, as `first_word` gives it, where several books are asked at one place.
        """
        for phrase in self._opening.get(first_word(lower, at) if first is None else first, ()):
            end = at + len(phrase)
            if lower.startswith(phrase, at) and not lower[end : end + 1].isalnum():
                return end
        return 0

    def begin(self, lower: str, at: int, last: str) -> int | None:
        """The start of the longest phrase that stands, with a blank behind it, just before `at`.

        `last` is the word before `at`, as `last_word` gives it: several books are asked at one place.
        """
        for phrase in self._closing.get(last, ()):
            start = at - 1 - len(phrase)
            if start >= 0 and lower.startswith(phrase, start) and not (start and lower[start - 1].isalnum()):
                return start
        return None

    def ends(self, lower: str, at: int, last: str) -> bool:
        """Whether a phrase stands, with a blank behind it, just before `at`."""
        return self.begin(lower, at, last) is not None


def first_word(lower: str, at: int) -> str:
    """The word, or mark, that begins at `at`; empty where there is none."""
    found = _WORD.match(lower, at)
    return found.group() if found else ""


def last_word(text: str, at: int) -> str:
    """The word, or mark, that stands with a blank behind it just before `at`; empty where there is none."""
    left = text[max(0, at - _LONGEST_WORD) : at]
    if not left.endswith(" "):
        return ""
    word = left[:-1].rpartition(" ")[2]
    if word.isalnum():  # nearly always
        return word
    begin = len(word)
    while begin and (word[begin - 1].isalnum() or word[begin - 1] == "_"):
        begin -= 1
    return word[begin:] or word[-1:].strip()
