"""JSON Schemas of the records, for programs in other languages."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from sukien import joined, records
from sukien.errors import UsageError

MODELS: dict[str, type[records.Record]] = {
    "document": records.Document,
    "event": records.Event,
    "failure": records.Failure,
    "skipped": records.Skipped,
    "run": records.RunInfo,
    "happening": joined.Happening,
    "person": joined.Person,
}
"""Name of a schema -> the model of a line (or, for `run`, of the file)."""

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schemas(name: str | None = None) -> dict[str, str]:
    """Schemas by name, as the text of their files. Raises UsageError for a name that is none."""
    if name is not None and name not in MODELS:
        raise UsageError(f"there is no schema '{name}'", remedy=f"one of {', '.join(MODELS)}")
    return {key: _text(model) for key, model in MODELS.items() if name in (None, key)}


def write_schemas(found: Mapping[str, str], folder: Path) -> Iterator[Path]:
    """Write each as `<name>.schema.json`; the paths, as they are written."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in found.items():
        path = folder / f"{name}.schema.json"
        path.write_text(text, encoding="utf-8", newline="\n")
        yield path


def _text(model: type[records.Record]) -> str:
    # What is written always bears every field: the schema of the output, not of what would be accepted.
    schema = model.model_json_schema(mode="serialization")
    return json.dumps({"$schema": _DIALECT, **schema}, ensure_ascii=False, indent=1) + "\n"
