"""Paragraphs: the lines of a normalised text that have something on them."""

from __future__ import annotations

import re
from typing import NamedTuple

_LINE = re.compile(r"\S(?:[^\n]*\S)?")
_STOPS = frozenset(".!?…:;,")
# A stop before closing quotes and brackets, or before a source in brackets.
_CLOSED = re.compile(r"(?:[.!?…][\"')\]]+|[.…/]\s*\([^()]{2,40}\))$")
_TAIL = 48
# More than one sentence.
_SENTENCES = re.compile(r"[^\W\d_]{3}\. [^\W\d_]")
_TITLE = 120
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
            out.append(Paragraph(start, end, _is_prose(line), line, lower[start:end]))
    return out


def _is_prose(line: str) -> bool:
    """Whether a line ends with a stop or a mark after which more is to come, or holds several sentences."""
    if line[-1] in _STOPS or _CLOSED.search(line, max(0, len(line) - _TAIL)):
        return True
    return len(line) > _TITLE and _SENTENCES.search(line) is not None
