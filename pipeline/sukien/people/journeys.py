"""Where somebody came who meets whom the text names without a state: "X tới Manila và hội đàm với Bộ trưởng Y"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from sukien.mention import Mention
from sukien.people.titles import Titles
from sukien.rules import Pack
from sukien.text import Text

_COMES = r"(?<!\w)(?:{onward}|{visits}) (?:{state} )?$"
"""What stands before a place that somebody visits."""
_MEETS = r"(?<!\w)(?:{meets}|{passive})(?!\w)"
"""What stands between such a place and whom he meets there."""
_WAY = 25
"""How many characters before a place those words may begin."""


class Journeys:
    """The places of a text that somebody is told to have come to."""

    def __init__(self, text: Text, pack: Pack, places: Sequence[Mention], titles: Titles) -> None:
        self.text, self.places, self.titles = text, places, titles
        self.comes, self.meets = pack.pattern(_COMES), pack.pattern(_MEETS)
        self._starts = [x.start for x in places]

    def to(self, start: int) -> Mention | None:
        """The place abroad where whoever came there meets somebody whose name begins at an offset of its sentence."""
        lower = self.text.lower
        begin = self.text.sentences[self.text.sentence_at(start)][0] if self.text.sentences else 0
        at = bisect_left(self._starts, start) - 1
        place = self.places[at] if at >= 0 and self._starts[at] >= begin else None
        if place is None or ";" in lower[place.end : start] or self.titles.people_between(place.end, start):
            return None
        if any(place.end <= x.start < start for x in self.titles.countries):
            return None
        if not self.titles.people_between(begin, place.start):
            return None
        comes = self.comes.search(lower, max(begin, place.start - _WAY), place.start)
        return place if comes and self.meets.search(lower, place.end, start) else None
