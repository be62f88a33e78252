"""Rows and columns of a table, as options name them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

import pandas as pd

from sukien.errors import UsageError
from sukien.rules.complaints import nearest

_CONDITION = re.compile(r"\s*(\w+)\s*(!=|<=|>=|=|<|>|~)\s*(.*?)\s*", re.DOTALL)
_VALUES = 12
"""So many values of a column are named."""


def select(
    frame: pd.DataFrame,
    where: Sequence[str] = (),
    sort: str | None = None,
    columns: Sequence[str] = (),
    limit: int | None = None,
) -> pd.DataFrame:
    """The rows that fit all conditions, in the order asked for.

    A condition is `column OP value`: = != < <= > >= compare, ~ means contains, without regard to case. `sort` is a
    column, with "-" before it for the greatest first. Raises UsageError naming what is wrong.
    """
    for condition in where:
        frame = frame[_fits(frame, condition)]
    if sort:
        name = _known(frame, sort.removeprefix("-"))
        frame = frame.sort_values(name, ascending=not sort.startswith("-"), kind="stable", na_position="last")
    if columns:
        frame = frame[[_known(frame, name) for name in columns]]
    return frame if limit is None else frame.head(limit)


def without_rows(frame: pd.DataFrame, where: Sequence[str]) -> str:
    """Why no row fits: the values that there are in the columns of conditions that hold of none."""
    told = []
    for condition in where:
        match = _CONDITION.fullmatch(condition)
        if match is None or _fits(frame, condition).any():
            continue
        values = sorted({str(value) for value in frame[match[1]].dropna() if str(value)})
        close = nearest(match[3], values)
        known = ", ".join(values[:_VALUES]) + (", …" if len(values) > _VALUES else "")
        meant = f"did you mean '{close}'? " if close else ""
        told.append(f"none has {condition} ({meant}{match[1]} has {known})")
    return "; ".join(told) or f"none has all of {', '.join(where)} at once"


def _fits(frame: pd.DataFrame, condition: str) -> pd.Series[bool]:
    match = _CONDITION.fullmatch(condition)
    if match is None:
        remedy = "write it as column=value, column!=value, column<value, column>value or column~part"
        raise UsageError(f"no condition: {condition!r}", remedy=remedy)
    name, operator, value = match.groups()
    column = frame[_known(frame, name)]
    numeric = pd.api.types.is_numeric_dtype(column) and not pd.api.types.is_bool_dtype(column)
    if operator == "~":
        part = _fold(value)
        return column.map(lambda cell: part in _fold(str(cell)), na_action="ignore").fillna(False).astype(bool)
    if numeric:
        try:
            number = float(value)
        except ValueError as error:
            raise UsageError(f"{name} is a number, {value!r} is none", remedy="give a number") from error
        return _compare(column.astype("Float64"), operator, number)
    return _compare(column.astype("string").fillna(""), operator, value)


def _compare(column: pd.Series, operator: str, value: float | str) -> pd.Series[bool]:
    """Text compares as text: that is right for ISO dates."""
    found = {
        "=": column.eq, "!=": column.ne, "<": column.lt, "<=": column.le, ">": column.gt, ">=": column.ge,
    }[operator](value)  # fmt: skip
    if operator in ("<", "<=") and isinstance(value, str):
        found &= column.ne("")
    return found.fillna(operator == "!=").astype(bool)


def _known(frame: pd.DataFrame, name: str) -> str:
    if name not in frame.columns:
        raise UsageError(f"no column '{name}'", remedy=f"one of {', '.join(map(str, frame.columns))}")
    return name


def _fold(text: str) -> str:
    return unicodedata.normalize("NFC", text).casefold()
