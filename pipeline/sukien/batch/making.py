"""How workers are made: each is a fork of a fresh process that has loaded the rules and nothing else.

That process begins beside the command, so that both load at once, and a worker that replaces another is there at once.
It has no threads, and no open file of the run. Where a system has no fork, or none of this kind can be had (its Unix
socket needs a short path to the folder for temporary files), each worker is a fresh process and loads for itself.
"""

from __future__ import annotations

import multiprocessing
from functools import cache
from multiprocessing import forkserver
from typing import Any


@cache
def context() -> Any:
    """What makes processes, pipes and shared numbers for workers; what they are forked from begins to load."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    forks = multiprocessing.get_context("forkserver")
    forks.set_forkserver_preload(["sukien.batch.loaded"])
    try:
        forkserver.ensure_running()
    except OSError:
        return multiprocessing.get_context("spawn")
    return forks
