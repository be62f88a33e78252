"""The year of an article that bears no date: its days and months, its address and the editions it names hint at it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from sukien.dates.calendar import Reference
from sukien.dates.contexts import AHEAD, Contexts
from sukien.dates.editions import numbered, year_of
from sukien.dates.moment import Found
from sukien.dates.yearless import behind, last_of
from sukien.rules import Pack
from sukien.rules.kinds.meetings import Meeting
from sukien.text import Text

_ENOUGH = 2
"""What the hints at a year weigh together before they are believed."""
_SOON = 11
"""Years ahead that are not only those of a plan."""
_ELSEWHERE = ("related", "caption")
"""What other articles tell, and what pictures from an archive show, has dates of its own."""
_FIRST = 2000
_LEAD = 700
"""A day and a year in one sentence count for the article only in its first characters."""
_ADDRESS_YEAR = re.compile(r"/(20\d\d)/")
_EDITION_YEAR = r"(?: \([^()\n]{2,40}\))?(?:\s+{year}\s+|\s*[-–]\s*|\s+)(?:\d{1,2}\s?[-–/]\s?)?(20\d\d)(?![\d-])"
_NAMED = r"(?<!\w){year_named}(?: [^\W\d][\w-]*){0,5} ?[- ](?<!{year} )(20\d\d)(?![\d/-]|[.,]\d)"
"""What has its year in its name: "cuộc tập trận Malabar 2018", "Thế vận hội Mùa đông 2018"."""
_AUTUMN = 10
"""The month from which an article may speak of what bears the next year in its name."""
_BREAK = re.compile(r"\n|[.!?] ")


def hinted_year(text: Text, found: Sequence[Found], contexts: Contexts) -> Reference | None:
    """The year, with neither month nor day, that the text agrees on.

    A month told twice, once with its year and once as one of this year or the last, says it at once. Full days and
    months say it when they all name one year and it is told twice (a full day counts twice). Otherwise the latest year
    that anything points to, where the other hints at it weigh enough.
    """
    paired = _paired([one for one in found if text.section_at(one.start).kind != "related"])
    if len(paired) == 1:
        return _reference(*paired)
    told = [one for one in found if text.section_at(one.start).kind not in _ELSEWHERE]
    full = [one for one in told if not contexts.holds("origin", text, one.start, one.end)]
    dated, named = _dated(full), Counter(_years_named(text, told, contexts))
    later = max(named, default=0) > max(dated, default=0)  # the day of an exhibit, behind "diễn đàn Shangri-La 2019"
    if len(dated) == 1 and max(dated.values()) >= _ENOUGH and not later:
        known = [one for one in full if one.moment.year and one.moment.month]
        planned = bool(known) and all(contexts.direction(text, one.start, one.end) in AHEAD for one in known)
        if not planned or next(behind(text, told, contexts), None) is None:
            return _reference(*dated)
        return _beside_months(text, told, contexts)
    hints = dated + Counter(_years_beside(text, contexts.pack)) + named + Counter(_lead(text, told, contexts))
    hints.update(_before_next(text, told, contexts))
    hints.update(_edition(text, told, contexts))
    for year, until in _periods(told):
        # A period of years ("chu kỳ 2021-2023") is in favour of a year that something else points to.
        hints.update(hinted for hinted in [max(hints, default=0)] if year <= hinted <= until)
    latest = max(hints, default=0)
    if hints[latest] >= _ENOUGH:
        # An article that speaks of the years behind that one was written later, unless they are plans.
        soon = (one for one in told if any(0 < year - latest <= _SOON for year in _years([one])))
        if all(contexts.direction(text, one.start, one.end) in AHEAD for one in soon):
            return _reference(latest)
    return _beside_months(text, told, contexts)


def _paired(told: Sequence[Found]) -> set[int]:
    """The years that "đầu tháng 3 năm nay" was written in if it is the March of "2-3-2019", told elsewhere."""
    months = {(m.year, m.month) for one in told for m in (one.moment, one.until) if m and m.year and m.month and m.day}
    deictic = [one.moment for one in told if one.moment.shift_unit == "year" and one.moment.month]
    return {year - (one.shift or 0) for year, month in months for one in deictic if year and month == one.month}


def _beside_months(text: Text, told: Sequence[Found], contexts: Contexts) -> Reference | None:
    """The year in which the first day without one comes after the months that the text tells, or before planned ones.

    "Ngày 8-7, hai nước ký … bắt đầu đàm phán tháng 11-2023" was written in 2024, unless later years are told. Months
    of an origin say nothing.
    """
    was: list[tuple[int, int]] = []
    will: list[tuple[int, int]] = []
    for one in told:
        moment = one.until or one.moment
        if moment.year and moment.month and not moment.lunar:
            if contexts.direction(text, one.start, one.end) in AHEAD:
                will.append((moment.year, moment.month))
            elif not contexts.holds("origin", text, one.start, one.end):
                was.append((moment.year, moment.month))
    if len({year for year, _ in will}) > 1:
        # Plans of several years are not all ahead: what was proposed then has been held.
        was, will = [*was, *will], []
    days = ((one.until or one.moment) for one in told)
    plain = next((m.month for m in days if m.day and m.month and m.year is None and not m.lunar), None)
    past = next(behind(text, told, contexts), None)
    first = past.month if past is not None and will else plain
    if first is None or not (was or will):
        return None
    if will:
        year, month = min(will)
        year -= first > month
    else:
        year, month = max(was)
        year += first < month
    return _reference(year) if will or year >= max(_years(told), default=0) else None


def _reference(year: int) -> Reference | None:
    return Reference(year, None, None, "text") if year >= _FIRST else None


def _dated(told: Sequence[Found]) -> Counter[int]:
    weights: Counter[int] = Counter()
    for one in told:
        moment = one.until or one.moment
        if moment.year and (moment.month or moment.quarter) and not moment.lunar:
            weights[moment.year] += 2 if moment.day else 1
    return weights


def _years_beside(text: Text, pack: Pack) -> Iterator[int]:
    """The year in the address and those that stand behind the name of a series (Komodo 2018), each twice."""
    for match in _ADDRESS_YEAR.finditer(text.meta.url or ""):
        yield from [int(match[1])] * _ENOUGH
    ends = {hit.end for hit in pack.scanner.scan(text).get(Meeting, ()) if text.section_at(hit.start).kind != "related"}
    for end in sorted(ends):
        edition = pack.pattern(_EDITION_YEAR).match(text.lower, end)
        if edition is not None:
            yield from [int(edition[1])] * _ENOUGH


def _years_named(text: Text, told: Sequence[Found], contexts: Contexts) -> Iterator[int]:
    """The years in the names of exercises, games and chairs that are not yet to come, each once and twice."""
    last = last_of(list(behind(text, told, contexts)))
    if last is not None and last.month >= _AUTUMN:
        return
    for match in contexts.pack.pattern(_NAMED).finditer(text.lower):
        if text.section_at(match.start()).kind in _ELSEWHERE:
            continue
        if contexts.direction(text, match.start(1), match.end(1)) not in AHEAD:
            yield from [int(match[1])] * _ENOUGH


def _lead(text: Text, told: Sequence[Found], contexts: Contexts) -> Iterator[int]:
    """A year in one sentence of the lead with a day that has none, unless something began or was signed in it."""
    day: Found | None = None
    for one in told:
        if one.start > _LEAD:
            break
        moment = one.moment
        if moment.day and moment.month and moment.year is None:
            day = day or one
        elif moment.year and not moment.month and one.until is None and day is not None:
            between = text.lower[day.end : one.start]
            if not _BREAK.search(between) and not contexts.holds("of_old", text, one.start, one.end):
                yield from [moment.year] * _ENOUGH


def _before_next(text: Text, told: Sequence[Found], contexts: Contexts) -> Iterator[int]:
    """A year of the lead that the year of a plan follows ("Năm 2024, … tròn 20 tuổi. … kỳ họp năm 2025 sẽ được …")."""
    plain = [one for one in told if one.moment.year and one.moment.month is None and one.until is None]
    plans = {one.moment.year for one in plain if contexts.direction(text, one.start, one.end) in AHEAD}
    for one in plain:
        year = one.moment.year
        if year and one.start <= _LEAD and year + 1 in plans and not contexts.holds("of_old", text, one.start, one.end):
            yield from [year] * _ENOUGH


def _edition(text: Text, told: Sequence[Found], contexts: Contexts) -> Iterator[int]:
    """The year of the first numbered meeting of the lead, or of one in the month that the article tells of.

    Of one that is ahead the lead is less sure: it may be that of next year.
    """
    first = next((one for one in numbered(text, contexts.pack) if one.end <= _LEAD), None)
    if first is not None and text.section_at(first.end - 1).kind not in _ELSEWHERE:
        yield from [first.year] * (1 if contexts.direction(text, first.end, first.end) in AHEAD else _ENOUGH)
    days = [one for one in told if one.moment.month and one.moment.year is None and not one.moment.lunar]
    for one in days:
        edition = year_of(text, contexts.pack, one)
        if edition is not None and one.moment.month == days[0].moment.month:
            yield from [edition.year] * _ENOUGH


def _years(told: Sequence[Found]) -> Iterator[int]:
    for one in told:
        if one.moment.year and one.moment.month is None:
            yield one.moment.year


def _periods(told: Sequence[Found]) -> Iterator[tuple[int, int]]:
    for one in told:
        if one.until is not None and one.until.year and one.moment.year and one.until.month is None:
            yield one.moment.year, one.until.year
