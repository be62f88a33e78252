"""One pass over the text for the phrases of all gazetteer rules (Aho-Corasick), whole syllables only."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

import ahocorasick_rs

from sukien.rules.kinds.base import Phrase, Rule
from sukien.text import Text
from sukien.text.normalize import normalize


class Hit(NamedTuple):
    """A phrase of a rule in the normalised text; overlaps are not settled here."""

    start: int
    end: int
    rule: Rule
    phrase: Phrase


class Scanner:
    """Finds every phrase of the given rules in a text."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        table: dict[str, list[tuple[Rule, Phrase]]] = defaultdict(list)
        for rule in rules:
            for phrase in rule.phrases():
                written = Phrase(normalize(phrase.text).text, phrase.case)
                table[written.text.lower()].append((rule, written))
        self._entries = list(table.values())
        self._automaton = ahocorasick_rs.AhoCorasick(list(table))

    def scan(self, text: Text) -> dict[type[Rule], list[Hit]]:
        """All hits by kind of rule, in order of their start; at one start the longest first."""
        return _scan(self, text)


@lru_cache(maxsize=4)
def _scan(scanner: Scanner, text: Text) -> dict[type[Rule], list[Hit]]:
    out: dict[type[Rule], list[Hit]] = defaultdict(list)
    written, lower = text.text, text.lower
    length = len(written)
    for index, start, end in scanner._automaton.find_matches_as_indexes(lower, overlapping=True):
        # Whole syllables; a capital after a small letter begins a new one (a blank was lost: "tướngTrần").
        if start and written[start - 1].isalnum() and lower[start].isalnum() and not _glued(written, start):
            continue
        if end < length and written[end].isalnum() and lower[end - 1].isalnum() and not _glued(written, end):
            continue
        for rule, phrase in scanner._entries[index]:
            if _cased(written[start:end], phrase):
                out[type(rule)].append(Hit(start, end, rule, phrase))
    for hits in out.values():
        hits.sort(key=lambda hit: (hit.start, -hit.end))
    return dict(out)


def _glued(text: str, offset: int) -> bool:
    return text[offset - 1].islower() and text[offset].isupper()


def _cased(found: str, phrase: Phrase) -> bool:
    if phrase.case == "any" or found == phrase.text:
        return True
    if phrase.case == "exact":
        return False
    return all(f.isupper() for f, p in zip(found, phrase.text, strict=True) if p.isupper())
