"""Decoys: words that look like a mention and are none."""

from __future__ import annotations

from collections.abc import Iterator

from sukien.rules.kinds.base import Case, Phrase, Rule


class Decoy(Rule):
    """Phrases in which no shorter mention is to be found (Nhân dân Nhật báo: no Nhật)."""

    words: tuple[str, ...]
    case: Case = "title"

    def phrases(self) -> Iterator[Phrase]:
        """Each phrase in the rule's case."""
        for word in self.words:
            yield Phrase(word, self.case)
