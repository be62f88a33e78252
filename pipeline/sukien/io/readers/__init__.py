"""Readers, by the ending of a file's name: functions from a path to its articles and failures, in order.

A reader yields a Failure for a line that it cannot use and goes on; for a file that it cannot use it raises InputError.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from sukien.io.article import Article
from sukien.io.readers.html import read_html
from sukien.io.readers.jsonl import read_jsonl
from sukien.io.readers.markdown import read_markdown
from sukien.io.readers.plain import read_plain
from sukien.io.readers.table import read_csv, read_parquet
from sukien.records import Failure

Reader = Callable[[Path], Iterator[Article | Failure]]

READERS: dict[str, Reader] = {
    ".txt": read_plain,
    ".md": read_markdown,
    ".html": read_html,
    ".htm": read_html,
    ".jsonl": read_jsonl,
    ".csv": read_csv,
    ".parquet": read_parquet,
}
