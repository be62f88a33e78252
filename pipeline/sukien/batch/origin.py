"""What decides an outcome beside the article: program, rules, plug-ins, limits."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

import sukien
from sukien.limits import Limits


def origin(rules: Mapping[str, str], plugins: Mapping[str, str], limits: Limits) -> bytes:
    """A hash that changes when the same article might be read otherwise."""
    told = [sukien.__version__, _program(), dict(rules), dict(plugins), limits.model_dump()]
    return hashlib.sha256(json.dumps(told, sort_keys=True).encode()).digest()


@lru_cache(maxsize=1)
def _program() -> str:
    """SHA-256 over the program's own files: whoever works on it need not think of old outcomes."""
    root, digest = Path(sukien.__file__).parent, hashlib.sha256()
    for file in sorted((*root.rglob("*.py"), *root.glob("io/*.yaml"))):
        digest.update(file.relative_to(root).as_posix().encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()
