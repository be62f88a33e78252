"""An article as a reader hands it on: text and what the input says about it."""

from __future__ import annotations

from typing import NamedTuple

from sukien.errors import InputError, PluginError
from sukien.given import scrub
from sukien.records import Failure


class Article(NamedTuple):
    """One article of an input.

    `id` is the one that the input gives; `line` counts lines, rows or entries from 1 where a file holds many articles.
    `keep_text` asks for the text to be written into the record, because it stands in the input in no such form.
    `warnings` tell how it was read.
    """

    path: str
    text: str
    id: str | None = None
    line: int | None = None
    title: str | None = None
    url: str | None = None
    published: str | None = None
    publisher: str | None = None
    keep_text: bool = False
    warnings: tuple[str, ...] = ()


class Page(NamedTuple):
    """A file that is one article and dear or dangerous to read: it is read where the article is processed.

    `kind` is the ending that says what it is, such as `.pdf`; `day` the ISO day on which it was last changed or
    fetched. What the surroundings know of the article (a mail its subject, a crawl the address) goes before what the
    file itself says.
    """

    path: str
    kind: str
    data: bytes
    day: str | None = None
    line: int | None = None
    title: str | None = None
    url: str | None = None
    published: str | None = None
    publisher: str | None = None


_LONGEST = 500
"""Characters of a message: what it quotes of the input may be of any length."""


def failure(error: InputError | PluginError, source: str, line: int | None = None) -> Failure:
    """An error as the line of `failures.jsonl` that tells it."""
    message = f"{error.where}: {error.message}" if isinstance(error, PluginError) else error.message
    if len(message) > _LONGEST:
        message = message[:_LONGEST] + "…"
    return Failure(
        source=scrub(source),
        line=line,
        code=error.code,
        message=scrub(message),
        remedy=error.remedy or "look at the input and try again",
    )
