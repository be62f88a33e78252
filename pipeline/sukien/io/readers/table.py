"""Tables: one article a row, in the columns of JSON Lines. Parquet needs the extra `parquet`."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from sukien.errors import InputError
from sukien.io.article import Article, failure
from sukien.io.decode import decode
from sukien.io.extras import missing
from sukien.io.fields import article_of
from sukien.io.file import File
from sukien.records import Failure

# Line by line, for csv to put together: a copy of the whole would take four bytes a letter.
_LINE = re.compile(r"[^\r\n]*(?:\r\n?|\n)|[^\r\n]+")


def read_csv(file: File) -> Iterator[Article | Failure]:
    """The articles of a `.csv` file, separated by commas, semicolons or tabs; `line` counts rows below the header."""
    text, warnings = decode(file.read(file.limits.file_bytes))
    # The default refuses an article of 128 KB, and with it what follows: a field that is too long costs its row only.
    csv.field_size_limit(file.limits.file_bytes)
    header = _LINE.match(text)
    delimiter = max(",;\t", key=header[0].count) if header else ","
    rows = csv.DictReader((line[0] for line in _LINE.finditer(text)), delimiter=delimiter)
    try:
        _require_text(rows.fieldnames or ())
        yield from _articles(rows, file, warnings)
    except csv.Error as error:
        told = f"not CSV: line {rows.line_num}: {error}; what follows is not read"
        raise InputError(told, code="input.csv", remedy="put texts in double quotes, none too long") from error


def read_parquet(file: File) -> Iterator[Article | Failure]:
    """The articles of a `.parquet` file, batch by batch; `line` counts rows."""
    try:
        import pyarrow
        from pyarrow import parquet
    except ImportError as error:
        raise missing("Parquet", "pyarrow", "parquet") from error
    on_disk = not file.depth and file.stream.seekable()
    stream = file.stream if on_disk else io.BytesIO(file.read(file.limits.file_bytes))
    if not stream.read(1):
        raise InputError("the file is empty", code="input.empty", remedy="write the table again")
    stream.seek(0)
    try:
        with parquet.ParquetFile(stream) as table:
            _require_text(table.schema_arrow.names)
            yield from _articles((row for batch in table.iter_batches(256) for row in _rows(batch)), file)
    except (pyarrow.ArrowException, OSError) as error:
        first = (str(error).splitlines() or ["unreadable"])[0]
        raise InputError(f"not Parquet: {first}", code="input.parquet", remedy="write the table again") from error


def _rows(batch: Any) -> Iterator[Mapping[Any, Any] | InputError]:
    """The rows of a batch; in place of one with a value that Python cannot hold (the year 300,000) what is wrong."""
    try:
        yield from batch.to_pylist()
    except (ValueError, OverflowError):
        for place in range(len(batch)):
            try:
                yield batch.slice(place, 1).to_pylist()[0]
            except (ValueError, OverflowError) as error:
                yield InputError(f"an unreadable row: {error}", code="input.parquet", remedy="write the table again")


def _require_text(columns: Iterable[str]) -> None:
    names = list(columns)
    if "text" not in names:
        found = ", ".join(names[:8])
        raise InputError(
            f"no column 'text' among {found}", code="input.no_text", remedy="name the article's column 'text'"
        )


def _articles(
    rows: Iterable[Mapping[Any, Any] | InputError], file: File, warnings: tuple[str, ...] = ()
) -> Iterator[Article | Failure]:
    for number, row in enumerate(rows, 1):
        try:
            if isinstance(row, InputError):
                raise row
            _require_bounded(row, file.limits.line_bytes)
            yield article_of(row, file.name, number)._replace(warnings=warnings, keep_text=bool(warnings))
        except InputError as error:
            yield failure(error, file.name, number)


def _require_bounded(row: Mapping[Any, Any], most: int) -> None:
    """Raises InputError for a field of more characters than a line may have bytes."""
    for name, value in row.items():
        if isinstance(value, str) and len(value) > most:
            raise InputError(
                f"the field '{name}' has {len(value):,} characters, more than {most:,}",
                code="input.size",
                remedy="split it, or raise the limit line_bytes",
            )
