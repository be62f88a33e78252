"""A finding: words that no rule took, and the rule that they might deserve."""

from __future__ import annotations

from typing import Any, NamedTuple


class Finding(NamedTuple):
    """`kind` and `fields` are those of a rule, `key` is its id; the sentence shows the words at work."""

    kind: str
    key: str
    words: str
    fields: tuple[tuple[str, Any], ...]
    doc_id: str
    sentence: str


class Candidate(NamedTuple):
    """Findings with one key: how often, in how many articles, and some of the sentences."""

    kind: str
    key: str
    words: str
    fields: tuple[tuple[str, Any], ...]
    times: int
    documents: int
    sentences: tuple[str, ...]
