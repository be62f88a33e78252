"""Dates: the words they are made of, the forms that put words together, and the contexts that forbid or allow them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from pydantic import Field

from sukien.rules.kinds.base import Case, Phrase, Rule

Unit = Literal["day", "week", "weekend", "month", "quarter", "year", "century"]
Mod = Literal["START", "MID", "END", "APPROX"]
Direction = Literal["ahead", "soon", "back", "this"]


class DateWord(Rule):
    """A word or phrase of date expressions, and the token that it becomes in the patterns of date forms.

    `value` is what it says: a month for a month's name, a weekday from 1 (Monday) to 7, days or weeks or years from the
    reference for a deictic word. A form with `{n}` stands for ten forms, one for each of `counts`; its value is
    `value` times the count.
    """

    token: str = Field(pattern=r"^[A-Z][A-Z_]*$", description="the name by which patterns call it")
    forms: tuple[str, ...]
    case: Case = "any"
    place: Literal["anywhere", "before", "between", "after"] = Field(
        default="anywhere",
        description="where it is looked for: anywhere, or only right before, between or after the parts of a date",
    )
    value: int = 0
    unit: Unit | None = Field(default=None, description="the unit that `value` counts, for deictic and anaphoric words")
    mod: Mod | None = None
    direction: Direction | None = None
    counts: tuple[str, ...] = Field(default=(), description="what {n} stands for: the words for one, two, three …")
    figures: bool = Field(default=True, description="whether {n} stands for the figures 1, 2, 3 … too")
    not_after: tuple[str, ...] = Field(
        default=(), description="words right after it that make it another word; # is any number"
    )
    not_after_name: bool = Field(default=False, description="whether a capital after it makes it another word")

    def entries(self) -> Iterator[tuple[str, int]]:
        """Every surface form with its value."""
        for form in self.forms:
            if "{n}" not in form:
                yield form, self.value
                continue
            for index, count in enumerate(self.counts):
                yield form.replace("{n}", count), self.value * (index + 1)
                if self.figures:
                    yield form.replace("{n}", str(index + 1)), self.value * (index + 1)

    def phrases(self) -> Iterator[Phrase]:
        """The forms that may stand anywhere."""
        if self.place == "anywhere":
            for form, _ in self.entries():
                yield Phrase(form, self.case)


class DateMacro(Rule):
    """A part of a pattern with a name; patterns call it with a dollar sign."""

    name: str = Field(pattern=r"^[a-z][a-z0-9_]*$")
    pattern: str


class DateForm(Rule):
    """A way to write a date: a pattern over tokens (upper case), numbers (lower-case slots) and macros ($name).

    `|`, `( )`, `?` and `{0,6}` mean what they mean in a regular expression. The slot `to` splits a range in two;
    a list is split at its COMMA and AND tokens and each part becomes a mention; a stretch
    is as many units as it counts.
    """

    pattern: str
    shape: Literal["point", "range", "list", "stretch"] = "point"
    item: Literal["day", "month", "quarter", "year", "weekday"] = Field(
        default="day", description="what a bare number in a list counts"
    )
    tags: tuple[str, ...] = Field(default=(), description="the contexts that apply to it")
    needs: tuple[str, ...] = Field(default=(), description="contexts of which one must hold")
    never: tuple[str, ...] = Field(default=(), description="spans of this form that are none, in small letters")
    ends: tuple[str, ...] = Field(default=(), description="what its spans end with, one of these, in small letters")


class DateContext(Rule):
    """Words next to a would-be date. A form names contexts in `tags` (they forbid it) and `needs` (one must hold)."""

    name: str = Field(pattern=r"^[a-z][a-z0-9_]*$")
    side: Literal["before", "after"]
    words: tuple[str, ...] = ()
    within: bool = Field(
        default=False,
        description="whether the words count anywhere close before; the signs too must hold then",
    )
    unless: tuple[str, ...] = Field(default=(), description="words that begin with one of these and do not count")
    edges: bool = Field(default=False, description="also true at the beginning (or end) of a sentence or bracket")
    signs: tuple[str, ...] = Field(default=(), description="signs that count, right before the date")
    lines: bool = Field(default=False, description="whether it holds at the beginning of a line")
    alone: bool = Field(default=False, description="whether it holds where the text is nothing but the date")
    invert: bool = Field(default=False, description="whether it holds where it would not, and the reverse")
    case: Literal["any", "exact"] = "any"


class DateCue(Rule):
    """Words that say whether the dates of their clause lie ahead or back."""

    direction: Literal["ahead", "soon", "back"] = Field(
        description="soon: of what has just been, or is to be before long"
    )
    words: tuple[str, ...]
    adjacent: bool = Field(default=False, description="whether it counts only right before the date")
    opens: bool = Field(default=False, description="whether it counts only where a sentence opens with it")
    yields: bool = Field(default=False, description="whether what the clause says otherwise counts more")
    reach: int = Field(
        default=0, ge=0, le=6, description="of `adjacent` ones: how many syllables may stand between it and the date"
    )
    to: tuple[str, ...] = Field(
        default=(), description="of those with a reach: one of these stands right before the date (dời … sang)"
    )
    unless: tuple[str, ...] = Field(
        default=(), description="of `adjacent` ones: words before it by which what it tells was to be (ban đầu dự kiến)"
    )

    def phrases(self) -> Iterator[Phrase]:
        """The words that count anywhere in the clause."""
        if not self.adjacent:
            for word in self.words:
                yield Phrase(word, "any")


class DateStamp(Rule):
    """A regular expression for a date of publication outside the text's own sentences.

    Named groups: year (two or four digits), month, day.
    """

    where: Literal["head", "url", "line"]
    pattern: str
