"""Bytes to text: UTF-8 with or without a mark, UTF-16 and UTF-32 with one; anything else is refused, never guessed."""

from __future__ import annotations

import codecs

from sukien.errors import InputError

# The mark of UTF-32 begins with that of UTF-16: it has to be asked for first.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SIGNATURES = (b"%PDF-", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x1f\x8b", b"\xd0\xcf\x11\xe0")


def decode(data: bytes) -> str:
    """The text of a file without its byte-order mark, line ends as they are.

    Raises InputError: `input.empty`, `input.binary` or `input.encoding`.
    """
    if not data.strip():
        raise InputError("the file is empty", code="input.empty", remedy="put the article's text into it")
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decode(data[len(mark) :], encoding)
    if data.startswith(_SIGNATURES) or b"\x00" in data[:65536]:
        raise InputError("this is no text file", code="input.binary", remedy="save the article as plain text in UTF-8")
    return _decode(data, "utf-8")


def _decode(data: bytes, encoding: str) -> str:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise InputError(
            f"not {encoding.upper()}: byte {error.start} is 0x{data[error.start]:02x}",
            code="input.encoding",
            remedy="save the file as UTF-8 (older Vietnamese files are often Windows-1258 or TCVN3)",
        ) from error
    if not text.strip():
        raise InputError("the file is empty", code="input.empty", remedy="put the article's text into it")
    return text
