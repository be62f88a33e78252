"""The dates of a text in order: what each says, and what it can be resolved against by what was told before."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from sukien.dates.agendas import heads_item, programme
from sukien.dates.chronicles import chronicle
from sukien.dates.contexts import Contexts, is_alone
from sukien.dates.grammar import Grammar
from sukien.dates.lexer import Chunk, Lexer
from sukien.dates.moment import Found, copy, read, share_year
from sukien.dates.reference import References
from sukien.dates.resolve import open_value, ranged, resolve
from sukien.dates.scene import Scene
from sukien.dates.story import Story
from sukien.dates.told_today import story_day
from sukien.rules import Pack
from sukien.text import Text


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
        self._references = References(pack, self._contexts)

    def find(self, text: Text) -> list[Dated]:
        """Every date of a text that can be put on the calendar, in order."""
        found = [one for chunk in self._lexer.chunks(text) for one in self._chunk(text, chunk)]
        if not found:
            return []
        reference = self._references.find(text, found)
        story = Story(text, reference, self._contexts, story_day(text, reference, found, self._contexts))
        over = chronicle(text, found, reference)
        out = []
        for one in found:
            dated = self._resolve(text, one, story, of_year=reference.year if reference and one.start in over else None)
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

    def _resolve(self, text: Text, one: Found, story: Story, of_year: int | None = None) -> Dated | None:
        scene = story.scene(one)
        scene.default_year = scene.default_year or of_year
        if scene.reference is not None and None in (one.moment.year, (one.until or one.moment).year):
            back = one.moment.direction == "strictly_back"
            scene.direction = self._contexts.direction(text, one.start, one.end, looks_back=back)
            scene.called_off = self._contexts.holds("called_off", text, one.start, one.end)
            if one.moment.weekday is not None:
                scene.closes = self._contexts.holds("closes", text, one.start, one.end)
            listed = programme(text, self._contexts.pack, one.start)
            if listed is not None and scene.direction is None and one.moment.direction in (None, "ahead"):
                scene.direction, scene.default_year = "ahead", scene.default_year or listed.year
            if one.moment.weekday is not None and story.item_ahead and heads_item(text, one.start):
                scene.direction = scene.direction or "ahead"
            if is_alone(text.lower, one.start, one.end):
                # No story is told: the cell of a table, an appointment.
                scene.direction = "ahead"
        if one.until is not None:
            result = ranged(copy(one.moment), copy(one.until), scene)
        else:
            result = resolve(one.moment, scene)
        if result is None:
            return self._open(text, one, scene)
        value, anchor = result
        story.tell(one, value)
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

    def _open(self, text: Text, one: Found, scene: Scene) -> Dated | None:
        """A date that counts from a day that nobody knows: its value stays open."""
        now = scene.reference
        known = now is not None and now.day is not None and not (now.yearless or now.presumed)
        if known or text.section_at(one.start).kind == "related":
            return None
        value = open_value(one.moment)
        if value is None:
            return None
        norm = {"type": "DATE", "value": value, "start": None, "end": None, "mod": one.moment.mod, "anchor": "none"}
        return Dated(one.start, one.end, one.form.id, norm | {"shift": one.moment.shift})


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
