"""Bytes to text: Unicode by its mark or its form, then the encodings that Vietnamese was written in before it."""

from __future__ import annotations

import codecs
from typing import NamedTuple

from sukien.errors import InputError
from sukien.io.legacy import decode_legacy

# The mark of UTF-32 begins with that of UTF-16: it has to be asked for first.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SIGNATURES = (b"%PDF-", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x1f\x8b", b"\xd0\xcf\x11\xe0")
_HEAD = 4096


class Decoded(NamedTuple):
    """A text without its byte-order mark, line ends as they are. `warnings` name an encoding that was recognised."""

    text: str
    warnings: tuple[str, ...] = ()


def decode(data: bytes) -> Decoded:
    """The text of a file. Raises InputError: `input.empty`, `input.binary` or `input.encoding`."""
    if not data or data.isspace():
        raise _empty()
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return Decoded(_decode(data[len(mark) :], encoding))
    if data.startswith(_SIGNATURES):
        raise _binary()
    if b"\x00" in data[:65536]:
        return _wide(data)
    try:
        return Decoded(_decode(data, "utf-8"))
    except InputError:
        legacy = decode_legacy(data)
        if legacy is None:
            raise
        return Decoded(legacy.text, (recognised(legacy.encoding),))


def known_text(data: bytes) -> tuple[str | bytes, tuple[str, ...]]:
    """Markup as text where that is certain; else its bytes, for a parser to look at what it declares; and warnings."""
    try:
        return decode(data)
    except InputError as error:
        if error.code != "input.encoding":
            raise
        return data, ()


def recognised(encoding: str) -> str:
    """The warning that tells in which encoding a text was read."""
    return f"encoding.recognised: read as {encoding}"


def _wide(data: bytes) -> Decoded:
    """UTF-16 without a mark: the high bytes of its blanks and plain letters are zeros, on one side only."""
    head = data[:_HEAD]
    pairs = len(head) // 2
    odd, even = head[1::2].count(0), head[::2].count(0)
    for many, few, encoding in ((odd, even, "utf-16-le"), (even, odd, "utf-16-be")):
        if pairs >= 8 and many > pairs * 0.2 and few <= pairs * 0.02:
            return Decoded(_decode(data, encoding), (recognised(encoding.upper()),))
    raise _binary()


def _decode(data: bytes, encoding: str) -> str:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise InputError(
            f"not {encoding.upper()}: byte {error.start} is 0x{data[error.start]:02x}",
            code="input.encoding",
            remedy="save the file as UTF-8",
        ) from error
    if not text or text.isspace():
        raise _empty()
    return text


def _empty() -> InputError:
    return InputError("the file is empty", code="input.empty", remedy="put the article's text into it")


def _binary() -> InputError:
    return InputError("this is no text file", code="input.binary", remedy="save the article as plain text in UTF-8")
