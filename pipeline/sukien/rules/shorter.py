"""Stretches of a text put shorter, for names that are told with words between which say no more.

"Bộ trưởng Quốc phòng các nước thành viên ASEAN" reads "Bộ trưởng Quốc phòng ASEAN", as a rule writes it; so no rule has
to write out what may stand before the name of a body.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

import ahocorasick_rs

from sukien.rules.kinds.words import at_word, either
from sukien.text import Text
from sukien.text.normalize import Edits, Normalized, normalize

_REACH = 110
"""No name has more characters before such words, nor behind them."""
_LETTERS = 4, 2
"""Characters before and behind such a place that are compared, less where a phrase has no more."""
_BEGIN = re.compile(r"\W(?=\w)")


def _normal(words: str) -> str:
    return normalize(words).text


class Stretch(NamedTuple):
    """A stretch put shorter, and where it begins in the text."""

    start: int
    short: Normalized

    def span(self, start: int, end: int) -> tuple[int, int] | None:
        """The span in the text of one in the stretch; None where nothing was put shorter inside it."""
        first, last = self.short.to_source(start, end)
        return (self.start + first, self.start + last) if last - first != end - start else None


class Joints:
    """Which letters stand around the beginnings of words in some phrases.

    Where none of them stands around what was left out, no phrase leads over it: so most stretches need no look at all
    phrases.
    """

    def __init__(self, phrases: Iterable[str]) -> None:
        """All in small letters."""
        found = {_around(phrase, begin.end(), *_LETTERS) for phrase in phrases for begin in _BEGIN.finditer(phrase)}
        self._found = frozenset(found)
        self._lengths = sorted({(len(before), len(behind)) for before, behind in found})

    def may_span(self, lower: str, edits: Edits | None) -> bool:
        """Whether a phrase in a text put shorter, in small letters, may lead over one of the places."""
        assert edits is not None
        return any(
            start != end or any(_around(lower, start, *lengths) in self._found for lengths in self._lengths)
            for start, end in zip(edits.starts, edits.ends, strict=True)
        )


def _around(words: str, at: int, before: int, behind: int) -> tuple[str, str]:
    return words[max(0, at - before) : at], words[at : at + behind]


class Shorter:
    """Puts texts shorter: some words are left out before others, others are replaced."""

    def __init__(self, omitted: Iterable[str], links: Iterable[str], replaced: Mapping[str, Iterable[str]]) -> None:
        """All in small letters but the keys of `replaced`: `links` join what is omitted, and go with it."""
        self._instead = {word: short for short, words in replaced.items() for word in map(_normal, words)}
        words, ties = list(map(_normal, omitted)), list(map(_normal, links))
        word, tie = f"(?:{either(words)})", f"(?:{either(ties)})"
        heads = [*words, *(f"{one} {other}" for one in ties for other in words)]
        whose = rf"{at_word(heads)}(?: (?:{tie} )*{word})*(?: {tie})* (?=\w)"
        self._pattern = re.compile(rf"{whose}|(?P<long>{at_word(self._instead)})(?!\w)")
        self._begins = [*heads, *self._instead]
        self._automaton = ahocorasick_rs.AhoCorasick(self._begins)

    def __getstate__(self) -> dict[str, Any]:
        return {name: value for name, value in vars(self).items() if name != "_automaton"}

    def __setstate__(self, state: dict[str, Any]) -> None:
        vars(self).update(state)
        self._automaton = ahocorasick_rs.AhoCorasick(self._begins)

    def short(self, words: str) -> str:
        """Some words in small letters, put shorter."""
        return self._pattern.sub(lambda match: self._instead[match["long"]].lower() if match["long"] else "", words)

    def stretches(self, text: Text) -> Iterator[Stretch]:
        """One for each place where there is something to put shorter, in order."""
        run: list[re.Match[str]] = []
        for match in self._places(text.lower):
            # "các nước | Đông Nam Á": what is one name's; "Nhóm chuyên gia của các nước ASEAN" keeps its "Nhóm".
            if run and match.start() > run[-1].end():
                yield self._stretch(text.text, run)
                run = []
            run.append(match)
        if run:
            yield self._stretch(text.text, run)

    def _places(self, lower: str) -> Iterator[re.Match[str]]:
        """What the pattern finds in small letters; an automaton tells where it may begin, several times as fast."""
        end = 0
        for start in sorted(
            {start for _, start, _ in self._automaton.find_matches_as_indexes(lower, overlapping=True)}
        ):
            if start >= end and (match := self._pattern.match(lower, start)):
                end = match.end()
                yield match

    def _stretch(self, written: str, places: list[re.Match[str]]) -> Stretch:
        start = max(0, written.rfind(" ", 0, max(0, places[0].start() - _REACH)))
        stop = written.find(" ", places[-1].end() + _REACH)
        short, edits, last = "", Edits([], [], [], []), start
        for place in places:
            short += written[last : place.start()]
            edits.starts.append(len(short))
            edits.from_starts.append(place.start() - start)
            short += self._instead[place["long"]] if place["long"] else ""
            last = place.end()
            edits.ends.append(len(short))
            edits.from_ends.append(last - start)
        return Stretch(start, Normalized(short + written[last : len(written) if stop < 0 else stop], edits))
