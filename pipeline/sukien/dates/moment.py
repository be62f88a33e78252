"""What the words of a date say, before it is put on the calendar."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from sukien.dates.grammar import Candidate
from sukien.dates.lexer import Chunk, Token
from sukien.rules.kinds.dates import DateForm

_THAT = {"TODAY", "THAT_WEEK", "WEEKEND", "THAT_MONTH", "THAT_QUARTER", "THAT_YEAR", "THAT_CENTURY", "WEEK_EDGE"}
_SAME = {"SAME_DAY", "SAME_WEEK", "SAME_MONTH", "SAME_YEAR", "DAYS_LATER", "EVE"}
_UNITS = {"DAY": "day", "WEEK": "week", "MONTH": "month", "NAM": "year"}
_PIVOT = 40
"""Years of two digits up to this one belong to the 21st century."""


@dataclass
class Moment:
    """A day, week, month, quarter, year or longer as the text gives it; what it does not give is None.

    `shift` counts `shift_unit`s from the reference ("hôm qua": -1 day), `same` counts `same_unit`s from a date told
    before ("một ngày trước đó": -1 day).
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    quarter: int | None = None
    decade: int | None = None
    century: int | None = None
    weekday: int | None = None
    shift: int | None = None
    shift_unit: str | None = None
    same: int | None = None
    same_unit: str | None = None
    lunar: bool = False
    tet: bool = False
    cycle: int | None = None
    """The year's number, from 1, in the cycle of sixty ("Giáp Tý")."""
    count: int | None = None
    """How many units on end, where the words count them ("3 ngày tới")."""
    nth: int | None = None
    nth_unit: str | None = None
    """The first (1), second, … or last (-1) day or week of a month or year."""
    mod: str | None = None
    direction: str | None = None
    bare_unit: str | None = None
    """ "cuối năm", "cuối tháng": the unit whose part it is, when the text does not say which one."""

    @property
    def unit(self) -> str:
        """The finest unit that it names."""
        if self.day is not None or self.weekday is not None or "day" in (self.shift_unit, self.same_unit):
            return "day"
        for name in ("month", "quarter", "decade", "century", "year"):
            if getattr(self, name) is not None or name in (self.shift_unit, self.same_unit):
                return name
        return self.shift_unit or self.bare_unit or "year"


class Found(NamedTuple):
    """A date in the text: its offsets, the form that found it, its moment, and the second moment of a range."""

    start: int
    end: int
    form: DateForm
    moment: Moment
    until: Moment | None = None


def read(candidate: Candidate, chunk: Chunk) -> Iterator[Found]:
    """The dates of a candidate: one, or one for each item of a list."""
    form, slots = candidate.form, {candidate.start + index: slot for slot, index in candidate.slots}
    span = range(candidate.start, candidate.end)
    if form.shape == "list":
        yield from _items(candidate, chunk, slots)
        return
    start, end = chunk[span[0]].start, chunk[span[-1]].end
    split = _split(chunk, span, slots) if form.shape == "range" else None
    if split is None:
        moment = _moment(chunk, span, slots)
        _count(moment, stretch=form.shape == "stretch")
        yield Found(start, end, form, moment)
        return
    left = _moment(chunk, range(span[0], split), slots)
    right = _moment(chunk, range(split + 1, span[-1] + 1), slots)
    _complete(left, right)
    yield Found(start, end, form, left, right)


def share_year(left: Found, right: Found) -> None:
    """Of two dates side by side ("5/6 và 7/6/2024") the first takes the year of the second."""
    if left.until is None and left.moment.unit == right.moment.unit:
        _share_year(left.moment, right.moment)


def _share_year(left: Moment, right: Moment) -> None:
    """The year of the second, or the year before where the first would come after it."""
    if left.year is None and left.shift_unit in (None, "day") and left.same is None and right.year is not None:
        if left.unit == "day" and left.month is None:
            left.month = right.month
        later = (left.month or 0, left.day or 0) > (right.month or 0, right.day or 0)
        left.year = right.year - (1 if later and left.month and right.month else 0)


def _count(moment: Moment, *, stretch: bool) -> None:
    """Let a number of units count: "5 năm trước" lies that far back, a stretch ("3 ngày tới") is that long."""
    if moment.count is None:
        return
    sign = moment.shift or moment.same or (-1 if moment.direction == "back" else 1)
    moment.shift, moment.shift_unit = sign * moment.count, moment.shift_unit or moment.same_unit or "day"
    moment.same = moment.same_unit = moment.direction = None
    if not stretch:
        moment.count = None


def _items(candidate: Candidate, chunk: Chunk, slots: dict[int, str]) -> Iterator[Found]:
    spans = list(_pieces(candidate, chunk, slots))
    last = _moment(chunk, spans[-1], slots)
    if candidate.form.item in ("month", "year", "quarter") and last.unit != candidate.form.item:
        setattr(last, candidate.form.item, chunk[spans[-1][0]].value)
    for span in spans:
        moment = last if span is spans[-1] else _moment(chunk, span, slots)
        if span is not spans[-1]:
            if moment.unit == "day" and moment.month is None:
                moment.month, moment.lunar = last.month, last.lunar
                if last.shift_unit in ("week", "weekend", "month"):
                    moment.shift, moment.shift_unit = last.shift, last.shift_unit
            _share_year(moment, last)
        yield Found(chunk[span[0]].start, chunk[span[-1]].end, candidate.form, moment)


