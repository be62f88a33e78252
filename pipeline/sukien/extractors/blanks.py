"""Foreign names that a word segmenter broke at their hyphens and apostrophes: Jean - Claude Juncker, O ' Neill."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from sukien.rules.kinds.words import either

_LETTER = r"[^\W\d_]"


class Blanks:
    """Where a name goes on behind such a hyphen or apostrophe, by the word before it."""

    def __init__(self, lists: Mapping[str, frozenset[str]], capital: str, vietnamese: Callable[[str], bool]) -> None:
        self._vietnamese = vietnamese
        word = rf"[{capital}]{_LETTER}*(?:['-]{_LETTER}+)*"
        syllable = either({form for x in lists["korean_syllable"] for form in (x, x.capitalize())})
        second = either({part for name in lists["double_first"] for part in name.split("-")[1:]})
        articles = either(lists["article"])
        self.signs = (" -", " '", "'", *(f" {x} -" for x in sorted(lists["article"])))
        """What follows a word behind which a name may go on."""
        self._surnames, self._initials, self._articles = lists["korean_surname"], lists["apostrophe"], lists["article"]
        self._heads = frozenset(name.split("-")[0] for name in lists["double_first"])
        self._apostrophe = re.compile(rf" ?' ?({word})")
        self._capital = re.compile(rf" - {word}")
        self._double = re.compile(rf" - (?:{second})(?= [{capital}])")
        self._korean = re.compile(rf" - (?:{syllable})(?!\w)")
        self._chain = re.compile(r" - [a-z]{1,2} - [a-z]{2,}(?!\w)")
        self._next = re.compile(rf" (?:{articles}) - {word}")
        self._before = re.compile(rf"(?<!\w)(?:{articles}) - $")

    def before(self, text: str, start: int) -> int:
        """Where a name begins whose article stands before it (al - Mashani)."""
        article = self._before.search(text, max(0, start - 6), start)
        return start if article is None else article.start()

    def past(self, text: str, before: str, last: str, end: int) -> int:
        """Where `last`, the last word of a name so far, ends with what belongs to it; `before` is the word before."""
        if last in self._initials:
            pattern = self._apostrophe
        elif last.lower() in self._articles:
            pattern = self._capital
        elif last in self._heads and text.startswith(" - ", end):
            pattern = self._double
        else:
            pattern = self._korean if before in self._surnames else self._chain
        found = pattern.match(text, end)
        if found is None or (pattern is self._apostrophe and self._vietnamese(found[1])):
            return end  # nhóm O 'Hải âu'
        return found.end()

    def next(self, text: str, end: int) -> int:
        """Where the word behind `end` ends, if an article opens it (Bashar al - Assad)."""
        found = self._next.match(text, end)
        return end if found is None else found.end()


def closed(name: str) -> str:
    """A name without the blanks around its hyphens and apostrophes, as it compares."""
    return name.replace(" - ", "-").replace(" '", "'").replace("' ", "'")
