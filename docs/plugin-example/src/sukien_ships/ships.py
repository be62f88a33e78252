"""Naval ships by number and name: tàu 015-Trần Hưng Đạo, tàu hộ vệ tên lửa 016 - Quang Trung."""

from __future__ import annotations

import re
from itertools import takewhile

from sukien.mention import COUNTRY, ORGANIZATION, ROLE, Mention, Seen
from sukien.plugins import Extractor
from sukien.rules import Pack
from sukien.text import Text

# The word for a ship, at most four more words (hộ vệ tên lửa), then the number and a dash; the name follows.
_SHIP = re.compile(r"(?<!\w)(?:tàu|chiến hạm)(?: [^\W\d_]+){0,4} (?P<number>\d{2,4}) ?- ?(?=\w)")
_NAME = re.compile(r"[^\W\d_]+(?: [^\W\d_]+)*")
_NEAR = 40
"""How many characters after the name its navy may stand (… của Hải quân Việt Nam)."""


def find_ships(text: Text, pack: Pack, seen: Seen) -> list[Mention]:
    """Every ship; `norm`: `number`, `name`, and `country`, the alpha-2 code of the state that follows, or null."""
    out = []
    for match in _SHIP.finditer(text.lower):
        name = _name(text, match.end())
        if name:
            start, end = match.start("number"), match.end() + len(name)
            norm = {"number": match["number"], "name": name, "country": _state(text, seen, end)}
            out.append(Mention("SHIP", start, end, "ships.numbered", norm))
    return out


def _name(text: Text, start: int) -> str:
    """The words with capitals that begin at an offset."""
    words = _NAME.match(text.text, start)
    return " ".join(takewhile(lambda word: word[0].isupper(), words[0].split())) if words else ""


def _state(text: Text, seen: Seen, end: int) -> str | None:
    stop = min(end + _NEAR, text.sentences[text.sentence_at(end - 1)][1])
    state = next((one for one in seen[COUNTRY] if end <= one.start < stop), None)
    return state.norm["alpha_2"] if state else None


EXTRACTOR = Extractor(
    find=find_ships,
    needs=(COUNTRY,),
    provides=("SHIP",),
    # A captain's position and the name of a unit may hold the name of the ship.
    inside=(ROLE, ORGANIZATION),
)
