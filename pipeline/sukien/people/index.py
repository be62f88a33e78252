"""The ranks, roles, states, bodies and names of an article, ready to be looked up by where they begin and end."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from sukien import mention as m
from sukien.extractors.closings import word_before
from sukien.extractors.name_cues import cues_of
from sukien.extractors.names import names_of
from sukien.mention import Mention
from sukien.rules import Pack
from sukien.text import Text


class Index:
    """What stands where in an article: `x_at` are mentions by where they begin, `x_to` by where they end."""

    def __init__(self, text: Text, pack: Pack, settled: Sequence[Mention]) -> None:
        self.text, self.pack = text, pack
        self.names = names_of(pack)
        self.cues = cues_of(pack, self.names)
        self.people = [x for x in settled if x.label == m.PERSON]
        self.countries = [x for x in settled if x.label == m.COUNTRY]
        self.titles = [x for x in settled if x.label in (m.RANK, m.ROLE)]
        self.title_at = {x.start: x for x in self.titles}
        self.title_to = {x.end: x for x in self.titles}
        self.country_at = {x.start: x for x in self.countries}
        self.country_to = {x.end: x for x in self.countries}
        self.bodies = {x.start: x for x in settled if x.label == m.ORGANIZATION}
        self.person_at = {x.start: x for x in self.people}
        self.person_to = {x.end: x for x in self.people}
        self.person_starts = sorted(self.person_at)
        self._passed: dict[int, int] = {}
        """Offsets -> where one arrives from there to the left, over blanks and forms of address."""

    def skip_back(self, offset: int) -> int:
        """Over blanks and forms of address (ông, PGS, Samdech Techo) to the left."""
        written, lower, passed = self.text.text, self.text.lower, self._passed
        way: list[int] = []
        while offset not in passed:
            way.append(offset)
            stop = offset
            while stop and written[stop - 1] in ' "':
                stop -= 1
            begin = self.cues.honorific.begin(lower, stop, word_before(lower, stop))
            # "Bộ trưởng Quốc phòng Anh Ben Wallace": what ends a title is Britain, and no form of address (anh).
            if begin < 0 or stop in self.title_to or stop in self.country_to:
                passed[offset] = stop
            else:
                offset = begin
        stop = passed[offset]
        passed.update(dict.fromkeys(way, stop))
        return stop

    def is_counterpart(self, start: int) -> bool:
        """Whether "người đồng cấp" stands before a name, its titles or a state."""
        stop = self.skip_back(start)
        if stop and self.text.text[stop - 1] == ",":
            stop -= 1
        return self.cues.counterpart.end_at(self.text.lower, stop, word_before(self.text.lower, stop))

    def begins_clause(self, start: int) -> bool:
        """Whether a verb follows a name: "Sau khi gặp người đồng cấp Na Uy, Thủ tướng <name> đã …"."""
        return self.cues.acts.match(self.text.lower, self.person_at[start].end) is not None

    def people_between(self, start: int, end: int) -> bool:
        """Whether somebody is named between two offsets."""
        index = bisect_left(self.person_starts, start)
        return index < len(self.person_starts) and self.person_starts[index] < end
