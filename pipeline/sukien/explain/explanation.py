"""Answers questions about an article: about a place, about an event."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from sukien.errors import UsageError
from sukien.explain.article import Asked
from sukien.explain.events import explained
from sukien.explain.place import explained_place
from sukien.explain.shape import Explanation
from sukien.io.article import Article
from sukien.records import ArticleRecord
from sukien.text.normalize import normalize

if TYPE_CHECKING:
    from spacy.language import Language

_SHOWN = 3
"""So many places with the same words are explained."""
_CLOSE = 70.0


def explain(
    nlp: Language, article: Article, record: ArticleRecord, at: str | int | None = None, event: str | None = None,
    label: str | None = None,
) -> Explanation:  # fmt: skip
    """What was asked: `at` some words or an offset, or an `event` by the beginning of its id, or by its type.

    `label` limits the rules that might have matched. Raises UsageError where there is no such place or event.
    """
    meta = {key: getattr(article, key) for key in ("title", "url", "publisher")}
    asked = Asked(nlp, article.text, {"published": _given(record), **meta})
    spans = list(_spans(asked, at)) if at is not None else []
    events = [one for one in record.events if event and (one.event_id.startswith(event) or one.type == event)]
    if event is not None and not events:
        known = ", ".join(f"{one.event_id} ({one.type})" for one in record.events) or "the article has none"
        raise UsageError(f"no event '{event}'", remedy=known)
    return Explanation(
        doc_id=record.document.doc_id,
        published=asked.published.get("value"),
        basis=asked.published.get("basis"),
        places=tuple(explained_place(asked, *span, label) for span in spans[:_SHOWN]),
        more_places=max(0, len(spans) - _SHOWN),
        events=tuple(explained(asked, one) for one in events),
    )


def _given(record: ArticleRecord) -> str | None:
    published = record.document.published
    return published.value if published.basis == "input" else None


def _spans(asked: Asked, at: str | int) -> Iterator[tuple[int, int]]:
    if isinstance(at, int):
        yield _word_at(asked, at)
        return
    words = normalize(at).text.strip()
    spans = list(asked.spots(words))
    if not spans:
        close = fuzz.partial_ratio_alignment(words.lower(), asked.text.lower, score_cutoff=_CLOSE)
        offer = "look at the text for its spelling"
        if close is not None:
            offer = f"did you mean '{asked.text.text[close.dest_start : close.dest_end]}'?"
        raise UsageError(f"'{at}' does not stand in the text", remedy=offer)
    yield from spans


def _word_at(asked: Asked, offset: int) -> tuple[int, int]:
    """The word around an offset of the article."""
    text = asked.text.text
    if not 0 <= offset < len(asked.text.source):
        raise UsageError(f"no offset {offset}", remedy=f"the text has {len(asked.text.source)} characters")
    start = min(asked.text.normalized.from_source(offset), len(text) - 1)
    end = start + 1
    while start and text[start].isalnum() and text[start - 1].isalnum():
        start -= 1
    while end < len(text) and text[end].isalnum() and text[end - 1].isalnum():
        end += 1
    return start, end
