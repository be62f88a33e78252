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
        source = _Source(file.stream)
        archive, told, known = ArchiveIterator(source), 0, False
        archive.INC_RECORD = ""  # it would tell of it on standard error
        for record in archive:
            if archive.err_count > told:
                told = archive.err_count
                yield _cut(file, "")
            if record.rec_type in ("response", "resource"):
                found = _fetched(file, record)
                known = isinstance(found, Failure)
                yield found
        if (archive.err_count > told or source.cut) and not known:
            yield _cut(file, "")
    except (ArchiveLoadFailed, ValueError, AttributeError, EOFError) as error:
        # Of a head that is cut warcio makes an AttributeError.
        what = "a record is cut" if isinstance(error, AttributeError) else str(error).split("\n")[0]
        raise InputError(f"not a whole web archive: {what}", code="input.archive", remedy="fetch it again") from error


class _Source:
    """What warcio reads: it takes a file that is cut for one that ends, so here it is noted."""

    def __init__(self, stream: Any) -> None:
        self._stream, self.cut = stream, False

    def read(self, size: int) -> bytes:
        try:
            data: bytes = self._stream.read1(size)
        except EOFError:
            self.cut, data = True, b""
        return data


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
    try:
        parts = urlsplit(url)
    except ValueError:  # no address, but a name all the same
        return url
    return f"{parts.netloc}{parts.path.rstrip('/')}" + (f"?{parts.query}" if parts.query else "")
