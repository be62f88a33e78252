"""Series that no rule lists: an international conference whose acronym stands in brackets after its name."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from typing import NamedTuple

from sukien.rules.kinds.meetings import MeetingWords
from sukien.text import Text

_REACH = 160
"""No such name is longer, in code points."""
_ACRONYM = re.compile(r" \((?P<acronym>[A-ZĐ][\w+]*[A-ZĐ+](?: [A-ZĐ]{2,})?)(?:[ -]{1,3}\d{1,4})?\)")
_EDITION = re.compile(r",? +(?:lần +(?:thứ +)?[\w]{1,6}|năm \d{4}|\d{4})$", re.IGNORECASE)
_STOP = re.compile(r"[.;:!?\n\"(),]")


class Unlisted(NamedTuple):
    """A name or an acronym of a series that no rule lists; the id is made of the acronym."""

    start: int
    end: int
    meeting: str
    name: str


class Series:
    """Finds unlisted series; made once for each pack."""

    def __init__(self, words: MeetingWords) -> None:
        self._head = re.compile(rf"(?<!\w)(?:{words.pattern('series_heads')})(?= )")
        self._scope = re.compile(rf"(?<!\w)(?:{words.pattern('series_scope')})(?!\w)")
        self._barred = re.compile(rf"(?<!\w)(?:{words.pattern('series_not')})(?!\w)")

    def find(self, text: Text, known: Container[str]) -> Iterator[Unlisted]:
        """The long name, the acronym in brackets, and the acronym wherever it comes back."""
        written = text.text
        for match in _ACRONYM.finditer(written):
            acronym = match["acronym"]
            if acronym in known:
                continue
            span = self._name(text, match.start())
            if span is None:
                continue
            meeting = re.sub(r"[^A-Z0-9]+", "_", acronym.upper().replace("Đ", "D").replace("+", "_PLUS")).strip("_")
            name = written[slice(*span)]
            yield Unlisted(*span, meeting, name)
            for again in re.finditer(rf"(?<!\w){re.escape(acronym)}(?!\w)", written[match.start() :]):
                yield Unlisted(match.start() + again.start(), match.start() + again.end(), meeting, name)

    def _name(self, text: Text, end: int) -> tuple[int, int] | None:
        """The span of the international conference's name that ends at `end`, less its edition."""
        written = text.text
        low = max(0, end - _REACH)
        for stop in _STOP.finditer(written, low, end):
            low = stop.end()
        heads = [head.start() for head in self._head.finditer(written, low, end)]
        if not heads:
            return None
        start = heads[0]
        if edition := _EDITION.search(written, start, end):
            end = edition.start()
        words = text.lower[start:end].split(" ", 1)[-1]
        if not self._scope.search(words) or self._barred.search(words):
            return None
        return start, end
