"""Processes that share the jobs: one that dies or hangs costs an article, and is replaced."""

from __future__ import annotations

import contextlib
import gc
import multiprocessing
import pickle
import signal
import sys
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from ctypes import c_uint64
from multiprocessing.connection import Connection, wait
from typing import Any, Generic, NamedTuple, TypeVar

from sukien.batch.jobs import Job
from sukien.batch.making import context
from sukien.batch.memory import bound_memory, collect_seldom
from sukien.batch.outcome import pack, shortened
from sukien.batch.work import Setup, process, stages
from sukien.errors import InputError, SukienError
from sukien.io.article import failure
from sukien.reading import read_article

_READY = b"ready"
_CHUNK = 32
"""Jobs that go to a worker in one message, at most."""
_AHEAD = 2
"""Chunks that a worker has at most, so that it need not wait for the next."""
_SMALL = 49_152 if sys.platform == "linux" else 16_384
"""Bytes that fit into a pipe: a chunk is no larger, unless it is one large job for a worker that is free to take it."""
_PIPE = 2**20
"""Bytes that the pipe of a worker's outcomes holds, where that can be had."""
_WINDOW = 128
"""Jobs for each worker that may be done before an earlier one is."""
_HELD = 32 * 1024 * 1024
"""Bytes of jobs that wait for a worker: long articles wait where they are, instead of in memory."""
_PLAIN = 65_536
"""Bytes of an outcome that comes back as it is: hundreds may wait in memory for one before them."""
_START = 120.0
"""Seconds in which a worker must be ready."""
_FALSE_STARTS = 10
_GRACE = 10.0

T = TypeVar("T")
A = TypeVar("A")
R = TypeVar("R")


class Care(NamedTuple):
    """How jobs are watched: seconds for one article, and how often one that kills its worker is tried again."""

    seconds: float = 60.0
    retries: int = 1


class Done(NamedTuple, Generic[T]):
    """An outcome, packed, with what the job was given along with; `kept` is the same as a ledger keeps it.

    Workers make both: to unpack what is compressed would be a good part of all that the parent does for an article.
    """

    tag: T
    outcome: bytes
    kept: bytes


class _Task(NamedTuple):
    """A job, or something else to be called (then `job` is None and it may take its time)."""

    number: int
    job: Job | None
    data: bytes
    tries: int


class _Worker:
    def __init__(self, setup: Setup, care: Care) -> None:
        jobs, self.to = context().Pipe(duplex=False)
        self.back, results = context().Pipe(duplex=False)
        _widen(self.back)
        # Tells at which job the worker is, without a message: which one is to blame when it dies, which is late.
        self.begun = context().RawValue(c_uint64, 0)
        arguments = (jobs, results, self.begun, setup, care.seconds)
        self.process = context().Process(target=_serve, args=arguments, daemon=True)
        # A worker of Dask is a daemon, to which multiprocessing denies children. Ours end with it, as their pipe does.
        vars(multiprocessing.current_process())["_config"].pop("daemon", None)
        self.process.start()
        jobs.close()
        results.close()
        self.tasks: deque[_Task] = deque()
        self.chunks: deque[int] = deque()
        self.ready, self.since, self.heard, self.seen = False, time.monotonic(), 0, 0

    @property
    def free(self) -> bool:
        return self.ready and len(self.chunks) < _AHEAD

    def give(self, tasks: list[_Task]) -> None:
        if not self.tasks:
            self.since = time.monotonic()
        self.tasks.extend(tasks)
        self.chunks.append(len(tasks))
        self.to.send_bytes(pickle.dumps([task.data for task in tasks]))

    def done(self) -> list[_Task]:
        """The tasks whose outcomes have come in."""
        found = [self.tasks.popleft() for _ in range(self.chunks.popleft())]
        self.heard += len(found)
        return found

    def current(self) -> int:
        """The place among its tasks of the one at work."""
        return max(0, int(self.begun.value) - self.heard - 1)

    def deadline(self, seconds: float) -> float:
        """When the task at work is late; endless for what may take its time."""
        if not self.ready:
            return self.since + _START
        if self.begun.value != self.seen:
            self.seen, self.since = int(self.begun.value), time.monotonic()
        place = self.current()
        timed = place < len(self.tasks) and self.tasks[place].job is not None
        return self.since + seconds if timed else float("inf")

    def end(self) -> None:
        self.process.kill()
        self.process.join()
        self.to.close()
        self.back.close()


