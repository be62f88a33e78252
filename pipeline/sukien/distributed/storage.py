"""Files wherever fsspec reaches: on disk, in memory, in a store such as S3."""

from __future__ import annotations

import hashlib
from importlib import import_module
from typing import Any, NamedTuple

from sukien.errors import UsageError


def need(module: str) -> Any:
    """A module of the extra `dask`. Raises UsageError where it is missing."""
    try:
        return import_module(module)
    except ImportError as error:
        told = f"runs on many machines need the package {module.partition('.')[0]}"
        raise UsageError(told, remedy='pip install "sukien[dask]"', code="dask.extra") from error


def is_remote(address: str) -> bool:
    """Whether a name is the address of some store, not a path on disk."""
    return "://" in address


class Store(NamedTuple):
    """A folder on some file system."""

    files: Any
    root: str

    @classmethod
    def at(cls, address: str) -> Store:
        """The folder at an address or path. Raises UsageError where no file system knows it."""
        return cls(*_resolved(address))

    def path(self, name: str) -> str:
        """The path of a file of the folder."""
        return f"{self.root.rstrip('/')}/{name}"

    def read(self, name: str) -> bytes | None:
        """The bytes of a file; None where there is none."""
        try:
            data: bytes = self.files.cat_file(self.path(name))
        except FileNotFoundError:
            return None
        return data

    def write(self, name: str, data: bytes) -> None:
        """Write a file as a whole; whoever reads it meanwhile may find half of it, so name it in another one after."""
        path = self.path(name)
        self.files.makedirs(path.rpartition("/")[0], exist_ok=True)
        self.files.pipe_file(path, data)


def found(address: str) -> list[tuple[str, int]]:
    """The files at an address (a file, a folder or a glob) with their sizes in bytes, in order of their names."""
    files, path = _resolved(address)
    details = files.glob(path, detail=True) if _is_pattern(path) else files.find(path, detail=True)
    return sorted((files.unstrip_protocol(name), int(one["size"])) for name, one in details.items() if _is_file(one))


def opened(address: str) -> Any:
    """A stream of the bytes at an address."""
    files, path = _resolved(address)
    return files.open(path, "rb")


def stretch(address: str, start: int, end: int) -> bytes:
    """The lines of a file that begin in a stretch of its bytes, whole."""
    with opened(address) as stream:
        if start:
            stream.seek(start - 1)
            stream.readline()  # the end of a line that began before
        else:
            stream.seek(0)
        begin = stream.tell()
        if begin >= end:
            return b""
        data: bytes = stream.read(end - begin)
        return data if data.endswith(b"\n") else data + stream.readline()


def digest(*parts: bytes) -> str:
    """A hash of pieces, each with its length."""
    found = hashlib.sha256()
    for part in parts:
        found.update(len(part).to_bytes(8, "big") + part)
    return found.hexdigest()


def _resolved(address: str) -> tuple[Any, str]:
    try:
        files, path = need("fsspec.core").url_to_fs(address)
    except (ImportError, ValueError) as error:
        remedy = "check the address, or install the package that it names"
        raise UsageError(str(error), where=address, remedy=remedy) from error
    return files, path


def _is_pattern(path: str) -> bool:
    return any(mark in path for mark in "*?[")


def _is_file(one: dict[str, Any]) -> bool:
    return bool(one["type"] == "file")
