"""An article of a run as the rules read it by themselves, without its corrections."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from sukien import pipeline
from sukien.doc import read, text_of
from sukien.mention import Mention
from sukien.reading import read_article
from sukien.records import ArticleRecord
from sukien.suggest.cues import load_cues
from sukien.suggest.scene import Scene

if TYPE_CHECKING:
    from spacy.language import Language

_LONGEST = 4
"""Syllables of the longest expression that is offered as one."""


def reread(nlp: Language, record: ArticleRecord) -> ArticleRecord:
    """The records of the same article, read anew. The record has to have its text."""
    document = record.document
    assert record.text is not None
    given = document.published.value if document.published.basis == "input" else None
    return read_article(
        nlp, record.text, doc_id=document.doc_id, published=given, title=document.title,
        url=document.source.url, publisher=document.source.publisher, path=document.source.path,
    )  # fmt: skip


class Page:
    """An article, its fresh records, and its mentions in offsets of the normalised text."""

    def __init__(self, nlp: Language, record: ArticleRecord) -> None:
        self.nlp, self.record = nlp, reread(nlp, record)
        document = self.record.document
        given = document.published.value if document.published.basis == "input" else None
        meta = {"published": given, "title": document.title, "url": document.source.url,
                "publisher": document.source.publisher}  # fmt: skip
        doc = pipeline.article(nlp, self.record.text or "", meta)
        self.text, self.pack = text_of(doc), pipeline.pack_of(nlp)
        self.settled: list[Mention] = read(doc, pipeline.SETTLED)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Offsets of the article as offsets of the normalised text."""
        convert = self.text.normalized.from_source
        return convert(start), convert(end)

    def words(self, start: int, end: int) -> str:
        """The words at offsets of the article, normalised, on one line."""
        return " ".join(self.text.text[slice(*self.span(start, end))].split())

    def sentence(self, start: int) -> tuple[int, int]:
        """The sentence around an offset of the article, in offsets of the normalised text."""
        return self.text.sentences[self.text.sentence_at(self.span(start, start)[0])]

    def line(self, sentence: tuple[int, int]) -> str:
        """A sentence on one line."""
        return " ".join(self.text.text[slice(*sentence)].split())

    def scene(self, settled: list[Mention]) -> Scene:
        """The article with other mentions."""
        return Scene(self.record.document.doc_id, self.text, self.pack, settled)

    def beside(self, start: int, end: int) -> tuple[str, str]:
        """The word right before and right behind a span of the normalised text.

        Empty where a sign stands there, or a word that stands beside everything (với, của).
        """
        low, high = self.text.sentences[self.text.sentence_at(start)]
        before, behind = self.text.text[low:start], self.text.text[end:high]
        last = before.rstrip().rsplit(" ", 1)[-1] if before.endswith(" ") else ""
        first = behind.split(" ", 2)[1].rstrip(".,;:!?\"')") if behind.startswith(" ") and behind.strip() else ""
        common = load_cues().function_words
        one, two = ("" if not word.isalpha() or word.lower() in common else word for word in (last, first))
        return one, two

    def expressions(self, sentence: tuple[int, int]) -> Iterator[str]:
        """Runs of words of a sentence that no mention and no trigger has, between the words that only join others."""
        cut = load_cues().function_words
        free = list(self.text.text[slice(*sentence)])
        proofs = (line for event in self.record.events for line in event.evidence if line.field == "type")
        taken = [(one.start, one.end) for one in self.settled] + [self.span(line.start, line.end) for line in proofs]
        for start, end in taken:
            for index in range(max(start, sentence[0]), min(end, sentence[1])):
                free[index - sentence[0]] = "|"
        run: list[str] = []
        name = False
        for word in [*"".join(free).replace("\n", " ").split(" "), "|"]:
            bare = word.strip("\"'().,;:!?")
            if bare.isalpha() and bare.islower() and bare not in cut:
                run.append(bare)
                if word[-1].isalpha():
                    continue
            # Small letters right behind a capital are the rest of a name or title (Bộ trưởng).
            if run and not name:
                yield " ".join(run[:_LONGEST])
            run, name = [], bare[:1].isupper() and word[-1:].isalpha()
