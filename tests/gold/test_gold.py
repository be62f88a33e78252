"""The pipeline on all gold articles reaches the figures of thresholds.yaml."""

from functools import reduce
from pathlib import Path
from typing import Any

import pytest
import yaml
from spacy.language import Language

from sukien.evaluate.gold import gold_files, read_gold
from sukien.evaluate.score import score
from sukien.reading import read_article

HERE = Path(__file__).parent
GOLD = HERE.parent.parent / "corpus" / "gold"
THRESHOLDS: dict[str, float] = yaml.safe_load((HERE / "thresholds.yaml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def report(nlp: Language) -> dict[str, Any]:
    golds = [read_gold(path) for path in gold_files([GOLD])]
    documents, events = {}, {}
    for gold in golds:
        record = read_article(
            nlp, gold.text, doc_id=gold.id, published=gold.published, title=gold.title, url=gold.url
        ).model_dump(mode="json")
        documents[gold.id], events[gold.id] = record["document"], record["events"]
    return score(golds, documents, events).report


@pytest.mark.parametrize("path", THRESHOLDS)
def test_threshold(path: str, report: dict[str, Any]) -> None:
    figure = reduce(lambda tree, key: tree[key], path.split("."), report)
    assert figure >= THRESHOLDS[path], f"{path} fell to {figure:.4f}"
