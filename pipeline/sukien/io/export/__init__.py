"""Exports: a run in the format of another tool, one file a format. `FORMATS` is the registry."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import NamedTuple

from sukien.errors import UsageError
from sukien.io.tables import RunTables


class Format(NamedTuple):
    """An output format: `module` has `write(run, out)`; `extra` names the optional dependencies that it needs."""

    module: str
    what: str
    default: str
    extra: str | None = None


FORMATS = {
    "parquet": Format("parquet", "a folder with one file a table", "parquet", "parquet"),
    "sqlite": Format("sqlite", "a database with keys and full-text search; opens in Datasette", "run.sqlite"),
    "xlsx": Format("xlsx", "an Excel workbook, one sheet a table", "run.xlsx", "xlsx"),
    "brat": Format("brat", "a folder with brat standoff annotation", "brat"),
    "conll2002": Format("conll2002", "tokens with BIO tags (PER, LOC, ORG, MISC)", "run.conll"),
    "docbin": Format("docbin", "spaCy Docs with their spans", "run.spacy"),
    "doccano": Format("doccano", "JSON Lines for sequence labelling", "doccano.jsonl"),
    "labelstudio": Format(
        "labelstudio", "Label Studio tasks with predictions, and the labelling interface", "tasks.json"
    ),
    "plover": Format("plover", "events coded after PLOVER, JSON Lines", "plover.jsonl"),
    "ics": Format("ics", "happenings with a day as a calendar", "run.ics", "ics"),
    "graphml": Format("graphml", "people, states, meetings and happenings as a graph", "run.graphml", "graph"),
}
"""Name of a format -> what it is."""


def export(run: RunTables, name: str, out: Path | None = None) -> Path:
    """Write a run in a format; the file or folder that was written.

    Without `out` it lies in the folder of the run. Raises UsageError for a format that there is not, or one whose
    optional dependency is not installed.
    """
    if name not in FORMATS:
        raise UsageError(f"no format '{name}'", remedy=f"one of {', '.join(FORMATS)}")
    chosen = FORMATS[name]
    path = out or run.path / chosen.default
    module = import_module(f"sukien.io.export.{chosen.module}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        module.write(run, path)
    except ImportError as error:
        remedy = f"pip install 'sukien[{chosen.extra}]'"
        raise UsageError(f"{error.name} is not installed", code="extra.missing", remedy=remedy) from error
    except OSError as error:
        told = error.strerror or str(error)
        raise UsageError(told, where=path.as_posix(), remedy="name another place with --out") from error
    return path
