"""A spaCy tokenizer whose tokens are syllables, numbers and single punctuation marks with exact offsets."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import DummyTokenizer, registry
from spacy.vocab import Vocab

# Letters with their combining marks and zero-width characters; digits; blanks; any other single character.
_INSIDE = "\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff"
_TOKEN = re.compile(rf"(?P<word>[^\W\d_](?:[^\W\d_]|[{_INSIDE}])*)|\d+|(?P<blank>\s+)|.", re.DOTALL)


class SyllableTokenizer(DummyTokenizer):
    """Splits at blanks, between letters and digits, around punctuation, and where a capital follows a small letter."""

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        """The Doc of a text; `doc.text == text` always."""
        words: list[str] = []
        spaces: list[bool] = []
        for match in _TOKEN.finditer(text):
            token = match.group()
            if match.lastgroup == "blank":
                if token[0] == " " and words and not spaces[-1]:
                    spaces[-1] = True
                    token = token[1:]
                if token:
                    words.append(token)
                    spaces.append(False)
                continue
            pieces = [token] if match.lastgroup != "word" or _plain(token) else list(_humps(token))
            words += pieces
            spaces += [False] * len(pieces)
        return Doc(self.vocab, words=words, spaces=spaces)


def _plain(token: str) -> bool:
    return len(token) < 2 or token.islower() or token[1:].islower() or token.isupper()


def _humps(token: str) -> Iterator[str]:
    begin = 0
    for index in range(1, len(token)):
        if token[index].isupper() and not token[index - 1].isupper():
            yield token[begin:index]
            begin = index
    yield token[begin:]


def create_tokenizer() -> Callable[[Language], SyllableTokenizer]:
    """For a spaCy config: `{"nlp": {"tokenizer": {"@tokenizers": "sukien.syllables.v1"}}}`."""
    return lambda nlp: SyllableTokenizer(nlp.vocab)


registry.tokenizers.register("sukien.syllables.v1", func=create_tokenizer)
