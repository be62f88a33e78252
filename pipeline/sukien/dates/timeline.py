"""The dates of a text in order: what each says, and what it can be resolved against by what was told before."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

from sukien.dates.calendar import Reference, Value
from sukien.dates.contexts import Contexts
from sukien.dates.grammar import Grammar
from sukien.dates.lexer import Chunk, Lexer
from sukien.dates.moment import Found, copy, read, share_year
from sukien.dates.reference import References
from sukien.dates.resolve import Scene, ranged, resolve
from sukien.rules import Pack
from sukien.text import Text

_ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d\Z")
_FRAME_BEFORE = re.compile(r"(?:^|[\n.!?:,;(\"\-)…])\s*\Z")


class Dated(NamedTuple):
    """A date of the text with its normalised value, in the fields of CONTRACT.md."""

    start: int
    end: int
    rule: str
    norm: dict[str, Any]


class Dates:
    """Finds and resolves dates with the rules of a pack."""

    def __init__(self, pack: Pack) -> None:
        self._lexer = Lexer(pack)
        self._grammar = Grammar(pack)
        self._contexts = Contexts(pack)
        self._references = References(pack)

    def find(self, text: Text) -> list[Dated]:
        """Every date of a text that can be put on the calendar, in order."""
        found = [one for chunk in self._lexer.chunks(text) for one in self._chunk(text, chunk)]
        if not found:
            return []
        story = _Story(self._references.find(text, found))
        out = []
        for one in found:
            dated = self._resolve(text, one, story)
            if dated is not None:
                out.append(dated)
        return out

    def _chunk(self, text: Text, chunk: Chunk) -> list[Found]:
        """The dates of a chunk, left to right, the longest form first."""
        out: list[Found] = []
        letters = self._grammar.letters(chunk)
        if self._grammar.barren(letters):
            return out
        index = last = 0
        while index < len(chunk):
            found, end = self._at(text, chunk, letters, index)
            if found and out and all(token.name in ("COMMA", "AND") for token in chunk[last:index]):
                share_year(out[-1], found[0])
            out += found
            last = end if found else last
            index = end
        return out

    def _at(self, text: Text, chunk: Chunk, letters: str, index: int) -> tuple[list[Found], int]:
        for candidate in self._grammar.candidates(letters, index):
            start, end = chunk[candidate.start].start, chunk[candidate.end - 1].end
            if self._contexts.accepts(text, candidate, start, end):
                found = list(read(candidate, chunk))
                if all(_plausible(one) for one in found):
                    return found, candidate.end
        return [], index + 1

    def _resolve(self, text: Text, one: Found, story: _Story) -> Dated | None:
        scene = story.scene(text, one)
        if scene.reference is not None and None in (one.moment.year, (one.until or one.moment).year):
            scene.direction = self._contexts.direction(text, one.start, one.end)
        if one.until is not None:
            result = ranged(copy(one.moment), copy(one.until), scene)
        else:
            result = resolve(one.moment, scene)
        if result is None:
            return None
        value, anchor = result
        story.tell(text, one, value)
        norm: dict[str, Any] = {
            "type": "DURATION" if "/" in value.value else "DATE",
            "value": value.value,
            "start": value.start,
            "end": value.end,
            "mod": one.moment.mod if one.until is None else None,
            "anchor": anchor,
        }
        if one.moment.lunar:
            norm["lunar"] = text.text[one.start : one.end]
        return Dated(one.start, one.end, one.form.id, norm)


class _Story:
    """What was told so far: the days, months and years that later words refer to."""

    def __init__(self, reference: Reference | None) -> None:
        self._reference = reference
        self._day: date | None = None
        self._day_sentence = -1
        self._frame: date | None = None
        self._planned: date | None = None
        self._month: tuple[int | None, int] | None = None
        self._year: int | None = None

    def scene(self, text: Text, one: Found) -> Scene:
        """What a date can be resolved against at its place."""
        related = text.section_at(one.start).kind == "related"
        if related:
            return Scene(None, day=self._day, month=self._month, year=self._year, default_year=_teaser_year(text, one))
        here = text.sentence_at(one.start)
        own = self._reference.date if self._reference else None
        day = self._day if self._day_sentence == here else self._frame or own or self._day
        year = self._year or (own.year if own else None)
        return Scene(self._reference, day=day or own, planned_day=self._planned, month=self._month, year=year)

    def tell(self, text: Text, one: Found, value: Value) -> None:
        """Remember a date for what comes after it."""
        if text.section_at(one.start).kind == "caption":
            return
        year = value.end[:4]
        if year.isdigit():
            self._year = int(year)
        if value.end[5:7].isdigit():
            self._month = (int(year) if year.isdigit() else None, int(value.end[5:7]))
        if _ISO_DAY.match(value.value):
            self._day = date.fromisoformat(value.value)
            self._day_sentence = text.sentence_at(one.start)
            own = self._reference.date if self._reference else None
            if own and self._day > own:
                # What is yet to come does not set the scene for what was.
                self._planned = self._day
            elif self._frame is None or one.moment.same is not None or _frames(text, one):
                self._frame, self._planned = self._day, None


def _frames(text: Text, one: Found) -> bool:
    """Whether a day sets the scene: it opens a sentence or stands between commas ("…, sáng 6/12, tại …")."""
    after = text.text[one.end : one.end + 1]
    if one.start == 0 or text.sentences[text.sentence_at(one.start)][0] == one.start:
        return True
    return after == "," and _FRAME_BEFORE.search(text.text, max(0, one.start - 3), one.start) is not None


def _teaser_year(text: Text, one: Found) -> int | None:
    """The year that a teaser gives: in its paragraph, or in the headline right above it."""
    sections = text.sections
    index = sections.index(text.section_at(one.start))
    for section in (sections[index], sections[index - 1] if index else None):
        if section is None or section.kind != "related":
            continue
        years = {int(m.group(1)) for m in _TEASER_YEAR.finditer(text.lower, section.start, section.end)}
        if len(years) == 1:
            return years.pop()
    return None


_TEASER_YEAR = re.compile(r"(?:năm |\d[/\-.])((?:19|20)\d\d)(?!\w)")


def _plausible(one: Found) -> bool:
    for moment in (one.moment, one.until):
        if moment is None:
            continue
        if moment.year is not None and not 1 <= moment.year < 2200:
            return False
        if moment.decade is not None and moment.decade % 10:
            return False
        if moment.quarter is not None and not 1 <= moment.quarter <= 4:
            return False
    if one.form.shape == "range" and one.until and one.moment.unit == one.until.unit == "year":
        return one.moment.year is None or one.until.year is None or one.moment.year < one.until.year
    return True


def _tables(pack: Pack) -> Dates:
    dates = pack.tables.get(Dates)
    if dates is None:
        dates = pack.tables[Dates] = Dates(pack)
    assert isinstance(dates, Dates)
    return dates


def find(text: Text, pack: Pack) -> Iterator[Dated]:
    """Every date of a text, with what is compiled from the pack kept in its tables."""
    yield from _tables(pack).find(text)
