"""Meetings."""

from __future__ import annotations

from sukien.mention import Mention, Seen
from sukien.rules import Pack
from sukien.text import Text


def find_meetings(text: Text, pack: Pack, seen: Seen) -> list[Mention]:
    """Every one that the text names."""
    return []
