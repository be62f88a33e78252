"""doccano: JSON Lines for sequence labelling; mentions may overlap."""

from __future__ import annotations

import json
from pathlib import Path

from sukien.io.export.texts import with_texts
from sukien.io.tables import RunTables
from sukien.io.writers.atomic import replace


def write(run: RunTables, out: Path) -> None:
    """Write a line for each article: `text`, `label` as [start, end, label], and what else is known as columns."""
    with replace(out) as handle:
        for record, text in with_texts(run):
            document = record.document
            row = {
                "text": text,
                "label": [[e.start, e.end, e.label] for e in document.entities],
                "doc_id": document.doc_id,
                "title": document.title,
                "published": document.published.value,
                "text_sha256": document.text_sha256,
            }
            handle.write(json.dumps(row, ensure_ascii=False) + "\n")
