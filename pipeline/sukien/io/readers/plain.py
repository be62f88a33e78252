"""Plain text: the whole decoded file is the article."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from sukien.io.article import Article
from sukien.io.decode import decode
from sukien.records import Failure


def read_plain(path: Path) -> Iterator[Article | Failure]:
    """The one article of a `.txt` file."""
    yield Article(path.as_posix(), decode(path.read_bytes()))
