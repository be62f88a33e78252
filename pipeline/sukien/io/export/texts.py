"""Articles for annotation tools: they need the text, and there is no export without it."""

from __future__ import annotations

from collections.abc import Iterator

from sukien.errors import UsageError
from sukien.io.tables import RunTables
from sukien.records import ArticleRecord, Entity


def with_texts(run: RunTables) -> Iterator[tuple[ArticleRecord, str]]:
    """Each article with its text. Raises UsageError where a text is not to be had any more."""
    for record in run.records:
        if record.text is None:
            path = record.document.source.path or "the text given in Python"
            raise UsageError(
                f"the text of {record.document.doc_id} cannot be read again from {path}",
                code="text.missing",
                remedy="start in the folder where the run was started, with the inputs as they were",
            )
        yield record, record.text


def outermost(entities: tuple[Entity, ...]) -> Iterator[Entity]:
    """Mentions that lie in no other, for formats that know no nesting."""
    end = 0
    for entity in sorted(entities, key=lambda e: (e.start, -e.end)):
        if entity.start >= end:
            yield entity
            end = entity.end
