"""The value of words that a reviewer marked: what the pipeline reads in them when they stand alone."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from spacy.language import Language

from sukien.errors import InputError
from sukien.reading import read_article

_OWN = {"PERSON": "name", "RANK": "rank", "ROLE": "role"}
"""Label -> the field that the words themselves are."""


def value_of(nlp: Language, label: str, words: str) -> Mapping[str, Any] | None:
    """The value of a mention; None where only the reviewer could say it (a country that no rule knows)."""
    try:
        found = [e for e in read_article(nlp, words, doc_id="words").document.entities if e.label == label]
    except InputError:
        return None
    if found:
        norm = max(found, key=lambda e: e.end - e.start).model_dump()["norm"]
        assert isinstance(norm, dict)
        return {**norm, "person_id": None} if label == "PERSON" else norm
    if label in _OWN:
        return {_OWN[label]: words}
    return {} if label in ("ORGANIZATION", "LOCATION", "DOCUMENT") else None
