"""What is measured, each as a plain function that returns figures; nothing here decides what is good."""

from __future__ import annotations

import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterable, Sequence
from itertools import cycle, islice
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import psutil

Row = dict[str, Any]
_LENGTHS = 300_000
"""Characters read for each length of an article, at least."""


class Rate(NamedTuple):
    """Articles a second of one core (CPU time), and as they passed (wall time): medians of the repetitions."""

    cpu: float
    wall: float


def interleaved(tasks: dict[str, tuple[Callable[[Row], object], Sequence[Row]]], times: int) -> dict[str, Rate]:
    """The rate of each task over its articles, in turn and again, so that a busy moment meets all of them."""
    found: dict[str, list[Rate]] = {name: [] for name in tasks}
    for task, rows in tasks.values():  # warm: caches, models, patterns
        task(rows[0])
    for _ in range(times):
        for name, (task, rows) in tasks.items():
            cpu, wall = time.process_time(), time.perf_counter()
            for row in rows:
                task(row)
            cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
            found[name].append(Rate(len(rows) / cpu, len(rows) / wall))
    return {name: Rate(*map(statistics.median, zip(*rates, strict=True))) for name, rates in found.items()}


class RunFigures(NamedTuple):
    """A run of the command: seconds as they passed, CPU seconds and peak memory (MB) of the parent and the workers."""

    articles: int
    events: int
    seconds: float
    parent_cpu: float
    workers_cpu: float
    parent_peak: float
    worker_peak: float
    stages: dict[str, float]


def run_command(corpus: Path, workers: int, *options: str, out: Path | None = None) -> RunFigures:
    """Run `sukien run` over a file, and watch it."""
    with tempfile.TemporaryDirectory() as name:
        folder = out or Path(name)
        line = [sys.executable, "-m", "sukien", "run", str(corpus), "--out", str(folder), "--quiet", "--force"]
        began = time.perf_counter()
        process = psutil.Popen([*line, "--workers", str(workers), *options])
        watch = _Watch(process)
        watch.start()
        code = process.wait()
        seconds = time.perf_counter() - began
        watch.join()
        if code not in (0, 1):
            raise SystemExit(f"sukien run ended with {code}")
        info = json.loads((folder / "run.json").read_text(encoding="utf-8"))
        counts, stages = info["counts"], {k: v for k, v in info["seconds"].items() if k != "total"}
        return RunFigures(counts["documents"], counts["events"], seconds, *watch.figures(), stages)


class _Watch(threading.Thread):
    """Looks at a process and its children ten times a second until it ends."""

    def __init__(self, process: psutil.Process) -> None:
        super().__init__(daemon=True)
        self.process = process
        self.cpu: dict[int, float] = {}
        self.peak: dict[int, float] = {}

    def run(self) -> None:
        while self.process.is_running() and self.process.status() != psutil.STATUS_ZOMBIE:
            try:
                for one in (self.process, *self.process.children(recursive=True)):
                    if "resource_tracker" in " ".join(one.cmdline()):
                        continue
                    times = one.cpu_times()
                    self.cpu[one.pid] = times.user + times.system
                    self.peak[one.pid] = max(self.peak.get(one.pid, 0.0), one.memory_info().rss / 2**20)
            except psutil.Error:
                pass
            time.sleep(0.1)

    def figures(self) -> tuple[float, float, float, float]:
        mine = self.process.pid
        others = [pid for pid in self.cpu if pid != mine]
        return (
            self.cpu.get(mine, 0.0),
            sum(self.cpu[pid] for pid in others),
            self.peak.get(mine, 0.0),
            max((self.peak[pid] for pid in others), default=0.0),
        )


