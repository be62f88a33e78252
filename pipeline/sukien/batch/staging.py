"""The drafts of a run: its files appear under their names all together, when all of them are complete."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_NAME = ".unfinished"


@contextmanager
def staged(out: Path, last: str) -> Iterator[Path]:
    """A folder to write drafts into; when the block ends well, they replace the files of `out`, `last` at the end.

    What a run that was killed has left there goes first. The caller holds the lock of `out`.
    """
    drafts = out / _NAME
    if drafts.is_symlink() or drafts.is_file():
        drafts.unlink()
    shutil.rmtree(drafts, ignore_errors=True)
    drafts.mkdir()
    try:
        yield drafts
        files = sorted(drafts.iterdir(), key=lambda file: (file.name == last, file.name))
        for file in files:
            _to_disk(file)
        for file in files:
            file.replace(out / file.name)
        _to_disk(out)
    finally:
        shutil.rmtree(drafts, ignore_errors=True)


def _to_disk(path: Path) -> None:
    """Ask the system to put a file or folder on the disk itself, against power failure."""
    if path.is_dir() and os.name == "nt":
        return  # Windows opens no folders
    handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
