"""What a short article says of its own: two that differ in a figure or a name tell of two things, however alike.

"Sáng 5/6, tàu …" and "Sáng 6/6, tàu …" are no copies; the same news with another headline, byline or spelling is one.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from itertools import groupby

from rapidfuzz.distance import OSA, Levenshtein

from sukien.mention import DATE
from sukien.records import ArticleRecord

_MOST = 300
"""Words beyond which an article is long: there a figure that differs is more often one that was corrected."""
# Marks stand beside their letters where a text is not composed.
_TOKEN = re.compile(r"\d+(?:[./:,-]\d+)*|[\w\u0300-\u036f]+")
_THOUSANDS = re.compile(r"[.,](?=\d{3}(?!\d))")
_STOP = re.compile(r"[.!?…:\n]")
_DATELINE = re.compile(r"[^\n.]{0,40}?(?:\)|\b[A-ZĐ]{2,}\w*)\s*[-–—:]\s")
"""(TTXVN) -, Hà Nội (TTXVN) -, VOV.VN -"""


def wording(record: ArticleRecord, text: str, numbers: Mapping[str, int]) -> str:
    """The words of lead and body, small but for names, number words as figures; none for a long article.

    A word that opens a sentence is a name where it was read as one: as a person, a state, a meeting.
    """
    own = [one for one in record.document.sections if one.kind in ("lead", "body")]
    if sum(text.count(" ", one.start, one.end) for one in own) > _MOST:
        return ""
    named = bytearray(len(text))
    for one in record.document.entities:
        if one.label != DATE:
            named[one.start : one.end] = b"\1" * (one.end - one.start)
    words: list[str] = []
    for section in own:
        dateline = _DATELINE.match(text, section.start, section.end) if not words else None
        end = section.start
        for token in _TOKEN.finditer(text, dateline.end() if dateline else section.start, section.end):
            start, word = token.start(), unicodedata.normalize("NFC", token[0])
            if word[0].isupper() and (named[start] or not (end == section.start or _STOP.search(text, end, start))):
                words.append(_figure(word, numbers) or word)
            else:
                words.append(_figure(word, numbers) or word.casefold())
            end = token.end()
            if len(words) > _MOST:
                return ""
    return " ".join(words)


def tell_otherwise(one: str, other: str) -> bool:
    """Whether two wordings have, in the same place, different figures or different names."""
    ours, theirs = one.split(), other.split()
    folded = ([word.casefold() for word in words] for words in (ours, theirs))
    # Operations beside each other change one place.
    for changed, group in groupby(Levenshtein.opcodes(*folded), lambda op: op.tag != "equal"):
        if changed:
            ops = list(group)
            left = ours[ops[0].src_start : ops[-1].src_end]
            right = theirs[ops[0].dest_start : ops[-1].dest_end]
            if _other_figures(left, right) or _other_names(left, right):
                return True
    return False


def _figure(word: str, numbers: Mapping[str, int]) -> str | None:
    """A number as a figure; None for any other word."""
    if word[0].isdigit():
        return _THOUSANDS.sub("", word)
    number = numbers.get(word.casefold())
    return None if number is None else str(number)


def _other_figures(left: Sequence[str], right: Sequence[str]) -> bool:
    """Whether both have figures, and not one all that the other has (5/6 and 5-6-2020 are one day)."""
    short, long = sorted((_figures(left), _figures(right)), key=len)
    rest = iter(long)
    return bool(short) and not all(figure in rest for figure in short)


def _figures(words: Sequence[str]) -> list[str]:
    return [figure.lstrip("0") for word in words if word[0].isdigit() for figure in re.split(r"\D+", word)]


def _other_names(left: Sequence[str], right: Sequence[str]) -> bool:
    """Whether each has a name that the other does not have."""
    return all(
        any(word[0].isupper() and not any(_spelt_alike(word, one) for one in others) for word in words)
        for words, others in ((left, right), (right, left))
    )


def _spelt_alike(one: str, other: str) -> bool:
    """Whether two words are one, but for a slip: a letter or its marks left out, two of them swapped."""
    ours, theirs = (unicodedata.normalize("NFD", word.casefold().replace("đ", "d\u0335")) for word in (one, other))
    if OSA.distance(ours, theirs, score_cutoff=1) <= 1 and (len(ours) != len(theirs) or sorted(ours) == sorted(theirs)):
        return True
    bare = [re.sub(r"[\u0300-\u036f]", "", word) for word in (ours, theirs)]
    return bare[0] == bare[1] and (ours in bare or theirs in bare)
