"""Names whose core is parted by its number ("Hội nghị Cấp cao lần thứ 36 của ASEAN"), or shares its states."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from sukien.rules import Pack
from sukien.rules.kinds.meetings import Meeting, MeetingWords
from sukien.rules.template import expand
from sukien.text import Text

_BLOC = "asean"
_STEM_WORDS = 8
"""No core has more words before its states ("Tư lệnh các lực lượng quốc phòng")."""
_REST = r"(?P<rest>(?:\w+ ){0,4}?asean)(?!\w)"


class Stem(NamedTuple):
    """Where the words of a core before its states begin, and the rule of that core."""

    start: int
    rule: Meeting


class Whole(NamedTuple):
    """A core with a number inside: its span and its rule."""

    start: int
    end: int
    rule: Meeting


class Parted:
    """Finds what is left of a core once its number or another core has come between; made once for each pack."""

    def __init__(self, pack: Pack, counted: str) -> None:
        self._rules, self._short = pack.of(Meeting), pack.of(MeetingWords)[0].shorter.short
        self._number = pack.pattern(rf" {counted} (?:{{of}} )?{_REST}")
        self._and = pack.pattern(r"(?: {and} | ?/ ?|, )(?:{plural} )?$")

    @cached_property
    def cores(self) -> dict[str, Meeting]:
        """The rules by the cores of ASEAN's series, in small letters; spelt out when a text first asks for one."""
        spelt = ((wording.lower(), rule) for rule in self._rules for core in rule.cores for wording in expand(core))
        return {wording: rule for wording, rule in spelt if _BLOC in wording}

    def numbered(self, text: Text) -> Iterator[Whole]:
        """Cores with their number before their states (Bộ trưởng Quốc phòng lần thứ 12 các nước ASEAN)."""
        lower = text.lower
        if _BLOC not in lower:
            return
        for match in self._number.finditer(lower):
            # The longest core, with what may follow the states (mở rộng).
            further = [len(tail) for tail in _tails(lower[match.end() : match.end() + 12])]
            for more in (*reversed(further), 0):
                stem = self._stem(lower, match.start(), lower[match.start("rest") : match.end() + more])
                if stem:
                    yield Whole(stem.start, match.end() + more, stem.rule)
                    break

    def sharing(self, lower: str, start: int, wording: str) -> Stem | None:
        """The core before one that stands at `start`, and whose states it shares: "Bộ trưởng Quốc phòng và" (…)."""
        link = self._and.search(lower, max(0, start - 16), start)
        if link is None:
            return None
        words = wording.lower().split(" ")
        for count in range(1, len(words)):
            states = " ".join(words[count:])
            if states.endswith(_BLOC) and (stem := self._stem(lower, link.start(), states)):
                return stem
        return None

    def _stem(self, lower: str, end: int, states: str) -> Stem | None:
        at = end
        for _ in range(_STEM_WORDS):
            if at <= 0:
                return None
            at = lower.rfind(" ", 0, at - 1) + 1
            rule = self.cores.get(self._short(f"{lower[at:end]} {states}"))
            if rule:
                return Stem(at, rule)
        return None


def _tails(following: str) -> list[str]:
    """One word more, and two, with the blanks before them."""
    return [match.group() for n in (1, 2) if (match := re.match(rf"(?: \w+){{{n}}}", following))]
