"""An article as the pipeline left it, for questions about it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any

from sukien import pipeline
from sukien.doc import read, text_of
from sukien.explain.shape import Source
from sukien.mention import Mention
from sukien.rules import Pack
from sukien.rules.pack import KIND_OF
from sukien.rules.scan import Hit

if TYPE_CHECKING:
    from spacy.language import Language

_PREFIX = "sukien_"


class Asked:
    """The text, its hits, its candidates by extractor, what stands and what lost, in normalised offsets."""

    def __init__(self, nlp: Language, text: str, meta: Mapping[str, str | None]) -> None:
        self.doc = pipeline.article(nlp, text, meta)
        self.text = text_of(self.doc)
        self.pack: Pack = pipeline.pack_of(nlp)

    @cached_property
    def hits(self) -> list[Hit]:
        """Every phrase of every gazetteer rule, in order of start, the longer first."""
        scanners = (self.pack.scanner, self.pack.cue_scanner)
        found = (hit for one in scanners for hits in one.scan(self.text).values() for hit in hits)
        return sorted(found, key=lambda hit: (hit.start, -hit.end, hit.rule.id))

    @cached_property
    def candidates(self) -> list[tuple[str, Mention]]:
        """(extractor, mention) of all that extractors proposed, in order of start."""
        found = (
            (key.removeprefix(_PREFIX), row)
            for key in self.doc.spans
            if key.startswith(_PREFIX)
            for row in read(self.doc, key)
        )
        return sorted(found, key=lambda pair: (pair[1].start, -pair[1].end, pair[1].label))

    @cached_property
    def settled(self) -> list[Mention]:
        """The mentions that stand."""
        return read(self.doc, pipeline.SETTLED)

    @cached_property
    def lost(self) -> list[tuple[Mention, Mention]]:
        """(loser, winner) of each contest."""
        rows = self.doc.spans[pipeline.SETTLED].attrs.get("lost", ())
        return [(Mention(*loser), Mention(*winner)) for loser, winner in rows]

    @property
    def published(self) -> Mapping[str, Any]:
        """The day that the article speaks from: value and basis."""
        found: Mapping[str, Any] = self.doc.user_data.get(pipeline.PUBLISHED) or {}
        return found

    def source(self, rule: str) -> Source:
        """A rule by its id, with its kind, file and line."""
        found, place = self.pack.rules.get(rule), self.pack.places.get(rule)
        kind = KIND_OF.get(type(found)) if found is not None else None
        return Source(rule=rule, kind=kind, file=str(place) if place else None)

    def words(self, start: int, end: int) -> tuple[int, int, str]:
        """A normalised span as a span of the article, and what stands there."""
        begin, stop = self.text.to_source(start, end)
        return begin, stop, self.text.source[begin:stop]

    def spots(self, words: str) -> Iterator[tuple[int, int]]:
        """The normalised spans of some normalised words, whole words first; in any case if none is so written."""
        for text, looked_for in ((self.text.text, words), (self.text.lower, words.lower())):
            found = list(_all(text, looked_for))
            whole = [span for span in found if _is_whole(text, *span)]
            if found:
                yield from whole or found
                return


def _all(text: str, words: str) -> Iterator[tuple[int, int]]:
    at = text.find(words) if words else -1
    while at >= 0:
        yield at, at + len(words)
        at = text.find(words, at + 1)


def _is_whole(text: str, start: int, end: int) -> bool:
    before = start and text[start - 1].isalnum() and text[start].isalnum()
    after = end < len(text) and text[end].isalnum() and text[end - 1].isalnum()
    return not before and not after
