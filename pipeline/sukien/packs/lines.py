"""The line on which an example of a rule stands: its rule may be long."""

from __future__ import annotations

from pathlib import Path

from sukien.errors import RuleError
from sukien.rules.place import Place
from sukien.rules.tree import Tree, read_tree


def example_place(place: Place, id_: str, marked: str) -> str:
    """File and line of an example or counter-example; those of its rule where another file brings it."""
    for row in _rows(place.file):
        if not isinstance(row.value, dict) or row.value.get("id", row).value != id_:
            continue
        for field in ("examples", "counter_examples"):
            found = row.value.get(field)
            for one in found.value if found is not None and isinstance(found.value, list) else ():
                if one.value == marked:
                    return f"{place.file}:{one.line}"
    return str(place)


def _rows(file: str) -> list[Tree]:
    path = Path(file)
    if not path.is_file():
        return []
    try:
        head = read_tree(path.read_bytes(), file).value
    except RuleError:
        return []
    rows = head.get("rules") if isinstance(head, dict) else None
    return rows.value if rows is not None and isinstance(rows.value, list) else []
