"""Dates of pictures that an article shows: sentences of its text which stand below it once more, as captions."""

from __future__ import annotations

from collections.abc import Sequence

from sukien.dates.moment import Found
from sukien.text import Text


def without_pictures(text: Text, found: Sequence[Found]) -> Sequence[Found]:
    """The dates that are not those of a picture, often from an archive, which is shown amid the text.

    A caption of one line says it again: "… ngày 21/4/2017" in the body, and the same sentence at the end.
    """
    captions = "\n".join(text.text[s.start : s.end] for s in text.sections if s.kind == "caption")
    return [one for one in found if not _is_shown(text, one, captions)] if captions else found


def _is_shown(text: Text, one: Found, captions: str) -> bool:
    start, end = text.sentences[text.sentence_at(one.start)]
    return text.section_at(one.start).kind != "caption" and text.text[start:end].strip() in captions
