"""`sukien run`: articles in, records out."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from sukien.cli.errors import told

_INTERRUPTED = 130
"""The exit code of a command that Ctrl-C ended."""


class Engine(StrEnum):
    """Who does the work."""

    local = "local"
    dask = "dask"


def run(
    inputs: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[INPUT]...",
            help="Files, folders, globs, or - for standard input; corpus/ if none.",
            show_default=False,
        ),
    ] = None,
    out: Annotated[str | None, typer.Option(help="Folder for the files of the run.", show_default="outputs")] = None,
    rules: Annotated[
        list[Path] | None, typer.Option(help="Rule pack over the built-in one: a folder or YAML file. Repeatable.")
    ] = None,
    workers: Annotated[
        int, typer.Option(min=0, help="Processes to share the work; the output is the same. 0: in this process.")
    ] = 1,
    force: Annotated[bool, typer.Option(help="Read all articles again, also those that did not change.")] = False,
    time_limit: Annotated[float, typer.Option(min=0.1, help="Seconds that one article may take.")] = 60,
    retries: Annotated[int, typer.Option(min=0, help="How often an article that ends its worker is tried again.")] = 1,
    corrections: Annotated[
        Path | None,
        typer.Option(help="Corrections of a reviewer; corrections.jsonl in the folder of the run if none."),
    ] = None,
    engine: Annotated[
        Engine, typer.Option(help="Who does the work: processes of this command, or a Dask cluster.")
    ] = Engine.local,
    scheduler: Annotated[
        str | None, typer.Option(help="A Dask scheduler, such as tcp://10.0.0.1:8786; parts go to --out, any address.")
    ] = None,
    only_events: Annotated[
        bool,
        typer.Option(
            "--only-events", help="Skip what can tell of no event: several times faster over a crawl; no event is lost."
        ),
    ] = False,
    profile: Annotated[
        bool, typer.Option("--profile", help="Say how long each stage took, all workers together.")
    ] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing unless something failed.")] = False,
) -> None:
    """Read articles and write event records.

    Reads .txt, .md, .html, .docx, .pdf, .eml, .jsonl, .csv, .parquet, .rss, .atom and .warc, also inside .zip, .tar and
    .gz. A further run reads only what is new or was changed. Ends with 0 when all was read, 1 when some input failed
    (failures.jsonl says why), 2 when the command itself is wrong or cannot write. Where the command line names no
    inputs, rules or folder, those of the project file sukien.toml count, if there is one here or above.
    """  # fmt: skip
    from sukien.batch.earlier import earlier_run
    from sukien.batch.making import context
    from sukien.batch.memory import collect_seldom

    collect_seldom()
    if workers and engine is Engine.local and scheduler is None:
        context()
    from sukien.batch.workers import Care
    from sukien.cli.cluster import run_on_cluster
    from sukien.cli.progress import shown
    from sukien.cli.summary import summary
    from sukien.errors import UsageError
    from sukien.project import find_project, packs
    from sukien.run import run as run_batch

    with told():
        project = find_project()
        named, address = inputs or project.inputs or ["corpus/"], out or project.out or "outputs"
        rule_packs = packs(rules, project)
        care, left = Care(time_limit, retries), tuple[str, ...]()
        limits = project.limits.model_copy(update={"only_events": only_events or project.limits.only_events})
        try:
            with shown(quiet) as watch:
                if scheduler is not None or engine is Engine.dask:
                    if profile:
                        raise UsageError("stages are timed on one machine only", remedy="leave out --profile")
                    done = run_on_cluster(
                        named, address, scheduler, workers, rule_packs, limits, watch,
                        force=force, care=care, corrections=corrections,
                    )  # fmt: skip
                    if done is None:
                        typer.echo(
                            f"the parts are written; sukien merge {address} --out FOLDER makes the files of a run"
                        )
                        return
                    info, failures = done
                else:
                    earlier = earlier_run(Path(address))
                    left = earlier.left(named) if earlier is not None else ()
                    info, failures = run_batch(
                        named,
                        Path(address),
                        workers,
                        rule_packs,
                        force=force,
                        limits=limits,
                        care=care,
                        watch=watch,
                        corrections=corrections,
                        profile=profile,
                    )
        except KeyboardInterrupt:
            typer.echo("stopped: what is done is kept; the same command goes on from here", err=True)
            raise typer.Exit(_INTERRUPTED) from None
    summary(info, failures, Path(address), quiet, left)
