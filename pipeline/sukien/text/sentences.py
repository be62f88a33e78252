"""Sentences inside a paragraph, with abbreviations and date dots kept whole."""

from __future__ import annotations

import re
from collections.abc import Iterator

_END = re.compile(r"[.!?…]+[\"')\]]*(?=\s+[\"'(\[]*[^\W\d_a-z])")


def find_sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The sentences between two offsets, as (start, end) without the blanks around them."""
    begin = start
    for match in _END.finditer(text, start, end):
        yield begin, match.end()
        begin = match.end()
        while begin < end and text[begin].isspace():
            begin += 1
    if begin < end:
        yield begin, end
