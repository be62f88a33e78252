"""A process beside each worker of a cluster reads its articles, as on one machine: who hangs or dies there is replaced.

It is kept from slice to slice, for it takes seconds to start, and ends by itself when no more slices come.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock, Timer
from typing import NamedTuple

from sukien.batch.work import Setup
from sukien.batch.workers import Care, Workers

_IDLE = 30.0
"""Seconds for which a process waits for another slice."""


class _Idle(NamedTuple):
    setup: Setup
    care: Care
    pool: Workers
    end: Timer


_idle: list[_Idle] = []
_lock = Lock()


@contextmanager
def watched(setup: Setup, care: Care) -> Iterator[Workers]:
    """A pool of one process: one that is idle, else a new one. An error ends it, as work may be left in it."""
    pool = _taken(setup, care) or Workers(1, setup, care)
    try:
        yield pool
    except BaseException:
        pool.end()
        raise
    _keep(setup, care, pool)


def _taken(setup: Setup, care: Care) -> Workers | None:
    with _lock:
        found = next((one for one in _idle if one[:2] == (setup, care)), None)
        if found is None:
            return None
        _idle.remove(found)
    found.end.cancel()
    return found.pool


def _keep(setup: Setup, care: Care, pool: Workers) -> None:
    def end() -> None:
        # Whoever takes it out of the list owns it.
        with _lock:
            owned = idle in _idle
            if owned:
                _idle.remove(idle)
        if owned:
            pool.end()

    idle = _Idle(setup, care, pool, Timer(_IDLE, end))
    idle.end.daemon = True
    with _lock:
        _idle.append(idle)
    idle.end.start()
