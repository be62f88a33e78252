"""Paragraphs: the lines of a normalised text that have something on them."""

from __future__ import annotations

import re
from typing import NamedTuple

_LINE = re.compile(r"\S(?:[^\n]*\S)?")
# A stop at the end, perhaps with a source in brackets after it; or a mark after which more is to come.
_FINAL = re.compile(r"(?:[.!?…][\"')\]]*|[.…/]\s*\([^()]{2,40}\)|[:;,])$")
_SHORT = 280
"""Code points up to which a paragraph can be a title, a caption or a cue."""


class Paragraph(NamedTuple):
    """A line, [start, end) in the normalised text without the blanks around it.

    `prose`: whether it reads like sentences rather than like a title. `text` and `lower` are left empty where it is
    too long for anything but prose.
    """

    start: int
    end: int
    prose: bool
    text: str
    lower: str


def split_paragraphs(text: str, lower: str) -> list[Paragraph]:
    """The paragraphs of a normalised text in order; `lower` is the text in small letters."""
    out = []
    for match in _LINE.finditer(text):
        start, end = match.span()
        if end - start > _SHORT:
            out.append(Paragraph(start, end, True, "", ""))
        else:
            line = match.group()
            out.append(Paragraph(start, end, _FINAL.search(line) is not None, line, lower[start:end]))
    return out
