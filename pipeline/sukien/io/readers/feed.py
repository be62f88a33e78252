"""RSS and Atom: an article for each entry. Needs the extra `feed`."""

from __future__ import annotations

import calendar
import io
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from html import unescape
from typing import Any

from sukien.errors import InputError
from sukien.io.article import Article, failure
from sukien.io.decode import known_text
from sukien.io.extras import missing
from sukien.io.fields import article_of
from sukien.io.file import File
from sukien.io.readers.tags import require_bounded_tags
from sukien.records import Failure

_BREAK = re.compile(r"<(?:br|/p|/div|/li|/h[1-6]|/tr|/blockquote)\b[^<>]{0,500}>", re.IGNORECASE)
_DROPPED = re.compile(r"<(script|style)\b.*?(?:</\1\s*>|\Z)", re.IGNORECASE | re.DOTALL)
_TAG = re.compile(r"<[^<>]{0,5000}>")
_LINES = re.compile(r"[ \t]*\n\s*")


def read_feed(file: File) -> Iterator[Article | Failure]:
    """The entries of an `.rss`, `.atom` or `.xml` file; `line` counts them. What an entry has longest is its text."""
    try:
        import feedparser
    except ImportError as error:
        raise missing("RSS and Atom", "feedparser", "feed") from error
    # A stream, never a string: a string that looks like an address would be fetched.
    data = file.read(file.limits.page_bytes)
    require_bounded_tags(known_text(data)[0], file.limits.tag_attributes)
    parsed = feedparser.parse(io.BytesIO(data), sanitize_html=False, resolve_relative_uris=False)
    if not parsed.entries and not parsed.version:
        raise InputError("not RSS or Atom", code="input.feed", remedy="save the feed again")
    publisher = parsed.feed.get("title")
    for number, entry in enumerate(parsed.entries, 1):
        try:
            yield article_of(_row(entry, publisher), file.name, number)._replace(keep_text=True)
        except InputError as error:
            yield failure(error, file.name, number)


def _row(entry: Any, publisher: str | None) -> dict[str, Any]:
    texts = [one.get("value") or "" for one in entry.get("content") or ()] + [entry.get("summary") or ""]
    title = _plain(entry.get("title") or "")
    return {
        "id": None,
        "text": max(map(_plain, texts), key=len) or title,
        "title": title,
        "url": entry.get("link"),
        # By a plain look: feedparser would take one for the other, and warn that it does.
        "published": _moment(dict.get(entry, "published_parsed") or dict.get(entry, "updated_parsed")),
        "publisher": publisher,
    }


def _moment(parsed: Any) -> str | None:
    """A time of a feed (UTC) as ISO with its offset; what is no time is None."""
    try:
        return datetime.fromtimestamp(calendar.timegm(parsed), UTC).isoformat() if parsed else None
    except (ValueError, TypeError, OverflowError, OSError):
        return None


def _plain(markup: str) -> str:
    """The text of a piece of HTML, a line for each block."""
    bare = _TAG.sub("", _BREAK.sub("\n", _DROPPED.sub("", markup)))
    return _LINES.sub("\n", unescape(bare)).strip()
