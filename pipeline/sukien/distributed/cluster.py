"""The machines of a run: a Dask cluster that is there, or one of processes on this machine."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

from sukien.distributed.storage import need
from sukien.errors import SukienError, UsageError

A = TypeVar("A")
R = TypeVar("R")
_RETRIES = 3
"""How often a task is tried again whose worker was lost."""
_AHEAD = 4
"""Tasks for each worker that are handed out before the first of them is done."""


class Cluster:
    """A client of a Dask cluster; the results of tasks come in order, however often a worker is lost."""

    def __init__(self, client: Any) -> None:
        self.client = client

    def map(self, function: Callable[[A], R], things: Iterable[A], /) -> Iterator[R]:
        """The results of a function of a module, in order. Raises SukienError where no worker outlives a task."""
        waiting: deque[Any] = deque()
        for thing in things:
            waiting.append(self.client.submit(function, thing, pure=False, retries=_RETRIES))
            if len(waiting) > self._window():
                yield self._result(waiting.popleft())
        while waiting:
            yield self._result(waiting.popleft())

    def _window(self) -> int:
        return _AHEAD * max(1, len(self.client.scheduler_info(n_workers=-1)["workers"]))

    def _result(self, future: Any) -> Any:
        killed = need("distributed").KilledWorker
        try:
            return future.result()
        except killed as error:
            told = "every worker that a task was given to was lost"
            remedy = "look at the workers' logs: often they have too little memory; what is done is kept, so run again"
            raise SukienError(told, code="dask.lost", remedy=remedy) from error


@contextmanager
def cluster(scheduler: str | None, workers: int) -> Iterator[Cluster]:
    """The cluster of a scheduler's address, else `workers` processes on this machine for as long as the block lasts.

    Raises UsageError where the extra `dask` is missing, or no scheduler answers.
    """
    distributed = need("distributed")
    if scheduler is not None:
        try:
            client = distributed.Client(scheduler, timeout=20)
        except (OSError, ValueError) as error:
            remedy = "check the address that dask-scheduler printed, such as tcp://10.0.0.1:8786"
            raise UsageError("no scheduler answers", where=scheduler, remedy=remedy, code="dask.scheduler") from error
        with client:
            yield Cluster(client)
        return
    # One thread each: reading is pure Python, threads would only wait for each other.
    options = {"n_workers": max(1, workers), "threads_per_worker": 1, "dashboard_address": "127.0.0.1:0"}
    with distributed.LocalCluster(**options) as local, distributed.Client(local) as client:
        yield Cluster(client)
