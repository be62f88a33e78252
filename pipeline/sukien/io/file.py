"""A file to read, wherever it lies: on disk, in an archive, on standard input; bounded in what it may cost."""

from __future__ import annotations

import io
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import BinaryIO

from sukien.errors import InputError
from sukien.io.sniff import sniff
from sukien.limits import Limits

_PIECE = 2**20
_HEAD = 2048


class Budget:
    """What all that comes out of one input may cost together."""

    def __init__(self, limits: Limits) -> None:
        self.limits, self._bytes, self._members = limits, 0, 0

    def spend(self, size: int) -> None:
        """Count bytes that were unpacked. Raises InputError beyond the limit."""
        self._bytes += size
        if self._bytes > self.limits.expanded_bytes:
            raise InputError(
                f"unpacks to more than {self.limits.expanded_bytes:,} bytes",
                code="input.bomb",
                remedy="unpack it by hand, or raise the limit expanded_bytes",
            )

    def enter(self, depth: int) -> None:
        """Count a file inside another. Raises InputError beyond the limits."""
        self._members += 1
        if self._members > self.limits.members:
            raise InputError(
                f"more than {self.limits.members:,} files", code="input.bomb", remedy="raise the limit members"
            )
        if depth > self.limits.depth:
            raise InputError(
                f"archives {depth} deep in each other", code="input.bomb", remedy="unpack it by hand, or raise depth"
            )


@dataclass(frozen=True)
class File:
    """Bytes with a name.

    `name` is what records show; `kind` the ending that says how to read it; `day` the ISO day of its last change;
    `depth` how many containers it lies in.
    """

    name: str
    kind: str
    stream: BinaryIO
    budget: Budget
    day: str | None = None
    depth: int = 0
    title: str | None = None
    url: str | None = None
    published: str | None = None
    within: bool = False
    """Whether it lies in an archive, and not on disk under its name."""

    @property
    def limits(self) -> Limits:
        """The bounds that hold for this file."""
        return self.budget.limits

    def read(self, most: int) -> bytes:
        """All bytes. Raises InputError where there are more than `most`, or none but blanks."""
        data = self.stream.read(most + 1)
        if len(data) > most:
            told = f"more than {most:,} bytes"
            raise InputError(told, code="input.size", remedy="split the file, or raise the limit")
        if not data or data.isspace():
            raise InputError("the file is empty", code="input.empty", remedy="put the article's text into it")
        return data

    def as_kind(self, kind: str) -> File:
        """The same file, to be read as another kind."""
        return replace(self, kind=kind)

    def told(self, title: str | None = None, url: str | None = None, published: str | None = None) -> File:
        """The same file, with what its surroundings know of it."""
        return replace(self, title=title or self.title, url=url or self.url, published=published or self.published)

    def member(self, name: str, stream: BinaryIO, day: str | None = None) -> File:
        """A file inside this one; counts against the budget. Its name cannot lead out of the archive."""
        self.budget.enter(self.depth + 1)
        parts = [part for part in name.replace("\\", "/").split("/") if part not in ("", ".", "..")]
        inside = "/".join(parts) or "unnamed"
        return File(
            name=f"{self.name}/{inside}",
            kind=kind_of(inside),
            stream=stream,
            budget=self.budget,
            day=day or self.day,
            depth=self.depth + 1,
            within=True,
        )

    def unpacked(self, stream: BinaryIO) -> File:
        """What a compressed file holds: its kind is what stands before the ending (`x.jsonl.gz`), else what shows."""
        self.budget.enter(self.depth + 1)
        inside = self.name[: -len(self.kind)] if self.name.lower().endswith(self.kind) else self.name
        unpacked = metered(stream, self.budget)
        kind = kind_of(inside) or sniff(unpacked.peek(_HEAD))
        return replace(self, kind=kind, stream=unpacked, depth=self.depth + 1)


class _Metered(io.RawIOBase):
    def __init__(self, stream: BinaryIO, budget: Budget) -> None:
        self._stream, self._budget = stream, budget

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        # As much as is there at once: where a file is cut, all before the cut comes out of it.
        data = getattr(self._stream, "read1", self._stream.read)(len(buffer))
        self._budget.spend(len(data))
        buffer[: len(data)] = data
        return len(data)


def metered(stream: BinaryIO, budget: Budget) -> io.BufferedReader:
    """A stream whose bytes count against the budget as they are read."""
    return io.BufferedReader(_Metered(stream, budget), _PIECE)


def is_hidden(name: str) -> bool:
    """Whether a member of an archive is one that folders hide: `.git/config`, or what macOS lays beside each file.

    >>> is_hidden("__MACOSX/._a.txt"), is_hidden("a/.git/b.md"), is_hidden("./a/../b.txt")
    (True, True, False)
    """
    parts = name.replace("\\", "/").split("/")
    return any(part == "__MACOSX" or (part.startswith(".") and part.strip(".")) for part in parts)


def kind_of(name: str) -> str:
    """The ending of a name that says what the file is, in lower case.

    >>> kind_of("a/b.TXT"), kind_of("news.tgz"), kind_of("a.warc.gz")
    ('.txt', '.tgz', '.gz')
    """
    return PurePosixPath(name).suffix.lower()
