"""Ranks: gazetteer hits, less the words that only look like one (danh tướng, thủ tướng, đường Đô đốc Bảo)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from sukien.mention import RANK, Mention, Seen
from sukien.rules import Pack
from sukien.rules.kinds.ranks import Rank, RankWords
from sukien.rules.kinds.words import at_word, either
from sukien.text import Text

# The longest word group that is looked for before a rank, in characters, with the blanks around it.
_REACH = 28


_WORD = re.compile(r" [\w'-]+")


class _Words(NamedTuple):
    """Tests on the small-letter text before a rank (they search) and behind it (they match)."""

    not_before: dict[str, re.Pattern[str]]
    ship: re.Pattern[str]
    not_after: dict[str, re.Pattern[str]]
    keep_before: re.Pattern[str]
    plural: re.Pattern[str]
    reference: re.Pattern[str]
    reference_after: re.Pattern[str]
    named: re.Pattern[str]


def find_ranks(text: Text, pack: Pack, seen: Seen) -> list[Mention]:
    """Every rank that belongs to somebody, or that somebody is given."""
    words = pack.tables.get(_Words) or pack.tables.setdefault(_Words, _compile(pack))
    out: list[Mention] = []
    ships: set[str] = set()
    done = 0
    for hit in pack.scanner.scan(text).get(Rank, ()):
        # A longer rank (Phó Đô đốc) has been dealt with: the shorter one inside it says nothing.
        if hit.start < done:
            continue
        done = hit.end
        rule = hit.rule
        assert isinstance(rule, Rank)
        if _stands(text, hit.start, hit.end, rule, words):
            norm = {"rank": rule.rank, "nato": rule.nato, "service": rule.service}
            out.append(Mention(RANK, hit.start, hit.end, rule.id, norm))
        elif words.ship.search(text.lower, max(0, hit.start - _REACH), hit.start):
            ships.add(_called(text, hit.start, hit.end))
    return [x for x in out if not ships or _called(text, x.start, x.end) not in ships]


def _called(text: Text, start: int, end: int) -> str:
    """A rank with the word behind it, in small letters."""
    word = _WORD.match(text.lower, end)
    return text.lower[start : word.end()] if word else ""


def _stands(text: Text, start: int, end: int, rule: Rank, words: _Words) -> bool:
    left = text.lower[max(0, start - _REACH) : start]
    if words.not_before[rule.id].search(left) and not words.keep_before.search(left):
        return False
    if words.not_after[rule.id].match(text.lower, end):
        return False
    if words.plural.search(left):
        return not rule.bare and _named(text, end, words)
    if not rule.bare:
        return True
    return (
        words.reference.search(left) is not None
        or words.reference_after.match(text.lower, end) is not None
        or _named(text, end, words)
    )


def _named(text: Text, end: int, words: _Words) -> bool:
    match = words.named.match(text.text, end)
    return match is not None and match[1].isupper()


def _compile(pack: Pack) -> _Words:
    parts: dict[str, list[str]] = {}
    for rule in pack.of(RankWords):
        parts.setdefault(rule.part, []).extend(rule.words)
    ranks, ships = pack.of(Rank), parts.get("ship", [])
    qualifier = either(parts.get("qualifier", ()))
    return _Words(
        {rank.id: _before(parts.get("not_before", []) + ships + list(rank.not_before)) for rank in ranks},
        _before(ships),
        {rank.id: _behind(parts.get("not_after", []) + list(rank.not_after)) for rank in ranks},
        _before(parts.get("keep_before", ())),
        _before(parts.get("plural", ())),
        _before(parts.get("reference", ())),
        _behind(parts.get("reference_after", ())),
        re.compile(rf"(?:\s+(?i:{qualifier})(?!\w)){{0,3}}:?\s+(?=(\w))"),
    )


def _before(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"{at_word(words)}\s+\"?$")


def _behind(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"\s+(?:{either(words)})(?!\w)")
