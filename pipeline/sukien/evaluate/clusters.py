"""Two partitions compared: which items are together, by pairs and by items (B³)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Mapping
from itertools import combinations
from typing import NamedTuple

from sukien.evaluate.measures import Tally


class Agreement(NamedTuple):
    """Pairs as a tally, and B³ (Bagga and Baldwin 1998) as sums over items."""

    pairs: Tally
    precision: float
    recall: float
    items: int

    def plus(self, other: Agreement) -> Agreement:
        """Both together."""
        return Agreement(
            self.pairs.plus(other.pairs),
            self.precision + other.precision,
            self.recall + other.recall,
            self.items + other.items,
        )

    @property
    def b_cubed(self) -> float:
        """F1 of B³; 1 where there are no items."""
        if not self.items:
            return 1.0
        p, r = self.precision / self.items, self.recall / self.items
        return 2 * p * r / (p + r) if p + r else 0.0


def agreement(gold: Mapping[Hashable, Hashable], found: Mapping[Hashable, Hashable]) -> Agreement:
    """How well `found` (item -> cluster) agrees with `gold`; an item that was not found counts as a cluster alone."""
    labels = {item: found.get(item, ("alone", item)) for item in gold}
    want, got = _members(gold), _members(labels)
    precision = recall = 0.0
    for item in gold:
        right = len(want[gold[item]] & got[labels[item]])
        precision += right / len(got[labels[item]])
        recall += right / len(want[gold[item]])
    expected, present = _pairs(want), _pairs(got)
    pairs = Tally(len(expected & present), len(present), len(expected))
    return Agreement(pairs, precision, recall, len(gold))


NOTHING = Agreement(Tally(), 0.0, 0.0, 0)
"""What sums begin with."""


def _members(labels: Mapping[Hashable, Hashable]) -> dict[Hashable, set[Hashable]]:
    out: dict[Hashable, set[Hashable]] = defaultdict(set)
    for item, label in labels.items():
        out[label].add(item)
    return out


def _pairs(clusters: Mapping[Hashable, set[Hashable]]) -> set[frozenset[Hashable]]:
    return {frozenset(pair) for members in clusters.values() for pair in combinations(members, 2)}
