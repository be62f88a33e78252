"""Related news: the block of teasers after a heading such as "Tin liên quan", and single lines of the kind."""

from __future__ import annotations

from collections.abc import Sequence

from sukien.text.cues import Cues
from sukien.text.paragraphs import Paragraph

_HEADING = 60
_MARKS = " >"
"""What may stand before the words of a teaser."""
_STOPS = tuple('.!?…")]')
"""What a sentence ends with before a teaser that is glued to it."""
_RUN = 3
"""So many paragraphs of prose in a row are no teasers: a teaser is one paragraph under its headline."""


def find_related(paragraphs: Sequence[Paragraph], cues: Cues) -> set[int]:
    """The indices of the paragraphs that belong to related news, headings included."""
    out: set[int] = set()
    index = 0
    while index < len(paragraphs):
        paragraph = paragraphs[index]
        if _opens(paragraph, cues):
            end = _block_end(paragraphs, index + 1, cues)
            out.update(range(index, end))
            index = end
            continue
        if paragraph.text and cues.related_line.match(paragraph.lower):
            out.add(index)
        index += 1
    return out


def glued_teaser(text: str, lower: str, start: int, end: int, cues: Cues) -> int | None:
    """Where a teaser begins that is glued to the end of a paragraph: "Hai bên ký kết. Xem thêm: Tàu Lào ghé thăm"."""
    found = (lower.find(words, start, end) for words in cues.teasers)
    closed = (at for at in found if at > start and text[at].isupper() and text[start:at].rstrip(_MARKS)[-1:] in _STOPS)
    return min(closed, default=None)


def _block_end(paragraphs: Sequence[Paragraph], start: int, cues: Cues) -> int:
    """Where a block of teasers that begins at `start` ends: at the end of the text, unless the article resumes.

    It resumes with a run of prose in which no headline stands between, after which headlines do not return.
    """
    length = len(paragraphs)
    run = start
    for index in range(start, length + 1):
        if index < length and (paragraphs[index].prose or _is_caption(paragraphs[index], cues)):
            continue
        if index - run >= _RUN and _stays(paragraphs, index, cues):
            # Where the headlines before have teasers, the first paragraph of the run is the last teaser.
            return run + _has_teasers(paragraphs, start, run)
        run = index + 1
    return length


def _opens(paragraph: Paragraph, cues: Cues) -> bool:
    """Whether a paragraph is the heading of a block; headings are short."""
    return 0 < len(paragraph.text) <= _HEADING and cues.related_block.match(paragraph.lower) is not None


def _is_caption(paragraph: Paragraph, cues: Cues) -> bool:
    return bool(paragraph.text) and cues.has_credit(paragraph.lower)


def _stays(paragraphs: Sequence[Paragraph], index: int, cues: Cues) -> bool:
    """Whether from `index` on no headline with a teaser follows, up to the next heading of related news."""
    for here, following in zip(paragraphs[index:], paragraphs[index + 1 :], strict=False):
        if _opens(here, cues):
            return True
        if not here.prose and following.prose and not _is_caption(here, cues):
            return False
    return True


def _has_teasers(paragraphs: Sequence[Paragraph], start: int, run: int) -> bool:
    return any(paragraphs[i].prose for i in range(start, run)) or run == start
