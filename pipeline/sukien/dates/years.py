"""The year of a day or month that is told without one: news looks back, plans ahead, a numbered meeting tells it."""

from __future__ import annotations

from datetime import date, timedelta

from sukien.dates.calendar import Reference, exists
from sukien.dates.contexts import AHEAD
from sukien.dates.frames import framed
from sukien.dates.moment import Moment
from sukien.dates.scene import Scene, direction_of, told_by

WEIGHTS = {
    None: (1, 3, 10),
    "this": (1, 1, 3),
    "back": (1, 10, 30),
    "strictly_back": (1, 60, 60),
    "ahead": (2, 1, 1),
    "soon": (1, 1, 3),
    "strictly_ahead": (60, 1, 1),
}
"""What a day of distance weighs when a year is chosen: back, ahead in the same year, ahead in the next year.

News tells of what has just been, plans point ahead, "hồi" and "tới" leave no doubt.
"""
_BESIDE = 1
"""Months by which days are told out of order without being of different years."""
_BACK_WITH_AHEAD = 20
"""Days that the past pays on top when the clause looks ahead."""


def year_of(moment: Moment, scene: Scene) -> tuple[int | None, str]:
    """The year of a day or month, and what it was resolved against."""
    if moment.year is not None:
        return moment.year, "text"
    if moment.same_unit == "year" and scene.year:
        return scene.year + (moment.same or 0), f"mention:{scene.year}"
    if moment.same_unit == "day" and scene.day is not None and moment.month and moment.day:
        return _beside(scene.day + timedelta(days=moment.same or 0), moment.month, moment.day), "text"
    if scene.edition is not None and moment.shift_unit is None and not _is_news(moment, scene):
        return scene.edition.year, f"edition:{scene.edition.name}:{scene.edition.year}"
    if scene.default_year is not None:
        return scene.default_year, f"neighbour:{scene.default_year}"
    reference = scene.reference
    if reference is None or moment.month is None:
        return None, "none"
    if moment.shift_unit == "year":
        return reference.year + (moment.shift or 0), told_by(scene, "deictic")
    direction = direction_of(moment, scene)
    if reference.month is None:
        return reference.year + _turn(moment, scene, direction), told_by(scene, "year")
    once = scene.called_off and moment.direction not in AHEAD  # "tháng 11 tới" lies ahead, called off or not
    if moment.shift_unit in ("day", "week") or (once and direction in AHEAD):
        direction = "this"
    year = nearest_year(moment.month, moment.day, reference, direction)
    if scene.frame is not None:
        told = framed(moment, scene.frame, reference, direction, year)
        if told != year:
            return told, f"neighbour:{scene.frame.year}"
    return year, told_by(scene, direction or "past")


def _beside(told: date, month: int, day: int) -> int:
    """The year of a day that is told in two ways: "trước đó mười ngày, ngày 9-11"."""
    years = [year for year in (told.year, told.year - 1, told.year + 1) if exists(year, month, day)]
    return min(years, key=lambda year: abs(date(year, month, day) - told), default=told.year)


def _is_news(moment: Moment, scene: Scene) -> bool:
    """Whether a day or month is that of the article or a plan, so that no number of a meeting has to tell its year."""
    reference, direction = scene.reference, direction_of(moment, scene)
    if reference is None or reference.month is None or moment.month is None:
        return False
    year = nearest_year(moment.month, moment.day, reference, direction)
    apart = 12 * (year - reference.year) + moment.month - reference.month
    return abs(apart) <= 1 or (apart > 0 and direction in AHEAD)


def _turn(moment: Moment, scene: Scene, direction: str | None) -> int:
    """1 where what lies ahead comes far earlier in the year than the day told last, -1 for what lies back far later."""
    told, month = scene.day, moment.month
    if told is None or month is None or scene.reference is None or told.year != scene.reference.year:
        return 0
    if direction in AHEAD:
        return int(told.month - month > _BESIDE)
    return -int(direction == "strictly_back" and month - told.month > _BESIDE)


def nearest_year(month: int, day: int | None, reference: Reference, direction: str | None) -> int:
    """The year in which a month or day lies nearest to the reference, as distances weigh in a direction."""
    back, same_year, next_year = WEIGHTS[direction]
    at = date(reference.year, reference.month or 7, reference.day or 15)

    def cost(year: int) -> float:
        if month == at.month and (day is None or reference.day is None):
            distance = 365 * (year - at.year)
        elif day is None:
            # From a month's nearer end.
            distance = 30 * (12 * (year - at.year) + month - at.month) - (15 if year == at.year else 0)
        elif not exists(year, month, day):
            return 10_000
        else:
            distance = (date(year, month, day) - at).days
        if distance <= 0:
            return -distance * back + (_BACK_WITH_AHEAD if direction == "ahead" and distance < 0 else 0)
        return distance * (same_year if year == at.year else next_year)

    return min((at.year, at.year - 1, at.year + 1), key=cost)
