"""Looks through a corpus for words that might deserve a rule, and ranks them by how often they come."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from sukien import pipeline
from sukien.doc import read, text_of
from sukien.io.article import Article
from sukien.mention import Mention
from sukien.suggest.acronyms import find_acronyms
from sukien.suggest.dates import find_dates
from sukien.suggest.finding import Candidate, Finding
from sukien.suggest.names import find_names
from sukien.suggest.scene import Scene
from sukien.suggest.titles import find_titles

if TYPE_CHECKING:
    from spacy.language import Language

_LOOKS: tuple[Callable[[Scene], Iterable[Finding]], ...] = (find_acronyms, find_names, find_titles, find_dates)
_SENTENCES = 3
"""So many sentences are kept with a candidate, each from another article."""


def suggest(nlp: Language, articles: Iterable[tuple[str, Article]], at_least: int = 2) -> list[Candidate]:
    """Candidates that come at least so often, by kind, the most frequent first."""
    found: dict[tuple[str, str], list[Finding]] = defaultdict(list)
    pack = pipeline.pack_of(nlp)
    for doc_id, article in articles:
        meta = {key: getattr(article, key) for key in ("published", "title", "url", "publisher")}
        doc = pipeline.article(nlp, article.text, meta)
        settled: list[Mention] = read(doc, pipeline.SETTLED)
        scene = Scene(doc_id, text_of(doc), pack, settled)
        for look in _LOOKS:
            for one in look(scene):
                found[one.kind, one.key].append(one)
    candidates = (_candidate(rows) for rows in found.values() if len(rows) >= at_least)
    return sorted(candidates, key=lambda one: (one.kind, -one.times, -one.documents, one.key))


def _candidate(rows: list[Finding]) -> Candidate:
    first, sentences = rows[0], dict[str, str]()
    for row in rows:
        sentences.setdefault(row.doc_id, row.sentence)
    shown = tuple(dict.fromkeys(sentences.values()))[:_SENTENCES]
    return Candidate(first.kind, first.key, first.words, first.fields, len(rows), len(sentences), shown)
