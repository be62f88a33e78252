"""Mentions of one article in two readings: added, removed, altered in their value or their span."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from sukien.compare.changes import Kind, MentionChange
from sukien.compare.fields import changed, flat
from sukien.compare.readings import Reading

_NUMBERED = {"id", "norm.person_id"}
"""Fields that count what is in the article: they shift with every change and say nothing."""
Row = Mapping[str, Any]


def mention_changes(before: Reading, after: Reading) -> list[MentionChange]:
    """The changes of one article, in order of the text.

    A mention is the same one when label and span are; one that was removed and one that was added with the same label
    are one that was altered where their spans overlap.
    """
    old, new = (
        {(row["label"], row["start"], row["end"]): row for row in side.document["entities"]} for side in (before, after)
    )
    out = [_altered(old[key], new[key], after) for key in old if key in new and _fields(old[key]) != _fields(new[key])]
    added = [row for key, row in new.items() if key not in old]
    for row in (row for key, row in old.items() if key not in new):
        other = next((one for one in added if one["label"] == row["label"] and _overlap(one, row)), None)
        if other is None:
            out.append(_change("removed", row, before))
        else:
            added.remove(other)
            out.append(_altered(row, other, after))
    out += (_change("added", row, after) for row in added)
    return sorted(out, key=lambda change: (change.start, -change.end, change.label, change.change))


def _overlap(one: Row, other: Row) -> bool:
    return bool(one["start"] < other["end"] and other["start"] < one["end"])


def _altered(before: Row, after: Row, reading: Reading) -> MentionChange:
    fields = changed(_fields(before), _fields(after))
    return _change("altered", after, reading).model_copy(update={"fields": fields})


def _change(kind: Kind, row: Row, reading: Reading) -> MentionChange:
    return MentionChange(
        change=kind,
        doc_id=reading.document["doc_id"],
        label=row["label"],
        start=row["start"],
        end=row["end"],
        text=row["text"],
        rule=row["rule"],
        sentence=reading.sentence(row["start"]),
    )


def _fields(row: Row) -> dict[str, Any]:
    return dict(_told(row))


def _told(row: Row) -> Iterator[tuple[str, Any]]:
    yield from ((name, value) for name, value in flat(row) if name not in _NUMBERED)
