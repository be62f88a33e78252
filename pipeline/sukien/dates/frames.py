"""The year that a paragraph tells of: "2016: … Đến tháng 12, …", "Ngày 3-5-2017, tàu cập cảng. Ngày 6-5, …".

News takes a day or month without a year for the nearest one. A chronology and a look back tell the year once, at the
head of a line or of a sentence, and what follows goes on in it.
"""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from sukien.dates.calendar import Reference, Value
from sukien.dates.contexts import AHEAD, Contexts
from sukien.dates.moment import Found, Moment
from sukien.text import Text

_DATED = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-\d\d)?)?\Z")
_BULLET = re.compile(r"(?:^|\n)[\s\-–+*•]*(?:\d{1,2}[.)]\s)?\Z")
"""What stands before the first words of a line."""
_AFTER_HEAD = re.compile(r"\s*(?:[:.]|[-–]\s|\n|\Z)")
"""What follows a date that heads a line: "Tháng 4-2018: …", or nothing."""
_ALONE = re.compile(r"\s*:?\s*(?:\n|\Z)")
_OPENER = re.compile(r"(?:^|[\n.!?;…])[\s\-–+*•]*(?:[^\W\d]+ ){0,2}\Z")
"""What stands before a date that opens a sentence: nothing, "Đến", "Bước sang"."""
_REACH = 40
_NEWS = 31
"""Days around the article's own within which a day or month without a year is news."""
_AFTER_ASIDE = 120
"""The same where only a sentence was told to be of a year ("Năm 2023, hai nước ký …"): what follows may be news."""


def heads_line(text: Text, one: Found) -> bool:
    """Whether a date heads its line, as in a diary or an agenda: nothing, a colon or a full stop follows it."""
    before = text.text[max(0, one.start - _REACH) : one.start]
    return _BULLET.search(before) is not None and _AFTER_HEAD.match(text.text, one.end) is not None


def stands_alone(text: Text, one: Found) -> bool:
    """Whether nothing follows a date in its line: it holds for the lines that follow."""
    return _ALONE.match(text.text, one.end) is not None


class Frame(NamedTuple):
    """A year, with a month or not, that what follows goes on in; `heading`: it heads its line, not only a sentence."""

    year: int
    month: int | None
    heading: bool
    opens: bool
    """Whether it opens its sentence; one that does not only tells the year of its own month."""
    end: int
    alone: bool = False
    """Whether nothing else stands in its line: it holds for the lines that follow."""
    news: int = _NEWS
    """Days around the article's own within which what follows is news."""
    sure: bool = False
    """Whether another date was already read as one of its year."""


class Frames:
    """Follows the years of a text in order."""

    def __init__(self, text: Text, contexts: Contexts) -> None:
        self._text = text
        self._contexts = contexts
        self._frame: Frame | None = None
        self._alone: Frame | None = None

    def at(self, one: Found) -> Frame | None:
        """The year that holds at a date, where its own line or a heading above it tells one."""
        frame = self._frame
        if frame is not None and "\n" not in self._text.text[frame.end : one.start]:
            return frame
        return self._alone

    def tell(self, one: Found, value: Value) -> None:
        """Remember a date with its year; another day that opens a sentence ends what a sentence told, not a heading."""
        dated = _DATED.match(value.end)
        counted = bool(one.moment.same) or (one.moment.same is not None and one.moment.same_unit != "day")
        head, opens = self._opens(one)
        held = self.at(one)
        if dated is None or not (one.moment.year or counted):
            if held is not None and held is self._frame and not held.heading:
                self._frame = self._goes_on(one, value, held, opens=opens)
            return
        month = int(dated["month"]) if dated["month"] else None
        heading = head or (counted and held is not None and held.heading)
        if not (heading or opens or counted) and held is not None and held.opens:
            return  # what a sentence recalls amid a chronicle does not end it
        alone = head and stands_alone(self._text, one)
        aside = month is None and not counted and self._text.text.startswith(",", one.end)
        news = _AFTER_ASIDE if aside else _NEWS
        self._frame = Frame(int(dated["year"]), month, heading, opens or counted, one.end, alone, news)
        if head:
            self._alone = self._frame if alone else None

    def _goes_on(self, one: Found, value: Value, held: Frame, *, opens: bool) -> Frame | None:
        """What a sentence told, behind a date without a year: surer of it, or at an end."""
        if value.value.startswith(f"{held.year:04d}"):
            return held._replace(sure=held.sure or (held.opens and one.moment.month is not None))
        return None if opens else held

    def _opens(self, one: Found) -> tuple[bool, bool]:
        """Whether a date heads its line, and whether it opens a sentence."""
        before = self._text.text[max(0, one.start - _REACH) : one.start]
        head = heads_line(self._text, one)
        opens = _OPENER.search(before) is not None and not self._contexts.holds("since", self._text, one.start, one.end)
        return head, head or opens


def framed(moment: Moment, frame: Frame, reference: Reference, direction: str | None, news: int) -> int:
    """The year of a day or month where a line tells of a year, or `news`, its year by the article's own day."""
    month = moment.month
    if month is None or moment.shift_unit is not None or moment.direction in ("ahead", "back", "this"):
        return news
    if frame.heading:
        later = frame.month is not None and month < frame.month and (frame.year + 1, month) <= reference[:2]
        return frame.year + later
    if direction == "strictly_back" or direction in AHEAD or reference.month is None:
        return news
    if not frame.opens and month != frame.month:
        return news
    if frame.month is not None and month < frame.month:
        return news
    return frame.year if frame.sure or not _is_near(news, moment, reference, frame.news) else news


def _is_near(year: int, moment: Moment, reference: Reference, days: int) -> bool:
    """Whether a day or month of a year lies within some days of the article's own."""
    month = moment.month or 1
    if moment.day is None or reference.day is None:
        apart = 12 * (year - reference.year) + month - (reference.month or month)
        return abs(apart) <= max(1, days // _NEWS)
    own = date(reference.year, reference.month or 1, reference.day)
    return abs((date(year, month, 1).toordinal() + moment.day - 1) - own.toordinal()) <= days
