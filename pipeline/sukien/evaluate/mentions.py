"""Mentions: right when span and label are; `norm` is right when the value, code or id is as well."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from sukien import mention as m
from sukien.evaluate.gold import Gold
from sukien.evaluate.measures import Tally, fold, names
from sukien.rules.markup import Marked, value_matches

LABELS = (m.PERSON, m.RANK, m.COUNTRY, m.DATE, m.MEETING)
"""The labels that gold articles bear."""

Key = tuple[str, int, int]


class Compared(NamedTuple):
    """Of one article: a tally of spans and one of spans with value, by label; and what went wrong, (kind, details)."""

    spans: dict[str, Tally]
    values: dict[str, Tally]
    errors: list[tuple[str, tuple[Any, ...]]]


def compare_mentions(gold: Gold, entities: Iterable[Mapping[str, Any]]) -> Compared:
    """Entities of a document against the tags of its gold article."""
    got = {(e["label"], e["start"], e["end"]): e for e in entities if e["label"] in LABELS}
    want = {(one.label, one.start, one.end): one for one in gold.mentions if one.label in LABELS}
    for start, end in _signatures(gold, want):
        # A journalist's name may be tagged or not: it counts neither way.
        _forget(got, start, end)
        _forget(want, start, end)
    out = Compared({}, {}, [])
    for label in LABELS:
        mine, theirs = ({key for key in table if key[0] == label} for table in (got, want))
        both = mine & theirs
        right = {key for key in both if value_matches(want[key], got[key].get("norm") or {})}
        out.spans[label] = Tally(len(both), len(mine), len(theirs))
        out.values[label] = Tally(len(right), len(mine), len(theirs))
        out.errors.extend((f"{label} missed", (gold.id, want[key].text, key[1])) for key in sorted(theirs - mine))
        out.errors.extend((f"{label} false", (gold.id, got[key].get("text"), key[1])) for key in sorted(mine - theirs))
        for key in sorted(both - right):
            details = (gold.id, want[key].text, want[key].attributes, got[key].get("norm"))
            out.errors.append((f"{label} norm", details))
    return out


def _signatures(gold: Gold, want: Mapping[Key, Marked]) -> list[tuple[int, int]]:
    bylines = names(person for person in gold.people if person.get("byline"))
    return [key[1:] for key, one in want.items() if key[0] == m.PERSON and fold(one.text) in bylines]


def _forget(table: dict[Key, Any], start: int, end: int) -> None:
    for key in [key for key in table if key[0] == m.PERSON and key[1] < end and start < key[2]]:
        del table[key]
