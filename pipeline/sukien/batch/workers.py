"""Processes that share the jobs: one that dies or hangs costs an article, and is replaced."""

from __future__ import annotations

import multiprocessing
import pickle
import signal
import time
from collections import deque
from collections.abc import Callable, Iterator
from multiprocessing.connection import Connection, wait
from typing import Generic, NamedTuple, TypeVar

from sukien.batch.jobs import Job
from sukien.batch.outcome import pack
from sukien.batch.work import Setup, language, process
from sukien.errors import InputError, SukienError
from sukien.io.article import failure
from sukien.reading import read_article

_CONTEXT = multiprocessing.get_context("spawn")
"""A fresh process, not a fork: the same on every system, safe beside threads, and it inherits no open file."""
_READY = b"ready"
_AHEAD = 2
"""Jobs that a worker has at most, so that it need not wait for the next."""
_SMALL = 16_384
"""Bytes of a job that fit into a pipe beside another: a larger one is sent to a worker that is free to take it."""
_WINDOW = 32
"""Jobs for each worker that may be done before an earlier one is."""
_START = 120.0
"""Seconds in which a worker must be ready."""
_FALSE_STARTS = 10
_GRACE = 10.0

T = TypeVar("T")


class Care(NamedTuple):
    """How jobs are watched: seconds for one article, and how often one that kills its worker is tried again."""

    seconds: float = 60.0
    retries: int = 1


class Done(NamedTuple, Generic[T]):
    """An outcome, packed, with what the job was given along with."""

    tag: T
    outcome: bytes


class _Task(NamedTuple):
    number: int
    job: Job
    data: bytes
    tries: int


class _Worker:
    def __init__(self, setup: Setup, care: Care) -> None:
        jobs, self.to = _CONTEXT.Pipe(duplex=False)
        self.back, results = _CONTEXT.Pipe(duplex=False)
        self.process = _CONTEXT.Process(target=_serve, args=(jobs, results, setup, care.seconds), daemon=True)
        self.process.start()
        jobs.close()
        results.close()
        self.tasks: deque[_Task] = deque()
        self.ready, self.since = False, time.monotonic()

    def takes(self, task: _Task) -> bool:
        if not self.ready or len(self.tasks) >= _AHEAD:
            return False
        return not self.tasks or len(task.data) + sum(len(one.data) for one in self.tasks) <= _SMALL

    def give(self, task: _Task) -> None:
        if not self.tasks:
            self.since = time.monotonic()
        self.tasks.append(task)
        self.to.send_bytes(task.data)

    def deadline(self, seconds: float) -> float:
        if not self.ready:
            return self.since + _START
        return self.since + seconds if self.tasks else float("inf")

    def end(self) -> None:
        self.process.kill()
        self.process.join()
        self.to.close()
        self.back.close()


def shared(items: Iterator[tuple[T, Job | bytes]], workers: int, setup: Setup, care: Care) -> Iterator[Done[T]]:
    """The outcomes of jobs, in order; bytes among them are outcomes already and pass through. Each item has a tag."""
    pool = _Pool(workers, setup, care)
    tags: deque[T] = deque()
    first, more = 0, True
    try:
        while more or tags:
            while more and len(tags) < workers * _WINDOW:
                following = next(items, None)
                if following is None:
                    more = False
                    break
                tag, item = following
                number = first + len(tags)
                tags.append(tag)
                if isinstance(item, Job):
                    pool.add(number, item)
                else:
                    pool.outcomes[number] = item
            while tags and first in pool.outcomes:
                yield Done(tags.popleft(), pool.outcomes.pop(first))
                first += 1
            if tags:
                pool.turn()
    finally:
        pool.end()


class _Pool:
    def __init__(self, workers: int, setup: Setup, care: Care) -> None:
        self.setup, self.care, self.most = setup, care, workers
        self.outcomes: dict[int, bytes] = {}
        self.waiting: deque[_Task] = deque()
        self.workers: list[_Worker] = []
        self.false_starts = 0

    def add(self, number: int, job: Job) -> None:
        self.waiting.append(_Task(number, job, pickle.dumps(job), 0))

    def turn(self) -> None:
        """Hand out what is waiting, then wait until a worker has something to say, or has had its time."""
        # Workers are started when there is work: nothing is loaded where all is known.
        while len(self.workers) < min(self.most, len(self.waiting) + sum(len(w.tasks) for w in self.workers)):
            self.workers.append(_Worker(self.setup, self.care))
        for worker in sorted(self.workers, key=lambda one: len(one.tasks)):
            while self.waiting and worker.takes(self.waiting[0]):
                task = self.waiting.popleft()
                try:
                    worker.give(task)
                except OSError:  # it has died; what it was given is taken back below
                    break
        soonest = min(worker.deadline(self.care.seconds) for worker in self.workers)
        ready = wait([worker.back for worker in self.workers], max(0.0, min(soonest - time.monotonic(), 60.0)))
        for worker in [one for one in self.workers if one.back in ready]:
            self._hear(worker)
        now = time.monotonic()
        for worker in [one for one in self.workers if one.deadline(self.care.seconds) <= now]:
            told = f"took more than {self.care.seconds:g} seconds"
            self._replace(worker, InputError(told, code="article.timeout", remedy="raise --time-limit, or report this"))

    def _hear(self, worker: _Worker) -> None:
        try:
            data = worker.back.recv_bytes()
        except (EOFError, OSError):
            told = "a worker died over this article"
            self._replace(worker, InputError(told, code="article.crashed", remedy="report this"))
            return
        worker.since = time.monotonic()
        if data == _READY:
            worker.ready, self.false_starts = True, 0
        else:
            self.outcomes[worker.tasks.popleft().number] = data

    def _replace(self, worker: _Worker, error: InputError) -> None:
        """End a worker; its first article is tried again or fails, those behind it are handed to others."""
        worker.end()
        self.workers.remove(worker)
        if not worker.ready:
            self.false_starts += 1
            if self.false_starts >= _FALSE_STARTS:
                remedy = "try --workers 0, which shows the error"
                raise SukienError("no worker can be started", code="run.workers", remedy=remedy)
        tasks = list(worker.tasks)
        if tasks:
            task, *tasks = tasks
            if task.tries < self.care.retries:
                tasks.insert(0, task._replace(tries=task.tries + 1))
            else:
                given = task.job.given
                self.outcomes[task.number] = pack(failure(error, given.path, given.line))
        self.waiting.extendleft(reversed(tasks))

    def end(self) -> None:
        for worker in self.workers:
            worker.end()


def alone(items: Iterator[tuple[T, Job | bytes]], setup: Setup) -> Iterator[Done[T]]:
    """The same in this process: nothing watches over it."""
    for tag, item in items:
        yield Done(tag, pack(process(setup, item)) if isinstance(item, Job) else item)


def _serve(jobs: Connection, results: Connection, setup: Setup, seconds: float) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent, which ends its workers
    alarm: Callable[[int, float], object] = getattr(signal, "setitimer", lambda *_: None)
    timer = getattr(signal, "ITIMER_REAL", 0)
    # The first article compiles what the rules hold: its time is no article's.
    read_article(language(setup.packs), "Việt Nam", doc_id="first")
    results.send_bytes(_READY)
    try:
        while True:
            job = pickle.loads(jobs.recv_bytes())
            # The parent keeps the time; this is for a worker that outlives it, deep in an article without end.
            alarm(timer, seconds + _GRACE)
            results.send_bytes(pack(process(setup, job)))
            alarm(timer, 0)
    except (EOFError, OSError):
        return
