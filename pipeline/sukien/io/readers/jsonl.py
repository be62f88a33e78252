"""JSON Lines: one article a line."""

from __future__ import annotations

import codecs
import json
from collections.abc import Iterator
from typing import BinaryIO

from sukien.errors import InputError
from sukien.io.article import Article, failure
from sukien.io.decode import decode
from sukien.io.fields import article_of
from sukien.io.file import File
from sukien.records import Failure

_PIECE = 2**20


def read_jsonl(file: File) -> Iterator[Article | Failure]:
    """The articles of a `.jsonl` file, line by line; a broken line is a failure of its own."""
    empty, most = True, file.limits.line_bytes
    # Only "\n" ends a line: U+2028 and its like may stand inside a JSON string.
    for number, data in enumerate(_lines(file.stream, most), 1):
        if number == 1:
            if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
                raise InputError("JSON Lines in UTF-16", code="input.encoding", remedy="save the file as UTF-8")
            data = data.removeprefix(codecs.BOM_UTF8)
        if not data.strip():
            continue
        empty = False
        try:
            if len(data) > most:
                raise InputError(f"a line of more than {most:,} bytes", code="input.size", remedy="split the article")
            text, warnings = decode(data)
            article = article_of(_object(text), file.name, number)
            yield article._replace(warnings=warnings, keep_text=bool(warnings))
        except InputError as error:
            yield failure(error, file.name, number)
    if empty:
        raise InputError("the file is empty", code="input.empty", remedy="write one JSON object a line")


def _lines(stream: BinaryIO, most: int) -> Iterator[bytes]:
    """Lines; of one that is longer than `most` only so much that it shows, the rest is passed over."""
    while line := stream.readline(most + 1):
        yield line
        piece = line
        while len(line) > most and not piece.endswith(b"\n") and (piece := stream.readline(_PIECE)):
            pass


def _object(line: str) -> dict[str, object]:
    try:
        row = json.loads(line)
    except json.JSONDecodeError as error:
        # Its line is always the first, or the one behind it where the text ends too early: only the place helps.
        message = f"not JSON: {error.msg} at character {min(error.pos, len(line.rstrip())) + 1}"
        raise InputError(message, code="input.json", remedy="write one JSON object a line") from error
    except (ValueError, RecursionError) as error:
        raise InputError(f"not JSON: {error}", code="input.json", remedy="write one JSON object a line") from error
    if not isinstance(row, dict):
        raise InputError(
            f"a JSON {type(row).__name__}, not an object", code="input.json", remedy='write {"id": …, "text": …} a line'
        )
    return row
