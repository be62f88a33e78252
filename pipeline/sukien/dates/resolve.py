"""From moments to the calendar: years and months that the text leaves out, deictic and anaphoric words, lunar dates."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from sukien.dates import lunar
from sukien.dates.calendar import NO_YEAR, Value, day_value, exists, point, quarter, shift_month, span, week, weekend
from sukien.dates.contexts import AHEAD
from sukien.dates.moment import Moment
from sukien.dates.scene import Scene, direction_of, told_by
from sukien.dates.years import WEIGHTS, nearest_year, year_of

_FIRST_OF_CYCLE = 1984
_THURSDAY = 3
_LAST_MONTH = 12


def resolve(moment: Moment, scene: Scene) -> tuple[Value, str] | None:
    """The value of a moment and what it was resolved against; None where it cannot be put on the calendar."""
    if moment.cycle is not None and moment.year is None:
        return _in_cycle(moment, scene)
    if moment.nth is not None:
        return _nth(moment, scene)
    if moment.count is not None:
        return _stretch(moment, scene)
    if moment.same is not None and moment.day is None and moment.month is None:
        return _same(moment, scene)
    if moment.lunar:
        return _lunar(moment, scene)
    return _UNITS[moment.unit](moment, scene)


def open_value(moment: Moment) -> str | None:
    """The value of a deictic or anaphoric date that nothing tells the reference of; None where it is a plain date."""
    if moment.day is not None and moment.month is not None and not moment.lunar:
        return None
    return _OPEN.get(moment.nth_unit or moment.unit)


def ranged(left: Moment, right: Moment, scene: Scene) -> tuple[Value, str] | None:
    """The value of a range. The side that says more is resolved first; the other lies on its proper side of it."""
    bare = all(x.day is None and x.shift_unit is None for x in (left, right))
    if bare and left.weekday is not None and right.weekday is not None:
        return _weekdays(left.weekday, right.weekday, scene)
    last = resolve(right, scene)
    if last is None:
        return None
    if left.year is None and left.shift is None and left.same is None and last[0].start[:4].isdigit():
        left.year = int(last[0].start[:4])
        first = resolve(left, scene)
        if first is not None and first[0].start > last[0].end:
            left.year -= 1
            first = resolve(left, scene)
    else:
        first = resolve(left, scene)
    if first is None or (first[0].start[:4].isdigit() and first[0].start > last[0].end):
        return None
    return span(first[0].start, last[0].end), last[1]


def _weekdays(first: int, last: int, scene: Scene) -> tuple[Value, str] | None:
    """Days of the week of publication, as those are that head a part of its digest: "Thứ Ba - thứ Năm: …"."""
    today = scene.reference.date if scene.reference else None
    if today is None or _no_year(scene) or first > last:
        return None
    monday = scene.week or (scene.heading or today) - timedelta(days=(scene.heading or today).weekday())
    if scene.week is None and scene.direction in AHEAD and monday + timedelta(days=first - 1) < today:
        monday += timedelta(weeks=1)
    start, end = (day_value(monday + timedelta(days=day - 1)) for day in (first, last))
    return span(start.start, end.end), told_by(scene, "deictic")


def _day(moment: Moment, scene: Scene) -> tuple[Value, str] | None:
    reference = scene.reference
    today = reference.date if reference else None
    if moment.day is not None:
        return _numbered_day(moment, scene)
    if moment.weekday is not None:
        return _weekday(moment, scene, today)
    shift = moment.shift or 0
    if reference is None or today is None or (reference.presumed and shift < 0):
        return None
    return day_value(today + timedelta(days=shift)), told_by(scene, "deictic")


def _numbered_day(moment: Moment, scene: Scene) -> tuple[Value, str] | None:
    assert moment.day is not None
    reference = scene.reference
    if moment.month is None:
        year: int | None
        if moment.shift_unit == "month" and reference and reference.month:
            year, month = shift_month(reference.year, reference.month, moment.shift or 0)
            anchor = told_by(scene, "deictic")
        elif scene.month:
            year, month = scene.month
            anchor = f"mention:{point(year, month).value}"
        elif reference and reference.month:
            year, month, anchor = reference.year, reference.month, told_by(scene, "month")
        else:
            return None
    else:
        month = moment.month
        year, anchor = year_of(moment, scene)
    return (point(year, month, moment.day), anchor) if exists(year, month, moment.day) else None


def _weekday(moment: Moment, scene: Scene, today: date | None) -> tuple[Value, str] | None:
    if today is None or moment.weekday is None or _no_year(scene):
        return None
    if moment.shift_unit in ("week", "weekend"):
        monday = today - timedelta(days=today.weekday()) + timedelta(weeks=moment.shift or 0)
        return day_value(monday + timedelta(days=moment.weekday - 1)), told_by(scene, "deictic")
    if moment.shift_unit == "day":
        return day_value(today + timedelta(days=moment.shift or 0)), told_by(scene, "deictic")
    direction = direction_of(moment, scene)
    if scene.heading is not None and direction not in ("strictly_back", "strictly_ahead"):
        days = (moment.weekday - 1 - scene.heading.weekday()) % 7
        return day_value(scene.heading + timedelta(days=days)), f"mention:{day_value(scene.heading).value}"
    if scene.week is not None and direction != "strictly_back":
        return day_value(scene.week + timedelta(days=moment.weekday - 1)), told_by(scene, "ahead")
    ahead = (moment.weekday - 1 - today.weekday()) % 7
    if direction == "this":
        return day_value(today - timedelta(days=today.weekday() - moment.weekday + 1)), told_by(scene, "deictic")
    back = (7 - ahead) % 7
    past = today - timedelta(days=back)
    if scene.called_off and back < ahead:
        return day_value(past), told_by(scene, "past")
    if direction in AHEAD:
        if direction == "strictly_ahead":
            ahead = ahead or 7
        return day_value(today + timedelta(days=ahead)), told_by(scene, "ahead")
    if scene.closes and direction != "strictly_back" and scene.day is not None and past < scene.day:
        return day_value(today + timedelta(days=ahead)), told_by(scene, "ahead")
    return day_value(past), told_by(scene, "past")


def _week(moment: Moment, scene: Scene) -> tuple[Value, str] | None:
    today = scene.reference.date if scene.reference else None
    if today is None or _no_year(scene):
        return None
    shape = weekend if moment.shift_unit == "weekend" else week
    return shape(today + timedelta(weeks=moment.shift or 0)), told_by(scene, "deictic")


def _month(moment: Moment, scene: Scene) -> tuple[Value, str] | None:
    reference = scene.reference
    if moment.month is None:
        if moment.bare_unit is not None and moment.shift is None and scene.near_month is not None:
            return point(*scene.near_month), f"mention:{point(*scene.near_month).value}"
        if reference is None or reference.month is None:
            return None
        return point(*shift_month(reference.year, reference.month, moment.shift or 0)), told_by(scene, "deictic")
    year, anchor = year_of(moment, scene)
    return (point(year, moment.month), anchor) if 1 <= moment.month <= 12 else None


def _quarter(moment: Moment, scene: Scene) -> tuple[Value, str] | None:
    reference = scene.reference
    if moment.quarter is None:
        # "quý trước" counts from the quarter that the sentence told before, or from the present one.
        if scene.quarter is not None and moment.shift:
            index = scene.quarter[0] * 4 + scene.quarter[1] - 1 + moment.shift
        elif reference is not None and reference.month is not None:
            index = reference.year * 4 + (reference.month - 1) // 3 + (moment.shift or 0)
        else:
            return None
        return quarter(index // 4, index % 4 + 1), told_by(scene, "deictic")
    if not 1 <= moment.quarter <= 4:
        return None
    if moment.year is not None:
        return quarter(moment.year, moment.quarter), "text"
    if reference is None:
        return quarter(None, moment.quarter), "none"
    if moment.shift_unit == "year" or reference.month is None:
        return quarter(reference.year + (moment.shift or 0), moment.quarter), told_by(scene, "deictic")
    year = nearest_year(3 * moment.quarter - 1, None, reference, direction_of(moment, scene) or "this")
    return quarter(year, moment.quarter), told_by(scene, "past")


def _calendar_year(moment: Moment, scene: Scene) -> tuple[Value, str] | None:
    if moment.year is not None:
        return point(moment.year), "text"
    reference, frame = scene.reference, scene.frame
    if moment.bare_unit is not None and moment.shift is None and frame is not None and (frame.heading or frame.sure):
        return point(frame.year), f"neighbour:{frame.year}"
    if reference is None or reference.yearless:
        return None
    year = reference.year + (moment.shift or 0)
    if moment.bare_unit and moment.mod == "END" and scene.direction == "strictly_back" and (reference.month or 12) < 7:
        # "hồi cuối năm", said in the first half of a year, is the end of the last.
        year -= 1
    if moment.direction == "back" and moment.shift == -1 and moment.month is None and reference.month == _LAST_MONTH:
        year += 1  # "năm qua", said in December, is the year that ends
    return point(year), told_by(scene, "deictic")


def _decade(moment: Moment, scene: Scene) -> tuple[Value, str] | None:
    decade = moment.decade
    if decade is None or decade % 10:
        return None
    if moment.century is not None:
        decade = (moment.century - 1) * 100 + decade % 100
    return span(f"{decade:04d}", f"{decade + 9:04d}"), "text"


def _century(moment: Moment, scene: Scene) -> tuple[Value, str] | None:
    number = moment.century
    if number is None:
        if scene.reference is None or scene.reference.yearless:
            return None
        number = (scene.reference.year - 1) // 100 + 1 + (moment.shift or 0)
    return (span(f"{number * 100 - 99:04d}", f"{number * 100:04d}"), "text") if 1 <= number <= 21 else None


def _same(moment: Moment, scene: Scene) -> tuple[Value, str] | None:
    count = moment.same or 0
    if moment.same_unit in ("day", "week"):
        ahead = scene.direction in AHEAD or (scene.planned_near and scene.direction is None)
        day = scene.planned_day if scene.planned_day and ahead else scene.day
        if day is None:
            return None
        anchor = f"mention:{day_value(day).value}"
        if moment.same_unit == "week":
            return week(day + timedelta(weeks=count)), anchor
        return day_value(day + timedelta(days=count)), anchor
    if moment.same_unit == "month":
        if scene.month is None:
            return None
        year, month = scene.month
        return point(*shift_month(year or NO_YEAR, month, count)), f"mention:{point(*scene.month).value}"
    year = scene.frame.year if scene.frame is not None and scene.frame.opens else scene.year
    if year is None or (count > 0 and scene.direction not in AHEAD and _is_ahead(year + count, scene)):
        return None
    return point(year + count), f"mention:{year}"


def _is_ahead(year: int, scene: Scene) -> bool:
    """Whether a year that is counted from another would lie ahead of the article, which tells of what was."""
    return scene.reference is not None and not scene.reference.yearless and year > scene.reference.year


def _lunar(moment: Moment, scene: Scene) -> tuple[Value, str] | None:
    """A lunar date in the lunar year that brings it where a plain one would lie."""
    if moment.month is None:
        return None
    if moment.day is None:
        return _month(moment, scene)
    reference = scene.reference
    if moment.year is not None:
        # "30 Tết 2020" is the last day before the year 2020 begins.
        years = [moment.year - 1 if moment.tet and moment.month == 12 else moment.year]
    elif reference is None or reference.yearless:
        return None
    elif moment.shift_unit == "year":
        years = [reference.year + (moment.shift or 0)]
    else:
        years = [reference.year, reference.year - 1, reference.year + 1]
    days = [day for year in years if (day := lunar.solar(year, moment.month, moment.day)) is not None]
    if not days:
        return None
    if len(days) == 1 or reference is None:
        return day_value(days[0]), "text"
    at = date(reference.year, reference.month or 7, reference.day or 15)
    back, ahead, _ = WEIGHTS[direction_of(moment, scene)]
    best = min(days, key=lambda day: (at - day).days * back if day <= at else (day - at).days * ahead)
    return day_value(best), told_by(scene, "lunar")


def _in_cycle(moment: Moment, scene: Scene) -> tuple[Value, str] | None:
    """The last year of that place in the cycle of sixty, or the coming one."""
    last = scene.reference.year if scene.reference is not None and not scene.reference.yearless else scene.year
    if last is None:
        return None
    year = last + 1 - (last + 1 - _FIRST_OF_CYCLE - ((moment.cycle or 1) - 1)) % 60
    found = resolve(replace(moment, year=year), scene)
    return (found[0], told_by(scene, "past")) if found is not None else None


def _nth(moment: Moment, scene: Scene) -> tuple[Value, str] | None:
    """A day or week of a month or year; a week belongs where most of its days lie."""
    whole = resolve(replace(moment, nth=None, nth_unit=None), scene)
    if whole is None or moment.nth is None:
        return None
    if not whole[0].start[:4].isdigit():
        return whole if moment.nth_unit == "week" else None  # of a year that nobody knows only the month can be told
    year, months = int(whole[0].start[:4]), [int(part) for part in (whole[0].start[5:7], whole[0].end[5:7]) if part]
    first = date(year, months[0] if months else 1, 1)
    last = date(*shift_month(year, months[-1] if months else 12, 1), 1) - timedelta(days=1)
    if moment.nth_unit == "day":
        return day_value(first if moment.nth > 0 else last), whole[1]
    if moment.nth > 0:
        thursday = first + timedelta(days=(_THURSDAY - first.weekday()) % 7, weeks=moment.nth - 1)
    else:
        thursday = last - timedelta(days=(last.weekday() - _THURSDAY) % 7)
    return week(thursday), whole[1]


def _stretch(moment: Moment, scene: Scene) -> tuple[Value, str] | None:
    """As many days, weeks, months or years before or after the present one as the moment counts."""
    reference, shift = scene.reference, moment.shift or 0
    steps = (1, shift) if shift > 0 else (shift, -1)
    ends = [resolve(replace(moment, count=None, shift=step), scene) for step in steps] if reference else []
    first, last = ends if len(ends) == 2 else (None, None)
    return (span(first[0].start, last[0].end), told_by(scene, "deictic")) if first and last else None


def _no_year(scene: Scene) -> bool:
    """Whether no day of the week can be told, as the year that the article speaks from is unknown."""
    return scene.reference is not None and scene.reference.yearless


_OPEN = {
    "day": "XXXX-XX-XX",
    "week": "XXXX-WXX",
    "weekend": "XXXX-WXX-WE",
    "month": "XXXX-XX",
    "quarter": "XXXX-QX",
    "year": "XXXX",
}

_UNITS: dict[str, Callable[[Moment, Scene], tuple[Value, str] | None]] = {
    "day": _day,
    "week": _week,
    "weekend": _week,
    "month": _month,
    "quarter": _quarter,
    "year": _calendar_year,
    "decade": _decade,
    "century": _century,
}
