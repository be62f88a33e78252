"""`sukien run --engine dask` and `sukien merge`: runs on many machines."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sukien.cli.errors import told

if TYPE_CHECKING:
    from sukien.batch.progress import Watch
    from sukien.batch.workers import Care
    from sukien.limits import Limits
    from sukien.run import Run


def run_on_cluster(
    inputs: Sequence[str],
    out: str,
    scheduler: str | None,
    workers: int,
    rules: Sequence[str],
    limits: Limits,
    watch: Watch,
    *,
    force: bool,
    care: Care,
    corrections: Path | None,
) -> Run | None:
    """Write parts to an address; the files of a run beside them, and what it did, where that is a folder on disk."""
    from sukien.distributed.cluster import cluster
    from sukien.distributed.merge import merge
    from sukien.distributed.run import run_parts
    from sukien.distributed.storage import is_remote

    with cluster(scheduler, workers) as machines:
        run_parts(inputs, out, machines, rules, force=force, limits=limits, care=care, watch=watch)
        return None if is_remote(out) else merge(out, Path(out), machines.map, corrections=corrections)


def merge_parts(
    parts: Annotated[str, typer.Argument(help="Folder or address that `sukien run --engine dask --out` wrote to.")],
    out: Annotated[Path, typer.Option(help="Folder for the files of the run.")],
    scheduler: Annotated[
        str | None, typer.Option(help="A Dask scheduler whose workers join the articles; this process if none.")
    ] = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing unless something failed.")] = False,
) -> None:
    """Make the files of a run from the parts of a cluster: the same bytes that one machine would have written."""
    from sukien.cli.progress import shown
    from sukien.cli.summary import summary
    from sukien.distributed.merge import merge

    with told(), shown(quiet) as watch:
        if scheduler is None:
            info, failures = merge(parts, out, watch=watch)
        else:
            from sukien.distributed.cluster import cluster

            with cluster(scheduler, 0) as machines:
                info, failures = merge(parts, out, machines.map, watch=watch)
    summary(info, failures, out, quiet)
