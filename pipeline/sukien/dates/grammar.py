"""From tokens to forms: the patterns of date forms as regular expressions over one letter a token."""

from __future__ import annotations

import re
import string
from collections.abc import Iterable
from typing import NamedTuple

from sukien.dates.lexer import GLUED_DASH, NUMBERS, SIGNS, SPACED_DASH, Chunk
from sukien.errors import RuleError
from sukien.rules import Pack
from sukien.rules.complaints import offer
from sukien.rules.kinds.dates import DateForm, DateMacro, DateWord

SLOTS = {
    "day": ("LOW", "PADDED", "TEEN", "LATE"),
    "late": ("PADDED", "LATE"),
    "month": ("LOW", "PADDED", "TEEN"),
    "year": ("YEAR",),
    "short": ("PADDED", "TEEN", "LATE", "HIGH", "ZERO"),
    "padded": ("PADDED", "TEEN"),
    "decade": ("TEEN", "LATE", "HIGH", "YEAR"),
    "quarter": ("LOW", "ROMAN"),
    "count": ("LOW", "PADDED", "TEEN", "LATE", "HIGH"),
    "till": ("PADDED", "TEEN", "LATE", "HIGH", "ZERO"),
    "latetill": ("LATE", "HIGH"),
    "old": ("OLD",),
    "century": ("LOW", "TEEN", "LATE", "ROMAN"),
    "to": ("TO", GLUED_DASH, SPACED_DASH, "SLASH"),
}
"""Slot -> the tokens that can fill it. `late` and `padded` are days and months whose look alone makes them likely ones,
`short` is a year of two digits, `till` one that closes a period (1950-53)."""
_PIECE = re.compile(r"\$(?P<macro>[a-z0-9_]+)|(?P<slot>[a-z]+)|(?P<token>[A-Z][A-Z_]*)|(?P<sign>[()|?]|\{\d,\d\})|\s+")
_LONGEST_FORM = 32
"""No form spans more tokens."""
_MEMO = 20_000
"""How many stretches are remembered; news needs some hundreds."""


class Candidate(NamedTuple):
    """A form that fits the tokens of a chunk from `start` up to, not with, `end`; its slots count from `start`."""

    form: DateForm
    start: int
    end: int
    slots: tuple[tuple[str, int], ...]


class _Fit(NamedTuple):
    """A form that fits the first `length` tokens of a stretch; its slots count from there."""

    form: DateForm
    length: int
    slots: tuple[tuple[str, int], ...]


class Grammar:
    """The forms of a pack, compiled."""

    def __init__(self, pack: Pack) -> None:
        tokens = (*NUMBERS, *SIGNS.values(), GLUED_DASH, SPACED_DASH, *(w.token for w in pack.of(DateWord)))
        self._letters = dict(zip(dict.fromkeys(tokens), _alphabet(), strict=False))
        self._macros = {macro.name: macro for macro in pack.of(DateMacro)}
        self._forms = [(form, self._compile(form)) for form in pack.of(DateForm)]
        self._signs = {self._letters[name] for name in ("SLASH", "DOT", GLUED_DASH)}
        self._memo: dict[str, tuple[_Fit, ...]] = {}
        self._barren: dict[str, bool] = {}

    def letters(self, chunk: Chunk) -> str:
        """A chunk as the patterns see it, one letter a token."""
        return "".join([self._letters[token.name] for token in chunk])

    def barren(self, letters: str) -> bool:
        """Whether no form fits anywhere in a chunk, as most single words of dates stand there in another sense."""
        known = self._barren.get(letters)
        if known is None:
            known = not any(self.candidates(letters, start) for start in range(len(letters)))
            if len(self._barren) < _MEMO:
                self._barren[letters] = known
        return known

    def candidates(self, letters: str, start: int) -> list[Candidate]:
        """The forms that begin at a token, the longest first."""
        # A form that begins amid a chain of numbers has not understood it.
        if start and letters[start - 1] in self._signs:
            return []
        window = letters[start : start + _LONGEST_FORM]
        fits = self._memo.get(window)
        if fits is None:
            fits = self._fits(window)
            if len(self._memo) < _MEMO:
                self._memo[window] = fits
        return [Candidate(form, start, start + length, slots) for form, length, slots in fits]

    def _fits(self, letters: str) -> tuple[_Fit, ...]:
        out = []
        for form, pattern in self._forms:
            match = pattern.match(letters)
            # Nor has one that ends there.
            if match is None or match.end() == 0 or letters[match.end() : match.end() + 1] in self._signs:
                continue
            filled = [name for name, value in match.groupdict().items() if value]
            slots = tuple((name.rstrip("_0123456789"), match.start(name)) for name in filled)
            out.append(_Fit(form, match.end(), slots))
        return tuple(sorted(out, key=lambda fit: -fit.length))

    def _compile(self, form: DateForm) -> re.Pattern[str]:
        try:
            return re.compile(self._expand(form.pattern, form.id, [0]))
        except re.error as error:
            raise RuleError(f"pattern: {error}", where=form.id, remedy="balance its brackets") from error

    def _expand(self, pattern: str, where: str, count: list[int], depth: int = 0) -> str:
        out, position = [], 0
        while position < len(pattern):
            piece = _PIECE.match(pattern, position)
            if piece is None or depth > 8:
                rest = pattern[position:]
                raise RuleError(f"pattern: what is {rest!r}?", where=where, remedy="use tokens, slots and $macros")
            position = piece.end()
            if piece["macro"]:
                if piece["macro"] not in self._macros:
                    raise RuleError(f"pattern: no macro ${piece['macro']}", where=where, remedy="define it")
                out.append(f"(?:{self._expand(self._macros[piece['macro']].pattern, where, count, depth + 1)})")
            elif piece["slot"]:
                if piece["slot"] not in SLOTS:
                    remedy = offer(piece["slot"], SLOTS, "one of")
                    raise RuleError(f"pattern: there is no slot {piece['slot']}", where=where, remedy=remedy)
                count[0] += 1
                letters = "".join(self._letters[name] for name in SLOTS[piece["slot"]] if name in self._letters)
                out.append(f"(?P<{piece['slot']}_{count[0]}>[{letters}])")
            elif piece["token"]:
                if piece["token"] not in self._letters:
                    raise RuleError(f"pattern: no word makes {piece['token']}", where=where, remedy="add a date_word")
                out.append(self._letters[piece["token"]])
            elif piece["sign"]:
                out.append("(?:" if piece["sign"] == "(" else piece["sign"])
        return "".join(out)


def _alphabet() -> Iterable[str]:
    yield from string.ascii_letters + string.digits
    yield from map(chr, range(0x4E00, 0x4E80))
