"""Strings that look like dates and that no date form took."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sukien.dates.grammar import SLOTS, Grammar
from sukien.dates.lexer import NUMBERS, Chunk, Lexer, Token
from sukien.suggest.cues import load_cues
from sukien.suggest.finding import Finding
from sukien.suggest.names import slug
from sukien.suggest.scene import Scene

_AFTER = {"NAM": "year", "MONTH": "month", "QUARTER": "quarter"}
"""What a number counts after the word for a year, a month, a quarter."""
_FEWEST = 2
"""A number by itself is no date."""
_SLOTS = ("day", "month")
"""What small numbers count, in the order in which Vietnamese writes them."""


def find_dates(scene: Scene) -> Iterator[Finding]:
    """Each becomes a rule of kind date_form, with a pattern over the tokens that stand there.

    A string that a form fits, and a context refused, is no finding: there a rule has already spoken.
    """
    tables = scene.pack.tables
    lexer: Lexer = tables.setdefault(("suggest", Lexer), Lexer(scene.pack))
    grammar: Grammar = tables.setdefault(("suggest", Grammar), Grammar(scene.pack))
    chunks: list[Chunk] | None = None
    for match in load_cues().dates.finditer(scene.text.text):
        start, end = match.span()
        if scene.taken(start, end):
            continue
        if chunks is None:
            chunks = list(lexer.chunks(scene.text))
        tokens = next((found for chunk in chunks if (found := _inside(chunk, start, end))), [])
        if len(tokens) < _FEWEST or _fits(grammar, tokens):
            continue
        pattern = _pattern(tokens)
        if pattern:
            yield scene.finding("date_form", f"date.{slug(pattern)}", tokens[0].start, tokens[-1].end, pattern=pattern)


def _inside(chunk: Chunk, start: int, end: int) -> list[Token]:
    return [token for token in chunk if start <= token.start and token.end <= end]


def _fits(grammar: Grammar, tokens: Chunk) -> bool:
    letters = grammar.letters(tokens)
    return any(grammar.candidates(letters, index) for index in range(len(tokens)))


def _pattern(tokens: Sequence[Token]) -> str | None:
    """A pattern of slots and tokens; None where a number can be no part of a date (năm 26 tuổi, quý 9)."""
    out: list[str] = []
    for token in tokens:
        slot = token.name
        if token.name == "YEAR":
            slot = "year"
        elif token.name in NUMBERS:
            free = [one for one in _SLOTS if one not in out]
            wanted = _AFTER.get(out[-1] if out else "", free[0] if free else None)
            if wanted is None or token.name not in SLOTS[wanted]:
                return None
            slot = wanted
        out.append(slot)
    return " ".join(out) if "day" in out or "year" in out else None
