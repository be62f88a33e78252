"""The score of a run: figures as a report, and the errors behind them."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from sukien.errors import UsageError
from sukien.evaluate.events import compare_events
from sukien.evaluate.gold import Gold
from sukien.evaluate.measures import Tally, composed
from sukien.evaluate.mentions import LABELS, compare_mentions
from sukien.evaluate.people import ATTRIBUTES, compare_people
from sukien.evaluate.reliability import calibration_error, reliability

Errors = dict[str, list[tuple[Any, ...]]]
PARTS = frozenset({"mentions", "people", "events"})
"""What an article can be scored for."""
_NAMED = 5
"""So many ids stand in a message."""


class Score(NamedTuple):
    """`report` is a tree of figures, fit for JSON; `errors` lists the details of each kind of error."""

    report: dict[str, Any]
    errors: Errors


def score_run(golds: Iterable[Gold], run: Path) -> Score:
    """Score the `documents.jsonl` and `events.jsonl` of a run. Raises UsageError where they cannot be read."""
    documents = {row["doc_id"]: row for row in _lines(run / "documents.jsonl")}
    events = defaultdict(list)
    for row in _lines(run / "events.jsonl"):
        events[row["doc_id"]].append(row)
    golds = list(golds)
    if golds and not any(gold.id in documents for gold in golds):
        what = f"no gold article is in this run: of {len(golds)}, {shortened([gold.id for gold in golds])}"
        has = f"; it has {shortened(list(documents))}" if documents else "; it has no article"
        remedy = "the id of a gold article is the doc_id of the article; or name no run, and they are read now"
        raise UsageError(what + has, where=run.as_posix(), remedy=remedy)
    return score(golds, documents, events)


def shortened(ids: Sequence[str]) -> str:
    """Some ids as one text: the first few, and how many more there are."""
    more = f" and {len(ids) - _NAMED} more" if len(ids) > _NAMED else ""
    return ", ".join(ids[:_NAMED]) + more


def score(
    golds: Iterable[Gold], documents: Mapping[str, Mapping[str, Any]], events: Mapping[str, Sequence[Mapping[str, Any]]]
) -> Score:
    """Score documents by id and events by the id of their document; an article without output counts as empty.

    What nobody looked at in an article (`Gold.unsaid`) is left aside, and out of the overall score where it is so of
    all articles.
    """
    spans, values = ({label: Tally() for label in LABELS} for _ in range(2))
    people, attributes = Tally(), dict.fromkeys(ATTRIBUTES, (0, 0))
    found, slots, judged = Tally(), defaultdict[str, list[float]](list), list[tuple[float, bool]]()
    errors: Errors = defaultdict(list)
    articles, missing, looked = 0, [], set[str]()
    for gold in golds:
        articles += 1
        if gold.id not in documents:
            missing.append(gold.id)
        looked |= PARTS - gold.unsaid
        entities = documents.get(gold.id, {}).get("entities", ())
        # Where nobody looked, nothing is expected and nothing counts as found.
        of_mentions = compare_mentions(gold, () if "mentions" in gold.unsaid else entities)
        of_people = compare_people(gold, () if "people" in gold.unsaid else entities)
        of_events = compare_events(gold, () if "events" in gold.unsaid else events.get(gold.id, ()))
        for label in LABELS:
            spans[label] = spans[label].plus(of_mentions.spans[label])
            values[label] = values[label].plus(of_mentions.values[label])
        people, found = people.plus(of_people.people), found.plus(of_events.events)
        for key, (right, asked) in of_people.attributes.items():
            attributes[key] = (attributes[key][0] + right, attributes[key][1] + asked)
        for name, value in of_events.slots:
            slots[name].append(value)
        judged += of_events.judged
        for kind, details in (*of_mentions.errors, *of_people.errors, *of_events.errors):
            errors[kind].append(details)
    every = [value for group in slots.values() for value in group]
    table = reliability(judged)
    mentions = {label: {**spans[label].figures(), "f1_norm": values[label].f1} for label in LABELS}
    all_spans, all_values = _sum(spans.values()), _sum(values.values())
    mentions["ALL"] = {**all_spans.figures(), "f1_norm": all_values.f1}
    shares = {key: right / asked if asked else None for key, (right, asked) in attributes.items()}
    accuracy = sum(every) / len(every) if every else 0.0
    parts = {"mentions": [all_values.f1], "people": [people.f1], "events": [found.f1, accuracy]}
    figures = [figure for part, some in parts.items() if part in looked or not articles for figure in some]
    report = {
        "articles": articles,
        "articles_without_output": missing,
        "mentions": mentions,
        "people": {**people.figures(), **shares},
        "events": {**found.figures(), "slots": {name: sum(group) / len(group) for name, group in slots.items()}},
        "slot_accuracy": accuracy,
        "overall": sum(figures) / len(figures) if figures else 0.0,
        "not_scored": sorted(PARTS - looked),
        "reliability": [row._asdict() for row in table],
        "calibration_error": calibration_error(table),
    }
    return Score(report, dict(errors))


def _sum(tallies: Iterable[Tally]) -> Tally:
    total = Tally()
    for tally in tallies:
        total = total.plus(tally)
    return total


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    try:
        with path.open(encoding="utf-8-sig", newline="\n") as handle:
            for line in handle:
                if line.strip():
                    yield composed(json.loads(line))
    except (OSError, ValueError) as error:
        remedy = "name a folder that `sukien run` wrote"
        raise UsageError(f"cannot be read: {error}", where=path.as_posix(), remedy=remedy) from error
