"""Events of one article in two readings: added, removed, altered in their fields."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sukien.compare.changes import EventChange, Kind
from sukien.compare.fields import changed, flat
from sukien.compare.readings import Reading

_ABOUT = {"schema_version", "event_id", "doc_id", "evidence"}
"""Fields that are no statement about the event, or a hash of those that are."""
_PEOPLE = ("chairs", "participants")
_ALIKE = 0.5
"""The share of fields from which two events that only one reading has are one that was altered."""
Row = Mapping[str, Any]


def event_changes(before: Reading, after: Reading) -> list[EventChange]:
    """The changes of one article. Events are paired one to one, those that have most in common first."""
    old = [(row, _fields(row)) for row in before.events]
    new = [(row, _fields(row)) for row in after.events]
    ranked = sorted(
        ((_likeness(one, two), -abs(i - j), -i, -j) for i, one in enumerate(old) for j, two in enumerate(new)),
        reverse=True,
    )
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for likeness, _, i, j in ranked:
        if likeness >= _ALIKE and -i not in pairs and -j not in taken:
            pairs[-i] = -j
            taken.add(-j)
    out = []
    for i, (row, fields) in enumerate(old):
        if i not in pairs:
            out.append(_change("removed", row, before))
        elif differences := changed(fields, new[pairs[i]][1]):
            out.append(_change("altered", new[pairs[i]][0], after).model_copy(update={"fields": differences}))
    out += (_change("added", row, after) for j, (row, _) in enumerate(new) if j not in taken)
    return out


def _fields(row: Row) -> dict[str, Any]:
    """What an event says, as a flat table without nulls; people by rank and name."""
    plain = {key: value for key, value in row.items() if key not in _ABOUT and key not in _PEOPLE}
    fields = {name: value for name, value in flat(plain) if value not in (None, [])}
    return fields | {key: [_person(person) for person in row[key]] for key in _PEOPLE if row.get(key)}


def _person(person: Row) -> str:
    name = f"{person['rank']} {person['name']}" if person.get("rank") else str(person["name"])
    return f"{name} ({person['country']})" if person.get("country") else name


def _likeness(one: tuple[Row, dict[str, Any]], two: tuple[Row, dict[str, Any]]) -> float:
    """The share of their fields that are the same; 0 where they are told in other words and of another type."""
    (before, fields), (after, others) = one, two
    same_words = bool(before.get("title") == after.get("title"))
    if before["section"] != after["section"] or not (same_words or before["type"] == after["type"]):
        return 0.0
    names = fields.keys() | others.keys()
    equal = sum(1 for name in names if fields.get(name) == others.get(name))
    return equal / len(names) + 0.25 * same_words


def _change(kind: Kind, row: Row, reading: Reading) -> EventChange:
    first = next((line["start"] for line in row["evidence"] if line["field"] == "type"), None)
    return EventChange(
        change=kind,
        doc_id=row["doc_id"],
        event_id=row["event_id"],
        type=row["type"],
        meeting=(row.get("meeting") or {}).get("id"),
        date=(row.get("date") or {}).get("value"),
        section=row["section"],
        sentence=(reading.sentence(first) if first is not None else None) or row.get("title"),
    )
