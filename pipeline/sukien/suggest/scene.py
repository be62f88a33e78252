"""An article with what the rules took of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from sukien.mention import Mention
from sukien.rules import Pack
from sukien.suggest.finding import Finding
from sukien.text import Text


class Scene(NamedTuple):
    """A read article."""

    doc_id: str
    text: Text
    pack: Pack
    settled: Sequence[Mention]

    def taken(self, start: int, end: int) -> bool:
        """Whether a mention has some of a span."""
        return any(one.start < end and start < one.end for one in self.settled)

    def finding(self, kind: str, key: str, start: int, end: int, **fields: Any) -> Finding:
        """A finding at a place."""
        begin, stop = self.text.sentences[self.text.sentence_at(start)]
        sentence = " ".join(self.text.text[begin:stop].split())
        return Finding(kind, key, self.text.text[start:end], tuple(fields.items()), self.doc_id, sentence)
