"""The pipeline on the gold articles reaches the figures of thresholds.yaml."""

from functools import cache, reduce
from pathlib import Path
from typing import Any

import pytest
import yaml

from sukien.evaluate.gold import read_gold
from sukien.evaluate.score import score
from sukien.pipeline import load
from sukien.reading import read_article

HERE = Path(__file__).parent
GOLD = HERE.parent.parent / "corpus" / "gold"
THRESHOLDS: dict[str, dict[str, float]] = yaml.safe_load((HERE / "thresholds.yaml").read_text(encoding="utf-8"))


@cache
def report(name: str) -> dict[str, Any]:
    nlp = load()
    golds = [read_gold(path) for one in name.split() for path in sorted(GOLD.glob(one))]
    assert golds, f"no gold article is called {name}"
    documents, events = {}, {}
    for gold in golds:
        record = read_article(
            nlp, gold.text, doc_id=gold.id, published=gold.published, title=gold.title, url=gold.url
        ).model_dump(mode="json")
        documents[gold.id], events[gold.id] = record["document"], record["events"]
    return score(golds, documents, events).report


@pytest.mark.parametrize(("name", "path"), [(name, path) for name, figures in THRESHOLDS.items() for path in figures])
def test_threshold(name: str, path: str) -> None:
    figure = reduce(lambda tree, key: tree[key], path.split("."), report(name))
    assert figure >= THRESHOLDS[name][path], f"{path} of {name} fell to {figure:.4f}"
