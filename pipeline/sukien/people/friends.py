"""People of "phía bạn": the other state than the outlet's own, told beside a position or before whoever it sends.

"Thượng tá <name>, Trạm trưởng phía bạn"; "phía bạn do Đại tá <name> dẫn đầu"; "bên bạn có ông <name>".
"""

from __future__ import annotations

from collections.abc import Sequence

from sukien.mention import Mention
from sukien.people.nearest import HOME
from sukien.people.titles import Around
from sukien.rules import Pack
from sukien.text import Text

_OF = r" {friends}(?! {no_friends})(?!\w)"
"""What stands behind a name with its titles, or at the end of one of them."""
_SENT = r"(?<!\w){friends_send} $"
"""What stands before them."""
_NEAR = 30
"""How many characters before a name with its titles such words may begin."""


def speaks_of_friends(text: Text, pack: Pack) -> bool:
    """Whether an article speaks of the other side so at all: one look spares one for each name."""
    return pack.pattern(r" {friends}(?!\w)").search(text.lower) is not None


def of_friends(text: Text, pack: Pack, titles: Sequence[Around], countries: Sequence[Mention]) -> Mention | None:
    """The foreign state named last before somebody of "phía bạn", else the first that is named behind."""
    of, sent = pack.pattern(_OF), pack.pattern(_SENT)
    foreign = [c for c in countries if c.norm["alpha_2"] != HOME]
    for title in titles if foreign else ():
        ends = {title.end, *(role.end for role in (*title.roles, *title.new_roles))}
        told = any(of.match(text.lower, end) for end in ends)
        if told or sent.search(text.lower, max(0, title.start - _NEAR), title.start):
            before = [c for c in foreign if c.start < title.start]
            return before[-1] if before else foreign[0]
    return None
