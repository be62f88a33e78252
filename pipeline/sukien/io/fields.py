"""The columns that JSON Lines, CSV and Parquet share, as an article."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from sukien.errors import InputError
from sukien.io.article import Article, Page

COLUMNS = ("id", "text", "title", "url", "published", "publisher")


def article_of(row: Mapping[Any, Any], path: str, line: int | None = None) -> Article:
    """The article of one row; other columns are left aside. Raises InputError where it has no text."""
    text = row.get("text")
    if not isinstance(text, str) or not text.strip():
        found = ", ".join(sorted(str(key) for key in row if key is not None)[:8]) or "nothing"
        raise InputError(
            f"no text: the fields are {found}", code="input.no_text", remedy="put the article into the field 'text'"
        )
    given, title, url, published, publisher = (_plain(row.get(name)) for name in COLUMNS if name != "text")
    return Article(path, text, given, line, title, url, published, publisher)


def _plain(value: Any) -> str | None:
    """A scalar as text; None for what is empty or no scalar, as a missing number (NaN) in a table is."""
    if value is None or isinstance(value, (list, dict)) or value != value:
        return None
    if isinstance(value, date):
        return value.isoformat()
    return str(value).strip() or None


def given_of(page: Page, text: str, **found: object) -> Article:
    """The article of a page: what is known from outside goes before what was `found` in the page itself.

    Raises InputError where there is no text.
    """
    known = {name: getattr(page, name) for name in ("title", "url", "published", "publisher")}
    row = {**found, **{name: value for name, value in known.items() if value}, "text": text}
    return article_of(row, page.path, page.line)._replace(keep_text=True)
