"""Dates that lie in one another: the finest of several, the stretch that holds others, a day in the year beside it."""

from __future__ import annotations

from sukien.events.model.draft import When
from sukien.events.model.time import is_day, overlap

_MONTH = 7
"""The length of a date that is a month."""
_PARTS = {"START": (1, 13), "MID": (8, 23), "END": (18, 31)}
"""Days of a month that its beginning, middle or end may be said of, generously."""


def finest(whens: list[When | None]) -> list[When | None]:
    """The dates without the years and months in which finer ones lie: "… năm nay kéo dài tới hết ngày 4/8"."""
    told = [w for w in whens if w is not None]
    return [w for w in whens if w is None or not any(_is_finer(other, w) and lies_in(other, w) for other in told)]


def lies_in(day: When, other: When) -> bool:
    """Whether a finer date lies in another, and in the part of the month that is told: 17/8 is not "cuối tháng 8"."""
    part = other.mention.norm.get("mod") if other.mention is not None else None
    if part in _PARTS and len(other.value) == _MONTH and day.start is not None and is_day(day.start):
        first, last = _PARTS[part]
        return overlap(other, day) and first <= int(day.start[-2:]) <= last
    return overlap(other, day)


def _is_finer(one: When, other: When) -> bool:
    """Whether a date tells days, or a month, where the other tells a month or a year."""
    return not other.days and (one.days or len(one.value) > len(other.value))


def in_year_of(own: When | None, opening: When | None) -> When | None:
    """A day without a year in the year that is told beside it ("Chiều 15-6, … hội đàm định kỳ quý II năm 2018")."""
    if own is None or own.known is None or own.days or opening is None or not opening.yearless:
        return opening
    days = [day.replace("XXXX", own.known[:4]) for day in opening.value.split("/")]
    return When(days[0], days[-1], "/".join(days), opening.mention) if all(map(is_day, days)) else opening


def whole(whens: list[When | None]) -> list[When | None]:
    """The stretch that holds the other dates ("bế mạc hôm nay … (24-26/7)"), else the first of them."""
    long = (w for w in whens if w is not None and w.days and w.start != w.end)
    holds = (w for w in long if all(other is not None and overlap(w, other) for other in whens))
    return [next(holds, whens[0])]
