"""What a rule pack changes in a corpus."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from sukien.compare.changes import Difference
from sukien.compare.difference import difference
from sukien.compare.readings import Corpus
from sukien.compare.scores import score_change
from sukien.pipeline import load


def pack_difference(packs: Iterable[Path], corpus: Corpus, below: Iterable[Path] = ()) -> Difference:
    """What `packs`, layered over the built-in rules and those of `below`, change; with the score on gold articles."""
    under, over = list(below), list(packs)
    before = corpus.read(load(rules=under))
    after = corpus.read(load(rules=[*under, *over]))
    found = difference(before, after)
    if not corpus.golds:
        return found
    return found.model_copy(update={"scores": score_change(corpus.golds, before, after)})
