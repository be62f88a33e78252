"""CoNLL-2002: a token and its tag a line, an empty line behind a sentence, IOB2 tags of four kinds."""

from __future__ import annotations

from pathlib import Path

from spacy.tokens import Doc

from sukien.io.export.texts import outermost, with_texts
from sukien.io.export.tokens import tokenizer
from sukien.io.tables import RunTables
from sukien.io.writers.atomic import replace
from sukien.records import Entity

KINDS = {
    "PERSON": "PER", "COUNTRY": "LOC", "LOCATION": "LOC", "ORGANIZATION": "ORG", "MEETING": "MISC", "DOCUMENT": "MISC",
}  # fmt: skip
"""Label -> kind; ranks, roles and dates have none in this format, what lies inside them may."""


def write(run: RunTables, out: Path) -> None:
    """Write all articles into one file, each behind a `-DOCSTART-` line."""
    nlp = tokenizer()
    with replace(out) as handle:
        for record, text in with_texts(run):
            doc = nlp(text)
            tags = _tags(doc, record.document.entities)
            handle.write("-DOCSTART- O\n\n")
            for sentence in doc.sents:
                lines = [f"{word} {tags[t.i]}\n" for t in sentence if (word := "".join(t.text.split()))]
                if lines:
                    handle.writelines((*lines, "\n"))


def _tags(doc: Doc, entities: tuple[Entity, ...]) -> list[str]:
    tags = ["O"] * len(doc)
    for entity in outermost(tuple(e for e in entities if e.label in KINDS)):
        span = doc.char_span(entity.start, entity.end, alignment_mode="expand")
        if span is None or any(tags[t.i] != "O" for t in span):
            continue
        words = [t for t in span if not t.is_space]
        for place, token in enumerate(words):
            tags[token.i] = f"{'B' if place == 0 else 'I'}-{KINDS[entity.label]}"
    return tags
