"""What a change does to the score against gold articles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from sukien.compare.changes import FigureChange, ScoreChange
from sukien.compare.readings import Reading
from sukien.evaluate.gold import Gold
from sukien.evaluate.measures import composed
from sukien.evaluate.score import Score, score


def score_change(golds: Iterable[Gold], before: Mapping[str, Reading], after: Mapping[str, Reading]) -> ScoreChange:
    """The figures of both readings, and the errors that only one of them makes."""
    articles = list(golds)
    one, two = (_score(articles, side) for side in (before, after))
    old, new = dict(_figures(one.report)), dict(_figures(two.report))
    rows = (FigureChange(name=name, before=old.get(name), after=new.get(name)) for name in dict.fromkeys((*old, *new)))
    errors, others = (Counter(_errors(side)) for side in (one, two))
    return ScoreChange(
        figures=tuple(row for row in rows if row.name == "overall" or row.before != row.after),
        mended=tuple(sorted((errors - others).elements())),
        broken=tuple(sorted((others - errors).elements())),
    )


def _score(golds: Iterable[Gold], side: Mapping[str, Reading]) -> Score:
    documents = {doc_id: composed(reading.document) for doc_id, reading in side.items()}
    return score(golds, documents, {doc_id: composed(list(reading.events)) for doc_id, reading in side.items()})


def _figures(report: Mapping[str, Any]) -> Iterator[tuple[str, float | None]]:
    yield "overall", report["overall"]
    for label, row in report["mentions"].items():
        yield f"mentions {label}", row["f1_norm"]
    yield "people", report["people"]["f1"]
    yield from ((f"people {key}", report["people"][key]) for key in ("rank", "role", "country"))
    yield "events", report["events"]["f1"]
    yield "slots", report["slot_accuracy"]
    yield from ((f"slot {name}", value) for name, value in report["events"]["slots"].items())


def _errors(side: Score) -> Iterator[str]:
    for kind, rows in side.errors.items():
        yield from (f"{kind}: {', '.join(map(str, row))}" for row in rows)
