"""One compressed file: `.gz`, `.bz2`, `.xz`, and `.tgz` for a `.tar.gz`."""

from __future__ import annotations

import bz2
import gzip
import lzma
from collections.abc import Iterator
from typing import BinaryIO, cast

from sukien.io.file import File


class _Gzip(gzip.GzipFile):
    """A `.gz` file; what stands behind its end is no part of it, as gzip itself has it."""

    def read1(self, size: int = -1) -> bytes:
        try:
            return super().read1(size)
        except gzip.BadGzipFile as error:
            if self.tell() and "Not a gzipped file" in str(error):
                return b""
            raise


def open_gzip(file: File) -> Iterator[File]:
    """What a `.gz` or `.tgz` file holds."""
    with _Gzip(fileobj=file.stream) as stream:
        inside = file.unpacked(cast(BinaryIO, stream))
        yield inside.as_kind(".tar") if file.kind == ".tgz" else inside


def open_bzip2(file: File) -> Iterator[File]:
    """What a `.bz2` file holds."""
    with bz2.BZ2File(file.stream) as stream:
        yield file.unpacked(cast(BinaryIO, stream))


def open_xz(file: File) -> Iterator[File]:
    """What an `.xz` file holds."""
    with lzma.LZMAFile(file.stream) as stream:
        yield file.unpacked(cast(BinaryIO, stream))
