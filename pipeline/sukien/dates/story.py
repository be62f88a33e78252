"""What was told so far: the days, months, quarters and years that later words refer to."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from sukien.dates.agendas import heads_item
from sukien.dates.calendar import NO_YEAR, Reference, Value
from sukien.dates.contexts import Contexts
from sukien.dates.editions import year_of
from sukien.dates.frames import Frames, heads_line, stands_alone
from sukien.dates.moment import Found
from sukien.dates.scene import Scene
from sukien.dates.told_today import speaks_from_story
from sukien.dates.week_ahead import week_of_calendar, week_told
from sukien.rules import Pack
from sukien.text import Text

_ISO_DAY = re.compile(r"(\d{4}|XXXX)-(\d\d)-(\d\d)\Z")
_TEASER_YEAR = r"(?:{year} |\d[/\-.])((?:19|20)\d\d)(?!\w)"
_IS = r"(?<!\w){is}$"
"""What stands before the day that a sentence is about."""
_HOUR = r"(?:[^\W\d_]+ )?\d{1,2}(?: ?{clock}|:) ?\d{0,2}(?: [^\W\d_]+)?,? "
"""What may stand before the day with which a sentence opens: "9h30 ", "Lúc 9 giờ 30 phút ", "9:30, "."""
_PLAIN = (None, "strictly_back")
"""Directions of days that no word counts from the reference (hôm 7/8, but not: ngày 7/8 vừa qua)."""
_HALF = 6
"""Months beyond which a day without a year belongs to the year before or after."""
_LONG_AGO = 60
"""Days before the reference beyond which a day inside a paragraph belongs to the background."""
_SIDE_BEFORE = re.compile(r"[\n.!?:,;(\"\-–+*•)…]\s*\Z")


class Story:
    """Follows the dates of a text in order.

    A day that sets the scene (it opens a sentence, or stands between commas, or closes the clause that opens one) holds
    until the next such day. "Cùng ngày" means the day told last in its own paragraph, or else the day of the scene; the
    date of a document and the bound of a period are neither.
    """

    def __init__(
        self, text: Text, reference: Reference | None, contexts: Contexts, opens_on: Reference | None = None
    ) -> None:
        """`opens_on`: the day that captions and headlines speak from, where it is another than the reference."""
        self._text = text
        self._opens_on = opens_on
        self._reference = reference
        self._own = reference.date if reference else None
        self._contexts = contexts
        self._day: date | None = None
        self._day_end = 0
        self._scene_day: date | None = None
        self._last: date | None = None
        self._last_end = 0
        self._range: tuple[date, date] | None = None
        """First and last of the days that were told last as a range."""
        self._planned: date | None = None
        self._planned_end = 0
        self._month: tuple[int | None, int] | None = None
        self._month_end = 0
        self.item_ahead = False
        """Whether the date that headed the item before lies ahead of the article."""
        self._quarter: tuple[int, int] | None = None
        self._quarter_end = 0
        self._year: int | None = None
        self._frames = Frames(text, contexts)
        self._heading: tuple[date, int, bool] | None = None
        """The day that headed a line last, where it ends, and whether nothing else stands in that line."""
        self._calendar = week_of_calendar(text, contexts.pack, reference)
        self._week: tuple[date, int] | None = None
        """The coming week that was told last, by its Monday, and where it ends in the text."""
        self._opening: tuple[int, int] | None = None
        """The sentence that opens with a year ("Năm 2019, …"), and that year."""

    def scene(self, one: Found) -> Scene:
        """What a date can be resolved against at its place."""
        text = self._text
        if text.section_at(one.start).kind == "related":
            year = _teaser_year(text, self._contexts.pack, one)
            return Scene(None, day=self._day, month=self._month, year=self._year, default_year=year)
        if self._opens_on is not None and speaks_from_story(text, one):
            return Scene(self._opens_on, day=self._opens_on.date)
        # "hôm sau" goes on from any day, "cùng ngày" not from the date of a document.
        last = self._last if one.moment.same else self._day
        near = last is not None and self._near(self._last_end if one.moment.same else self._day_end, one)
        day = last if near else self._scene_day or self._own or last
        if self._last is not None and not near and self._of_sentence(one):
            day = self._last  # "Thông cáo phát đi tối 25/7 nêu rõ, X và Y hội đàm cùng ngày": no other day was told
        day = self._behind(day, one.moment.same or 0)
        quarter = self._quarter
        if quarter and text.sentence_at(self._quarter_end - 1) != text.sentence_at(one.start):
            quarter = None
        opened = self._opening is not None and self._opening[0] == text.sentence_at(one.start)
        plain = None in (one.moment.year, (one.until or one.moment).year) and one.moment.shift_unit is None
        return Scene(
            self._reference,
            edition=year_of(text, self._contexts.pack, one) if plain else None,
            frame=self._frames.at(one),
            heading=self._headed(one),
            week=self._week[0] if self._week is not None and self._near(self._week[1], one) else self._calendar,
            near_month=self._near_month(one),
            default_year=self._opening[1] if self._opening and opened and one.moment.direction in _PLAIN else None,
            day=day or self._own,
            planned_day=self._planned,
            planned_near=self._planned is not None and self._near(self._planned_end, one),
            month=self._month,
            quarter=quarter,
            year=self._year or (self._own.year if self._own and self._own.year != NO_YEAR else None),
        )

    def _behind(self, day: date | None, count: int) -> date | None:
        """The day told last where as many days behind another would lie ahead: "Hai hôm sau" is not after today."""
        own = self._own
        if count <= 0 or day is None or own is None or self._planned is not None or (own - day).days >= count:
            return day
        if self._day is not None and count <= (own - self._day).days <= _LONG_AGO:
            return self._day
        # "Từ ngày 6 đến 9/11, X thăm Lào. Ngay ngày đầu, ông gặp Y. Hôm sau, …"
        first, last = self._range or (own, own)
        return first if count <= (last - first).days and count <= (own - first).days <= _LONG_AGO else day

    def _near_month(self, one: Found) -> tuple[int, int] | None:
        """The month that the sentence of a date told before it: "họp tháng 9, gần hội nghị cấp cao đầu tháng"."""
        if self._month is None or self._month[0] is None or not self._month_end:
            return None
        same = self._text.sentence_at(self._month_end - 1) == self._text.sentence_at(one.start)
        return (self._month[0], self._month[1]) if same else None

    def _headed(self, one: Found) -> date | None:
        """The day that heads the line of a date, or the lines above it."""
        if self._heading is None:
            return None
        day, end, alone = self._heading
        return day if alone or self._near(end, one) else None

    def _of_sentence(self, one: Found) -> bool:
        """Whether the day told last stands in the sentence of a date, as that of a document does."""
        last, here = self._text.sentence_at(self._last_end - 1), self._text.sentence_at(one.start)
        return self._day is None and last == here

    def _near(self, end: int, one: Found) -> bool:
        return "\n" not in self._text.text[end : one.start]

    def tell(self, one: Found, value: Value) -> None:
        """Remember a date for what comes after it; captions tell nothing new but on a page of pictures."""
        if self._text.section_at(one.start).kind == "caption" and not self._text.in_pictures:
            return
        week = week_told(one, self._own)
        self._week = (week, one.end) if week is not None else self._week
        if heads_item(self._text, one.start):
            self.item_ahead = self._own is not None and value.start > self._own.isoformat()
        year = value.end[:4]
        if year.isdigit():
            self._year = int(year)
            self._open(one, value)
            self._frames.tell(one, value)
            if one.moment.quarter is not None:
                self._quarter, self._quarter_end = (int(year), one.moment.quarter), one.end
        if value.end[5:7].isdigit():
            self._month = (int(year) if year.isdigit() else None, int(value.end[5:7]))
            self._month_end = one.end if one.moment.month is not None else 0
        first, last = _ISO_DAY.match(value.start), _ISO_DAY.match(value.end)
        if one.until is not None and first is not None and last is not None and "X" not in value.value:
            self._range = date.fromisoformat(value.start), date.fromisoformat(value.end)
        day = _ISO_DAY.match(value.value)
        if day is not None and not self._contexts.holds("aside", self._text, one.start, one.end):
            self._tell_day(one, self._near_own(NO_YEAR if day[1] == "XXXX" else int(day[1]), int(day[2]), int(day[3])))

    def _near_own(self, year: int, month: int, day: int) -> date:
        """A day; one without a year is that nearest to the article's own, so that the one can follow the other."""
        own = self._own
        if year == NO_YEAR and own is not None and own.year == NO_YEAR:
            year += (own.month - month > _HALF) - (month - own.month > _HALF)
        return date(year, month, min(day, monthrange(year, month)[1]))

    def _open(self, one: Found, value: Value) -> None:
        """A year or month that opens a sentence before a comma holds for the days behind it ("Năm ngoái, … 7/8")."""
        index = self._text.sentence_at(one.start)
        opens = self._text.sentences[index][0] == one.start and self._text.text.startswith(",", one.end)
        if opens and len(value.value) in (4, 7) and value.value[:4].isdigit():
            self._opening = index, int(value.value[:4])

    def _tell_day(self, one: Found, day: date) -> None:
        if day != self._own and heads_line(self._text, one):
            # A day of a diary or an agenda, ahead or not.
            self._heading = day, one.end, stands_alone(self._text, one)
            self._day = self._last = self._scene_day = day
            self._day_end = self._last_end = one.end
            self._planned = None
            return
        if self._own and day > self._own and (self._own.year == NO_YEAR) == (day.year <= NO_YEAR + 1):
            # What is yet to come does not set the scene for what was.
            self._planned, self._planned_end = day, one.end
            return
        self._last, self._last_end = day, one.end
        if self._contexts.holds("paper", self._text, one.start, one.end):
            return
        self._day, self._day_end = day, one.end
        sets = self._sets_scene(one) and not self._aside(one, day)
        anaphoric = one.moment.same is not None and (one.moment.same >= 0 or self._opens_paragraph(one))
        if one.moment.same is not None and not anaphoric:
            return  # "Tối hôm trước, ông đã ăn tối với X": a look back
        if self._scene_day is None or anaphoric or sets:
            self._scene_day, self._planned = day, None

    def _aside(self, one: Found, day: date) -> bool:
        """Whether a day is only recalled: long before the reference, and not what its paragraph opens with."""
        if self._own is None or (self._own - day).days <= _LONG_AGO:
            return False
        return not self._opens_paragraph(one)

    def _opens_paragraph(self, one: Found) -> bool:
        return one.start == 0 or self._text.text[one.start - 1] == "\n"

    def _sets_scene(self, one: Found) -> bool:
        text = self._text.text
        opening = self._text.sentences[self._text.sentence_at(one.start)][0]
        if one.start <= opening or one.moment.shift_unit == "day" or self._opens_part(one, opening):
            return True
        if not text.startswith((",", " ("), one.end):
            return False
        before = text[opening : one.start]
        if self._contexts.pack.pattern(_HOUR).fullmatch(before.lower()):
            return True
        if "," not in before and self._contexts.holds("opener", self._text, opening, opening):
            return True
        return _SIDE_BEFORE.search(before) is not None

    def _opens_part(self, one: Found, opening: int) -> bool:
        """Whether a day opens what follows a semicolon, or is what its sentence ends with: "… nhất là ngày 30-3."."""
        before, after = self._text.lower[opening : one.start].rstrip(), self._text.text[one.end : one.end + 1]
        if before.endswith(";"):
            return True
        return after in (".", "") and self._contexts.pack.pattern(_IS).search(before) is not None


def _teaser_year(text: Text, pack: Pack, one: Found) -> int | None:
    """The year that a teaser gives: in its paragraph, or in the headline right above it."""
    sections = text.sections
    index = sections.index(text.section_at(one.start))
    for section in (sections[index], sections[index - 1] if index else None):
        if section is None or section.kind != "related":
            continue
        told = pack.pattern(_TEASER_YEAR).finditer(text.lower, section.start, section.end)
        years = {int(match.group(1)) for match in told}
        if len(years) == 1:
            return years.pop()
    return None
