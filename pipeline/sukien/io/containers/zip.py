"""Zip archives: members are read in memory, one after the other, in the order of the archive."""

from __future__ import annotations

import io
import stat
import zipfile
import zlib
from collections.abc import Iterator
from datetime import date
from typing import BinaryIO, cast

from sukien.errors import InputError
from sukien.given import scrub
from sukien.io.article import failure
from sukien.io.file import File, is_hidden, metered
from sukien.records import Failure, Skipped


def open_zip(file: File) -> Iterator[File | Failure | Skipped]:
    """The members of a `.zip` file; a link is Skipped, a locked member a Failure."""
    stream = file.stream if not file.depth and file.stream.seekable() else io.BytesIO(file.read(file.limits.file_bytes))
    try:
        with zipfile.ZipFile(stream) as archive:
            for info in archive.infolist():
                if not info.is_dir():
                    yield _member(file, archive, info)
    except (zipfile.BadZipFile, zlib.error, EOFError) as error:
        raise InputError(f"not a whole Zip archive: {error}", code="input.archive", remedy="fetch it again") from error


def _member(file: File, archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> File | Failure | Skipped:
    name = f"{file.name}/{info.filename}"
    link = stat.S_ISLNK(info.external_attr >> 16)
    if link or is_hidden(info.filename):
        file.budget.enter(file.depth + 1)
        return Skipped(source=scrub(name), reason="a link in an archive" if link else "a hidden file in an archive")
    try:
        stream: BinaryIO = metered(cast(BinaryIO, archive.open(info)), file.budget)
    except (RuntimeError, NotImplementedError, ValueError) as error:
        file.budget.enter(file.depth + 1)
        problem = InputError(f"cannot be unpacked: {error}", code="input.archive", remedy="unpack it by hand")
        return failure(problem, name)
    return file.member(info.filename, stream, _day(info))


def _day(info: zipfile.ZipInfo) -> str | None:
    try:
        return date(*info.date_time[:3]).isoformat()
    except ValueError:
        return None
