"""Rules as people read them: lists, and one rule with all that it says."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import yaml

from sukien.errors import UsageError
from sukien.rules import Pack
from sukien.rules.complaints import nearest
from sukien.rules.kinds.base import Rule
from sukien.rules.kinds.extensions import Alias, Extend
from sukien.rules.pack import KIND_OF, KINDS


def rows(pack: Pack, kind: str | None = None, packs: set[str] | None = None) -> Iterator[dict[str, Any]]:
    """The rules of a kind (or all), and of some packs (or all): {id, kind, pack, file, line, source, examples}.

    Raises UsageError for an unknown kind.
    """
    if kind is not None and kind not in KINDS:
        close = nearest(kind, KINDS)
        offer = f"did you mean '{close}'? " if close else ""
        raise UsageError(f"there is no kind '{kind}'", remedy=f"{offer}one of {', '.join(sorted(KINDS))}")
    for rule in pack.rules.values():
        place = pack.places[rule.id]
        if kind in (None, KIND_OF[type(rule)]) and (packs is None or place.pack in packs):
            yield {
                "id": rule.id, "kind": KIND_OF[type(rule)], "pack": place.pack, "file": place.file, "line": place.line,
                "source": rule.source, "examples": len(rule.examples) + len(rule.counter_examples),
            }  # fmt: skip


def shown(pack: Pack, id_: str) -> dict[str, Any]:
    """One rule: its place, its fields, the rules that extend it, and its phrases.

    Raises UsageError for an unknown id.
    """
    rule = pack.rules.get(id_)
    if rule is None:
        if id_ in pack.disabled:
            raise UsageError(
                f"{id_} is switched off at {pack.disabled[id_]}", remedy="remove it there to have it again"
            )
        close = nearest(id_, pack.rules)
        offer = f"did you mean '{close}'?" if close else "`sukien rules list` shows all ids"
        raise UsageError(f"there is no rule {id_}", remedy=offer)
    place = pack.places[id_]
    extenders = [one for one in pack.rules.values() if isinstance(one, Alias | Extend) and one.of == id_]
    return {
        "id": id_,
        "kind": KIND_OF[type(rule)],
        "place": str(place),
        "pack": place.pack,
        "instead_of": str(pack.replaced[id_]) if id_ in pack.replaced else None,
        "extended_by": {one.id: str(pack.places[one.id]) for one in extenders},
        "rule": rule.model_dump(mode="json", exclude_defaults=True, by_alias=True),
        "phrases": [phrase.text for phrase in rule.phrases()],
    }


def as_yaml(rule: Rule) -> str:
    """A rule as it could stand in a file of its kind."""
    fields = rule.model_dump(mode="json", exclude_defaults=True, by_alias=True)
    return yaml.dump(fields, allow_unicode=True, sort_keys=False, width=120)