def seconds_of(line: Sequence[str], times: int, given: str | None = None) -> float:
    """Median seconds of a command, as they passed. The modules are compiled before, as an installation does."""
    found = []
    with tempfile.TemporaryDirectory() as compiled:
        kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        env = {**kept, "PYTHONPYCACHEPREFIX": compiled}
        for _ in range(times + 1):
            began = time.perf_counter()
            subprocess.run(line, input=given, env=env, text=True, stdout=subprocess.DEVNULL, check=True)
            found.append(time.perf_counter() - began)
    return statistics.median(found[1:])


def side_by_side(times: int) -> float:
    """How many times the work of one process two do at once on this machine: loops that share nothing. At most 2."""
    line = [sys.executable, "-c", "x = 0\nfor i in range(20_000_000): x += i * i % 7"]
    found = []
    for _ in range(times):
        took = []
        for count in (1, 2):
            began = time.perf_counter()
            for process in [subprocess.Popen(line) for _ in range(count)]:
                process.wait()
            took.append(time.perf_counter() - began)
        found.append(2 * took[0] / took[1])
    return statistics.median(found)


def first_record(row: Row, times: int) -> float:
    """Seconds from the start of a process to the records of the first article."""
    code = "import sys, json, sukien; sukien.extract(**json.loads(sys.stdin.read()))"
    return seconds_of([sys.executable, "-c", code], times, json.dumps(_given(row)))


def by_length(task: Callable[[Row], object], rows: Sequence[Row], lengths: Iterable[int]) -> list[tuple[int, float]]:
    """CPU seconds for an article of each length in characters, made of the texts one after the other.

    Of the shorter lengths as many articles are read as make up some hundred texts: else chance decides whether the
    few that a short one is made of tell anything.
    """
    found, texts = [], cycle(rows)
    for length in lengths:
        spent, count = 0.0, max(1, _LENGTHS // length)
        for number in range(count):
            text, size = list[str](), 0
            while size < length:
                text.append(next(texts)["text"])
                size += len(text[-1]) + 2
            one = {"id": f"long-{number}", "text": "\n\n".join(text)[:length], "published": rows[0].get("published")}
            began = time.process_time()
            task(one)
            spent += time.process_time() - began
        found.append((length, spent / count))
    return found


def exponent(points: Sequence[tuple[float, float]]) -> float:
    """The slope of a line through the points in a log-log plot: 1 is linear."""
    x, y = (np.log([point[axis] for point in points]) for axis in (0, 1))
    return float(np.polyfit(x, y, 1)[0])


def written(rows: Iterable[Row], folder: Path, name: str) -> Path:
    """Rows as a file of JSON Lines."""
    path = folder / name
    with path.open("w", encoding="utf-8") as file:
        file.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    return path


def read_corpus(path: Path, most: int) -> list[Row]:
    """Articles of a file or folder, as sukien reads them."""
    from sukien.io.article import Article
    from sukien.io.inputs import find_inputs, read_input

    files = (one for one in find_inputs([str(path)], Path("outputs")) if isinstance(one, Path))
    read = (one for file in files for one in read_input(file) if isinstance(one, Article))
    rows = [{"id": one.id, "text": one.text, "published": one.published} for one in islice(read, most)]
    if not rows:
        raise SystemExit(f"{path}: no article here")
    return rows


def machine() -> str:
    """Processor, cores, memory, load of the machine, and Python."""
    model = next(
        (line.partition(":")[2].strip() for line in _lines("/proc/cpuinfo") if line.startswith("model name")),
        "unknown processor",
    )
    memory, load = psutil.virtual_memory().total / 2**30, os.getloadavg()[0]
    python = sys.version.split()[0]
    return f"{model}, {os.cpu_count()} cores, {memory:.0f} GB, load {load:.1f} at the start, Python {python}"


def peak_here() -> float:
    """Peak memory of this process in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _given(row: Row) -> Row:
    return {"text": row["text"], "published": row.get("published")}


def _lines(path: str) -> list[str]:
    try:
        return Path(path).read_text(encoding="utf-8").splitlines()
    except OSError:
        return []
