"""The built-in rules as objects, kept as Python keeps its compiled modules: beside their files, in `__pycache__`.

To parse, check and spell out some three thousand rules takes most of a second, to read them back a sixth of that.
What is kept bears a digest of the rule files and of the code that makes rules of them, and is written anew where either
changed. Nothing is kept where Python keeps no compiled modules (a folder without the right to write,
`PYTHONDONTWRITEBYTECODE`), and `PYTHONPYCACHEPREFIX` says where else.
"""

from __future__ import annotations

import hashlib
import os
import pickle
import sys
from collections.abc import Callable
from contextlib import suppress
from importlib.util import cache_from_source
from pathlib import Path
from typing import TypeVar

import pydantic

from sukien.rules.layers import Files

_RULES = Path(__file__).parent
_TEXT = _RULES.parent / "text"
"""Phrases are looked for as they stand in normalised texts."""
_NAME = "built_in"
T = TypeVar("T")


def kept(files: Files, kind: type[T], make: Callable[[], T]) -> T:
    """What `make` makes of the files, an object of that kind; the one that was kept, if it was made of just these."""
    try:
        path = Path(cache_from_source(str(_RULES / "data" / f"{_NAME}.py"))).with_suffix(".pickle")
        digest = _digest(files)
    except (NotImplementedError, OSError):  # no such folder in this Python; the package is in an archive
        return make()
    found = _taken(path, digest)
    if isinstance(found, kind):
        return found
    made = make()
    if not sys.dont_write_bytecode:
        _keep(path, digest, made)
    return made


def _digest(files: Files) -> bytes:
    digest = hashlib.sha256(f"{sys.version} {pydantic.VERSION}".encode())
    code = ((path.name, path.read_bytes()) for folder in (_RULES, _TEXT) for path in sorted(folder.rglob("*.py")))
    for name, data in (*files, *code):
        digest.update(f"\n{name} {len(data)}\n".encode() + data)
    return digest.digest()


def _taken(path: Path, digest: bytes) -> object:
    with suppress(Exception):  # whatever is wrong with it: the files themselves are there
        data = path.read_bytes()
        if data.startswith(digest):
            return pickle.loads(memoryview(data)[len(digest) :])
    return None


def _keep(path: Path, digest: bytes, made: object) -> None:
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        # Whole or not at all: others may read it at this moment, or write it too.
        part = path.with_name(f"{path.name}.{os.getpid()}")
        part.write_bytes(digest + pickle.dumps(made, pickle.HIGHEST_PROTOCOL))
        part.replace(path)
