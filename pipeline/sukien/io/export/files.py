"""Names and places of exported files."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

_ODD = re.compile(r"[^\w.-]+")


def file_name(doc_id: str) -> str:
    """A document id as the name of a file: different ids have different names, on every system."""
    name = _ODD.sub("_", doc_id).strip(".")[:80]
    return name if name == doc_id else f"{name}-{sha256(doc_id.encode()).hexdigest()[:8]}"


@contextmanager
def draft(path: Path) -> Iterator[Path]:
    """A path to write to that becomes `path` when the block ends well, and vanishes when it does not."""
    place = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        yield place
        place.replace(path)
    finally:
        place.unlink(missing_ok=True)
