"""The lunar calendar, against first days of years and feasts as printed calendars give them."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sukien.dates import lunar

NEW_YEARS = {
    1968: "1968-01-29",
    1985: "1985-01-21",  # a month before China's
    2007: "2007-02-17",  # a day before China's
    2013: "2013-02-10",
    2016: "2016-02-08",
    2018: "2018-02-16",
    2020: "2020-01-25",
    2023: "2023-01-22",
    2024: "2024-02-10",
    2025: "2025-01-29",
    2030: "2030-02-02",
}


@pytest.mark.parametrize(("year", "day"), NEW_YEARS.items())
def test_new_year(year: int, day: str) -> None:
    assert lunar.solar(year, 1, 1) == date.fromisoformat(day)


@pytest.mark.parametrize(
    ("year", "month", "day", "solar"),
    [
        (2020, 8, 15, "2020-10-01"),  # after the leap fourth month
        (2023, 3, 10, "2023-04-29"),  # after the leap second month
        (2025, 7, 15, "2025-09-06"),  # after the leap sixth month
        (2019, 12, 23, "2020-01-17"),
        (2024, 3, 10, "2024-04-18"),
    ],
)
def test_feasts(year: int, month: int, day: int, solar: str) -> None:
    assert lunar.solar(year, month, day) == date.fromisoformat(solar)


@settings(deadline=None)
@given(st.integers(1900, 2150), st.integers(1, 12))
def test_months_follow_each_other(year: int, month: int) -> None:
    first, last = lunar.month_days(year, month)
    assert (last - first).days in (28, 29)
    after = lunar.month_days(year, month + 1) if month < 12 else lunar.month_days(year + 1, 1)
    # A leap month may lie between.
    assert (after[0] - last) == timedelta(days=1) or 30 <= (after[0] - last).days <= 31


def test_no_such_day() -> None:
    assert lunar.solar(2024, 13, 1) is None
    assert lunar.solar(2024, 1, 31) is None
    assert lunar.solar(2024, 1, 30) is None
