"""How a notebook shows what sukien reads. Records show themselves; a spaCy Doc does after `%load_ext sukien`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from spacy.tokens import Doc

from sukien import mention as m
from sukien.display import Mark, marked
from sukien.doc import read, text_of
from sukien.pipeline import SETTLED

if TYPE_CHECKING:
    from sukien.records import Record


class Html:
    """Markup that a notebook shows."""

    def __init__(self, markup: str) -> None:
        self.markup = markup

    def _repr_html_(self) -> str:
        return self.markup

    def __str__(self) -> str:
        return self.markup


def render(what: Doc | Record) -> Html:
    """A Doc that went through the pipeline, or any record, as HTML; all words of the article are escaped."""
    return Html(_doc(what) if isinstance(what, Doc) else what._repr_html_())


def load_ipython_extension(shell: Any) -> None:
    """`%load_ext sukien`: from now on a Doc shows its mentions."""
    shell.display_formatter.formatters["text/html"].for_type(Doc, _doc)


def _doc(doc: Doc) -> str:
    text = text_of(doc)
    spans = ((*text.to_source(one.start, one.end), one) for one in read(doc, SETTLED) if one.label in m.LABELS)
    return marked(text.source, (Mark(start, end, one.label, one.rule) for start, end, one in spans))
