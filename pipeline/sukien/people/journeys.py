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
_MET = r"(?<!\w)(?:{meets}(?: [^\W\d_]+)?(?: {with})?|{passive})(?: {address})? ?$"
"""What stands directly before the titles of whom somebody meets, where the place was told before."""
_AT = r"\s*{at} (?:[^\W\d_]+ ){0,2}"
"""What stands before a place with which a sentence opens: "Tại thủ đô"."""
_WAY = 25
"""How many characters before a place, or before somebody's titles, those words may begin."""


class Journeys:
    """The places and states of a text that somebody is told to have come to."""

    def __init__(self, text: Text, pack: Pack, places: Sequence[Mention], titles: Titles) -> None:
        self.text, self.titles = text, titles
        self.places = sorted((*places, *titles.countries), key=lambda x: x.start)
        self.comes, self.meets, self.met, self.at = map(pack.pattern, (_COMES, _MEETS, _MET, _AT))
        self._starts = [x.start for x in self.places]

    def to(self, name: int, titles: int) -> Mention | None:
        """The place or state where whoever came there meets somebody, by where his name and his titles begin."""
        if not self.text.sentences:
            return None
        begin = self.text.sentences[self.text.sentence_at(name)][0]
        return self._here(begin, name, titles) or self._opening(begin, titles) or self._before(begin, titles)

    def _opening(self, begin: int, titles: int) -> Mention | None:
        """The place with which a sentence opens in which somebody meets others: "Tại Phnom Penh, bà hội kiến …"."""
        at = bisect_left(self._starts, begin)
        place = self.places[at] if at < len(self.places) and self._starts[at] < titles else None
        if place is None or self.at.fullmatch(self.text.lower, begin, place.start) is None:
            return None
        if self.titles.people_between(place.end, titles):
            return None  # "Tại Hà Nội, Thủ tướng X hội đàm với Thủ tướng Y": of several X may be the host
        return place if self.met.search(self.text.lower, max(begin, titles - _WAY), titles) else None

    def _here(self, begin: int, name: int, titles: int) -> Mention | None:
        """The place to which the same sentence says that somebody came, in front of whom he meets."""
        lower = self.text.lower
        at = bisect_left(self._starts, titles) - 1
        place = self.places[at] if at >= 0 and self._starts[at] >= begin else None
        if place is None or ";" in lower[place.end : name] or self.titles.people_between(place.end, name):
            return None
        if not self.titles.people_between(begin, place.start) or not self._visited(place, begin):
            return None
        return place if self.meets.search(lower, place.end, name) else None

    def _before(self, begin: int, titles: int) -> Mention | None:
        """The place to which the paragraph says last that somebody came, before a sentence in which he meets others."""
        if self.met.search(self.text.lower, max(begin, titles - _WAY), titles) is None:
            return None
        top = self.text.section_at(begin).start
        at = bisect_left(self._starts, begin)
        told = (x for x in reversed(self.places[:at]) if x.start >= top)
        return next((x for x in told if self._visited(x, top)), None)

    def _visited(self, place: Mention, begin: int) -> bool:
        return self.comes.search(self.text.lower, max(begin, place.start - _WAY), place.start) is not None


def state_of(place: Mention) -> str:
    """The state that a place is in, or that it is."""
    return str(place.norm.get("alpha_2") or place.norm.get("country"))
