"""Rows as flat tables of fields, and which of the fields differ."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from sukien.compare.changes import FieldChange


def flat(row: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, Any]]:
    """(dotted name, value) of each field; lists stay whole."""
    for key, value in row.items():
        if isinstance(value, Mapping):
            yield from flat(value, f"{prefix}{key}.")
        else:
            yield f"{prefix}{key}", value


def changed(before: Mapping[str, Any], after: Mapping[str, Any]) -> tuple[FieldChange, ...]:
    """The fields of two flat tables that differ; an absent one counts as null."""
    names = dict.fromkeys((*before, *after))
    pairs = ((name, before.get(name), after.get(name)) for name in names)
    return tuple(FieldChange(field=name, before=one, after=two) for name, one, two in pairs if one != two)
