"""A spaCy tokenizer whose tokens are syllables, numbers and single punctuation marks with exact offsets."""

from __future__ import annotations

import re
from collections.abc import Callable

from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import DummyTokenizer, registry
from spacy.vocab import Vocab

_LATIN = [chr(code) for code in (*range(0x41, 0x250), *range(0x1E00, 0x1F00)) if chr(code).isalpha()]
_UPPER = "".join(letter for letter in _LATIN if letter.isupper())
_LOWER = "".join(letter for letter in _LATIN if not letter.isupper())
# Combining marks and characters without width: they belong to the letter before them.
_INSIDE = "\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff"
# Capitals and what follows them in small letters; letters of other scripts; digits; blanks; any other character.
_TOKEN = re.compile(
    rf"([{_UPPER}][{_UPPER}{_INSIDE}]*[{_LOWER}{_INSIDE}]*|[{_LOWER}][{_LOWER}{_INSIDE}]*"
    rf"|[^\W\d_{_UPPER}{_LOWER}]+|\d+|\s+|.)( ?)",
    re.DOTALL,
)


class SyllableTokenizer(DummyTokenizer):
    """Splits at blanks, between letters and digits, around punctuation, and where a capital follows a small letter."""

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        """The Doc of a text; `doc.text == text` always."""
        tokens = _TOKEN.findall(text)
        return Doc(self.vocab, words=[word for word, _ in tokens], spaces=[blank == " " for _, blank in tokens])


def create_tokenizer() -> Callable[[Language], SyllableTokenizer]:
    """For a spaCy config: `{"nlp": {"tokenizer": {"@tokenizers": "sukien.syllables.v1"}}}`."""
    return lambda nlp: SyllableTokenizer(nlp.vocab)


registry.tokenizers.register("sukien.syllables.v1", func=create_tokenizer)
