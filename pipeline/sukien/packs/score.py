"""The score of rules against gold articles, which are read anew."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from sukien.compare.readings import Corpus
from sukien.errors import GoldError
from sukien.evaluate.gold import gold_files
from sukien.evaluate.measures import composed
from sukien.evaluate.reviewed import reviewed
from sukien.evaluate.score import Score, score
from sukien.pipeline import load


def score_packs(gold: Iterable[Path], packs: Sequence[str] = ()) -> Score:
    """The score of the built-in rules with packs over them; a `.jsonl` is the corrections of the run that it lies in.

    Raises GoldError where there is no gold article, or the text of a corrected one is not at hand.
    """
    named = list(gold)
    corrected = [one for path in named if path.suffix == ".jsonl" for one in reviewed(path)]
    for one in corrected:
        if not one.text:
            remedy = "put its file back where the run found it"
            raise GoldError("the text is not at hand", where=one.id, remedy=remedy)
    corpus = Corpus(list(gold_files(path for path in named if path.suffix != ".jsonl")), corrected)
    read = corpus.read(load(packs))
    documents = {doc_id: composed(reading.document) for doc_id, reading in read.items()}
    return score(corpus.golds, documents, {doc_id: composed(list(one.events)) for doc_id, one in read.items()})
