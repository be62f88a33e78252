"""Stretches of a text put shorter, for names that are told with words between which say no more.

"Bộ trưởng Quốc phòng các nước thành viên ASEAN" reads "Bộ trưởng Quốc phòng ASEAN", as a rule writes it; so no rule has
to write out what may stand before the name of a body.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from sukien.rules.kinds.words import at_word, either
from sukien.text import Text
from sukien.text.normalize import Edits, Normalized, normalize

_REACH = 110
"""No name has more characters before such words, nor behind them."""


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


class Shorter:
    """Puts texts shorter: some words are left out before others, others are replaced."""

    def __init__(self, omitted: Iterable[str], links: Iterable[str], replaced: Mapping[str, Iterable[str]]) -> None:
        """All in small letters but the keys of `replaced`: `links` join what is omitted, and go with it."""
        self._instead = {word: short for short, words in replaced.items() for word in map(_normal, words)}
        words, ties = list(map(_normal, omitted)), list(map(_normal, links))
        word, tie = f"(?:{either(words)})", f"(?:{either(ties)})"
        first = at_word([*words, *(f"{one} {other}" for one in ties for other in words)])
        whose = rf"{first}(?: (?:{tie} )*{word})*(?: {tie})* (?=\w)"
        self._pattern = re.compile(rf"{whose}|(?P<long>{at_word(self._instead)})(?!\w)")

    def short(self, words: str) -> str:
        """Some words in small letters, put shorter."""
        return self._pattern.sub(lambda match: self._instead[match["long"]].lower() if match["long"] else "", words)

    def stretches(self, text: Text) -> Iterator[Stretch]:
        """One for each place where there is something to put shorter, in order."""
        run: list[re.Match[str]] = []
        for match in self._pattern.finditer(text.lower):
            # "các nước | Đông Nam Á": what is one name's; "Nhóm chuyên gia của các nước ASEAN" keeps its "Nhóm".
            if run and match.start() > run[-1].end():
                yield self._stretch(text.text, run)
                run = []
            run.append(match)
        if run:
            yield self._stretch(text.text, run)

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
