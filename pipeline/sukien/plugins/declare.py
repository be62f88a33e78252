"""What a plug-in says about itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from sukien.extractors import Find
from sukien.records import ArticleRecord


@dataclass(frozen=True)
class Extractor:
    """An extractor; its name is that of its entry point.

    `find(text, pack, seen)` returns mentions in offsets of the normalised text (`text.text`). `provides` lists the
    labels that it gives, its own in UPPER_SNAKE among them. `needs` lists extractors by name ("countries") or labels
    ("COUNTRY": all that give it); they run before, and their mentions are in `seen`. An overlap with another mention is
    a contest that the longer wins, unless the labels in `inside` may hold these mentions, or these may hold those in
    `holds`.
    """

    find: Find
    provides: tuple[str, ...]
    needs: tuple[str, ...] = ()
    inside: tuple[str, ...] = ()
    holds: tuple[str, ...] = ()


@dataclass(frozen=True)
class Exporter:
    """A further file of each run; its name is that of its entry point.

    `lines(record)` returns what an article adds to the file, "" where it adds nothing; `head` and `foot` open and close
    it. It is called in the worker that read the article: it must depend on the record alone. `needs` lists the
    extractors or labels without which it makes no sense.
    """

    file: str
    lines: Callable[[ArticleRecord], str]
    head: str = ""
    foot: str = ""
    needs: tuple[str, ...] = ()
