"""Texts in every Unicode form: records come out, and each span says what stands in the text as it was given."""

import re
import unicodedata
from datetime import date, datetime, timedelta, timezone

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.language import Language

import sukien
from sukien.errors import InputError
from sukien.given import iso_date

SENTENCE = (
    "Ngày 7-7, Đại tướng Ngô Xuân Lịch, Bộ trưởng Bộ Quốc phòng Việt Nam, hội đàm với Bộ trưởng Quốc phòng Lào "
    "Chansamone Chanyalath bên lề ADMM+ lần thứ 7 tại Hà Nội. "
)
ODD = (" ", "\n", "\r\n", "\u00a0", "\u200b", "😀", "\u0301", "'", "\t", "\u2028")
PIECES = st.sampled_from([*SENTENCE.split(" "), *ODD])


def test_three_lines_of_python() -> None:
    nlp = sukien.load()
    record = sukien.extract(SENTENCE, published="2020-07-08", nlp=nlp)
    assert record.document.entities
    assert record.document.published.model_dump() == {"value": "2020-07-08", "basis": "input"}
    assert record == sukien.extract(SENTENCE, published=date(2020, 7, 8))


def test_every_form_gives_the_same_mentions(nlp: Language) -> None:
    plain = [(e.label, e.text) for e in sukien.extract(SENTENCE, "2020-07-08", nlp=nlp).document.entities]
    split = sukien.extract(unicodedata.normalize("NFD", SENTENCE), "2020-07-08", nlp=nlp).document.entities
    assert [(e.label, unicodedata.normalize("NFC", e.text)) for e in split] == plain
    hard = sukien.extract(SENTENCE.replace(" ", "\u00a0"), "2020-07-08", nlp=nlp).document.entities
    assert [(e.label, e.text.replace("\u00a0", " ")) for e in hard] == plain


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=40).map(" ".join), st.lists(PIECES).map("".join)))
def test_spans_hold_in_any_text(nlp: Language, text: str) -> None:
    # read_article verifies every span; lone surrogates are read as U+FFFD, in place.
    try:
        document = sukien.extract(text, "2020-07-08", nlp=nlp).document
    except InputError:
        assert not re.search(r"\w", text)
        return
    assert document.length == len(text)
    for entity in document.entities:
        if "\ufffd" not in entity.text:
            assert text[entity.start : entity.end] == entity.text
    assert all(0 <= section.start <= section.end <= len(text) for section in document.sections)


def test_lone_surrogates_do_no_harm(nlp: Language) -> None:
    document = sukien.extract(f"\ud800{SENTENCE}\udfff", title="\ud800a", nlp=nlp).document
    assert document.title == "\ufffda"
    assert any(warning.startswith("text.surrogates") for warning in document.warnings)
    assert document.model_dump_json()


@pytest.mark.parametrize("text", ["", " \n", "\u200b\ufeff"])
def test_no_text_is_refused(text: str, nlp: Language) -> None:
    with pytest.raises(InputError) as caught:
        sukien.extract(text, nlp=nlp)
    assert caught.value.code == "input.no_text"


def test_a_text_beyond_all_measure_is_refused(nlp: Language) -> None:
    with pytest.raises(InputError) as caught:
        sukien.extract("a " * 600_000, nlp=nlp)
    assert caught.value.code == "input.size"


def test_a_date_that_is_none_is_told(nlp: Language) -> None:
    document = sukien.extract(SENTENCE, published="hôm qua", nlp=nlp).document
    assert document.warnings[0] == "published.unreadable: 'hôm qua' is no date"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2020-07-07", "2020-07-07"),
        ("2020-07", "2020-07"),
        ("2020", "2020"),
        (2020, "2020"),
        ("07/7/2020", "2020-07-07"),
        ("2020-07-07 08:15:00", "2020-07-07"),
        ("2020-07-06T20:00:00Z", "2020-07-07"),
        ("2020-07-07T08:00:00+07:00", "2020-07-07"),
        (datetime(2020, 7, 6, 23, tzinfo=timezone(timedelta(hours=1))), "2020-07-07"),
        (date(2020, 7, 7), "2020-07-07"),
        ("2020-13-01", None),
        ("31/2/2020", None),
        ("", None),
        (None, None),
        ("soon", None),
    ],
)
def test_dates_from_outside(value: object, expected: str | None) -> None:
    assert iso_date(value) == expected


def test_corrections_and_open_dates_are_told(nlp: Language) -> None:
    text = "Hợp tác quốc phòng ASEAN trong khuôn khổ ADNM+ được mở rộng. Ngày 14/12, đoàn Lào về nước."
    document = sukien.extract(text, nlp=nlp).document
    assert document.warnings == (
        "meeting.corrected: ADNM+ was read as ADMM_PLUS",
        "date.no_year: the year of 'Ngày 14/12' cannot be known",
    )