class Workers:
    """Processes that share the work; they are started when there is some. Used as a context, which ends them."""

    def __init__(self, workers: int, setup: Setup, care: Care) -> None:
        self._setup, self._care, self._most = setup, care, workers
        self._outcomes: dict[int, tuple[bytes, bytes]] = {}
        self._waiting: deque[_Task] = deque()
        self._held = 0
        self._workers: list[_Worker] = []
        self._false_starts = 0

    def __enter__(self) -> Workers:
        return self

    def __exit__(self, *_: object) -> None:
        self.end()

    def end(self) -> None:
        """End all processes."""
        while self._workers:
            self._workers.pop().end()

    def shared(self, items: Iterator[tuple[T, Job | bytes]]) -> Iterator[Done[T]]:
        """The outcomes of jobs, in order; bytes among them are outcomes already and pass through; each has a tag."""
        return self._in_order(items, lambda item, n: _Task(n, item, pickle.dumps(item), 0))

    def map(self, function: Callable[[A], R], things: Iterable[A], /) -> Iterator[R]:
        """The results of a function of a module, in order. A worker that dies is replaced, and the call repeated."""

        def task(item: A, number: int) -> _Task:
            return _Task(number, None, pickle.dumps((function, item)), 0)

        for done in self._in_order(((None, thing) for thing in things), task, _AHEAD):
            result: R = pickle.loads(done.outcome)
            yield result

    def _in_order(
        self, items: Iterator[tuple[T, A | bytes]], task: Callable[[A, int], _Task], window: int = _WINDOW
    ) -> Iterator[Done[T]]:
        tags: deque[T] = deque()
        first, more = 0, True
        while more or tags:
            while more and len(tags) < self._most * window and self._held < _HELD:
                following = next(items, None)
                if following is None:
                    more = False
                    break
                tag, item = following
                number = first + len(tags)
                tags.append(tag)
                if isinstance(item, bytes):
                    self._outcomes[number] = item, item
                else:
                    self._waiting.append(task(item, number))
                    self._held += len(self._waiting[-1].data)
            while tags and first in self._outcomes:
                yield Done(tags.popleft(), *self._outcomes.pop(first))
                first += 1
            if tags and first not in self._outcomes:
                self._turn()

    def _turn(self) -> None:
        """Hand out what is waiting, then wait until a worker has something to say, or has had its time."""
        # Workers are started when there is work: nothing is loaded where all is known.
        while len(self._workers) < min(self._most, len(self._waiting) + sum(len(w.tasks) for w in self._workers)):
            self._workers.append(_Worker(self._setup, self._care))
        share = max(1, min(_CHUNK, len(self._waiting) // (_AHEAD * self._most)))
        for worker in sorted(self._workers, key=lambda one: len(one.tasks)):
            while worker.free and (chunk := self._chunk(share, alone=not worker.tasks)):
                try:
                    worker.give(chunk)
                except OSError:  # it has died; what it was given is taken back below
                    break
        seconds = self._care.seconds
        soonest = min(worker.deadline(seconds) for worker in self._workers) - time.monotonic()
        ready = wait([worker.back for worker in self._workers], max(0.0, min(soonest, seconds / 10, 60.0)))
        for worker in [one for one in self._workers if one.back in ready]:
            self._hear(worker)
        now = time.monotonic()
        for worker in [one for one in self._workers if one.deadline(seconds) <= now]:
            told = f"took more than {seconds:g} seconds"
            self._replace(worker, InputError(told, code="article.timeout", remedy="raise --time-limit, or report this"))

    def _chunk(self, most: int, alone: bool) -> list[_Task]:
        """The next tasks for one worker; a large one only where it is alone there, as it does not fit into a pipe."""
        chunk, size = list[_Task](), 0
        while self._waiting and len(chunk) < most:
            size += len(self._waiting[0].data)
            if size > _SMALL and (chunk or not alone):
                break
            chunk.append(self._waiting.popleft())
            self._held -= len(chunk[-1].data)
        return chunk

    def _hear(self, worker: _Worker) -> None:
        try:
            data = worker.back.recv_bytes()
        except (EOFError, OSError):
            told = "a worker died over this article"
            self._replace(worker, InputError(told, code="article.crashed", remedy="report this"))
            return
        worker.since = time.monotonic()
        if data == _READY:
            worker.ready, self._false_starts = True, 0
        else:
            outcomes: list[tuple[bytes, bytes]] = pickle.loads(data)
            for task, outcome in zip(worker.done(), outcomes, strict=True):
                self._outcomes[task.number] = outcome

    def _replace(self, worker: _Worker, error: InputError) -> None:
        """End a worker; the article at work is tried again or fails, the others are handed to other workers."""
        worker.end()
        self._workers.remove(worker)
        if not worker.ready:
            self._false_starts += 1
            if self._false_starts >= _FALSE_STARTS:
                remedy = "try --workers 0, which shows the error"
                raise SukienError("no worker can be started", code="run.workers", remedy=remedy)
        tasks, place = list(worker.tasks), worker.current()
        if place < len(tasks):
            task = tasks.pop(place)
            if task.tries < self._care.retries:
                tasks.insert(0, task._replace(tries=task.tries + 1))
            elif task.job is None:
                raise SukienError("a worker died over joining", code="run.workers", remedy="try --workers 0")
            else:
                given = task.job.given
                packed = pack(failure(error, given.path, given.line))
                self._outcomes[task.number] = packed, packed
        self._waiting.extendleft(reversed(tasks))
        self._held += sum(len(task.data) for task in tasks)


def _widen(pipe: Connection) -> None:
    """Let a pipe take a whole message, where the system can: else a worker waits while the parent is writing."""
    with contextlib.suppress(ImportError, AttributeError, OSError):
        import fcntl

        fcntl.fcntl(pipe.fileno(), fcntl.F_SETPIPE_SZ, _PIPE)


def alone(items: Iterator[tuple[T, Job | bytes]], setup: Setup) -> Iterator[Done[T]]:
    """The same in this process: nothing watches over it."""
    for tag, item in items:
        packed = pack(process(setup, item)) if isinstance(item, Job) else item
        yield Done(tag, packed, shortened(packed) if isinstance(item, Job) else packed)


def _serve(jobs: Connection, results: Connection, begun: Any, setup: Setup, seconds: float) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent, which ends its workers
    alarm: Callable[[int, float], object] = getattr(signal, "setitimer", lambda *_: None)
    timer = getattr(signal, "ITIMER_REAL", 0)
    # The first article compiles what the rules hold: its time is no article's.
    read_article(stages(setup.packs), "Việt Nam", doc_id="first")
    gc.freeze()  # rules stay: no collection looks through them again
    collect_seldom()
    results.send_bytes(_READY)
    bound_memory(setup.limits.memory_bytes)
    try:
        while True:
            outcomes = []
            for data in pickle.loads(jobs.recv_bytes()):
                begun.value += 1
                job = pickle.loads(data)
                if isinstance(job, Job):
                    # The parent keeps the time; this is for a worker that outlives it, deep in an article without end.
                    alarm(timer, seconds + _GRACE)
                    packed = pack(process(setup, job))
                    kept = shortened(packed)
                    outcomes.append((packed if len(packed) <= _PLAIN else kept, kept))
                    alarm(timer, 0)
                else:
                    function, thing = job
                    outcomes.append((pickle.dumps(function(thing)), b""))
            results.send_bytes(pickle.dumps(outcomes))
    except (EOFError, OSError):
        return
