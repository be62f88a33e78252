"""The word lists of `joining.yaml`, compiled once a pack."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from sukien.extractors.names import names_of
from sukien.rules import Pack
from sukien.rules.kinds.joining import JoiningWords

_LISTS = ("suffix", "deputy", "former", "filler", "senior", "top")


class Words(NamedTuple):
    """Sets of single words, and patterns over the lower-cased text of a position."""

    suffix: frozenset[str]
    deputy: frozenset[str]
    former: frozenset[str]
    filler: frozenset[str]
    senior: frozenset[str]
    top: re.Pattern[str]
    branches: tuple[tuple[str, re.Pattern[str]], ...]
    pack: Pack

    def grade(self, rank: str | None, nato: str | None) -> float | None:
        """A rank as a number that grows with it: its NATO code, half a step more where it stands above others of it."""
        if rank is None or nato is None or not nato.startswith("OF-"):
            return None
        return int(nato[3:]) + (0.5 if rank.lower() in self.senior else 0.0)

    def vietnamese(self, word: str) -> bool:
        """Whether a word has the form of one Vietnamese syllable."""
        return names_of(self.pack).is_vietnamese(word)


def words_of(pack: Pack) -> Words:
    """The compiled lists, kept with the pack."""
    if "joining" not in pack.tables:
        rules = pack.of(JoiningWords)
        lists = {part: [w for r in rules if r.part == part for w in r.words] for part in _LISTS}
        pack.tables["joining"] = Words(
            suffix=frozenset(lists["suffix"]),
            deputy=frozenset(lists["deputy"]),
            former=frozenset(lists["former"]),
            filler=frozenset(lists["filler"]),
            senior=frozenset(lists["senior"]),
            top=_any(lists["top"]),
            branches=tuple((r.id, _any(r.words)) for r in rules if r.part == "branch"),
            pack=pack,
        )
    words: Words = pack.tables["joining"]
    return words


def _any(words: Iterable[str]) -> re.Pattern[str]:
    choice = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{choice})(?!\w)")
