"""A name in brackets behind a name: the same one as its own language spells it (Tập Cận Bình (Xi Jinping))."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from sukien.extractors.known import STRONG
from sukien.extractors.names import Names
from sukien.extractors.pieces import Piece

RESPELT = "person.respelt"
"""The rule of such a name: it tells of nobody new."""
_SYLLABLE = re.compile(r"[aeiou]+|y(?![aeiou])", re.IGNORECASE)
"""What makes a syllable of a romanised name (Xi Jin-ping, Ze-min): y before another vowel is a consonant."""


def respell(pieces: Sequence[Piece], names: Names, written: str) -> None:
    """Take a name in brackets behind a proven one that has as many syllables, where just one of them is Vietnamese."""
    for first, second in pairwise(pieces):
        if not first.rule or len(second.texts) < 2 or written[first.end : second.start] != " (":
            continue
        if not written.startswith(")", second.end) or second.loud:
            continue
        one, other = (_syllables(piece, names) for piece in (first, second))
        if one != other and abs(one) == abs(other) > 1:
            second.rule, second.priority = RESPELT, STRONG


def _syllables(piece: Piece, names: Names) -> int:
    """How many syllables a name has: below zero if it is no Vietnamese one."""
    if names.vietnamese_name(piece.texts):
        return len(piece.texts)
    return -sum(len(_SYLLABLE.findall(word)) for word in piece.texts)
