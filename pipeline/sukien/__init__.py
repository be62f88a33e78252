"""sukien reads Vietnamese news and emits validated event records, each field traceable to the words it came from."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sukien.io.frames import event_frame as event_frame
    from sukien.io.frames import mention_frame as mention_frame
    from sukien.io.tables import read_run as read_run
    from sukien.jupyter import load_ipython_extension as load_ipython_extension
    from sukien.jupyter import render as render
    from sukien.pipeline import load as load
    from sukien.reading import extract as extract
    from sukien.reading import read_article as read_article

__version__ = "0.1.0"
_LAZY = {
    "event_frame": "sukien.io.frames",
    "extract": "sukien.reading",
    "load": "sukien.pipeline",
    "load_ipython_extension": "sukien.jupyter",
    "mention_frame": "sukien.io.frames",
    "read_article": "sukien.reading",
    "read_run": "sukien.io.tables",
    "render": "sukien.jupyter",
}
__all__ = ["event_frame", "extract", "load", "mention_frame", "read_article", "read_run", "render"]


def __getattr__(name: str) -> Any:
    # Nothing heavy is imported before it is asked for: `sukien --help` answers at once.
    if name in _LAZY:
        return getattr(import_module(_LAZY[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
