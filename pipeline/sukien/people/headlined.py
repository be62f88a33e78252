"""The office by which only the headline tells of somebody: "Bộ trưởng Quốc phòng Lào hoãn thăm Úc", then "ông X"."""

from __future__ import annotations

from collections.abc import Sequence

from sukien import mention as m
from sukien.mention import Mention
from sukien.people.titles import Around, Titles
from sukien.rules import Pack
from sukien.text import Text

_ADDRESS = r"(?<!\w){address} ?$"
"""What stands before the name: "ông"."""
_LEAD = 8
"""How many characters before the name that word may begin."""


def headlined(text: Text, pack: Pack, titles: Titles, roles: Sequence[Mention], mention: Mention) -> Mention | None:
    """The one office with its state that a headline tells of without a name, for whom the article names first as "ông".

    Nobody else may hold one in that state.
    """
    if not titles.people or mention.start != min(x.start for x in titles.people):
        return None
    if text.section_at(mention.start).kind == "headline":
        return None
    address = pack.pattern(_ADDRESS).search(text.lower, max(0, mention.start - _LEAD), mention.start)
    offices = [x for x in roles if text.section_at(x.start).kind == "headline" and x.label == m.ROLE]
    if address is None or len(offices) != 1 or not offices[0].norm.get("country") or offices[0].norm.get("plural"):
        return None
    state = offices[0].norm["country"]
    others = (x for x in roles if x is not offices[0] and x.norm.get("country") == state)
    return None if any(x.start in titles.owned for x in others) else offices[0]


def with_office(around: Around, office: Mention | None) -> Around:
    """The titles at a name with that office, where they are none."""
    return around if office is None or around.rank is not None else around._replace(roles=[office])
