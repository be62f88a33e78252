"""People: matched by name; rank and country must be the same, a role must share most of its words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from sukien import mention as m
from sukien.evaluate.gold import Gold
from sukien.evaluate.measures import Tally, fold, names, token_f1

ATTRIBUTES = ("rank", "role", "country")
_SAME_ROLE = 0.6
"""Token F1 from which two wordings of a role count as the same."""


class Compared(NamedTuple):
    """Of one article: a tally of people; (right, asked) by attribute; and what went wrong, (kind, details)."""

    people: Tally
    attributes: dict[str, tuple[int, int]]
    errors: list[tuple[str, tuple[Any, ...]]]


def compare_people(gold: Gold, entities: Iterable[Mapping[str, Any]]) -> Compared:
    """People of a document, related news left aside, against those of its gold article."""
    bylines = names(person for person in gold.people if person.get("byline"))
    want = {fold(person["name"]): person for person in gold.people if not person.get("byline")}
    got: dict[str, Mapping[str, Any]] = {}
    for entity in entities:
        if entity["label"] == m.PERSON and entity.get("section") != "related":
            norm = entity.get("norm") or {}
            got.setdefault(fold(norm.get("name") or entity.get("text")), norm)
    got = {name: norm for name, norm in got.items() if name not in bylines}
    both = set(got) & set(want)
    out = Compared(Tally(len(both), len(got), len(want)), dict.fromkeys(ATTRIBUTES, (0, 0)), [])
    out.errors.extend(("people missed", (gold.id, name)) for name in sorted(set(want) - both))
    out.errors.extend(("people false", (gold.id, name)) for name in sorted(set(got) - both))
    for name in sorted(both):
        for key in ATTRIBUTES:
            expected, found = want[name].get(key), got[name].get(key)
            if not expected and not found:
                continue
            fine = token_f1(expected, found) >= _SAME_ROLE if key == "role" else fold(expected) == fold(found)
            right, asked = out.attributes[key]
            out.attributes[key] = (right + fine, asked + 1)
            if not fine:
                out.errors.append((f"people {key}", (gold.id, name, expected, found)))
    return out
