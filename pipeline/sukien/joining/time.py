"""ISO days, months and years as spans of days."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from functools import lru_cache


@lru_cache(maxsize=65_536)
def days(value: str | None) -> tuple[int, int] | None:
    """First and last day of an ISO day, month or year, counted from year 1; None for what is none of them.

    >>> days("2020-02")[1] - days("2020-02")[0]
    28
    """
    if value is None:
        return None
    try:
        parts = [int(part) for part in value.split("-")]
        match parts:
            case [year]:
                return date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal()
            case [year, month]:
                return date(year, month, 1).toordinal(), date(year, month, monthrange(year, month)[1]).toordinal()
            case [year, month, day]:
                return (date(year, month, day).toordinal(),) * 2
    except ValueError:
        pass
    return None


def months(first: int, last: int, limit: int = 12) -> list[str]:
    """The months (2020-07) from one day to another, at most so many."""
    begin, end = date.fromordinal(first), date.fromordinal(last)
    count = min((end.year - begin.year) * 12 + end.month - begin.month + 1, limit)
    return [
        f"{begin.year + (begin.month - 1 + n) // 12:04d}-{(begin.month - 1 + n) % 12 + 1:02d}" for n in range(count)
    ]
