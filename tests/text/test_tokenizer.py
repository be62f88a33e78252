from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.vocab import Vocab

from sukien.text.tokenizer import SyllableTokenizer


def nfd(text: str) -> str:
    return unicodedata.normalize("NFD", text)


TOKENIZER = SyllableTokenizer(Vocab())


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Đại tướngTrần Mẫu", ["Đại", "tướng", "Trần", "Mẫu"]),
        ("ADMM-17", ["ADMM", "-", "17"]),
        ("ngày 30.10", ["ngày", "30", ".", "10"]),
        ("HOÀ BÌNH, McMẫu", ["HOÀ", "BÌNH", ",", "Mc", "Mẫu"]),
        (nfd("HOÀ tướngTrần"), [nfd("HOÀ"), nfd("tướng"), nfd("Trần")]),
        ("a  b\n\nc", ["a", " ", "b", "\n\n", "c"]),
        ("hoà\u200bgiải🙂東京", ["hoà\u200bgiải", "🙂", "東京"]),
        (" ", [" "]),
        ("", []),
    ],
)
def test_examples(text: str, words: list[str]) -> None:
    doc = TOKENIZER(text)
    assert [token.text for token in doc] == words
    assert doc.text == text


@given(st.text())
def test_the_text_survives(text: str) -> None:
    assert TOKENIZER(text).text == text


@given(st.text(st.sampled_from("aĐờ \n\t\u00a0\u0301\u200b.1Z🙂")))
def test_the_text_survives_odd_blanks_and_marks(text: str) -> None:
    doc = TOKENIZER(text)
    assert doc.text == text
    assert all(token.text for token in doc)
