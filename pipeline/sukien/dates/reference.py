"""The time that an article speaks from: its date of publication, or what tells of it in the text and the address."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import timedelta

from sukien.dates.bounds import Bounds, bounds
from sukien.dates.calendar import Reference, exists
from sukien.dates.contexts import AHEAD, Contexts
from sukien.dates.hints import hinted_year
from sukien.dates.moment import Found
from sukien.dates.pictures import without_pictures
from sukien.dates.reckoning import returns
from sukien.dates.told_today import as_called
from sukien.dates.yearless import behind, last_of, yearless
from sukien.dates.years import nearest_year
from sukien.rules import Pack
from sukien.rules.kinds.dates import DateStamp
from sukien.text import Text

_ISO = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_ADDRESS = re.compile(r"https?://[^\s<>\"]{4,400}")
_TOP = 700
"""Full dates count as the article's own only in its first characters."""
_SPRING = 3
"""The last month of which the plans were often made in the year before."""
_BACK = ("back", "strictly_back")
"""Directions of what has been."""
_BESIDE = 60
"""Days by which a full day may lie ahead of the one that an article tells first, where no word says that it was."""
_LINE = 70
"""A line that holds a time stamp is no longer than this."""


class References:
    """Finds the reference of a text with the stamps of a pack."""

    def __init__(self, pack: Pack, contexts: Contexts) -> None:
        self._contexts = contexts
        stamps = pack.of(DateStamp)
        self._head = [re.compile(stamp.pattern) for stamp in stamps if stamp.where == "head"]
        self._url = [re.compile(stamp.pattern) for stamp in stamps if stamp.where == "url"]
        self._line = [re.compile(stamp.pattern) for stamp in stamps if stamp.where == "line"]

    def find(self, text: Text, found: Sequence[Found]) -> Reference | None:
        """The reference, from the surest source that there is; None where nothing tells it."""
        pictured, found = found, without_pictures(text, found)
        reference = (
            _published(text.meta.published)
            or self._stamped(self._head, [text.lower[:40]], "header")
            or self._stamp_line(text, found)
            or self._stamped(self._url, _addresses(text), "url")
            or self._told(text, found, pictured)
        )
        if reference is None:
            return yearless(text, found, self._contexts)
        if reference.month is None:
            reference = self._with_month(text, reference, found)
        if reference.day is None:
            return _with_day(text, reference, found, self._contexts)
        return as_called(text, reference, found)

    def _stamped(self, patterns: Iterable[re.Pattern[str]], places: Iterable[str], basis: str) -> Reference | None:
        for place in places:
            for pattern in patterns:
                match = pattern.search(place)
                if match is None:
                    continue
                fields = match.groupdict()
                year = int(fields["year"]) + (2000 if len(fields["year"]) == 2 else 0)
                month, day = int(fields["month"]), int(fields["day"]) if fields.get("day") else None
                if exists(year, month, day or 1) and 1990 <= year < 2100:
                    return Reference(year, month, day, basis)
        return None

    def _with_month(self, text: Text, reference: Reference, found: Sequence[Found]) -> Reference:
        """A year takes the month of the day that opens a sentence of the top, which is what news tells first."""
        for one in found:
            moment = one.moment
            if one.start > _TOP or one.until or moment.day is None or moment.month is None:
                continue
            opening = text.sentences[text.sentence_at(one.start)][0]
            plain = moment.year is None and moment.shift_unit is None and not moment.lunar
            if plain and one.start == opening and text.section_at(one.start).kind in ("lead", "body"):
                ahead = self._contexts.direction(text, one.start, one.end) in AHEAD
                return reference if ahead else Reference(reference.year, moment.month, None, reference.basis)
        last = last_of(list(behind(text, found, self._contexts)))
        return Reference(reference.year, last.month, None, reference.basis) if last is not None else reference

    def _stamp_line(self, text: Text, found: Sequence[Found]) -> Reference | None:
        for one in found:
            if not _is_full_day(one):
                continue
            begin = text.lower.rfind("\n", 0, one.start) + 1
            end = text.lower.find("\n", one.end)
            end = len(text.lower) if end < 0 else end
            if end - begin > _LINE or text.section_at(one.start).kind == "related":
                continue
            rest = text.lower[begin : one.start] + text.lower[one.end : end]
            if any(pattern.fullmatch(rest) for pattern in self._line):
                moment = one.moment
                assert moment.year is not None
                return Reference(moment.year, moment.month, moment.day, "dateline")
        return None

    def _told(self, text: Text, found: Sequence[Found], pictured: Sequence[Found]) -> Reference | None:
        """The time that the dates of the text tell, with what it plans ahead of it and what it recalls behind it."""
        within = bounds(text, pictured, self._contexts)
        top = self._near_top(text, found, within)
        if top is not None:
            return top
        hinted = hinted_year(text, found, self._contexts, pictured)
        return hinted._replace(year=within.settle(hinted.year)) if hinted is not None else None

    def _near_top(self, text: Text, found: Sequence[Found], within: Bounds) -> Reference | None:
        """The first full day of the top, unless the text calls another day its own ("hôm nay 2-9")."""
        for one in found:
            if one.start > _TOP or text.section_at(one.start).kind == "related":
                break
            ranged = one.until is not None and one.until.year and one.until.month and one.until.day
            if returns(one):
                continue
            if _is_full_day(one) or ranged:
                moment = one.until if ranged and one.until else one.moment
                assert moment.year is not None
                if moment.year >= 1990 and not within.is_background(moment.year, moment.month or 1):
                    first = Reference(moment.year, moment.month, moment.day, "text")
                    return self._moved(text, first, one, found)
        return None

    def _moved(self, text: Text, first: Reference, one: Found, found: Sequence[Found]) -> Reference | None:
        today = _today(text, found)
        if today == (first.month, first.day):
            return first
        # A full day that is planned lies ahead of the article's own, any other lies back.
        planned = self._contexts.direction(text, one.start, one.end) in AHEAD
        planned &= one.until is None or one.moment.year in (None, one.until.year)  # no period of years
        if today is not None:
            year = nearest_year(*today, first, "back" if planned else "ahead")
            return Reference(year, *today, first.basis)
        if planned:
            return self._before(text, first, found)
        return self._after(text, first, one, found) or first

    def _after(self, text: Text, recalled: Reference, one: Found, found: Sequence[Found]) -> Reference | None:
        """The time of an article that tells a day of its own before it recalls a full one: "Ngày 5-10, … 12/3/2017"."""
        ahead = [other for other in found if other.start < one.start]
        told = next(behind(text, ahead, self._contexts), None)
        day = recalled.date
        if told is None or day is None:
            return None
        back = self._contexts.direction(text, one.start, one.end) in _BACK
        slack = timedelta(days=0 if back else _BESIDE)
        years = (year for year in (day.year, day.year + 1) if exists(year, told.month, told.day))
        year = next((y for y in years if told.replace(year=y) >= day - slack), None)
        return Reference(year, told.month, told.day, recalled.basis, presumed=True) if year is not None else None

    def _before(self, text: Text, plan: Reference, found: Sequence[Found]) -> Reference | None:
        """The time of an article whose only full day is planned: that of the first day that it tells of as past."""
        told = next(behind(text, found, self._contexts), None)
        if told is not None:
            year = nearest_year(told.month, told.day, plan, "strictly_back")
            return Reference(year, told.month, told.day, plan.basis, presumed=True)
        return Reference(plan.year, None, None, plan.basis) if (plan.month or 1) > _SPRING else None


