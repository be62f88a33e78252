from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sukien.text import Text
from sukien.text.normalize import normalize

SYLLABLES = [
    "Đại", "tướng", "hoà", "hòa", "uỷ", "Uỷ", "UỶ", "quý", "thuỷ", "hoàn", "khoẻ", "QUỐC", "PHÒNG", "Nguyễn", "ADMM+",
    "30.10", "7-7", "xoá", "(Lào)", "“chung”", "2023", "quà", "ngoài", "1.000", "e-mail", "🙂",
]  # fmt: skip
BLANKS = [" ", "  ", "\u00a0", "\t", " \u200b", "\n", "\n\n", " \r\n", "\r\n\r\n", "\u3000", "\n \n"]
WIDTHLESS = ["\u200b", "\u00ad", "\ufeff", "\u200e", "\u202a", "\u2060"]


@st.composite
def articles(draw: st.DrawFn) -> str:
    """Vietnamese text as it comes: composed, decomposed or mixed, with odd blanks and characters without width."""
    pieces = []
    for syllable in draw(st.lists(st.sampled_from(SYLLABLES), min_size=1, max_size=30)):
        form = draw(st.sampled_from(["NFC", "NFD", "both"]))
        if form == "both":
            half = len(syllable) // 2
            syllable = unicodedata.normalize("NFD", syllable[:half]) + unicodedata.normalize("NFC", syllable[half:])
        else:
            syllable = unicodedata.normalize(form, syllable)
        if draw(st.integers(0, 4)) == 0:
            place = draw(st.integers(0, len(syllable)))
            syllable = syllable[:place] + draw(st.sampled_from(WIDTHLESS)) + syllable[place:]
        pieces += [syllable, draw(st.sampled_from(BLANKS))]
    return "".join(pieces)


def plain(text: str) -> str:
    """A text without what normalisation may change: what remains must be equal on both sides."""
    decomposed = unicodedata.normalize("NFD", text.translate(str.maketrans("“”Ðð", '""Đđ')))
    return "".join(c for c in decomposed if not c.isspace() and not unicodedata.combining(c) and c not in WIDTHLESS)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("hoà bình", "hòa bình"),
        ("ngươì đứng đâù Hôị đồng", "người đứng đầu Hội đồng"),
        ("quà, thuở, Haití, hươu", "quà, thuở, Haití, hươu"),
        ("HOÀ BÌNH", "HÒA BÌNH"),
        ("Uỷ ban, UỶ BAN, thuỷ thủ", "Ủy ban, ỦY BAN, thủy thủ"),
        ("quý vị, quà, Quỳ", "quý vị, quà, Quỳ"),
        ("hoàn toàn ngoài khoảng", "hoàn toàn ngoài khoảng"),
        ("khoẻ, loè, xoá", "khỏe, lòe, xóa"),
        ("kí kết, Kỉ niệm, quí III, Hoa Kì, MĨ, lí do, tỉ lệ", "ký kết, Kỷ niệm, quý III, Hoa Kỳ, MỸ, lý do, tỷ lệ"),
        ("khí hậu, thì, lì, tỉnh, kín, quít, chỉ tí", "khí hậu, thì, lì, tỉnh, kín, quít, chỉ tí"),
        ("hoa\u0300", "hòa"),
        ("e\u0302\u0301", "ế"),
        ("e\u0301\u0302", "ế"),
        ("e\u0323\u0302", "ệ"),
        ("o\u0301\u031b", "ớ"),
        ("\u00ea\u0301", "ế"),
        ("a\u0301\u0301", "á"),
        ("Ða\u0323i ðo\u0302i", "Đại đôi"),
        ("“Đối thoại” – ‘hợp tác’", "\"Đối thoại\" - 'hợp tác'"),
        ("Đại\u00a0\u00a0tướng\tPhan", "Đại tướng Phan"),
        ("a\r\nb\rc\u2028d", "a\nb\nc\nd"),
        ("a \r\n \r\n  b", "a\n\nb"),
        ("hoà\u200b giải\u200bpháp\ufeff", "hòa giảipháp"),
        ("x \u200b y", "x y"),
        ("", ""),
        ("1\u0323 \ud800", "1\u0323 \ud800"),
    ],
)
def test_examples(source: str, expected: str) -> None:
    assert normalize(source).text == expected


@pytest.mark.parametrize(
    ("source", "word", "original"),
    [
        ("Bộ\u200b  trưởng hoa\u0300 \u200bgiải\u200b.", "hòa", "hoa\u0300"),
        ("Bộ  trưởng\u200b giải", "trưởng", "trưởng"),
        ("\u200bLào\u200b", "Lào", "Lào"),
        ("Đa\u0323i\u00a0 tướng Lào", "Đại tướng", "Đa\u0323i\u00a0 tướng"),
        ("Phan Va\u200b\u0306n", "Văn", "Va\u200b\u0306n"),
    ],
)
def test_span_covers_the_words_with_their_marks_and_nothing_at_the_edges(source: str, word: str, original: str) -> None:
    result = normalize(source)
    start = result.text.index(word)
    first, last = result.to_source(start, start + len(word))
    assert source[first:last] == original


def test_clean_text_needs_no_map() -> None:
    result = normalize("Sáng 16-3, “hội nghị” hoà bình – ADMM.")
    assert result.edits is None
    assert result.to_source(3, 7) == (3, 7)
    assert result.from_source(5) == 5


@given(articles())
def test_offsets_lead_back_to_the_same_letters(source: str) -> None:
    result = normalize(source)
    text = result.text
    for offset in range(len(text)):
        start, end = result.to_source(offset, offset + 1)
        assert 0 <= start < end <= len(source)
        if not text[offset].isspace():
            assert plain(source[start:end]) == plain(text[offset])
            assert result.from_source(start) == offset
    first, last = result.to_source(0, len(text))
    assert plain(source[first:last]) == plain(text) == plain(source)


@given(articles())
def test_offsets_are_monotone(source: str) -> None:
    result = normalize(source)
    spans = [result.to_source(offset, offset + 1) for offset in range(len(result.text))]
    assert spans == sorted(spans)
    back = [result.from_source(offset) for offset in range(len(source))]
    assert back == sorted(back)


@given(articles())
def test_one_text_in_all_unicode_forms(source: str) -> None:
    composed = normalize(unicodedata.normalize("NFC", source)).text
    assert normalize(unicodedata.normalize("NFD", source)).text == composed
    assert unicodedata.is_normalized("NFC", composed.replace("🙂", ""))


@given(articles())
def test_normalising_twice_changes_nothing(source: str) -> None:
    once = normalize(source).text
    assert normalize(once).text == once


@given(st.text())
def test_any_string_survives(source: str) -> None:
    text = Text(source)
    assert len(text.lower) == len(text.text)
    for offset in range(len(text.text)):
        start, end = text.to_source(offset, offset + 1)
        assert 0 <= start < end <= len(source)


@given(st.text(st.characters(categories=["Lu", "Ll", "Lt", "Mn"])))
def test_lower_has_the_same_length(source: str) -> None:
    text = Text(source)
    assert len(text.lower) == len(text.text)
