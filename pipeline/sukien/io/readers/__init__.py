"""Readers, by the ending that says what a file is.

READERS hold cheap formats and those with many articles: functions from a file to its articles and failures, in order.
A reader yields a Failure for a line that it cannot use and goes on; for a file that it cannot use it raises InputError.
PAGES hold formats that are one article and dear or dangerous to read: functions from a page to its one article, called
where the article is processed, so that a file that kills or hangs its reader costs nothing but itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from sukien.io.article import Article, Page
from sukien.io.file import File
from sukien.io.readers.docx import read_docx
from sukien.io.readers.feed import read_feed
from sukien.io.readers.html import read_html
from sukien.io.readers.jsonl import read_jsonl
from sukien.io.readers.markdown import read_markdown
from sukien.io.readers.pdf import read_pdf
from sukien.io.readers.plain import read_plain
from sukien.io.readers.table import read_csv, read_parquet
from sukien.limits import Limits
from sukien.records import Failure

Reader = Callable[[File], Iterator[Article | Failure]]
PageReader = Callable[[Page, Limits], Article]

READERS: dict[str, Reader] = {
    ".txt": read_plain,
    ".md": read_markdown,
    ".jsonl": read_jsonl,
    ".csv": read_csv,
    ".parquet": read_parquet,
    ".rss": read_feed,
    ".atom": read_feed,
    ".xml": read_feed,
}
PAGES: dict[str, PageReader] = {
    ".html": read_html,
    ".htm": read_html,
    ".docx": read_docx,
    ".pdf": read_pdf,
}
