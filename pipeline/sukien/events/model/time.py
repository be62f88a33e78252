"""Comparing dates of different precision, and what they say about an event's status."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from sukien.events.model.draft import When

_UNITS = ("XXXX-XX-XX", "XXXX-WXX-WE", "XXXX-WXX", "XXXX-XX", "XXXX-QX", "XXXX")
"""The values of what counts from a day that nobody knows, the shorter first."""
_LONG = ("XXXX-QX", "XXXX")
"""Those of which most others lie outside unless they are the present ones."""
_PARTS = {
    7: {"START": ("01", "10"), "MID": ("11", "20"), "END": ("21", "31")},
    4: {"START": ("01-01", "04-31"), "MID": ("05-01", "08-31"), "END": ("09-01", "12-31")},
}
"""Length of a month or year -> what its beginning, middle and end are, for comparison."""
_EVE = 2
"""Days behind its last one on which those who did something are told to be back from it."""
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def is_day(value: str) -> bool:
    """Whether a value is an ISO day of a known year."""
    return _DAY.fullmatch(value) is not None


@lru_cache(maxsize=4096)
def bounds(value: str | None) -> tuple[str, str] | None:
    """An ISO day, month or year as its first and last day (for comparison; "-31" serves every month)."""
    if not value or value.startswith("XXXX"):
        return None
    low = {4: value + "-01-01", 7: value + "-01"}.get(len(value), value)
    high = {4: value + "-12-31", 7: value + "-31"}.get(len(value), value)
    return low, high


def stretch(when: When | None) -> tuple[str, str] | None:
    """The first and last day of a date."""
    if when is None:
        return None
    first, last = bounds(when.start), bounds(when.end or when.start)
    return (first[0], last[1]) if first and last else None


def overlap(one: When, other: When) -> bool:
    """Whether two dates can be the same time; two days of an unknown year are taken to be of the same year."""
    if is_open(one) or is_open(other):
        return _may_be(one, other)
    left, right = stretch(one), stretch(other)
    if left is None or right is None:
        return one.value == other.value
    return left[0] <= right[1] and right[0] <= left[1]


def is_open(when: When) -> bool:
    """Whether it counts from a day that nobody knows ("hôm nay", "năm nay" of an undated article)."""
    return when.start is None


def _may_be(one: When, other: When) -> bool:
    """Whether an open date may be another: one of the same words, one inside it, or one of which no year is known."""
    if not (is_open(one) and is_open(other)):
        given, rest = (one, other) if is_open(one) else (other, one)
        return rest.yearless and (given.value not in _LONG or _shift(given) == 0)
    if one.value == other.value:
        return _shift(one) == _shift(other)
    return _shift(max(one, other, key=lambda when: _UNITS.index(when.value))) == 0


def days_apart(when: When | None) -> int | None:
    """How many days "hôm nay" or "hôm qua" lies from the unknown day of an article; None for what is no such day."""
    shift = _shift(when) if when is not None and is_open(when) and when.value == _UNITS[0] else None
    return abs(shift) if shift is not None else None


def _shift(when: When) -> int | None:
    """How many days, weeks, months or years an open date lies from the unknown one (hôm qua: -1)."""
    return when.mention.norm.get("shift") if when.mention is not None else None


def is_after(when: When, reference: str | None) -> bool:
    """Whether a date lies wholly after the reference day (or month)."""
    days, now = stretch(when), bounds(reference)
    return bool(days and now and days[0] > now[1])


def _part(when: When | None) -> tuple[str, str] | None:
    """The first and last day of a date; of a month or year only those of the part that is told ("cuối tháng này")."""
    days, mod = stretch(when), when.mention.norm.get("mod") if when is not None and when.mention is not None else None
    parts = _PARTS.get(len(when.value)) if when is not None else None
    if days is None or mod not in ("START", "MID", "END") or parts is None or when is None:
        return days
    first, last = parts[str(mod)]
    return f"{when.value}-{first}", f"{when.value}-{last}"


def status_of(when: When | None, reference: str | None, announced: bool) -> str:
    """`planned`, `ongoing` or `occurred` as of the reference; `announced`: words like "sẽ" stand beside it."""
    days, now = _part(when), bounds(reference)
    if when is not None and is_open(when) and (_shift(when) or 0) > 0:
        return "planned"  # "vào tháng tới", though nobody knows which that is
    if days is None or now is None:
        return "planned" if announced else "occurred"
    if days[0] > now[1]:
        return "planned"
    if when is not None and when.days and days[0] != days[1] and days[0] <= now[1] and now[0] <= days[1]:
        # Of a month or year in which it lies nobody knows on which side of it the article was written.
        return "ongoing" if now[0] == now[1] else "planned" if announced else "occurred"
    return "planned" if announced and days[1] >= now[0] else "occurred"


def near(when: When, reference: str | None) -> bool:
    """Whether a date lies within about two months of the reference, or nothing is known to the contrary."""
    days, now = stretch(when), bounds(reference)
    if days is None or now is None:
        return True
    return abs(_month(days[0]) - _month(now[0])) <= 2 or (days[0] <= now[1] and now[0] <= days[1])


def _month(day: str) -> int:
    return int(day[:4]) * 12 + int(day[5:7])


def distance(one: str | None, other: str | None) -> int:
    """The days between two ISO days; far apart where one of them is no day."""
    if one is None or other is None or len(one) != 10 or len(other) != 10:
        return 10_000
    return abs((date.fromisoformat(one) - date.fromisoformat(other)).days)


def just_before(when: When, day: When) -> bool:
    """Whether a stretch of days ended on the eve of a day, or two days before: "diễn ra từ ngày 27 đến 29/4"; 30/4."""
    known = when.days and day.days and None not in (when.end, day.start)
    if not known or when.start == when.end or day.start != day.end:
        return False
    return str(when.end) < str(day.start) and distance(when.end, day.start) <= _EVE
