"""How sure an event is: what is taken over or one-sided is less sure than what is told; explained sign by sign."""

from __future__ import annotations

from math import log
from typing import Any

import pytest

import sukien
from sukien.events.confidence import WEIGHTS, confidence, signs

_EVENT: dict[str, Any] = {
    "type": "exercise",
    "meeting": None,
    "participants": [],
    "countries": ["LA", "VN"],
    "date": {"value": "2024-06-05", "start": "2024-06-05", "end": "2024-06-05"},
    "location": {"country": "LA"},
    "warnings": [],
}


_DOUBTED = {**_EVENT, "warnings": ["date.story: the date is that of the story, not told with the event"]}


def test_what_is_taken_over_is_less_sure() -> None:
    assert (signs(_EVENT), signs(_DOUBTED)) == ([], ["day taken over"])
    assert confidence(_DOUBTED) < 0.8 < confidence(_EVENT)


@pytest.mark.parametrize(
    ("otherwise", "sign"),
    [
        ({"meeting": {"id": "ADMM"}}, "listed series"),
        ({"date": {"value": "2024-06", "start": "2024-06-05", "end": "2024-06-07"}}, "several days"),
        ({"participants": [{}, {}, {}]}, "three people or more"),
        ({"type": "visit"}, "visit"),
        ({"date": None}, "no day"),
        ({"date": {"value": None, "start": None, "end": None}}, "no day"),
        ({"location": None}, "no place"),
        ({"countries": ["VN"]}, "one state"),
        ({"countries": []}, "no state"),
    ],
)
def test_a_sign_moves_the_odds_by_its_weight(otherwise: dict[str, Any], sign: str) -> None:
    event = {**_DOUBTED, **otherwise}
    assert set(signs(event)) == {"day taken over", sign}
    before, after = (log(chance / (1 - chance)) for chance in map(confidence, (_DOUBTED, event)))
    assert after - before == pytest.approx(WEIGHTS[sign], abs=0.1)


def test_talks_of_one_are_doubted() -> None:
    two = sukien.extract(
        "Sáng 5/6, tại Hà Nội, Đại tướng Trần Văn Minh hội đàm với Bộ trưởng Quốc phòng Lào Khamla Sengphet.",
        published="2024-06-12",
    ).events
    one = sukien.extract(
        "Sáng 5/6, Bộ trưởng Quốc phòng Lào Khamla Sengphet hội đàm với phía Việt Nam.", published="2024-06-12"
    ).events
    assert [e.type for e in (*two, *one)] == ["talks", "talks"]
    assert one[0].confidence < two[0].confidence
