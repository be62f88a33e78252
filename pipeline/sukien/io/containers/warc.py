"""Web archives: the pages that a crawler fetched, with their addresses. Needs the extra `warc`."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

from sukien.errors import InputError
from sukien.io.article import failure
from sukien.io.extras import missing
from sukien.io.file import File
from sukien.records import Failure, Skipped

_KINDS = {"text/html": ".html", "application/xhtml+xml": ".html", "text/plain": ".txt", "application/pdf": ".pdf"}


def open_warc(file: File) -> Iterator[File | Failure | Skipped]:
    """The responses of a `.warc` file that may be articles; other responses are Skipped, requests are no articles.

    A record that is shorter or longer than it says is a Failure.
    """
    try:
        from warcio.archiveiterator import ArchiveIterator
        from warcio.exceptions import ArchiveLoadFailed
    except ImportError as error:
        raise missing("web archives", "warcio", "warc") from error
    try:
        archive, told = ArchiveIterator(file.stream), 0
        archive.INC_RECORD = ""  # it would tell of it on standard error
        for record in archive:
            if archive.err_count > told:
                told = archive.err_count
                yield _cut(file, "")
            if record.rec_type in ("response", "resource"):
                yield _fetched(file, record)
        if archive.err_count > told:
            yield _cut(file, "")
    except (ArchiveLoadFailed, ValueError, EOFError) as error:
        raise InputError(f"not a whole web archive: {error}", code="input.archive", remedy="fetch it again") from error


def _fetched(file: File, record: Any) -> File | Failure | Skipped:
    url = record.rec_headers.get_header("WARC-Target-URI") or ""
    day = (record.rec_headers.get_header("WARC-Date") or "")[:10] or None
    http = record.http_headers
    status = http.get_statuscode() if http else "200"
    type_ = (http.get_header("Content-Type") if http else record.rec_headers.get_header("Content-Type")) or ""
    kind = _KINDS.get(type_.partition(";")[0].strip().lower())
    if status != "200" or kind is None:
        file.budget.enter(file.depth + 1)
        reason = f"a response with status {status} and type {type_ or 'none'}"
        return Skipped(source=f"{file.name}/{url}", reason=reason)
    most = file.limits.page_bytes
    body = io.BytesIO(record.content_stream().read(most + 1))
    file.budget.spend(len(body.getbuffer()))
    if len(body.getbuffer()) <= most and _lacks(record.raw_stream):
        return _cut(file, url)
    return file.member(_name(url), body, day).as_kind(kind).told(url=url)


def _lacks(stream: Any) -> bool:
    """Whether a record ends before its length; what its body left over (the end of chunks) is passed."""
    while stream.read(65_536):
        pass
    return getattr(stream, "limit", 0) > 0


def _cut(file: File, url: str) -> Failure:
    file.budget.enter(file.depth + 1)
    error = InputError("a record is not as long as it says", code="input.archive", remedy="fetch it again")
    return failure(error, f"{file.name}/{url}" if url else file.name)


def _name(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.netloc}{parts.path.rstrip('/')}" + (f"?{parts.query}" if parts.query else "")
