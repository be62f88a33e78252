"""Signatures: who wrote, photographed or relayed an article, on a line of its own or behind the last sentence."""

from __future__ import annotations

import re

from sukien.text.cues import Cues

_SEPARATOR = re.compile(r"[\s/,&()+.-]+")
_LONGEST = 80
_MOST_WORDS = 10
# What names the source and not the writer.
_SOURCE = re.compile(r"\s*(?:[(/]|-\s|[Tt]heo\s).*$")
_LAST_STOP = re.compile(r"(?:[.!?…][\"')\]]*|\./\.)\s+(?=[(\"]?[^\W\d_])")
# A full stop inside a signature follows an initial only.
_SENTENCE = re.compile(r"[^\W\d_]{4,}[.!?…](?:\s|$)|[:;!?\"]")


def is_signature(text: str, start: int, end: int, cues: Cues) -> bool:
    """Whether [start, end) is nothing but names, as a writer signs, and the name occurs nowhere before."""
    if not 1 < end - start <= _LONGEST:
        return False
    line = text[start:end]
    if _SENTENCE.search(line) or any(c.isdigit() for c in line):
        return False
    words = [word for word in _SEPARATOR.split(line) if word]
    if not words or len(words) > _MOST_WORDS or (len(words) == 1 and not _is_short_name(line)):
        return False
    if not all(word[0].isupper() or word.lower() in cues.byline_words for word in words):
        return False
    # Someone whom the article names does not sign it: "Đại tướng Phan Văn Giang" alone is a caption.
    name = _SOURCE.sub("", line).strip() or line
    return text.find(name, 0, start) < 0


def find_signature(text: str, start: int, end: int, cues: Cues) -> int | None:
    """Where a signature begins that stands behind the last sentence of a paragraph, or None."""
    for match in _LAST_STOP.finditer(text, max(start, end - _LONGEST), end):
        if is_signature(text, match.end(), end, cues):
            return match.end()
    return None


def _is_short_name(line: str) -> bool:
    """One word signs when it is an acronym (PV, TTXVN), initials (B.M.) or stands in brackets."""
    return line.replace(".", "").isupper() or line[0] == "(" or "/" in line
