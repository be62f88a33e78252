"""The text of an article as every extractor sees it: normalised, cut into sections and sentences."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import NamedTuple

from sukien.text.cues import load_abbreviations, load_cues
from sukien.text.normalize import Normalized, normalize
from sukien.text.sections import Section, find_sections
from sukien.text.sentences import find_sentences

_PAGE = 3
"""A page of pictures has more than so many captions for each sentence of its text."""


class Meta(NamedTuple):
    """What is known of an article apart from its text. `published` is an ISO day, month or year."""

    published: str | None = None
    title: str | None = None
    url: str | None = None
    publisher: str | None = None


@dataclass(frozen=True, eq=False)
class Text:
    """A normalised text and its layers. All offsets are code points of `text`; `to_source` leads back to `source`.

    `lower` has the same length as `text`, so that both share their offsets.
    """

    source: str
    meta: Meta = field(default_factory=Meta)

    @staticmethod
    @lru_cache(maxsize=8)
    def read(source: str, meta: Meta = Meta()) -> Text:  # noqa: B008 - a NamedTuple cannot change
        """The layers of a text, computed once for the components of a pipeline that ask one after the other."""
        return Text(source, meta)

    @cached_property
    def normalized(self) -> Normalized:
        """The normalised text with its offset map."""
        return normalize(self.source)

    @cached_property
    def text(self) -> str:
        """The normalised text."""
        return self.normalized.text

    @cached_property
    def lower(self) -> str:
        """The normalised text in lower case, of the same length."""
        lower = self.text.lower()
        if len(lower) == len(self.text):
            return lower
        return "".join(low if len(low := c.lower()) == 1 else c for c in self.text)

    @cached_property
    def sections(self) -> Sequence[Section]:
        """Headline, lead, body, captions, byline, related news and boilerplate, in order; all content."""
        return find_sections(self.text, self.lower, load_cues(), self.meta.title)

    @cached_property
    def sentences(self) -> Sequence[tuple[int, int]]:
        """Sentences as (start, end); none crosses a section or a paragraph."""
        text, known = self.text, load_abbreviations()
        return [s for section in self.sections for s in find_sentences(text, section.start, section.end, known)]

    @cached_property
    def in_pictures(self) -> bool:
        """Whether it is a page of pictures, whose captions tell the story."""
        kinds = [self.section_at(start).kind for start, _ in self.sentences]
        return kinds.count("caption") > _PAGE * sum(kind in ("lead", "body") for kind in kinds)

    @cached_property
    def _section_starts(self) -> list[int]:
        return [section.start for section in self.sections]

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [start for start, _ in self.sentences]

    def section_at(self, offset: int) -> Section:
        """The section that an offset lies in, or the nearest before it."""
        # Looked for from the second on, as what lies before the first is taken for a part of it.
        return self.sections[bisect_right(self._section_starts, offset, 1) - 1]

    def sentence_at(self, offset: int) -> int:
        """The index of the sentence that an offset lies in, or of the nearest before it."""
        return bisect_right(self._sentence_starts, offset, 1) - 1

    def to_source(self, start: int, end: int) -> tuple[int, int]:
        """A span of `text` as a span of `source`."""
        return self.normalized.to_source(start, end)