def _today(text: Text, found: Sequence[Found]) -> tuple[int, int] | None:
    """Month and day of the first "hôm nay 2-9" that has no year of its own."""
    for one in found:
        moment = one.moment
        if moment.shift_unit == "day" and moment.shift == 0 and moment.day and moment.month and moment.year is None:
            return (moment.month, moment.day) if text.section_at(one.start).kind != "related" else None
    return None


def _published(iso: str | None) -> Reference | None:
    match = _ISO.match(iso or "")
    if match is None:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    assert year is not None
    if (month and not 1 <= month <= 12) or (month and day and not exists(year, month, day)):
        return Reference(year, None, None, "published")
    return Reference(year, month, day, "published")


def _addresses(text: Text) -> Iterable[str]:
    if text.meta.url:
        yield text.meta.url
    if "http" in text.lower:
        for match in _ADDRESS.finditer(text.lower):
            if text.section_at(match.start()).kind != "related":
                yield match.group()


def _is_full_day(one: Found) -> bool:
    moment = one.moment
    return one.until is None and None not in (moment.year, moment.month, moment.day) and not moment.lunar


def _with_day(text: Text, reference: Reference, found: Sequence[Found], contexts: Contexts) -> Reference:
    """A reference without a day takes it from "hôm nay 7-7" or "ngày mai 31.10", or else from the first day told.

    Of that it is only presumed to be the article's own; a planned day is not.
    """
    first = None
    for one in found:
        moment = one.moment
        if one.until or moment.day is None or moment.month is None or text.section_at(one.start).kind == "related":
            continue
        if moment.year not in (None, reference.year) or not exists(reference.year, moment.month, moment.day):
            continue
        day = Reference(reference.year, moment.month, moment.day, reference.basis).date
        if moment.shift_unit == "day" and day is not None:
            day -= timedelta(days=moment.shift or 0)
            if reference.month in (None, day.month):
                return Reference(day.year, day.month, day.day, reference.basis)
        elif first is None and moment.month == reference.month and one.start <= _TOP:
            first = day if moment.year or contexts.direction(text, one.start, one.end) not in AHEAD else None
    return Reference(first.year, first.month, first.day, reference.basis, presumed=True) if first else reference
