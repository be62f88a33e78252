"""JSON Lines: one article a line."""

from __future__ import annotations

import codecs
import json
from collections.abc import Iterator
from pathlib import Path

from sukien.errors import InputError
from sukien.io.article import Article, failure
from sukien.io.decode import decode
from sukien.io.fields import article_of
from sukien.records import Failure


def read_jsonl(path: Path) -> Iterator[Article | Failure]:
    """The articles of a `.jsonl` file, line by line; a broken line is a failure of its own."""
    name, empty = path.as_posix(), True
    with path.open("rb") as handle:
        # Only "\n" ends a line: U+2028 and its like may stand inside a JSON string.
        for number, data in enumerate(handle, 1):
            if number == 1:
                if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
                    raise InputError("JSON Lines in UTF-16", code="input.encoding", remedy="save the file as UTF-8")
                data = data.removeprefix(codecs.BOM_UTF8)
            if not data.strip():
                continue
            empty = False
            try:
                yield article_of(_object(decode(data)), name, number)
            except InputError as error:
                yield failure(error, name, number)
    if empty:
        raise InputError("the file is empty", code="input.empty", remedy="write one JSON object a line")


def _object(line: str) -> dict[str, object]:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise InputError(f"not JSON: {error}", code="input.json", remedy="write one JSON object a line") from error
    if not isinstance(row, dict):
        raise InputError(
            f"a JSON {type(row).__name__}, not an object", code="input.json", remedy='write {"id": …, "text": …} a line'
        )
    return row
