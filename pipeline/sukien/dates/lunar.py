"""The Vietnamese lunar calendar (UTC+7), computed from new moons and the sun's longitude.

The method is the one that Ho Ngoc Duc describes in "Computing the Vietnamese lunar calendar"
(www.informatik.uni-leipzig.de/~duc/amlich): a month begins on the day of its new moon, the month of the winter solstice
is the eleventh, and in a year of thirteen months the first one without a principal term is the leap month. The
astronomical series are those of Jean Meeus, "Astronomical Algorithms" (1991). Hanoi has counted by UTC+7 since 1968;
earlier dates may differ by a day.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from math import floor, radians, sin

_ZONE = 7 / 24
_MONTH = 29.530588853
_EPOCH = 1721424.5
"""Julian date of the midnight before the proleptic Gregorian ordinal 0."""


def solar(year: int, month: int, day: int) -> date | None:
    """The solar day of a lunar date, never one of a leap month; None where the month has no such day."""
    starts = _months(year)
    if not 1 <= month <= 12 or not 1 <= day <= 30:
        return None
    first, length = starts[month - 1]
    return date.fromordinal(first + day - 1) if day <= length else None


def month_days(year: int, month: int) -> tuple[date, date]:
    """The first and the last solar day of a lunar month."""
    first, length = _months(year)[month - 1]
    return date.fromordinal(first), date.fromordinal(first + length - 1)


@lru_cache(maxsize=256)
def _months(year: int) -> tuple[tuple[int, int], ...]:
    """First day (ordinal) and length of the twelve plain months of a lunar year."""
    before, after = _eleventh(year - 1), _eleventh(year)
    leap_before = _leap(before, after)
    after_next = _eleventh(year + 1)
    leap_after = _leap(after, after_next)
    out = []
    for month in range(1, 13):
        # Months 1 to 10 follow the eleventh of the year before; 11 and 12 begin a new count.
        base, leap, index = (before, leap_before, month + 1) if month <= 10 else (after, leap_after, month - 11)
        if leap and index >= leap:
            index += 1
        new = _moon_index(base) + index
        first = _new_moon(new)
        out.append((first, _new_moon(new + 1) - first))
    return tuple(out)


@lru_cache(maxsize=256)
def _eleventh(year: int) -> int:
    """The first day (ordinal) of the lunar month that holds the winter solstice of a solar year."""
    index = _moon_index(date(year, 12, 31).toordinal())
    first = _new_moon(index)
    return first if _sector(first) < 9 else _new_moon(index - 1)


def _leap(first: int, last: int) -> int:
    """Which month after an eleventh (0) is the leap month; 0 where the year has none."""
    if round((last - first) / _MONTH) < 13:
        return 0
    base = _moon_index(first)
    for index in range(1, 14):
        if _sector(_new_moon(base + index)) == _sector(_new_moon(base + index + 1)):
            return index
    return 0


def _moon_index(ordinal: int) -> int:
    """The index of the last new moon on or before a day."""
    index = floor((ordinal - 693596) / _MONTH) + 1
    while _new_moon(index) > ordinal:
        index -= 1
    return index


@lru_cache(maxsize=4096)
def _new_moon(index: int) -> int:
    """The day (ordinal, UTC+7) of a new moon, counted from the one of 1 January 1900."""
    t = index / 1236.85
    julian = 2415020.75933 + 29.53058868 * index + 0.0001178 * t**2 - 0.000000155 * t**3
    julian += 0.00033 * sin(radians(166.56 + 132.87 * t - 0.009173 * t**2))
    sun = radians(359.2242 + 29.10535608 * index - 0.0000333 * t**2 - 0.00000347 * t**3)
    moon = radians(306.0253 + 385.81691806 * index + 0.0107306 * t**2 + 0.00001236 * t**3)
    node = radians(21.2964 + 390.67050646 * index - 0.0016528 * t**2 - 0.00000239 * t**3)
    julian += (0.1734 - 0.000393 * t) * sin(sun) + 0.0021 * sin(2 * sun)
    julian += -0.4068 * sin(moon) + 0.0161 * sin(2 * moon) - 0.0004 * sin(3 * moon)
    julian += 0.0104 * sin(2 * node) - 0.0051 * sin(sun + moon) - 0.0074 * sin(sun - moon)
    julian += 0.0004 * sin(2 * node + sun) - 0.0004 * sin(2 * node - sun) - 0.0006 * sin(2 * node + moon)
    julian += 0.0010 * sin(2 * node - moon) + 0.0005 * sin(2 * moon + sun)
    dynamical = -0.000278 + 0.000265 * t + 0.000262 * t**2
    if t < -11:
        dynamical = 0.001 + 0.000839 * t + 0.0002261 * t**2 - 0.00000845 * t**3 - 0.000000081 * t**4
    return floor(julian - dynamical + _ZONE - _EPOCH)


def _sector(ordinal: int) -> int:
    """The twelfth of the ecliptic that the sun is in at a day's midnight, UTC+7; 0 begins at the spring equinox."""
    t = (ordinal + _EPOCH - _ZONE - 2451545.0) / 36525
    anomaly = radians(357.52910 + 35999.05030 * t - 0.0001559 * t**2 - 0.00000048 * t**3)
    longitude = 280.46645 + 36000.76983 * t + 0.0003032 * t**2
    longitude += (1.914600 - 0.004817 * t - 0.000014 * t**2) * sin(anomaly)
    longitude += (0.019993 - 0.000101 * t) * sin(2 * anomaly) + 0.000290 * sin(3 * anomaly)
    return floor(longitude % 360 / 30)
