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
        doubled = lists["double_first"] | lists["double_last"]
        second = either({part for name in doubled for part in name.split("-")[1:]})
        articles = either(lists["article"])
        self.signs = (" -", " '", "'", *(f" {x} -" for x in sorted(lists["article"])))
        """What follows a word behind which a name may go on."""
        self._surnames, self._initials, self._articles = lists["korean_surname"], lists["apostrophe"], lists["article"]
        self._heads = frozenset(name.split("-")[0] for name in lists["double_first"])
        self._last_heads = frozenset(name.split("-")[0] for name in lists["double_last"])
        self._first_names = lists["foreign_given"] - lists["korean_surname"]
        self._nobody = lists["never"] | lists["famous"] | lists["paper"] | lists["foreign_given"]
        self._apostrophe = re.compile(rf" ?' ?({word})")
        self._capital = re.compile(rf" - {word}")
        self._double = re.compile(rf" - (?:{second})(?= [{capital}])")
        self._double_last = re.compile(rf" - (?:{second})(?!\w)")
        self._small = re.compile(r" - ([a-z]{2,9})(?!\w)")
        self._pair = re.compile(rf" - ([{capital}][a-z]{{2,}})(?! ?[-/]| [{capital}]|\w)")
        self._korean = re.compile(rf" - (?:{syllable})(?!\w)")
        self._chain = re.compile(r" - (?:[a-z]{1,2}|[A-Z]) - [A-Za-z][a-z]+(?!\w)")
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
        elif last in self._last_heads and text.startswith(" - ", end) and not self._chain.match(text, end):
            pattern = self._double_last
        else:
            pattern = self._korean if before in self._surnames else self._chain
        found = pattern.match(text, end)
        if found is None:
            return self._past_foreign(text, before, last, end)
        # nhóm O 'Hải âu'
        return end if pattern is self._apostrophe and self._vietnamese(found[1]) else found.end()

    def _past_foreign(self, text: str, before: str, last: str, end: int) -> int:
        """Where a name ends with the foreign word behind a hyphen: Lee Hsi - ming, Aiden Foster - Carter.

        Two people may face each other over a dash too: so a capital needs a first name before the two, and a word
        that is no famous name, nobody's first name and no paper's.
        """
        if not before or not text.startswith(" - ", end):
            return end
        small = self._small.match(text, end)
        if small is not None:
            return end if self._vietnamese(small[1]) else small.end()
        pair = self._pair.match(text, end) if before in self._first_names and not self._vietnamese(last) else None
        if pair is None or pair[1] in self._nobody or self._vietnamese(pair[1]):
            return end
        return pair.end()

    def next(self, text: str, end: int) -> int:
        """Where the word behind `end` ends, if an article opens it (Bashar al - Assad)."""
        found = self._next.match(text, end)
        return end if found is None else found.end()


def closed(name: str) -> str:
    """A name without the blanks around its hyphens and apostrophes, as it compares."""
    return name.replace(" - ", "-").replace(" '", "'").replace("' ", "'")
