"""Names in gold articles that no rule has: series and states that no run could find, often misspelt."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from sukien.evaluate.gold import Parts, line_of, read_parts
from sukien.mention import COUNTRY, MEETING
from sukien.rules import Pack
from sukien.rules.complaints import nearest
from sukien.rules.kinds.countries import Country
from sukien.rules.kinds.meetings import Meeting
from sukien.rules.tree import Tree


def unknown_names(path: Path, pack: Pack) -> Iterator[str]:
    """Each series or state of a gold article that no rule has, where it stands first, and what may be meant."""
    parts, where = read_parts(path), path.as_posix()
    series = {
        name for rule in pack.of(Meeting) for name in (rule.meeting, *rule.modified.values(), *rule.partners.values())
    }
    states = {rule.alpha_2 for rule in pack.of(Country)}
    told = set[str]()
    for line, field, name in (*_named(parts.tree), *_tagged(parts)):
        known, what = (series, "series") if field in ("meeting", "id") else (states, "state")
        if name not in known and name not in told:
            told.add(name)
            close = nearest(name, sorted(known), whole=True) if known is series else None
            meant = f"did you mean '{close}'? " if close else ""
            yield f"{where}:{line}: {field}: no rule has the {what} '{name}' ({meant}a run finds only what a rule has)"


def _named(tree: Tree) -> Iterator[tuple[int, str, str]]:
    """(line, field, name) of each series and state of the front matter."""
    for list_ in ("people", "events"):
        for row in (tree.value.get(list_) or Tree(None, 0)).value or ():
            for field in ("meeting", "country", "countries"):
                value = row.value.get(field)
                if value is None or value.value is None:
                    continue
                for one in value.value if isinstance(value.value, list) else [value]:
                    yield one.line, field, one.value


def _tagged(parts: Parts) -> Iterator[tuple[int, str, str]]:
    """(line, attribute, name) of each series and state of the tags."""
    for one in parts.mentions:
        if one.label in (MEETING, COUNTRY):
            attribute = "id" if one.label == MEETING else "iso"
            for name in filter(None, one.attributes.get(attribute, "").split("|")):
                yield line_of(parts.first, parts.text, one), attribute, name
