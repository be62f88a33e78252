"""From text to chunks of tokens: the words, numbers and signs that dates are made of, and nothing between them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from operator import itemgetter
from typing import NamedTuple

from sukien.rules import Pack
from sukien.rules.kinds.dates import DateWord
from sukien.text import Text

SIGNS = {"/": "SLASH", ".": "DOT", ",": "COMMA", "(": "OPEN", ")": "CLOSE"}
GLUED_DASH, SPACED_DASH = "DASH", "TILDE"
NUMBERS = ("LOW", "PADDED", "TEEN", "LATE", "HIGH", "YEAR", "OLD", "ZERO")
"""Numbers by how they are written: 1-9, 01-09, 10-12, 13-31, 32-99, four digits of a year, three, 00."""

_DIGITS = re.compile(r"[0-9][0-9]*")  # behind a single first sign the engine skips to the next one by itself
_WORD = re.compile(r"[^\W\d_]{3,}(?!\w)")
_LEADERS = ("DAY", "HOM", "MONTH", "NAM", "PART")
_ROMAN = re.compile(r"(?<!\w)[ivx]+[/\-]\Z")
_LONGEST_GAP = 40
_UNITS, _SIGNED_UNITS = frozenset("%‰°$€"), frozenset("%‰°+_@")
_JOINTS, _STOPS = frozenset(",:/-."), frozenset(",.")
_PLACE = itemgetter(0, 1, 2)


class Token(NamedTuple):
    """A word, number or sign; `name` is what patterns call it, `value` what the number or word says."""

    name: str
    start: int
    end: int
    value: int = 0
    word: DateWord | None = None


Chunk = list[Token]
"""Tokens that stand side by side in one line."""


class Lexer:
    """Cuts texts into chunks, by the words of a pack."""

    def __init__(self, pack: Pack) -> None:
        words = pack.of(DateWord)
        self._values = {word.id: dict(_lowered(word)) for word in words if word.counts}
        self._before, self._between, self._after = (_placed(words, place) for place in ("before", "between", "after"))
        self._starts = tuple(form + " " for form in self._before)
        forms = {*self._between, *self._after}
        # What a gap can begin with; few other words share their first two letters, which spares most searches.
        self._gap_openings = frozenset(form[:2] for form in forms)
        self._gap_signs = frozenset("/.,()- ").union(form for form in forms if len(form) == 1)
        small = "|".join(map(re.escape, sorted(forms, key=len, reverse=True)))
        self._gap = re.compile(rf" *(?:(?P<sign>[/.,()\-])|(?P<word>(?:{small})(?!\w)))")
        self._scanner = pack.scanner
        self._leaders = {form: word for word in words if word.token in _LEADERS for form, _ in word.entries()}
        leaders = "|".join(sorted(self._leaders, key=len, reverse=True))
        self._glued = re.compile(rf"(?<!\w)(?:{leaders})\Z")
        self._not_after = {
            word.id: re.compile(
                rf"\s+(?:{'|'.join(r'[0-9]+' if w == '#' else re.escape(w) for w in word.not_after)})(?!\w)"
            )
            for word in words
            if word.not_after
        }

    def chunks(self, text: Text) -> Iterator[Chunk]:
        """The chunks of a text, in order."""
        lower = text.lower
        chunk: Chunk = []
        for token in self._anchors(text):
            if chunk:
                signs, reaches = self._between_tokens(text, chunk[-1].end, token.start)
                chunk += signs
                if not reaches:
                    yield chunk
                    chunk = []
            if not chunk:
                chunk = self._opening(lower, token.start)
            chunk.append(token)
        if chunk:
            chunk += self._between_tokens(text, chunk[-1].end, len(lower))[0]
            yield chunk

    def _anchors(self, text: Text) -> Iterator[Token]:
        """Numbers and words, the longer where two overlap, in order of start."""
        found: list[tuple[int, int, bool, Token]] = []
        for chain in _chains(text.text):
            for token in self._numbers(text.lower, chain):
                found.append((token.start, -token.end, False, token))
        lower = text.lower
        for start, end, word, _ in self._scanner.scan(text).get(DateWord, ()):
            assert isinstance(word, DateWord)
            if word.not_after and self._is_other_word(text, end, word):
                continue
            value = self._values[word.id][lower[start:end]] if word.counts else word.value
            # Of two words that read alike, the one that asks for its capitals wins.
            found.append((start, -end, word.case == "any", Token(word.token, start, end, value, word)))
        found.sort(key=_PLACE)
        last = 0
        for start, end, _, token in found:
            if start >= last:
                yield token
                last = -end

    def _numbers(self, lower: str, chain: list[tuple[int, int]]) -> list[Token]:
        """The numbers of a chain, with the word that lost its blank before them ("ngày12/6")."""
        start, end = chain[0][0], chain[-1][1]
        tokens = _numbers(lower, chain)
        if not tokens or _tied_after(lower, end):
            return []
        if start and lower[start - 1].isalpha():
            word = self._glued.search(lower, max(0, start - 12), start)
            if word is None:
                return []
            leader = self._leaders[word.group()]
            return [Token(leader.token, word.start(), start, leader.value, leader), *tokens]
        return [] if _tied_before(lower, start) else tokens

    def _is_other_word(self, text: Text, end: int, word: DateWord) -> bool:
        if word.not_after_name and text.text[end : end + 1] == " " and text.text[end + 1 : end + 2].isupper():
            return True
        return word.id in self._not_after and self._not_after[word.id].match(text.lower, end) is not None

    def _between_tokens(self, text: Text, start: int, stop: int) -> tuple[list[Token], bool]:
        """The signs and small words after `start`, and whether they reach as far as `stop` without a gap."""
        lower, out, position = text.lower, [], start
        while position < stop:
            opening = position + (lower[position] == " ")
            if not (
                lower[opening : opening + 2] in self._gap_openings or lower[opening : opening + 1] in self._gap_signs
            ):
                break
            match = self._gap.match(lower, position, min(stop, start + _LONGEST_GAP))
            if match is None:
                break
            begin, end = match.span(match.lastgroup or 0)
            if match["sign"] == "-":
                glued = _between_digits(lower, begin, end)
                out.append(Token(GLUED_DASH if glued else SPACED_DASH, begin, end))
            elif match["sign"]:
                if match["sign"] == "." and not _between_digits(lower, begin, end):
                    break
                out.append(Token(SIGNS[match["sign"]], begin, end))
            else:
                small = match["word"]
                word = self._between.get(small)
                if small in self._after and (word is None or lower[end:stop].strip(" ") or stop == len(lower)):
                    word = self._after[small]
                if word is None or self._is_other_word(text, end, word):
                    break
                value = self._values[word.id][small] if word.counts else word.value
                out.append(Token(word.token, begin, end, value, word))
            position = end
        return out, not lower[position:stop].strip(" ") if stop - position < _LONGEST_GAP else False

    def _opening(self, lower: str, start: int) -> Chunk:
        """The small word right before a chunk."""
        head = lower[max(0, start - 12) : start]
        if head.endswith(self._starts):
            form = head.split()[-1].lstrip("([\"'")
            word = self._before.get(form)
            if word is not None:
                value = self._values[word.id][form] if word.counts else word.value
                return [Token(word.token, start - len(form) - 1, start - 1, value, word)]
        return []


def _placed(words: Iterable[DateWord], place: str) -> dict[str, DateWord]:
    """The forms of the words for one place; their numbers in digits are found as numbers."""
    return {form: word for word in words if word.place == place for form, _ in word.entries() if not form.isdigit()}


def _between_digits(text: str, start: int, end: int) -> bool:
    return text[start - 1 : start].isdigit() and text[end : end + 1].isdigit()


def _lowered(word: DateWord) -> Iterable[tuple[str, int]]:
    return ((form.lower(), value) for form, value in word.entries())


def _chains(text: str) -> Iterator[list[tuple[int, int]]]:
    """Numbers tied to each other by one sign without blanks, as spans."""
    chain: list[tuple[int, int]] = []
    last = -1
    for match in _DIGITS.finditer(text):
        start, end = match.span()
        if chain and start == last + 1 and text[last] in "/.-":
            chain.append((start, end))
        else:
            if chain:
                yield chain
            chain = [(start, end)]
        last = end
    if chain:
        yield chain


def _numbers(text: str, chain: list[tuple[int, int]]) -> list[Token]:
    """The numbers of a chain; none where one is no number of a date."""
    out = []
    for start, end in chain:
        name = _number_name(text[start:end])
        if name is None:
            return []
        out.append(Token(name, start, end, int(text[start:end])))
    return out


def _number_name(digits: str) -> str | None:
    if len(digits) > 2:
        if len(digits) == 3:
            return "OLD" if digits[0] != "0" else None
        return "YEAR" if len(digits) == 4 and "1000" <= digits < "2200" else None
    number = int(digits)
    if number == 0:
        return "ZERO" if len(digits) == 2 else None
    if number < 10:
        return "LOW" if len(digits) == 1 else "PADDED"
    return "TEEN" if number < 13 else "LATE" if number < 32 else "HIGH"


def _tied_before(text: str, start: int) -> bool:
    """Whether a number hangs on what stands before it: F-16, TT/2014, 7,2, a URL."""
    if start == 0 or text[start - 1] == " ":
        return False
    before, further = text[start - 1], text[start - 2 : start - 1]
    if before in ",.:;" and further.isalpha():
        return False
    if before in "-" and further in ")]\"'":
        return False
    if before in "/-" and _ROMAN.search(text, max(0, start - 7), start):
        return False
    return before in "-/.,:+_&=@#$€£~" and bool(further) and not further.isspace()


def _tied_after(text: str, end: int) -> bool:
    """Whether something hangs on a number: 9h30, 22-NQ/TW, 7,2 %."""
    after, further = text[end : end + 1], text[end + 1 : end + 2]
    if after == " ":
        return further in _UNITS
    if after.isalpha():
        # A lost blank ("12/6tại") ties nothing, a unit or a part of a name does (12h, 5km).
        return _WORD.match(text, end) is None
    if after.isdigit() or after in _SIGNED_UNITS:
        return True
    return after in _JOINTS and further.isalnum() and not (after in _STOPS and further.isalpha())
