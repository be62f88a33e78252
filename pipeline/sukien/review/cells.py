"""Cells of an edited events table that cannot be: which column, what is wrong, what to do."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import ValidationError

from sukien.given import iso_date
from sukien.records import Event
from sukien.rules.codes import code_advice
from sukien.rules.complaints import complaint

PLAIN = {"type": "type", "status": "status", "section": "section", "title": "title", "mode": "mode"}
"""Column -> field of an event."""
NESTED = {
    "meeting_id": ("meeting", "id"), "meeting": ("meeting", "name"), "edition": ("meeting", "edition"),
    "level": ("meeting", "level"), "start": ("date", "start"), "end": ("date", "end"), "place": ("location", "text"),
    "city": ("location", "city"), "country": ("location", "country"),
}  # fmt: skip
"""Column -> field of a part of an event."""
PERSON = re.compile(r"(.+?)(?:\s+\(([^()]*)\))?")
"""A person as a cell has them: Đại tướng Phan Văn Giang (VN)."""
_COLUMNS = {path: name for name, path in NESTED.items()}
_ONE = re.compile(r"(1|100)([.,]0*)? ?%?")
_CODE = re.compile(r"[A-Z]{2}")


def items(text: str) -> list[str]:
    """What stands between the semicolons of a cell."""
    return [item.strip() for item in text.split(";") if item.strip()]


def slips(changed: Mapping[str, str], states: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """(column, what is wrong with it) of dates, numbers and codes; `states`: see `sukien.rules.codes`."""
    for name, text in changed.items():
        if not text:
            continue
        if name in ("start", "end") and iso_date(text) is None:
            yield name, f"{name}: '{text}' is no date (write it as 2020-07-07, 2020-07 or 2020)"
        elif name == "confidence" and not _ONE.fullmatch(text):
            yield name, f"{name}: '{text}' is none to write (write 1 where the event is right as it stands)"
        elif name == "edition" and not text.isdecimal():
            yield name, f"{name}: '{text}' is no whole number (write the number of the session: 17)"
        wrong = [f"'{one}' is no code of a state ({code_advice(one, states)})" for one in _codes(name, text)]
        if wrong:
            yield name, f"{name}: {'; '.join(wrong)}"


def _codes(name: str, text: str) -> Iterator[str]:
    """What stands in a cell in the place of an alpha-2 code, and is none."""
    if name in ("country", "countries"):
        given = items(text) if name == "countries" else [text]
    elif name in ("chairs", "participants"):
        given = [match[2] for match in map(PERSON.fullmatch, items(text)) if match and match[2] is not None]
    else:
        given = []
    yield from (one for one in given if not _CODE.fullmatch(one))


def refused(error: ValidationError) -> Iterator[str]:
    """What is wrong with the values of a row, by column."""
    for found in error.errors():
        path: list[Any] = list(found["loc"])
        column = _COLUMNS.get(tuple(path[:2])) or (path[0] if path else "")
        message, remedy = complaint(found, path, Event)
        yield f"{column}: {message} ({remedy})" if column else f"{message} ({remedy})"
