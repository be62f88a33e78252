"""Ranks: gazetteer hits, less the words that only look like one (danh tướng, tướng lĩnh, thủ tướng)."""

from __future__ import annotations

from sukien.mention import RANK, Mention, Seen
from sukien.rules import Pack
from sukien.rules.kinds.ranks import Rank
from sukien.text import Text


def find_ranks(text: Text, pack: Pack, seen: Seen) -> list[Mention]:
    """Every rank that the text names."""
    out = []
    for hit in pack.scanner.scan(text).get(Rank, ()):
        rule = hit.rule
        assert isinstance(rule, Rank)
        norm = {"rank": rule.rank, "nato": rule.nato, "service": rule.service}
        out.append(Mention(RANK, hit.start, hit.end, rule.id, norm))
    return out
