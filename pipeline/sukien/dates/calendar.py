"""Calendar arithmetic on days, weeks, months and quarters, and the values that dates are written with."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple

NO_YEAR = 4
"""The year in which days are reckoned whose own nobody knows: a leap year of which no article tells."""
_FIRST = 100
"""The first year that texts write out."""


class Value(NamedTuple):
    """A TIMEX3 value with the first and the last day, month or year that it covers, each as ISO 8601 writes it."""

    value: str
    start: str
    end: str


class Reference(NamedTuple):
    """The time that deictic words count from: a day, or as much of it as is known. `basis` says where it comes from.

    Of an article that tells its day ("hôm nay, 10-4") and not the year, `year` is NO_YEAR.
    """

    year: int
    month: int | None
    day: int | None
    basis: str
    presumed: bool = False
    """Whether the day is only that which the lead tells of: "hôm qua" may be the same."""

    @property
    def date(self) -> date | None:
        """The day, where it is known."""
        return date(self.year, self.month, self.day) if self.month and self.day else None

    @property
    def yearless(self) -> bool:
        """Whether only its month, or month and day, are known."""
        return self.year == NO_YEAR

    @property
    def iso(self) -> str:
        """As precise as it is known."""
        return point(self.year, self.month, self.day).value


def _year(year: int | None) -> str:
    """A year in four places; XXXX is one that is not known, and one that counts from NO_YEAR."""
    return "XXXX" if year is None or year < _FIRST else f"{year:04d}"


def point(year: int | None, month: int | None = None, day: int | None = None) -> Value:
    """A day, month or year; an unknown year is XXXX."""
    text = _year(year)
    if month is not None:
        text += f"-{month:02d}"
        if day is not None:
            text += f"-{day:02d}"
    return Value(text, text, text)


def day_value(day: date) -> Value:
    """A day."""
    return point(day.year, day.month, day.day)


def span(start: str, end: str) -> Value:
    """A range."""
    return Value(f"{start}/{end}", start, end)


def quarter(year: int | None, number: int) -> Value:
    """A quarter, 1 to 4."""
    text = _year(year)
    return Value(f"{text}-Q{number}", f"{text}-{3 * number - 2:02d}", f"{text}-{3 * number:02d}")


def week(day: date) -> Value:
    """Monday to Sunday of the week that a day lies in."""
    monday = day - timedelta(days=day.weekday())
    return span(monday.isoformat(), (monday + timedelta(days=6)).isoformat())


def weekend(day: date) -> Value:
    """Saturday and Sunday of the week that a day lies in."""
    saturday = day + timedelta(days=5 - day.weekday())
    return span(saturday.isoformat(), (saturday + timedelta(days=1)).isoformat())


def shift_month(year: int, month: int, count: int) -> tuple[int, int]:
    """The month `count` months later."""
    index = year * 12 + month - 1 + count
    return index // 12, index % 12 + 1


def exists(year: int | None, month: int, day: int) -> bool:
    """Whether the calendar has that day (29 February when the year is unknown)."""
    return 1 <= month <= 12 and 1 <= day <= monthrange(year if year else 2000, month)[1]
