"""How workers are made: each is a fork of a fresh process that has loaded the rules and nothing else.

That process begins beside the command, so that both load at once, and a worker that replaces another is there at once.
It has no threads, and no open file of the run. Where a system has no fork, each worker loads for itself.
"""

from __future__ import annotations

import multiprocessing
from multiprocessing import forkserver
from typing import Any

_FORKS = "forkserver" in multiprocessing.get_all_start_methods()
CONTEXT: Any = multiprocessing.get_context("forkserver" if _FORKS else "spawn")
if _FORKS:
    CONTEXT.set_forkserver_preload(["sukien.batch.loaded"])


def prepare() -> None:
    """Begin to load what workers need, in the background."""
    if _FORKS:
        forkserver.ensure_running()
