"""Phrases that end right before an offset: one look-up of the last word, then a comparison."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

_LONGEST_WORD = 16


class Closings:
    """Phrases in small letters by their last word."""

    def __init__(self, phrases: Iterable[str]) -> None:
        by_last: dict[str, list[str]] = defaultdict(list)
        for phrase in sorted({p.lower() for p in phrases}, key=lambda p: (-len(p), p)):
            by_last[phrase.rsplit(" ", 1)[-1]].append(phrase)
        self._by_last = dict(by_last)

    @property
    def words(self) -> Iterable[str]:
        """The last words of the phrases."""
        return self._by_last.keys()

    def begin(self, lower: str, stop: int, last: str) -> int:
        """Where the longest phrase begins that ends at `stop`; -1 where none does. `last` is the word before `stop`."""
        for phrase in self._by_last.get(last, ()):
            start = stop - len(phrase)
            if start >= 0 and lower.startswith(phrase, start) and not (start and lower[start - 1].isalnum()):
                return start
        return -1

    def end_at(self, lower: str, stop: int, last: str) -> bool:
        """Whether a phrase ends at `stop`."""
        return last in self._by_last and self.begin(lower, stop, last) >= 0


def word_before(lower: str, stop: int) -> str:
    """What stands between the last blank and `stop`, less the marks that open it."""
    word = lower[stop - _LONGEST_WORD if stop > _LONGEST_WORD else 0 : stop].rpartition(" ")[2].rpartition("\n")[2]
    while word and not word[0].isalnum():
        word = word[1:]
    return word
