"""Dates: days, ranges, months, quarters, years and deictic words, put on the calendar."""

from __future__ import annotations

from sukien.dates.timeline import find
from sukien.mention import DATE, Mention, Seen
from sukien.rules import Pack
from sukien.text import Text


def find_dates(text: Text, pack: Pack, seen: Seen) -> list[Mention]:
    """Every date that the text names."""
    return [Mention(DATE, one.start, one.end, one.rule, one.norm) for one in find(text, pack)]
