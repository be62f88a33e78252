"""What makes words a person's name, for words that were not taken for one."""

from __future__ import annotations

from collections.abc import Iterator

from sukien import mention as m
from sukien.explain.article import Asked
from sukien.extractors.names import names_of

_NEAR = 2
"""A title ends at most so many characters before a name."""


def name_notes(asked: Asked, start: int, end: int, label: str | None) -> Iterator[str]:
    """What speaks against the words being a name; nothing where they have no capitals and nobody asked for a person."""
    text = asked.text.text
    words = text[start:end].split()
    if label not in (None, m.PERSON) or not words:
        return
    small = [word for word in words if not word[0].isupper()]
    names = names_of(asked.pack)
    if small:
        if label == m.PERSON:
            yield f"name: '{small[0]}' has no capital"
        return
    for one in asked.settled:
        if one.label != m.PERSON and one.start < end and start < one.end:
            yield f"name: its words are those of {one.label} '{asked.words(one.start, one.end)[2]}' ({one.rule})"
            return
    if not any(run[0].start < end and start < run[-1].end for run in names.runs(text)):
        yield "name: these words are no run of capitalised words"
        return
    barred = [word for word in words if word in names.never]
    if barred:
        yield f"name: '{barred[0]}' is never part of a name (names of role never)"
    vietnamese = all(map(names.is_vietnamese, words))
    if vietnamese and len(words) > 1 and not names.vietnamese_name(words):
        yield f"name: '{words[0]}' is no family name (names of role surname and rare_surname)"
    if not vietnamese and words[0] not in names.foreign_given:
        yield f"name: '{words[0]}' is no first name that a rule lists (names of role foreign_given)"
    titles = (m.RANK, m.ROLE)
    if not any(one.label in titles and 0 <= start - one.end <= _NEAR for one in asked.settled):
        yield "name: no rank and no position stands right before it"
