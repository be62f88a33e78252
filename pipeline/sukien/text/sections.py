"""Sections: what an article tells itself, and what stands around it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

Kind = Literal["headline", "lead", "body", "caption", "byline", "related", "boilerplate"]


class Section(NamedTuple):
    """`start` (inclusive) and `end` (exclusive) count code points of the normalised text."""

    kind: Kind
    start: int
    end: int


_PARAGRAPH = re.compile(r"[^\n]*\S[^\n]*")
_RELATED = re.compile(r"\s*tin (?:liên quan|cùng chuyên mục)\s*:?\s*$", re.IGNORECASE)


def find_sections(text: str) -> Sequence[Section]:
    """One section for each paragraph (a line with something on it)."""
    out: list[Section] = []
    kind: Kind = "body"
    for match in _PARAGRAPH.finditer(text):
        if _RELATED.match(match.group()):
            kind = "related"
        start = match.start() + len(match.group()) - len(match.group().lstrip())
        out.append(Section(kind, start, match.start() + len(match.group().rstrip())))
    return out or [Section("body", 0, len(text))]
