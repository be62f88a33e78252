"""Capitalised names right after a rank or position that no extractor took."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from sukien import mention as m
from sukien.extractors.names import names_of
from sukien.suggest.finding import Finding
from sukien.suggest.scene import Scene

_TITLES = (m.RANK, m.ROLE)
_LONGEST = 6


def find_names(scene: Scene) -> Iterator[Finding]:
    """Each becomes a rule of kind names: an unknown Vietnamese family name, or a foreign first name."""
    names, ends = names_of(scene.pack), {one.end for one in scene.settled if one.label in _TITLES}
    for run in names.runs(scene.text.text):
        start, end = run[0].start, run[-1].end
        if start - 1 not in ends or not 2 <= len(run) <= _LONGEST or scene.taken(start, end):
            continue
        first = run[0].text
        if not first.istitle() or any(word.text in names.never for word in run):
            continue
        role = "rare_surname" if names.is_vietnamese(first) else "foreign_given"
        yield scene.finding("names", f"names.{role}_{slug(first)}", start, end, role=role, words=[first])


def slug(words: str) -> str:
    """Words as a part of an id: small ASCII letters, joined by an underscore.

    >>> slug("Chuẩn Đô đốc")
    'chuan_do_doc'
    """
    plain = unicodedata.normalize("NFD", words.lower().replace("đ", "d"))
    return re.sub(r"[^a-z0-9]+", "_", "".join(c for c in plain if not unicodedata.combining(c))).strip("_")
