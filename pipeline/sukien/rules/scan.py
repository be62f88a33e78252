"""One pass over the text for the phrases of all gazetteer rules (Aho-Corasick), whole syllables only."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping
from functools import lru_cache
from operator import itemgetter
from typing import Any, Generic, NamedTuple, TypeVar

import ahocorasick_rs

from sukien.rules.kinds.base import Phrase, Rule
from sukien.rules.shorter import Joints, Shorter
from sukien.text import Text
from sukien.text.normalize import normalize

_START, _END = itemgetter(0), itemgetter(1)
_BETWEEN = "\ue000"  # for private use: in no phrase


class Hit(NamedTuple):
    """A phrase of a rule in the normalised text; overlaps are not settled here."""

    start: int
    end: int
    rule: Rule
    phrase: Phrase


@lru_cache(maxsize=65_536)
def normalized(words: str) -> str:
    """The words of a phrase as they stand in a normalised text."""
    return normalize(words).text


def all_normalized(phrases: Iterable[str]) -> list[str]:
    """Many phrases as they stand in normalised texts: as one text, for there are tens of thousands of them."""
    return normalize(_BETWEEN.join(phrases)).text.split(_BETWEEN)


K = TypeVar("K", bound=Hashable)
_Entry = tuple[K, Rule, Phrase]
"""A phrase under its key."""


class Scanner(Generic[K]):
    """Finds every phrase of the given rules in a text; what is found of each is put under its key."""

    def __init__(self, rules: Iterable[tuple[K, Rule]], shorter: Mapping[K, Shorter] | None = None) -> None:
        """`shorter` tells for a key how its phrases may be found in a text put shorter."""
        self._shorter = dict(shorter or {})
        # Phrases that ask for their very letters are looked for as they are: of "I" and "V" no small one then stops.
        exact: dict[str, list[_Entry[K]]] = {}
        other: dict[str, list[_Entry[K]]] = {}
        phrases = [(key, rule, phrase) for key, rule in rules for phrase in rule.phrases()]
        texts = all_normalized([phrase.text for _, _, phrase in phrases])
        for (key, rule, phrase), text in zip(phrases, texts, strict=True):
            if text != phrase.text:
                phrase = Phrase(text, phrase.case)
            table, form = (exact, text) if phrase.case == "exact" else (other, text.lower())
            entries = table.get(form)
            if entries is None:
                table[form] = [(key, rule, phrase)]
            else:
                entries.append((key, rule, phrase))
        self._parts = [_part(list(table.values()), table is other) for table in (exact, other) if table]
        self._joints = {
            key: Joints(text.lower() for (one, _, _), text in zip(phrases, texts, strict=True) if one == key)
            for key in self._shorter
        }

    def __getstate__(self) -> _State[K]:
        return self._shorter, self._joints, [(entries, small) for _, entries, small in self._parts]

    def __setstate__(self, state: _State[K]) -> None:
        self._shorter, self._joints, parts = state
        self._parts = [_part(entries, small) for entries, small in parts]

    def shortened(self, text: Text) -> Iterator[tuple[K, Hit]]:
        """The hits of phrases that are told with words between which they do not have, with their key."""
        for key, shorter in self._shorter.items():
            for stretch in shorter.stretches(text):
                short = stretch.short.text
                lower = short.lower()
                if not self._joints[key].may_span(lower, stretch.short.edits):
                    continue
                found: dict[K, list[Hit]] = defaultdict(list)
                _collect(self._parts, short, lower, found)
                for hit in found[key]:
                    if span := stretch.span(hit.start, hit.end):
                        yield key, hit._replace(start=span[0], end=span[1])

    def scan(self, text: Text) -> dict[K, list[Hit]]:
        """All hits by the key of their rule, in order of their start; at one start the longest first."""
        return _scan(self, text)


_State = tuple[dict[K, Shorter], dict[K, Joints], list[tuple[list[list[_Entry[K]]], bool]]]
_Part = tuple[ahocorasick_rs.AhoCorasick, list[list[_Entry[K]]], bool]
"""An automaton, the phrases by its index, and whether it looks in small letters."""


def _part(entries: list[list[_Entry[K]]], small: bool) -> _Part[K]:
    """The automaton over the phrases of some entries, one form each, with the entries by its index."""
    forms = [of_one[0][2].text for of_one in entries]
    return ahocorasick_rs.AhoCorasick([form.lower() for form in forms] if small else forms), entries, small


@lru_cache(maxsize=4)
def _scan(scanner: Scanner[Any], text: Text) -> dict[Any, list[Hit]]:
    out: dict[Any, list[Hit]] = defaultdict(list)
    _collect(scanner._parts, text.text, text.lower, out)
    for key, hit in scanner.shortened(text):
        out[key].append(hit)
    for hits in out.values():
        if len(hits) > 1:
            hits.sort(key=_END, reverse=True)
            hits.sort(key=_START)
    return dict(out)


def _collect(parts: list[_Part[Any]], written: str, lower: str, out: dict[Any, list[Hit]]) -> None:
    """Put all hits in a text under their keys."""
    length = len(written)
    hit = tuple.__new__  # what Hit(…) does, without a function of Python between: there are hundreds in an article
    for automaton, entries, small in parts:
        for index, start, end in automaton.find_matches_as_indexes(lower if small else written, overlapping=True):
            # Whole syllables; a capital after a small letter begins a new one (a blank was lost: "tướngTrần").
            if start and lower[start - 1] != " " and inside_syllable(written, lower, start):
                continue
            if end < length and lower[end] != " " and inside_syllable(written, lower, end):
                continue
            for key, rule, phrase in entries[index]:
                for at in _capitals(phrase.text) if phrase.case == "title" else ():
                    if not written[start + at].isupper():
                        break
                else:
                    out[key].append(hit(Hit, (start, end, rule, phrase)))


@lru_cache(maxsize=65_536)  # few of the tens of thousands of phrases are ever met
def _capitals(words: str) -> tuple[int, ...]:
    """Where the capitals of a phrase stand."""
    return tuple(at for at, c in enumerate(words) if c.isupper())


def inside_syllable(text: str, lower: str, offset: int) -> bool:
    """Whether an offset lies inside a syllable."""
    if not (lower[offset - 1].isalnum() and lower[offset].isalnum()):
        return False
    return not (text[offset - 1].islower() and text[offset].isupper())
