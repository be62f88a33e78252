"""Between which months an article was written: behind what it tells of as past, before what it plans."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sukien.dates.contexts import AHEAD, Contexts
from sukien.dates.moment import Found
from sukien.dates.yearless import behind, last_of
from sukien.text import Text

_Month = tuple[int, int]
_FURTHEST = 2
"""Years by which an article may be later than its other dates say, as a picture shows."""

_YEARS = 3
"""How many years the lines of a list tell of at least that is a chronicle."""


class Bounds(NamedTuple):
    """The last months with a year that lie behind an article, and those that lie ahead of it."""

    was: _Month | None
    """The last one that no word says to lie ahead."""
    marked: _Month | None
    """The last one that a word says to lie behind (hồi, đã), or that a picture shows."""
    will: tuple[_Month, ...]
    last: int | None
    """The month of the last day that it tells of without a year."""

    def settle(self, year: int) -> int:
        """A year moved where what was would lie ahead, or what is planned behind, in the article's own month."""
        if self.last is None:
            return year
        if self.marked is not None and (year, self.last) < self.marked:
            later = self.marked[0] + (self.last < self.marked[1])
            if later - year <= _FURTHEST:
                return later
        earlier = (year - 1, self.last)
        if any((year, 0) < plan < (year, self.last) for plan in self.will) and earlier >= (self.was or earlier):
            return year - 1
        return year

    def is_background(self, year: int, month: int) -> bool:
        """Whether a full day is not the article's own, as years that lie behind came after it."""
        if self.marked is not None and self.marked[0] > year:
            return True
        turned = self.was is not None and self.last is not None and self.was[0] == year + 1
        return turned and self.last is not None and self.was is not None and month > self.last >= self.was[1]


def bounds(text: Text, found: Sequence[Found], contexts: Contexts) -> Bounds:
    """The bounds that the dates of a text set, those of its pictures among them."""
    told = [one for one in found if text.section_at(one.start).kind != "related"]
    months = list(_months(text, told, contexts))
    was = max((month for month, side in months if side != "ahead"), default=None)
    marked = max((month for month, side in months if side == "behind"), default=None)
    # A plan before what has been is one of then.
    will = tuple(month for month, side in months if side == "ahead" and (was is None or month > was))
    last = last_of(list(behind(text, told, contexts)))
    return Bounds(was, marked, will, last.month if last is not None else None)


def _months(text: Text, told: Sequence[Found], contexts: Contexts) -> Iterator[tuple[_Month, str | None]]:
    """The months of a text with their years, and on which side of it words say that they lie."""
    chronicle = _chronicle(text, told)
    for one in told:
        moment = one.moment
        if not moment.year or not moment.month or moment.lunar or one.until is not None:
            continue
        direction = contexts.direction(text, one.start, one.end)
        shown = text.section_at(one.start).kind == "caption"
        if direction in AHEAD and not shown:
            yield (moment.year, moment.month), "ahead"
        else:
            bound = not shown and contexts.holds("aside", text, one.start, one.end)  # "áp thuế kể từ tháng 1/2019"
            sure = shown or (direction is not None and not bound) or one in chronicle
            yield (moment.year, moment.month), "behind" if sure else None


def _chronicle(text: Text, told: Sequence[Found]) -> Sequence[Found]:
    """The dates that head the lines of a chronicle ("Tháng 7-2011: …"): of three years or more, all past."""
    heads = [one for one in told if one.moment.year and _heads_line(text, one)]
    return heads if len({one.moment.year for one in heads}) >= _YEARS else ()


def _heads_line(text: Text, one: Found) -> bool:
    """Whether a date stands alone before the colon or dash that its line opens with."""
    opens = text.section_at(one.start).start
    return not text.text[opens : one.start].strip("-–*• \n") and text.text[one.end :].lstrip(" ")[:1] in (":", "-", "–")
