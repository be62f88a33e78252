"""Fit the weights of an event's confidence (sukien.events.confidence) to runs over gold articles.

    python benchmarks/accuracy/calibrate.py first/ corpus/gold/new later/ corpus/gold/fresh --weight 1 0.25

Takes pairs of a run's folder and a folder of gold articles, and prints the weight of each sign (log-odds, by a logistic
regression with a small penalty), then how many events of each stretch of confidence are right. Gold that rules were
written with in view looks better than new articles will: it may count for less (`--weight`, one for each pair).
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from sukien.evaluate.events import pairs
from sukien.evaluate.gold import read_gold
from sukien.evaluate.reliability import reliability
from sukien.events.confidence import WEIGHTS, signs

_STEPS = 50
_PENALTY = 1.0


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "folders", nargs="+", type=Path, metavar="RUN GOLD", help="a run and its gold articles, in turn"
    )
    parser.add_argument("--weight", nargs="+", type=float, help="how much each pair counts; 1 if none")
    options = parser.parse_args()
    sets = list(zip(options.folders[::2], options.folders[1::2], strict=True))
    shares = options.weight or [1.0] * len(sets)
    judged = [(*one, share) for (run, gold), share in zip(sets, shares, strict=True) for one in events(run, gold)]
    names = list(WEIGHTS)
    held = np.array([[name in found or not name for name in names] for found, _, _ in judged], dtype=float)
    right = np.array([ok for _, ok, _ in judged], dtype=float)
    weights = fitted(held, right, np.array([share for _, _, share in judged]))
    for name, weight, count in zip(names, weights, held.sum(axis=0), strict=True):
        print(f"{name or 'all':24}{weight:7.2f}{int(count):7d} events")
    chances = 1 / (1 + np.exp(-held @ weights))
    for row in reliability((float(p), bool(ok)) for p, ok in zip(chances, right, strict=True)):
        if row.events:
            print(f"{row.low:.1f} - {row.high:.1f}{row.events:7d}{row.confidence:7.2f}{row.matched:7.2f}")


def events(run: Path, gold: Path) -> Iterator[tuple[list[str], bool]]:
    """The signs of each event of a run, and whether it answers one of gold; those of type `other` are not judged."""
    found: dict[str, list[dict[str, Any]]] = {}
    with (run / "events.jsonl").open(encoding="utf-8") as lines:
        for event in map(json.loads, lines):
            found.setdefault(event["doc_id"], []).append(event)
    for article in map(read_gold, sorted(gold.glob("*.gold"))):
        rows = found.get(article.id, [])
        paired = {j for _, j in pairs(article.events, rows)}
        yield from ((signs(row), j in paired) for j, row in enumerate(rows) if row["type"] != "other")


def fitted(held: Any, right: Any, share: Any) -> Sequence[float]:
    """Weights of a logistic regression by Newton's method; all but the first are drawn towards 0."""
    weights = np.zeros(held.shape[1])
    penalty = _PENALTY * np.r_[0.0, np.ones(len(weights) - 1)]
    for _ in range(_STEPS):
        chance = 1 / (1 + np.exp(-held @ weights))
        slope = held.T @ (share * (right - chance)) - penalty * weights
        curve = (held.T * (share * chance * (1 - chance))) @ held + np.diag(penalty)
        weights += np.linalg.solve(curve, slope)
    return [float(weight) for weight in weights]


if __name__ == "__main__":
    main()
