"""Articles as spaCy Docs, with the tokenizer and the sentences that the pipeline reads with, and nothing more."""

from __future__ import annotations

from typing import TYPE_CHECKING

import spacy

if TYPE_CHECKING:
    from spacy.language import Language


def tokenizer() -> Language:
    """A pipeline that cuts a text into syllables and sentences."""
    import sukien.pipeline  # noqa: F401  registers the component

    nlp = spacy.blank("vi", config={"nlp": {"tokenizer": {"@tokenizers": "sukien.syllables.v1"}}})
    nlp.add_pipe("sukien_text")
    return nlp
