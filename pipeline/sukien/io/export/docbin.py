"""spaCy DocBin: Docs with all mentions in `doc.spans["sukien"]` and the outermost ones in `doc.ents`."""

from __future__ import annotations

from pathlib import Path

from spacy.tokens import Doc, DocBin, Span, SpanGroup
from spacy.util import filter_spans

from sukien.io.export.files import draft
from sukien.io.export.texts import with_texts
from sukien.io.export.tokens import tokenizer
from sukien.io.tables import RunTables
from sukien.records import ArticleRecord


def write(run: RunTables, out: Path) -> None:
    """Write one file; `doc.user_data` has the id, and document and events as JSON."""
    nlp, docs = tokenizer(), DocBin(store_user_data=True)
    for record, text in with_texts(run):
        docs.add(_doc(nlp(text), record))
    with draft(out) as path:
        path.write_bytes(docs.to_bytes())


def _doc(doc: Doc, record: ArticleRecord) -> Doc:
    spans: list[Span] = []
    for entity in record.document.entities:
        span = doc.char_span(entity.start, entity.end, label=entity.label, span_id=entity.rule, alignment_mode="expand")
        if span is not None:
            spans.append(span)
    doc.spans.clear()
    doc.spans["sukien"] = SpanGroup(doc, name="sukien", spans=spans)
    doc.ents = filter_spans(spans)
    doc.user_data.clear()
    doc.user_data["doc_id"] = record.document.doc_id
    doc.user_data["document"] = record.document.model_dump_json()
    doc.user_data["events"] = [event.model_dump_json() for event in record.events]
    return doc
