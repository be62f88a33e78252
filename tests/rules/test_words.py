"""Small words are data that patterns are made of: a pack adds to them and takes from them; alone they find nothing."""

from collections.abc import Callable

import pytest
from pydantic import ValidationError

from sukien.packs.find import find
from sukien.pipeline import load
from sukien.rules import load_pack
from sukien.rules.check import faults
from sukien.rules.kinds.triggers import Cue, Trigger
from sukien.rules.kinds.words import PARTS, Words, either

Write = Callable[..., str]
Read = Callable[..., list[tuple[str, str, str]]]


def test_every_part_has_words() -> None:
    assert {rule.part for rule in load_pack().of(Words)} == PARTS


def test_a_pattern_is_filled() -> None:
    pack = load_pack()
    pattern = pack.pattern(r"\d{1,2} {and|with} \d")
    assert pattern.fullmatch("12 cùng với 3")
    assert not pattern.fullmatch("12 hoặc 3")
    assert pack.pattern(r"\d{1,2} {and|with} \d") is pattern
    assert pack.pattern(r"{nth|turn}").match("lần thứ 5")[0] == "lần thứ"


def test_an_unknown_part_is_refused() -> None:
    with pytest.raises(KeyError, match="no part of words: butt"):
        load_pack().pattern("{and|butt}")


def test_the_longest_comes_first_and_none_never_match() -> None:
    assert either(["cùng", "cùng với", "a.b"]) == r"cùng\ với|cùng|a\.b"
    assert either([]) == "(?!)"


def test_a_pack_adds_a_word(write: Write, read: Read) -> None:
    sentence = "Tàu Lào lẫn cả Ấn ghé cảng."
    pack = write("kind: words\nrules:\n  - {id: words.desk, part: besides, words: ['lẫn [cả]']}\n")
    assert ("COUNTRY", "Ấn", "country_homograph.an") in read(sentence, pack)
    assert ("COUNTRY", "Ấn", "country_homograph.an") not in read(sentence)


def test_a_pack_takes_a_word_away(write: Write, read: Read) -> None:
    sentence = "Tàu Lào lẫn Ấn ghé cảng."
    assert ("COUNTRY", "Ấn", "country_homograph.an") in read(sentence)
    pack = write("kind: extend\nrules:\n  - {id: extend.desk, of: words.besides, remove: {words: [lẫn]}}\n")
    assert ("COUNTRY", "Ấn", "country_homograph.an") not in read(sentence, pack)


def test_words_that_are_switched_off_match_nothing(write: Write) -> None:
    pack = load_pack([write("disable: [words.or]\n")])
    assert pack.pattern("a {or} b").fullmatch("a hoặc b") is None
    assert pack.pattern("a {or|and} b").fullmatch("a và b") is not None


def test_their_examples_need_them(write: Write) -> None:
    rules = load_pack().of(Words)
    hints = (rule for rule in load_pack().of(Trigger) if rule.form == "hint")  # they tell what the words no longer do
    nlp = load([write(f"disable: [{', '.join(rule.id for rule in (*rules, *hints))}]\n")])
    for rule in rules:
        for example in rule.examples:
            alone = rule.model_copy(update={"examples": (example,)})
            assert list(faults(alone, lambda sentence: find(nlp, sentence))), example


def test_alone_they_are_not_looked_for() -> None:
    assert not any(list(rule.phrases()) for rule in load_pack().of(Words))


def test_forms_of_cues_and_triggers_are_templates() -> None:
    cue = Cue(id="cue.topic.x", slot="topic", forms=("kế hoạch {giữa kỳ|lần [thứ] hai}",))
    assert [phrase.text for phrase in cue.phrases()] == ["kế hoạch giữa kỳ", "kế hoạch lần thứ hai", "kế hoạch lần hai"]
    with pytest.raises(ValidationError, match="opens or closes"):
        Cue(id="cue.topic.x", slot="topic", forms=("kế hoạch}",))
