"""A file that appears under its name only when it is complete."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO


@contextmanager
def replace(path: Path, encoding: str = "utf-8") -> Iterator[TextIO]:
    """Open a text file to write; it takes its name when the block ends well, and leaves no trace when it does not."""
    draft = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        # newline="\n": the same bytes on every system.
        with draft.open("w", encoding=encoding, newline="\n") as handle:
            yield handle
            handle.flush()
            os.fsync(handle.fileno())
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
