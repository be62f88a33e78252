"""The reference of the records, from their JSON Schemas."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from sukien.schema import MODELS

FILES = {
    "document": "documents.jsonl",
    "event": "events.jsonl",
    "happening": "happenings.jsonl",
    "person": "people.jsonl",
    "failure": "failures.jsonl",
    "run": "run.json",
}

HEAD = """# Records

The files of a run, field by field. This page is made from the pydantic models, which are the source of truth; the JSON
Schemas in `schemas/` say the same to programs. `start` and `end` count Unicode code points of the article text as it
was given; `end` is one past the last. Fields may be added, those that are here keep name, type and meaning.
"""


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """The files of the site, with this page."""
    files.append(File.generated(config, "reference/records.md", content=page()))
    return files


def page() -> str:
    """Markdown: a table for each record, those that are parts of others after the one that first has them."""
    parts, seen = [HEAD], set[str]()
    for name in sorted(MODELS, key=lambda one: list(FILES).index(one) if one in FILES else len(FILES)):
        schema = MODELS[name].model_json_schema(mode="serialization")
        title = f"`{FILES[name]}`" if name in FILES else name
        parts.append(f"\n## {title}\n\n{_table(schema)}")
        for key, part in schema.get("$defs", {}).items():
            if key not in seen and "properties" in part:
                seen.add(key)
                parts.append(f"\n### {key}\n\n{_table(part)}")
    return "".join(parts)


def _table(schema: Mapping[str, Any]) -> str:
    rows = (f"| `{name}` | {_type(field)} | {_text(field)} |\n" for name, field in schema["properties"].items())
    return f"{schema.get('description', '')}\n\n| field | type | meaning |\n|---|---|---|\n{''.join(rows)}"


def _text(field: Mapping[str, Any]) -> str:
    return str(field.get("description", "")).replace("|", "\\|")


def _type(field: Mapping[str, Any]) -> str:
    return " or ".join(dict.fromkeys(_types(field)))


def _types(field: Mapping[str, Any]) -> Iterator[str]:
    """Names of the types that a field can have; records link to their table."""
    if "$ref" in field:
        name = field["$ref"].rpartition("/")[2]
        yield f"[{name}](#{name.lower()})" if name != "JsonValue" else "any"
    elif "const" in field:
        yield f"`{field['const']}`"
    elif "enum" in field:
        yield from (f"`{value}`" for value in field["enum"])
    elif branches := field.get("anyOf") or field.get("oneOf"):
        for branch in branches:
            yield from _types(branch)
    elif field.get("type") == "array":
        items = field.get("items", {})
        yield f"list of {_type(items)}" if items else "list"
    elif field.get("type") == "object":
        inner = field.get("additionalProperties")
        yield f"object of {_type(inner)}" if isinstance(inner, dict) else "object"
    else:
        yield str(field.get("type", "any"))
