"""sukien reads Vietnamese news and emits validated event records, each field traceable to the words it came from."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sukien.pipeline import load as load
    from sukien.reading import extract as extract
    from sukien.reading import read_article as read_article

__version__ = "0.1.0"
_LAZY = {"load": "sukien.pipeline", "extract": "sukien.reading", "read_article": "sukien.reading"}
__all__ = ["extract", "load", "read_article"]


def __getattr__(name: str) -> Any:
    # Nothing heavy is imported before it is asked for: `sukien --help` answers at once.
    if name in _LAZY:
        return getattr(import_module(_LAZY[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
