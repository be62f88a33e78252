"""Tar archives: read once from beginning to end; links, devices and the like are left out."""

from __future__ import annotations

import tarfile
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import BinaryIO, cast

from sukien.errors import InputError
from sukien.given import scrub
from sukien.io.file import File, is_hidden
from sukien.records import Failure, Skipped


def open_tar(file: File) -> Iterator[File | Failure | Skipped]:
    """The members of a `.tar` file; a link is Skipped."""
    try:
        with tarfile.open(fileobj=file.stream, mode="r|", errorlevel=1) as archive:
            for info in archive:
                archive.members = []  # type: ignore[attr-defined]  # else it keeps all that it has passed
                if info.isdir():
                    continue
                name = scrub(f"{file.name}/{info.name}")
                if is_hidden(info.name):
                    file.budget.enter(file.depth + 1)
                    yield Skipped(source=name, reason="a hidden file in an archive")
                    continue
                stream = archive.extractfile(info) if info.isreg() else None
                if stream is None:
                    file.budget.enter(file.depth + 1)
                    yield Skipped(source=name, reason="a link or device in an archive")
                    continue
                yield file.member(info.name, cast(BinaryIO, stream), _day(info.mtime))
    except tarfile.TarError as error:
        raise InputError(f"not a whole tar archive: {error}", code="input.archive", remedy="fetch it again") from error


def _day(seconds: float) -> str | None:
    try:
        return datetime.fromtimestamp(seconds, UTC).date().isoformat() if seconds else None
    except (ValueError, OverflowError, OSError):
        return None
