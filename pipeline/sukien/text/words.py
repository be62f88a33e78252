"""Word segmentation and part of speech by underthesea: evidence for users and their patterns, never matched on.

It segments the same phrase differently in different sentences ("Phần Lan mua máy bay" and "Phần Lan phản đối kế hoạch"
are not cut alike), so no built-in extractor decides by it; and it is dearer than the whole pipeline.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple


class Word(NamedTuple):
    """`start` and `end` count code points of the sentence; `tag` is a part of speech of VLSP (Np, N, V …)."""

    start: int
    end: int
    tag: str


@lru_cache(maxsize=1024)
def segment(sentence: str) -> tuple[Word, ...]:
    """The words of one sentence, in order."""
    # Imported here: it takes a third of a second, and most articles need none of it.
    from underthesea import pos_tag

    words: list[Word] = []
    offset = 0
    for form, tag in pos_tag(sentence):
        start = sentence.find(form, offset)
        if start < 0:  # it respells some words; what cannot be found again is left out
            continue
        offset = start + len(form)
        words.append(Word(start, offset, tag))
    return tuple(words)