def _pieces(candidate: Candidate, chunk: Chunk, slots: dict[int, str]) -> Iterator[range]:
    """The items of a list: what lies between its commas and conjunctions, or begins with a part of a day."""
    begin = candidate.start
    for index in range(candidate.start, candidate.end):
        name = chunk[index].name
        if name == "TILDE" and slots.get(index + 1) == "month":
            continue  # "ngày 7 và 8 - 5"
        if name in ("COMMA", "AND", "TILDE") or (name == "PART" and index > begin):
            if index > begin:
                yield range(begin, index)
            begin = index if name == "PART" else index + 1
    yield range(begin, candidate.end)


def _split(chunk: Chunk, span: range, slots: dict[int, str]) -> int | None:
    """The token that stands between the two sides of a range."""
    for index in (*(i for i in span if slots.get(i) == "to"), *(i for i in span if chunk[i].name == "TO")):
        return index
    dashes = [i for i in span if chunk[i].name in ("DASH", "TILDE")]
    if not dashes:
        return None
    slashes = any(chunk[i].name in ("SLASH", "DOT") for i in span)
    # Where dashes bind days to months as well ("20-4 - 25-4") the one with blanks is the range's.
    spaced = [i for i in dashes if chunk[i].name == "TILDE"]
    return (spaced or dashes)[0] if slashes or spaced or len(dashes) < 3 else dashes[len(dashes) // 2]


def _complete(left: Moment, right: Moment) -> None:
    """What the first side leaves out, the second says: "từ ngày 14 đến 17-11"."""
    if left.day is not None and left.month is None:
        left.weekday = None  # "từ thứ Năm đến thứ Bảy (12 - 14/9)"
    if left.day is not None and left.month is None and left.shift is None and left.weekday is None:
        left.month, left.year, left.lunar = right.month, right.year, right.lunar
        if left.month is not None and right.day is not None and left.day > right.day:
            # "từ ngày 28 đến 2/9": it began in the month before.
            left.month = left.month - 1 or 12
            left.year = left.year - 1 if left.year is not None and left.month > (right.month or 0) else left.year
        if right.shift_unit == "month":
            left.shift, left.shift_unit = right.shift, right.shift_unit
    elif left.weekday is not None and left.shift is None:
        left.shift, left.shift_unit = right.shift, right.shift_unit
    elif left.quarter is not None and left.year is None:
        left.year = right.year
    elif left.unit == "month" and left.month is not None and right.unit == "year":
        # "từ tháng 3 đến cuối năm 2020"
        left.year = left.year or right.year
    elif right.year is not None and right.year < 100 and left.year is not None:
        # "1950-53"
        right.year += left.year - left.year % 100
    _share_year(left, right)
    if right.year is None and left.year is not None and right.shift is None and right.same is None:
        later = (left.month or 0, left.day or 0) > (right.month or 0, right.day or 0)
        right.year = left.year + (1 if later else 0)


def _moment(chunk: Chunk, span: range, slots: dict[int, str]) -> Moment:
    out = Moment()
    for index in span:
        slot = slots.get(index)
        if slot is not None:
            _number(out, slot, chunk[index])
        else:
            _word(out, chunk[index], last=index == span[-1])
    names = {chunk[index].name for index in span}
    if out.count is not None and "NUMERAL" in names and (out.month or out.tet):
        out.day, out.count = out.count, None
    if out.tet and out.month is None:
        out.day = out.day or 1
        out.month = 12 if out.day >= 20 else 1
    if "AGO" in names:
        out.shift, out.shift_unit, out.bare_unit = -1, _UNITS[chunk[span[-1]].name], None
    if "MONTH_LUNAR" in names and out.day is not None and (out.year is None or names & {"LUNAR", "MUNG"}):
        out.lunar = True
    return out


def _number(out: Moment, slot: str, token: Token) -> None:
    if slot in ("day", "late"):
        out.day = token.value
    elif slot in ("month", "padded"):
        out.month = token.value
    elif slot == "short":
        out.year = token.value + (2000 if token.value <= _PIVOT else 1900)
    elif slot == "decade":
        out.decade = token.value if token.value > 99 else token.value + 1900
    elif slot in ("till", "latetill", "old"):
        out.year = token.value
    elif slot in ("year", "quarter", "century", "count"):
        setattr(out, slot, token.value)


def _word(out: Moment, token: Token, *, last: bool) -> None:
    word = token.word
    if token.name in ("MONTH_NAME", "MONTH_OR_YEARS", "MONTH_LUNAR", "FOREIGN_MONTH"):
        out.month = token.value
    elif token.name in ("WEEKDAY", "ORDINAL"):
        out.weekday = token.value
    elif token.name == "QUARTER_NAME":
        out.quarter = token.value
    elif token.name == "FIVE":
        out.day = token.value
    elif token.name == "NUMERAL":
        out.count = token.value
    elif token.name == "FEAST":
        out.month, out.day = divmod(token.value, 100)
    elif token.name == "NTH" and word is not None:
        out.nth, out.nth_unit = token.value, word.unit
    elif token.name in _THAT and word is not None:
        out.shift, out.shift_unit, out.direction = token.value, word.unit, word.direction or out.direction
    elif token.name in _SAME and word is not None:
        out.same, out.same_unit = token.value, word.unit
    elif token.name == "FULL_MOON":
        out.day, out.lunar = token.value, True
    elif token.name == "LUNAR":
        out.lunar = True
    elif token.name == "TET":
        out.lunar = out.tet = True
    elif token.name == "CANCHI":
        out.cycle = token.value
    elif token.name == "HOM":
        out.direction = out.direction or "strictly_back"
    elif token.name in ("NAM", "MONTH") and last:
        out.bare_unit = "year" if token.name == "NAM" else "month"
    elif word is not None:
        out.mod = word.mod or out.mod
        out.direction = word.direction or out.direction


def copy(moment: Moment) -> Moment:
    """A moment of its own with the same fields."""
    return replace(moment)
