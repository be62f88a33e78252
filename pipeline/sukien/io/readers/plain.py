"""Plain text: the whole decoded file is the article."""

from __future__ import annotations

from collections.abc import Iterator

from sukien.io.article import Article
from sukien.io.decode import decode
from sukien.io.file import File
from sukien.records import Failure


def read_plain(file: File) -> Iterator[Article | Failure]:
    """The one article of a `.txt` file."""
    text, warnings = decode(file.read(file.limits.page_bytes))
    yield Article(file.name, text, url=file.url, keep_text=bool(warnings), warnings=warnings)
