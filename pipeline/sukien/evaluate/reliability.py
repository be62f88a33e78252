"""Reliability: how many of the events that were given some confidence are right."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

EDGES = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0)


class Bin(NamedTuple):
    """Events with a confidence from `low` up to `high`: how many, their mean confidence, the share that matched."""

    low: float
    high: float
    events: int
    confidence: float | None
    matched: float | None


def reliability(judged: Iterable[tuple[float, bool]]) -> list[Bin]:
    """A table over (confidence, matched) of all events that could be judged."""
    rows = list(judged)
    out = []
    for low, high in pairwise(EDGES):
        inside = [row for row in rows if low <= row[0] < high or (high == EDGES[-1] and row[0] >= high)]
        count = len(inside)
        mean = sum(confidence for confidence, _ in inside) / count if count else None
        share = sum(matched for _, matched in inside) / count if count else None
        out.append(Bin(low, high, count, mean, share))
    return out


def calibration_error(table: Iterable[Bin]) -> float | None:
    """Mean distance between confidence and the share that matched, weighed by events; None without events."""
    rows = list(table)
    total = sum(row.events for row in rows)
    return sum(row.events * abs((row.confidence or 0) - (row.matched or 0)) for row in rows) / total if total else None
