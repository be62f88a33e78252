"""What a date is resolved against: the reference, what was told before, and where its clause looks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sukien.dates.calendar import Reference
from sukien.dates.contexts import AHEAD
from sukien.dates.editions import Edition
from sukien.dates.frames import Frame
from sukien.dates.moment import Moment


@dataclass
class Scene:
    """What a moment is resolved against: the reference, what was told before, and where the clause looks.

    `day` is the last day told, `planned_day` the last one told that lies ahead of the reference, when it came later;
    `planned_near` says whether it was told in the same paragraph.
    """

    reference: Reference | None
    direction: str | None = None
    day: date | None = None
    planned_day: date | None = None
    planned_near: bool = False
    month: tuple[int | None, int] | None = None
    quarter: tuple[int, int] | None = None
    year: int | None = None
    default_year: int | None = None
    closes: bool = False
    """Whether something that was told before ends on it ("Hội nghị kết thúc vào Chủ Nhật")."""
    called_off: bool = False
    """Whether what was set for it is not held ("dự kiến tối thứ Sáu, rốt cuộc bị hủy")."""
    edition: Edition | None = None
    """The numbered meeting that a date stands behind, which tells the year."""
    near_month: tuple[int, int] | None = None
    """The month that its sentence told before, with its year."""
    heading: date | None = None
    """The day that heads its part of a diary or an agenda."""
    week: date | None = None
    """The Monday of the week that its article or paragraph looks ahead to."""
    frame: Frame | None = None
    """The year that its line or the heading above tells of."""


def told_by(scene: Scene, why: str) -> str:
    """What a date was resolved against, and why."""
    return f"{scene.reference.basis}:{scene.reference.iso}:{why}" if scene.reference else "none"


def direction_of(moment: Moment, scene: Scene) -> str | None:
    """Where a date looks: by its own words, or else by its clause."""
    if moment.direction == "ahead":
        return "strictly_ahead"
    if moment.direction == "back":
        return "strictly_back"
    if moment.direction == "strictly_back" and scene.direction in AHEAD:
        return "ahead"  # sẽ tái đấu hôm 15-11
    if scene.direction in ("strictly_back", "strictly_ahead"):
        return scene.direction
    return moment.direction or scene.direction
