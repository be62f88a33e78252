"""Why a span that somebody expected is no mention: the first condition that failed."""

from collections.abc import Callable
from pathlib import Path

import pytest
from spacy.language import Language

from sukien.explain import Explanation
from sukien.explain import explain as ask
from sukien.explain.source import read_one


@pytest.mark.parametrize(
    ("words", "rule", "reason"),
    [
        ("Anh", "country.GB", "context: 'ông' before it (country_cue.honorific, honorific)"),
        ("bộ trưởng", "role.minister", "context: 'các' before it (role_words.plural, plural)"),
    ],
)
def test_a_hit_that_was_refused(explain: Callable[..., Explanation], words: str, rule: str, reason: str) -> None:
    place = next(place for place in explain(words).places if place.why_not)
    look = next(look for look in place.looks if look.by.rule == rule)
    assert look.used is None
    assert look.refused[0] == reason
    assert place.why_not[0].by.rule == rule
    assert place.why_not[0].failed == reason


@pytest.mark.parametrize(
    ("words", "rule", "failed"),
    [
        ("Đối thoại Sangri-La", "meeting.SHANGRI_LA_DIALOGUE", "spelling: the rule has 'Đối thoại Shangri-La'"),
        ("admm+", "meeting.ADMM_PLUS", "case: the rule wants 'ADMM+' (title), the text has 'admm+'"),
        ("Vientiane", "place.la", "boundary: 'x' touches it on the right; phrases match whole syllables only"),
        ("Đại tướng Phan", "rank.dai_tuong", "span: it covers only 'Đại tướng' of these words"),
    ],
)
def test_the_nearest_rules(explain: Callable[..., Explanation], words: str, rule: str, failed: str) -> None:
    near = {one.by.rule: one for one in explain(words).places[-1].why_not}
    assert near[rule].failed == failed


def test_a_part_of_a_longer_mention(explain: Callable[..., Explanation]) -> None:
    place = next(place for place in explain("tướng", label="RANK").places if "Đại tướng" in place.sentence)
    assert place.why_not[0].failed == "span: it is part of RANK 'Đại tướng' (rank.dai_tuong)"


def test_a_label_limits_the_rules(explain: Callable[..., Explanation]) -> None:
    assert {one.by.kind for one in explain("admm+", label="MEETING").places[0].why_not} == {"meeting"}


def test_dates_that_were_refused(explain: Callable[..., Explanation]) -> None:
    (share,) = explain("3/5").places
    assert any("but the context 'share' forbids it" in note for note in share.notes)
    (none,) = explain("32.13.2024").places
    assert none.notes[0].startswith("date: no form fits the tokens ")


def test_names_that_were_refused(explain: Callable[..., Explanation]) -> None:
    (place,) = explain("Trần Hưng Đạo", label="PERSON").places
    if not any(one.label == "PERSON" and one.outcome == "stands" for one in place.candidates):
        assert "name: no rank and no position stands right before it" in place.notes
    (other,) = explain("phát biểu", label="PERSON").places
    assert other.notes == ("name: 'phát' has no capital",)


def test_a_trigger_that_tells_nothing(explain: Callable[..., Explanation]) -> None:
    (place,) = explain("trồng cây").places
    assert all(look.by.kind in ("trigger", "cue", None) for look in place.looks)
    talks = explain("hội đàm").places[0].looks
    assert any(str(look.used).startswith("type of an event") for look in talks if look.by.kind == "trigger")


def test_a_trigger_without_its_parties(nlp: Language, tmp_path: Path) -> None:
    path = tmp_path / "b.txt"
    path.write_text("Cuộc gặp\n\nHọ gặp nhau ở chợ.\n", encoding="utf-8")
    source, record = read_one(path, None, "2024-06-12", nlp)
    places = ask(nlp, source, record, "gặp").places
    refused = [reason for place in places for look in place.looks for reason in look.refused]
    assert any(reason.startswith("parties: the sentence names 0 of 2 sides") for reason in refused)


def test_a_trigger_that_is_another_word(nlp: Language, tmp_path: Path) -> None:
    path = tmp_path / "c.txt"
    path.write_text("Tin trong ngày\n\nĐoàn gặp nạn ở cảng.\n", encoding="utf-8")
    source, record = read_one(path, None, "2024-06-12", nlp)
    looks = [look for place in ask(nlp, source, record, "gặp").places for look in place.looks]
    assert "context: 'nạn' after it (trigger.talks.meet, not_after)" in [r for look in looks for r in look.refused]
