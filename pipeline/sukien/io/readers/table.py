"""Tables: one article a row, in the columns of JSON Lines. Parquet needs the extra `parquet`."""

from __future__ import annotations

import csv
import io
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from sukien.errors import InputError
from sukien.io.article import Article, failure
from sukien.io.decode import decode
from sukien.io.fields import article_of
from sukien.records import Failure


def read_csv(path: Path) -> Iterator[Article | Failure]:
    """The articles of a `.csv` file, separated by commas, semicolons or tabs; `line` counts rows below the header."""
    text = decode(path.read_bytes())
    csv.field_size_limit(min(sys.maxsize, 2**31 - 1))  # The default refuses an article of 128 KB.
    header = text.split("\n", 1)[0]
    delimiter = max(",;\t", key=header.count)
    rows = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter)
    _require_text(rows.fieldnames or ())
    try:
        yield from _articles(rows, path)
    except csv.Error as error:
        raise InputError(f"not CSV: {error}", code="input.csv", remedy="put texts in double quotes") from error


def read_parquet(path: Path) -> Iterator[Article | Failure]:
    """The articles of a `.parquet` file, batch by batch; `line` counts rows."""
    try:
        import pyarrow
        from pyarrow import parquet
    except ImportError as error:
        raise InputError(
            "reading Parquet needs the package pyarrow",
            code="input.parquet_extra",
            remedy='pip install "sukien[parquet]", or save the table as .jsonl',
        ) from error
    if not path.stat().st_size:
        raise InputError("the file is empty", code="input.empty", remedy="write the table again")
    try:
        with parquet.ParquetFile(path) as table:
            _require_text(table.schema_arrow.names)
            yield from _articles((row for batch in table.iter_batches(256) for row in batch.to_pylist()), path)
    except pyarrow.ArrowException as error:
        first = str(error).splitlines()[0]
        raise InputError(f"not Parquet: {first}", code="input.parquet", remedy="write the table again") from error


def _require_text(columns: Iterable[str]) -> None:
    names = list(columns)
    if "text" not in names:
        found = ", ".join(names)
        raise InputError(
            f"no column 'text' among {found}", code="input.no_text", remedy="name the article's column 'text'"
        )


def _articles(rows: Iterable[Mapping[Any, Any]], path: Path) -> Iterator[Article | Failure]:
    for number, row in enumerate(rows, 1):
        try:
            yield article_of(row, path.as_posix(), number)
        except InputError as error:
            yield failure(error, path.as_posix(), number)
