"""Whose an office is that a capital or a house tells of: "Điện Kremlin thông báo Tổng thống <name> sẽ …"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from sukien import mention as m
from sukien.mention import Mention
from sukien.people.titles import Titles
from sukien.rules import Pack
from sukien.rules.kinds.places import Places
from sukien.text import Text

_TELLS = r"(?<!\w){tells|says}(?: {content})? ?$"
"""What stands before whoever is told of."""
_REACH = 30
"""How many characters (a word for telling) may stand before the office."""
_GAP = 25
"""How many characters ("hôm 18/3 đã") may stand between who tells and the word for it."""
_MARKS = ',;:.()"\n'
"""What parts them."""


class Announcers:
    """Looks for who tells of the people of one article."""

    def __init__(self, text: Text, pack: Pack, found: Sequence[Mention], titles: Titles) -> None:
        self.text, self.pack, self.titles = text, pack, titles
        self._found = found
        self.tells = pack.pattern(_TELLS)

    @cached_property
    def _tellers(self) -> list[Mention]:
        """The states, their bodies, houses and capitals."""
        rows = (x for x in self._found if x.label != m.LOCATION or self._is_seat(x))
        return sorted((x for x in rows if x.norm.get("alpha_2") or x.norm.get("country")), key=lambda x: x.end)

    def _is_seat(self, place: Mention) -> bool:
        """Whether a place is a capital, or a house of government."""
        rule = self.pack.rules.get(place.rule)
        capital = isinstance(rule, Places) and place.norm.get("name") in rule.capitals
        return capital or place.norm.get("sort") == "house"

    def of(self, start: int) -> Mention | None:
        """Who tells of the office that begins at an offset; nobody where somebody named does."""
        verb = self.tells.search(self.text.lower, max(0, start - _REACH), start)
        if verb is None:
            return None
        teller = next((x for x in reversed(self._tellers) if x.end <= verb.start()), None)
        if teller is None or verb.start() - teller.end > _GAP:
            return None
        parted = set(_MARKS) & set(self.text.text[teller.end : verb.start()])
        return None if parted or self.titles.people_between(teller.start, verb.start()) else teller
