"""JSON Schemas of rule files, by which editors complete and check them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sukien.errors import UsageError
from sukien.rules.pack import KINDS

_DIALECT = "http://json-schema.org/draft-07/schema#"
"""The dialect that editors for YAML know best."""


def schema_file(kind: str) -> str:
    """The name of the schema file of a kind."""
    return f"{kind}.schema.json"


def schema_text(kind: str) -> str:
    """The schema of the rule files of one kind, as the text of its file. Raises UsageError for an unknown kind."""
    if kind not in KINDS:
        raise UsageError(f"there is no kind '{kind}'", remedy=f"one of {', '.join(sorted(KINDS))}")
    model = KINDS[kind]
    rule = model.model_json_schema(mode="validation", ref_template="#/definitions/{model}")
    definitions: dict[str, Any] = {**rule.pop("$defs", {}), "rule": rule}
    rule["properties"]["enabled"] = {
        "type": "boolean", "default": True, "description": "false switches off the rule of a lower pack with this id",
    }  # fmt: skip
    strings = {"type": "array", "items": {"type": "string"}}
    schema = {
        "$schema": _DIALECT,
        "title": f"Rules of kind {kind}",
        "description": (model.__doc__ or "").split("\n")[0],
        "type": "object",
        "additionalProperties": False,
        "required": ["kind"],
        "properties": {
            "kind": {"const": kind, "description": "what all rules of this file are"},
            "source": {"type": "string", "description": "where the facts of this file come from"},
            "disable": {**strings, "description": "ids of rules of lower packs that are switched off"},
            "rules": {
                "type": "array",
                "items": {
                    # A rule that is switched off needs nothing but its id.
                    "if": {"properties": {"enabled": {"const": False}}, "required": ["enabled"]},
                    "then": {"required": ["id"]},
                    "else": {"$ref": "#/definitions/rule"},
                },
            },
        },
        "definitions": definitions,
    }
    return json.dumps(_plain(schema), ensure_ascii=False, indent=1) + "\n"


def write_schemas(folder: Path) -> Iterator[Path]:
    """Write the schema of every kind into a folder; the paths, as they are written."""
    folder.mkdir(parents=True, exist_ok=True)
    for kind in sorted(KINDS):
        path = folder / schema_file(kind)
        path.write_text(schema_text(kind), encoding="utf-8", newline="\n")
        yield path


def _plain(tree: Any) -> Any:
    """The schema without the titles that pydantic makes from the names of fields."""
    if isinstance(tree, dict):
        return {
            key: _plain(value)
            for key, value in tree.items()
            if key != "title" or not isinstance(value, str) or value.startswith("Rules of kind")
        }
    return [_plain(one) for one in tree] if isinstance(tree, list) else tree
