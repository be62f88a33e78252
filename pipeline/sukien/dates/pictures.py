"""Dates of pictures that an article shows: sentences of its text which stand below it once more, as captions."""

from __future__ import annotations

from collections.abc import Sequence

from sukien.dates.moment import Found
from sukien.text import Text


def without_pictures(text: Text, found: Sequence[Found]) -> Sequence[Found]:
    """The dates that are not those of a picture, often from an archive, which is shown amid the text.

    A paragraph of one line says it again: "… ngày 21/4/2017" in the body, and the same sentence at the end.
    """
    last = max((s.start for s in text.sections if s.kind in ("byline", "caption")), default=None)
    if last is None:
        return found
    shown = "\n".join(text.text[s.start : s.end] for s in text.sections if s.kind == "caption" or s.start > last)
    return [one for one in found if not _is_shown(text, one, shown, last)] if shown else found


def _is_shown(text: Text, one: Found, shown: str, last: int) -> bool:
    start, end = text.sentences[text.sentence_at(one.start)]
    sentence = text.text[start:end].strip()
    if start < last and text.section_at(start).kind != "caption":
        return sentence in shown
    return 0 <= text.text.find(sentence) < min(start, last)
