"""Label Studio: tasks with predictions, and beside them the labelling interface (`<name>.xml`).

Offsets count code points, as Label Studio stores them.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from xml.sax.saxutils import quoteattr

from sukien import __version__
from sukien.display import COLOURS
from sukien.io.export.texts import with_texts
from sukien.io.tables import RunTables
from sukien.io.writers.atomic import replace
from sukien.records import ArticleRecord


def write(run: RunTables, out: Path) -> None:
    """Write the tasks, and the interface to paste into the settings of the project."""
    tasks = [task(record, text) for record, text in with_texts(run)]
    with replace(out) as handle:
        handle.write(json.dumps(tasks, ensure_ascii=False, indent=1) + "\n")
    with replace(out.with_suffix(".xml")) as handle:
        handle.write(interface())


def task(record: ArticleRecord, text: str) -> dict[str, Any]:
    """One article as a task; its mentions are a prediction, to be corrected."""
    document = record.document
    return {
        "data": {
            "text": text,
            "doc_id": document.doc_id,
            "title": document.title or document.doc_id,
            "published": document.published.value,
            "text_sha256": document.text_sha256,
        },
        "predictions": [
            {
                "model_version": f"sukien {__version__}",
                "result": [
                    {
                        "id": entity.id,
                        "from_name": "label",
                        "to_name": "text",
                        "type": "labels",
                        "value": {
                            "start": entity.start,
                            "end": entity.end,
                            "text": entity.text,
                            "labels": [entity.label],
                        },
                        "meta": {"rule": [entity.rule]},
                    }
                    for entity in document.entities
                ],
            }
        ],
    }


def interface() -> str:
    """The labelling interface, with the labels in the colours of a notebook."""
    labels = "\n".join(
        f"    <Label value={quoteattr(name)} background={quoteattr(colour)}/>" for name, colour in COLOURS.items()
    )
    return (
        '<View>\n  <Header value="$title"/>\n  <Labels name="label" toName="text">\n'
        f'{labels}\n  </Labels>\n  <Text name="text" value="$text" granularity="symbol"/>\n</View>\n'
    )
