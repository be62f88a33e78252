"""Positions compared: whether two wordings can be the same post of the same person."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from sukien.joining.words import Words
from sukien.text.normalize import normalize

_CUT = r"\s*[,;]\s*(?:{concurrent}\s+)?|\s+{concurrent}\s+"
_WORD = re.compile(r"\w+")
_SHARED = 0.6
_KEPT = 50_000
"""Roles that are remembered at most."""


class Posts(NamedTuple):
    """The posts in a role: the words of each, without states and fillers; branches of the state; high office."""

    pieces: tuple[frozenset[str], ...]
    branches: frozenset[str]
    top: bool


def posts_of(role: str | None, states: Iterable[str], words: Words) -> Posts:
    """The posts in the text of a role; `states` are names of states in lower case, as the article writes them."""
    if not role:
        return Posts((), frozenset(), False)
    lower = role.lower()
    found = [state for state in states if state in lower]
    named = tuple(sorted(found, key=lambda state: (-len(state), state)) if len(found) > 1 else found)
    # Most roles come again and again; what was read once is kept with the rules that it was read by.
    known: dict[tuple[str, tuple[str, ...]], Posts] = words.pack.tables.setdefault("joining_posts", {})
    if len(known) > _KEPT:
        known.clear()
    if (role, named) not in known:
        known[role, named] = _read(role, named, words)
    return known[role, named]


def _read(role: str, states: Iterable[str], words: Words) -> Posts:
    text = normalize(role).text.lower()
    branches = frozenset(name for name, pattern in words.branches if pattern.search(text))
    for state in states:
        text = re.sub(rf"(?<!\w){re.escape(state)}(?!\w)", " ", text)
    pieces, top = [], False
    for piece in words.pack.pattern(_CUT).split(text):
        every = _WORD.findall(piece)
        if kept := frozenset(every) - words.filler - words.former:
            pieces.append(kept)
            top |= bool(words.top.search(piece)) and not words.deputy & set(every[:2])
    return Posts(tuple(pieces), branches, top)


def share_a_post(one: Posts, other: Posts, words: Words) -> bool:
    """Whether a post of one is a post of the other: most words in common, and both or none a deputy's."""
    return any(_same(a, b, words) for a in one.pieces for b in other.pieces)


def _same(a: frozenset[str], b: frozenset[str], words: Words) -> bool:
    common = len(a & b)
    if a == b:
        return True
    return (
        common >= 2 and 2 * common >= _SHARED * (len(a) + len(b)) and bool(a & words.deputy) == bool(b & words.deputy)
    )
