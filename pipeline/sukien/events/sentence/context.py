"""Words directly beside a hit that make it something else, compiled once a rule."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sukien.rules.kinds.words import at_word


def either(words: Sequence[str]) -> str:
    """An alternation of words in lower case, the longest first."""
    return "|".join(re.escape(w.lower()) for w in sorted(words, key=lambda w: (-len(w), w)))


def at_end(words: Sequence[str]) -> re.Pattern[str] | None:
    """Matches text that ends with one of the words; None without words."""
    return re.compile(rf"{at_word(map(str.lower, words))}[\s,\"]*$") if words else None


def at_start(words: Sequence[str]) -> re.Pattern[str] | None:
    """Matches text that goes on with one of the words, which may begin with a comma; None without words."""
    return re.compile(rf"(?:\s+|(?=,))(?:{either(words)})(?!\w)") if words else None


def within(words: Sequence[str]) -> re.Pattern[str] | None:
    """Finds one of the words; None without words."""
    return re.compile(rf"{at_word(map(str.lower, words))}(?!\w)") if words else None
