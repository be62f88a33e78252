"""The years that sentences reckon with: anniversaries, comparisons with last year, a year that ends."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sukien.dates.contexts import AHEAD, Contexts
from sukien.dates.moment import Found
from sukien.text import Text

_ANNIVERSARY = r"(?<!\w){anniversary} (?:{nth} )?(\d{1,3})(?: {year}| {day})(?!\w)"
"""What a number of years has gone by since: "kỷ niệm 45 năm", "lần thứ 75 ngày thành lập"."""
_SINCE = r"(?P<on>(?<!\w){on} {year} )?(?<![\d,.])(?P<year>(?:1[89]|20)\d\d)(?!\d|[,.]\d)"
"""The year since when; not that of the anniversary itself ("kỷ niệm 5 năm ký hiệp định vào năm 2018")."""
_FROM_TO = re.compile(r"((?:1[89]|20)\d\d)\s?[-–]\s?(?:\d{1,2}[/.\-]){0,2}(20\d\d)(?!\d)")
"""Both years of an anniversary: "(22/12/1944-22/12/2019)"."""
_COMPARED = r"(?<!\w){year} (20\d\d)(?![\d/])[^\n;]{1,60}? {compared} [^\n;]{0,40}?{last_year}(?!\w)"
"""What this year brings beside the last: "trong năm 2017, tăng 20% so với cùng kỳ năm ngoái"."""
_OVER = r"(?<!\w){year} (20\d\d) {over}(?!\w)"
"""A year at whose end the article was written: "Năm 2018 khép lại"."""
_YEARS = 2100


def reckoned(text: Text, contexts: Contexts) -> Iterator[int]:
    """The years that the sentences of a text come to, each twice; a coming anniversary may be that of next year."""
    pack = contexts.pack
    for begin, end in text.sentences:
        if text.section_at(begin).kind == "related":
            continue
        for source in (_COMPARED, _OVER):
            for match in pack.pattern(source).finditer(text.lower, begin, end):
                yield from [int(match[1])] * 2
        since = pack.pattern(_ANNIVERSARY).search(text.lower, begin, end)
        year = _of_anniversary(text, contexts, since, end) if since is not None else None
        if since is not None and year is not None and year < _YEARS:
            ahead = contexts.direction(text, since.start(1), since.end(1)) in AHEAD
            yield from [year] * (1 if ahead else 2)


def _of_anniversary(text: Text, contexts: Contexts, match: re.Match[str], end: int) -> int | None:
    number = int(match[1])
    for both in _FROM_TO.finditer(text.lower, match.end(), end):
        if int(both[2]) - int(both[1]) == number:
            return int(both[2])
    since = contexts.pack.pattern(_SINCE).search(text.lower, match.end(), end)
    return int(since["year"]) + number if since is not None and not since["on"] else None


def paired(text: Text, told: Sequence[Found], contexts: Contexts) -> set[int]:
    """The years in which "tháng 9 năm ngoái" was written if it is "tháng 9/2018", told elsewhere."""
    deictic = [one.moment for one in told if one.moment.shift_unit == "year" and one.moment.month]
    if not deictic:
        return set()
    days: set[tuple[int, int, bool]] = set()
    months: set[tuple[int, int, bool]] = set()
    for one in told:
        for moment in (one.moment, one.until):
            if moment is not None and moment.year and moment.month:
                back = contexts.direction(text, one.start, one.end) in ("back", "strictly_back")
                (days if moment.day else months).add((moment.year, moment.month, back))

    def years(known: set[tuple[int, int, bool]]) -> set[int]:
        """What lies behind is not that of next year ("8/1 năm sau", beside "tháng 1/2010")."""
        rows = ((year, one.shift or 0) for year, month, back in known for one in deictic if month == one.month)
        return {year - shift for year, shift in rows}

    return years(days) or years({one for one in months if not one[2] or min(m.shift or 0 for m in deictic) <= 0})


def returns(one: Found) -> bool:
    """Whether a range goes from a day to the same day of a later year: an anniversary, or the term of a loan."""
    first, last = one.moment, one.until
    return last is not None and first.year != last.year and (first.month, first.day) == (last.month, last.day)
