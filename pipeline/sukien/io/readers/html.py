"""HTML: the main text of a page, without menus and advertisements. Needs the extra `html`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from sukien.errors import InputError
from sukien.io.article import Article
from sukien.io.fields import article_of
from sukien.records import Failure


def read_html(path: Path) -> Iterator[Article | Failure]:
    """The one article of an `.html` file; its extracted text is written into the record, where its offsets point."""
    data = path.read_bytes()
    if not data.strip():
        raise InputError("the file is empty", code="input.empty", remedy="save the page again")
    try:
        from trafilatura import bare_extraction
    except ImportError as error:
        raise InputError(
            "reading HTML needs the package trafilatura",
            code="input.html_extra",
            remedy='pip install "sukien[html]", or save the article as .txt',
        ) from error
    page = bare_extraction(data, with_metadata=True, include_comments=False, include_tables=False)
    found = {} if page is None else page if isinstance(page, dict) else page.as_dict()
    if not (found.get("text") or "").strip():
        raise InputError("no article in this page", code="input.no_text", remedy="save the article's text as .txt")
    names = {"text": "text", "title": "title", "url": "url", "published": "date", "publisher": "sitename"}
    row = {ours: found.get(theirs) for ours, theirs in names.items()}
    yield article_of(row, path.as_posix())._replace(keep_text=True)
