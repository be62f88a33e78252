"""The year of an article that bears no date: its days and months, its address and the editions it names hint at it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from sukien.dates.calendar import Reference
from sukien.dates.contexts import AHEAD, Contexts
from sukien.dates.editions import numbered, year_of
from sukien.dates.moment import Found
from sukien.dates.reckoning import paired, reckoned, returns
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
_SPRING = 3
"""The last month of which the plans were often made in the year before."""
_BREAK = re.compile(r"\n|[.!?] ")


def hinted_year(text: Text, found: Sequence[Found], contexts: Contexts, pictured: Sequence[Found]) -> Reference | None:
    """The year, with neither month nor day, that the text agrees on.

    A month told twice, once with its year and once as one of this year or the last, says it at once. Full days and
    months say it when they all name one year and it is told twice (a full day counts twice). Otherwise the latest year
    that anything points to, where the other hints at it weigh enough.
    """
    years = paired(text, [one for one in found if text.section_at(one.start).kind != "related"], contexts)
    if len(years) == 1:
        return _reference(*years)
    told = [one for one in found if text.section_at(one.start).kind not in _ELSEWHERE]
    full = [one for one in told if not contexts.holds("origin", text, one.start, one.end)]
    dated, named = _dated(full), Counter(_years_named(text, told, contexts))
    later = max(named, default=0) > max(dated, default=0)  # the day of an exhibit, behind "diễn đàn Shangri-La 2019"
    if len(dated) == 1 and max(dated.values()) >= _ENOUGH and not later:
        known = [one for one in full if one.moment.year and one.moment.month]
        planned = bool(known) and all(contexts.direction(text, one.start, one.end) in AHEAD for one in known)
        if not planned:
            return _reference(*dated)
        if next(behind(text, told, contexts), None) is None:
            # What is planned for the first months of a year was often told of in the year before.
            return _reference(*dated) if max(one.moment.month or 0 for one in known) > _SPRING else None
        return _beside_months(text, told, contexts, pictured)
    sums = Counter(reckoned(text, contexts))
    if len(sums) == 1 and max(sums.values()) >= _ENOUGH:
        return _reference(*sums)
    hints = sums + dated + Counter(_years_beside(text, contexts.pack)) + named + Counter(_lead(text, told, contexts))
    hints.update(_before_next(text, told, contexts))
    hints.update(_edition(text, told, contexts))
    for year, until in _periods(told):
        # A period of years ("chu kỳ 2021-2023") is in favour of a year that something else points to.
        hints.update(hinted for hinted in [max(hints, default=0)] if year <= hinted <= until)
    latest = max(hints, default=0)
    if hints[latest] >= _ENOUGH:
        # An article that speaks of the years behind that one was written later, unless they are plans.
        soon = (one for one in told if any(0 < year - latest <= _SOON for year in _years([one])))
        if all(_is_plan(text, one, contexts) for one in soon):
            return _reference(latest)
    return _beside_months(text, told, contexts, pictured)


def _beside_months(
    text: Text, told: Sequence[Found], contexts: Contexts, pictured: Sequence[Found]
) -> Reference | None:
    """The year in which the first day without one comes after the months that the text tells, or before planned ones.

    "Ngày 8-7, hai nước ký … bắt đầu đàm phán tháng 11-2023" was written in 2024, unless the next year is told. Months
    of an origin say nothing. Where no month is told but in captions, it comes after what these show.
    """
    was: list[tuple[int, int]] = []
    will: list[tuple[int, int]] = []
    marked: set[tuple[int, int]] = set()
    for one in told:
        moment = one.until or one.moment
        if moment.year and moment.month and not moment.lunar:
            direction = contexts.direction(text, one.start, one.end)
            if direction in AHEAD:
                will.append((moment.year, moment.month))
            elif not contexts.holds("origin", text, one.start, one.end):
                was.append((moment.year, moment.month))
                marked |= {was[-1]} if direction is not None else set()
    if len({year for year, _ in will}) > 1:
        # Plans of several years are not all ahead: what was proposed then has been held.
        was, will = [*was, *will], []
    if not (was or will):
        captions = [one.moment for one in pictured if text.section_at(one.start).kind == "caption"]
        was = [(m.year, m.month) for m in captions if m.year and m.month and not m.lunar]
    first = _first_month(text, told, contexts, planned=bool(will))
    if first is None or not (was or will):
        return None
    month, has_day = first
    if will:
        # A month without a day may be that of the plan, told again.
        return _reference(min(will)[0] - (month > min(will)[1] - (not has_day)))
    last = max(was)
    if month < last[1] and not (has_day or last in marked):
        return None
    year = last[0] + (month < last[1])
    return None if any(_lies_behind(text, one, year, contexts) for one in told) else _reference(year)


def _lies_behind(text: Text, one: Found, year: int, contexts: Contexts) -> bool:
    """Whether a year is told that is past and later than that of the article would be."""
    told = one.moment.year
    if told is None or one.moment.month is not None or told <= year:
        return False
    direction = contexts.direction(text, one.start, one.end)
    return direction not in AHEAD and (told == year + 1 or direction is not None)


def _first_month(text: Text, told: Sequence[Found], contexts: Contexts, *, planned: bool) -> tuple[int, bool] | None:
    """The month of the first day without a year, or else of the first month that lies behind; whether it has a day.

    Beside plans it is that of the first day behind.
    """
    past = next(behind(text, told, contexts), None)
    if past is not None and planned:
        return past.month, True
    open_ = [one for one in told if one.moment.month and not (one.moment.year or one.moment.lunar)]
    days = ((one.until or one.moment) for one in open_)
    day = next((m.month for m in days if m.day and m.month and m.year is None), None)
    if day is not None:
        return day, True
    months = (one for one in open_ if one.moment.shift_unit is None and one.until is None and one.moment.month)
    behind_ = (one for one in months if contexts.direction(text, one.start, one.end) not in AHEAD)
    return next(((one.moment.month, False) for one in behind_ if one.moment.month), None)


def _reference(year: int) -> Reference | None:
    return Reference(year, None, None, "text") if year >= _FIRST else None


def _dated(told: Sequence[Found]) -> Counter[int]:
    weights: Counter[int] = Counter()
    for one in told:
        moment = one.until or one.moment
        if moment.year and (moment.month or moment.quarter) and not (moment.lunar or returns(one)):
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
    """A year in one sentence of the lead with a day that has none, unless something began or was signed in it.

    It stands behind the day, or is that of a quarter before it ("họp báo quý 2 năm 2018 … sáng nay 3-7").
    """
    day: Found | None = None
    quarter: Found | None = None
    for one in told:
        if one.start > _LEAD:
            break
        moment = one.moment
        if moment.day and moment.month and moment.year is None:
            day = day or one
            if quarter is not None and not _BREAK.search(text.lower[quarter.end : one.start]):
                yield from [quarter.moment.year or 0] * _ENOUGH
        elif moment.year and moment.quarter and one.until is None:
            quarter = one
        elif moment.year and not moment.month and one.until is None and day is not None:
            between = text.lower[day.end : one.start]
            late = (day.moment.month or 0) >= _AUTUMN and contexts.holds("task", text, one.start, one.end)
            if not (_BREAK.search(between) or late or contexts.holds("of_old", text, one.start, one.end)):
                yield from [moment.year] * _ENOUGH


def _is_plan(text: Text, one: Found, contexts: Contexts) -> bool:
    """Whether a year lies ahead of the article, or is that of what is to be done in it ("nhiệm vụ năm 2019")."""
    if contexts.direction(text, one.start, one.end) in AHEAD:
        return True
    return contexts.holds("task", text, one.start, one.end)


def _before_next(text: Text, told: Sequence[Found], contexts: Contexts) -> Iterator[int]:
    """A year of the lead that the year of a plan follows ("Năm 2024, … tròn 20 tuổi. … kỳ họp năm 2025 sẽ được …").

    In the first months of a year the report on the last one comes beside the tasks of that year itself.
    """
    last = last_of(list(behind(text, told, contexts)))
    early = int(last is not None and last.month <= _SPRING)
    plain = [one for one in told if one.moment.year and one.moment.month is None and one.until is None]
    tasks = {one.moment.year for one in plain if contexts.holds("task", text, one.start, one.end)}
    plans = {one.moment.year for one in plain if _is_plan(text, one, contexts)}
    for one in plain:
        year = one.moment.year
        if year and one.start <= _LEAD and year + 1 in plans and not contexts.holds("of_old", text, one.start, one.end):
            yield from [year + (early if year + 1 in tasks else 0)] * _ENOUGH


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
