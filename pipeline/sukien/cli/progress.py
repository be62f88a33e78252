"""How far a run is: a bar on a terminal, a line now and then in a log, nothing where nobody wants it."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from sukien.batch.progress import Progress, Watch

_EVERY = 15.0
"""Seconds between two lines of a log."""


@contextmanager
def shown(quiet: bool) -> Iterator[Watch]:
    """A watch over a run that tells people on standard error."""
    if quiet:
        yield lambda progress: None
    elif sys.stderr.isatty():
        with _bar() as watch:
            yield watch
    else:
        yield _lines(time.monotonic())


@contextmanager
def _bar() -> Iterator[Watch]:
    from rich.console import Console
    from rich.progress import BarColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar

    columns = (TextColumn("{task.description}"), BarColumn(), TimeRemainingColumn())
    with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
        task, began, last = bar.add_task("starting", total=None), time.monotonic(), 0.0

        def watch(progress: Progress) -> None:
            nonlocal last
            now = time.monotonic()
            if now - last > 0.1:
                last = now
                described = _told(progress, now - began)
                bar.update(task, description=described, completed=progress.bytes, total=progress.total_bytes or None)

        yield watch


def _lines(began: float) -> Watch:
    last = began

    def watch(progress: Progress) -> None:
        nonlocal last
        now = time.monotonic()
        if now - last >= _EVERY:
            last = now
            typer.echo(_told(progress, now - began) + _left(progress, now - began), err=True)

    return watch


def _told(progress: Progress, seconds: float) -> str:
    failed = f", {progress.failures:,} failed" if progress.failures else ""
    return f"{progress.articles:,} articles{failed}, {progress.articles / max(seconds, 0.001):,.0f} a second"


def _left(progress: Progress, seconds: float) -> str:
    if not 0 < progress.bytes < progress.total_bytes:
        return ""
    left = seconds * (progress.total_bytes - progress.bytes) / progress.bytes
    return f", {progress.bytes / progress.total_bytes:.0%}, about {left / 60:,.0f} minutes left"
