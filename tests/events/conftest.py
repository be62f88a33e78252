"""What the tests of events share."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

import sukien


@pytest.fixture
def check() -> Callable[[str, str, dict[str, dict[str, Any]]], None]:
    """A check that an article published on a day tells just the events wanted: "type start/end" -> slot -> value.

    Of the people, `with` names some who take part, `without` some who do not.
    """
    return _check


def _check(published: str, text: str, wanted: dict[str, dict[str, Any]]) -> None:
    events = sukien.extract(text, published=published or None).events
    found: dict[str, dict[str, Any]] = {}
    for event in events:
        start, end = (event.date.start, event.date.end) if event.date else (None, None)
        day = start if start == end else f"{start}/{end}"
        found[f"{event.type} {day or '-'}"] = {
            "people": sorted(person.name for person in event.participants),
            "chairs": sorted(person.name for person in event.chairs),
            "countries": list(event.countries),
            "status": event.status,
            "place": event.location.country if event.location else None,
        }
    assert (sorted(found), len(events)) == (sorted(wanted), len(wanted))
    for key, slots in wanted.items():
        for slot, value in slots.items():
            if slot == "with":
                assert set(value) <= set(found[key]["people"])
            elif slot == "without":
                assert not set(value) & set(found[key]["people"])
            else:
                assert found[key][slot] == value, (key, slot)
