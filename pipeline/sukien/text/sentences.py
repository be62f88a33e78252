"""Sentences inside a paragraph, with abbreviations, initials, list numbers and date dots kept whole."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sukien.text.cues import Abbreviations

# Stops with the quotes and brackets that close after them; then blanks, or nothing before a capital ("vực.Ông").
# Nothing is given back ("*+"), and a run of stops begins once: ten thousand dots cost as much as ten thousand letters.
# The first stop comes first: the engine then skips to the next one by itself.
_STOP = re.compile(
    r"(?P<stop>[.!?…](?<![.!?…]{2})[.!?…]*+(?:/\.)?+[.!?…]*+)(?P<close>[\"')\]]*+)(?P<gap>\s+|(?=[^\W\d_a-z]))"
)
_OPENING = "\"'([ "
_MARKS = "\"'([,;:"
"""What a word begins behind, beside blanks."""
# U.S, T.Ư, B.M: letters with stops between.
_LETTERS = re.compile(r"(?:[^\W\d_]{1,2}\.)+[^\W\d_]{1,2}$")
_NUMBERING = re.compile(r"\d{1,2}|[IVX]{1,5}|[a-zđ]")
_DAY = re.compile(r"\d{1,2}")
# Á and Ý are words (châu Á), no initials.
_INITIALS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZĐ")
_BEFORE = re.compile(r"(?:([^\W\d_]+)\s+)?([^\W\d_]+)\s+\w$")
_VOWEL = re.compile(r"[aeiouyăâêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]", re.IGNORECASE)
_NUMBERED = re.compile(r"\d{1,2}[.)] ?(?=[^\W\d_])")
"""What a numbered heading begins with."""
_HEADING = 140
"""A heading is no longer, in code points."""
_LONGEST = 24
_WHOLE = 2_500
"""Characters that a sentence can have; beyond, it is no sentence but a table or a list without end, and is cut."""


def find_sentences(text: str, start: int, end: int, abbreviations: Abbreviations) -> Iterator[tuple[int, int]]:
    """The sentences between two offsets, as (start, end) without the blanks around them."""
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    begin = start
    for match in _STOP.finditer(text, start, end):
        if begin == start and _heads_on(text, start, match, abbreviations):
            continue
        if match.end() < end and _ends(text, match, begin, end, abbreviations):
            # A quotation that opens where the blank was lost belongs to what follows (lần thứ 8."Tại hội nghị).
            opens = match["close"] == '"' and not match["gap"] and text.count('"', begin, match.start()) % 2 == 0
            yield from _cut(text, begin, match.end("stop" if opens else "close"))
            begin = match.end("stop") if opens else match.end()
    if begin < end:
        yield from _cut(text, begin, end)


def _heads_on(text: str, start: int, match: re.Match[str], abbreviations: Abbreviations) -> bool:
    """Whether a paragraph opens with a numbered heading of which the text goes on: "2. ADMM+ lần thứ 8. Diễn ra …"."""
    if match.start() - start > _HEADING or not text.startswith(abbreviations.continues, match.end()):
        return False
    return match["stop"] == "." and _NUMBERED.match(text, start, match.start()) is not None


def _cut(text: str, begin: int, end: int) -> Iterator[tuple[int, int]]:
    """A sentence whole, or in pieces that end at a blank where it is too long to be one."""
    while end - begin > _WHOLE:
        blank = text.rfind(" ", begin + _WHOLE // 2, begin + _WHOLE)
        stop = blank if blank >= 0 else begin + _WHOLE
        yield begin, stop
        begin = stop + (blank >= 0)
    if begin < end:
        yield begin, end


def _ends(text: str, match: re.Match[str], begin: int, end: int, abbreviations: Abbreviations) -> bool:
    """Whether a sentence that began at `begin` ends with the stop."""
    stop, close, gap = match.groups()
    following = match.end()
    while following < end and text[following] in _OPENING:
        following += 1
    if following >= end:
        return False
    first = text[following]
    if first == "-":
        # A dash after a quotation leads to the speaker, after anything else to the next point of a list.
        rest = text[following + 1 : end].lstrip(_OPENING)
        return not close and bool(gap) and rest[:1].isupper()
    if not (first.isupper() or first.isdigit()):
        return False
    if gap and (stop != "." or close):
        return True
    if stop != ".":
        return first.isupper() and stop == "./."
    at = match.start()
    earliest = max(begin, at - _LONGEST)
    while at > earliest and text[at - 1] not in _MARKS and not text[at - 1].isspace():
        at -= 1
    word = text[at : match.start()]
    if not gap:
        # The blank was lost: only where a whole word or figure stands before and a capitalised word follows.
        capitalised = bool(close) or text[following + 1 : following + 2].islower()
        return capitalised and _whole(word.rstrip(")]\"'"), abbreviations, amid=at > begin)
    if word in abbreviations.forms:
        return abbreviations.forms[word] and first.isupper()
    if first.isdigit() and _DAY.fullmatch(word):
        return False  # 30. 10. 2023
    if word in _INITIALS:
        before = _BEFORE.search(text, max(begin, match.start() - _LONGEST), match.start())
        if before is None or (before[2].istitle() and (before[1] or "").istitle()):
            return False  # "Ngoại trưởng Ấn Độ S. Jaishankar": a name, no degree
        return before[2].lower() in abbreviations.lettered
    if _LETTERS.fullmatch(word):
        return False
    return not (at == begin and _NUMBERING.fullmatch(word))


def _whole(word: str, abbreviations: Abbreviations, *, amid: bool) -> bool:
    """Whether the last word before a stop is written out: no abbreviation (TP, Th, Gs), no number of a list.

    `amid`: whether others stand before it.
    """
    if word.isdigit():
        return amid
    if word in abbreviations.forms or not word.isalpha():
        return False
    return len(word) > 1 and word[1:].islower() and _VOWEL.search(word) is not None
