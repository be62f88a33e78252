"""The words of the interface: one YAML file a language, all with the same keys."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import resources
from typing import Any

import yaml

LANGUAGES = ("vi", "en")


def words() -> dict[str, dict[str, Any]]:
    """Language -> tree of words."""
    folder = resources.files("sukien.report") / "languages"
    return {name: yaml.safe_load((folder / f"{name}.yaml").read_text(encoding="utf-8")) for name in LANGUAGES}


def paths(tree: Mapping[str, Any], above: str = "") -> set[str]:
    """Dotted keys of all leaves.

    >>> sorted(paths({"a": {"b": "x"}, "c": "y"}))
    ['a.b', 'c']
    """
    out: set[str] = set()
    for key, value in tree.items():
        out |= paths(value, f"{above}{key}.") if isinstance(value, dict) else {f"{above}{key}"}
    return out
