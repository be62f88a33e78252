"""The bridge to spaCy: mentions as span groups of a Doc, in a form that survives serialisation."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from weakref import WeakKeyDictionary

from spacy.tokens import Doc, Span, SpanGroup

from sukien.mention import Mention
from sukien.text import Meta, Text

META = "sukien"
"""The key of `doc.user_data` under which the fields of `Meta` lie."""


_TEXTS: WeakKeyDictionary[Doc, Text] = WeakKeyDictionary()


def text_of(doc: Doc) -> Text:
    """The text layers of a Doc, with what is known of the article."""
    # spaCy joins `doc.text` from its tokens each time it is asked for, and every component asks.
    text, meta = _TEXTS.get(doc), Meta(**doc.user_data.get(META, {}))
    if text is None or text.meta != meta:
        text = _TEXTS[doc] = Text.read(doc.text, meta)
    return text


def attach(doc: Doc, source: str, meta: Meta) -> None:
    """Tell a Doc that was made from `source` what is known of its article."""
    doc.user_data[META] = meta._asdict()
    _TEXTS[doc] = Text.read(source, meta)


def write(doc: Doc, key: str, mentions: Iterable[Mention], **attrs: Any) -> None:
    """Put mentions into the span group `key`: label and rule on each span, exact rows in the group's `attrs`."""
    text, rows = text_of(doc), list(mentions)
    spans = []
    for row in rows:
        start, end = text.to_source(row.start, row.end)
        span = doc.char_span(start, end, label=row.label, span_id=row.rule, alignment_mode="expand")
        spans.append(span if span is not None else Span(doc, 0, 0, label=row.label, span_id=row.rule))
    group = SpanGroup(doc, name=key, spans=spans, attrs={"mentions": [tuple(row) for row in rows], **attrs})
    doc.spans[key] = group


def read(doc: Doc, key: str) -> list[Mention]:
    """The mentions of a span group; none where the component did not run."""
    if key not in doc.spans:
        return []
    return [Mention(*row) for row in doc.spans[key].attrs.get("mentions", ())]
