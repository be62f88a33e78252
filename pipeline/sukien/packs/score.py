"""The score of rules against gold articles, which are read anew."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from sukien.compare.readings import Corpus
from sukien.evaluate.gold import gold_files
from sukien.evaluate.measures import composed
from sukien.evaluate.score import Score, score
from sukien.pipeline import load


def score_packs(gold: Iterable[Path], packs: Sequence[str] = ()) -> Score:
    """The score of the built-in rules with packs over them. Raises GoldError where there is no gold article."""
    corpus = Corpus(list(gold_files(gold)))
    read = corpus.read(load(packs))
    documents = {doc_id: composed(reading.document) for doc_id, reading in read.items()}
    return score(corpus.golds, documents, {doc_id: composed(list(one.events)) for doc_id, one in read.items()})
