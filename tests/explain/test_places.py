"""What looked at a place, what it became, and what became of that."""

from collections.abc import Callable

import pytest

from sukien.errors import UsageError
from sukien.explain import Explanation


def test_a_hit_and_what_it_became(explain: Callable[..., Explanation], written: str) -> None:
    (place,) = explain("Đại tướng").places
    assert written[place.start : place.end] == "Đại tướng"
    looks = {look.by.rule: look for look in place.looks}
    assert looks["rank.dai_tuong"].used == "RANK 'Đại tướng'"
    assert looks["rank.dai_tuong"].by.kind == "rank"
    assert str(looks["rank.dai_tuong"].by.file).startswith("ranks.yaml:")
    (rank,) = place.candidates
    assert (rank.outcome, rank.label, rank.norm["rank"]) == ("stands", "RANK", "Đại tướng")
    assert place.why_not == ()


def test_who_won_and_by_which_policy(explain: Callable[..., Explanation]) -> None:
    place = explain("Bộ Quốc phòng Việt Nam").places[0]
    candidates = {one.label: one for one in place.candidates}
    assert candidates["ROLE"].text == "Bộ trưởng Bộ Quốc phòng Việt Nam"
    assert candidates["ORGANIZATION"].outcome == "stands"
    for one in place.candidates:
        assert (one.because is not None) == (one.outcome == "lost")


def test_a_person_has_the_cue_that_proved_it(explain: Callable[..., Explanation]) -> None:
    (place,) = explain("Phan Văn Giang").places
    assert [(one.by.rule, one.norm["rank"]) for one in place.candidates] == [("person.after_rank", "Đại tướng")]


def test_an_offset_is_the_word_around_it(explain: Callable[..., Explanation], written: str) -> None:
    at = written.index("Giang") + 2
    assert explain(at).places[0].text == "Giang"


def test_words_that_stand_often_are_counted(explain: Callable[..., Explanation]) -> None:
    found = explain("ông")
    assert [place.text for place in found.places] == ["ông"]
    assert found.more_places == 0


def test_words_that_do_not_stand_there(explain: Callable[..., Explanation]) -> None:
    with pytest.raises(UsageError, match="did you mean 'Phan Văn Giang'"):
        explain("Phan Van Giang")
    with pytest.raises(UsageError, match="the text has"):
        explain(10**6)
