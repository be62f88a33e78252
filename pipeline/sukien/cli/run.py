"""`sukien run`: articles in, records out."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sukien.cli.errors import told

if TYPE_CHECKING:
    from sukien.records import Failure, RunInfo

_SHOWN = 5
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
    from sukien.batch.making import context
    from sukien.batch.memory import collect_seldom

    collect_seldom()
    if workers and engine is Engine.local and scheduler is None:
        context()
    from sukien.batch.workers import Care
    from sukien.cli.cluster import run_on_cluster
    from sukien.cli.progress import shown
    from sukien.errors import UsageError
    from sukien.project import find_project, packs
    from sukien.run import run as run_batch

    with told():
        project = find_project()
        named, address = inputs or project.inputs or ["corpus/"], out or project.out or "outputs"
        rule_packs = packs(rules, project)
        care = Care(time_limit, retries)
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
    summary(info, failures, Path(address), quiet)


def summary(info: RunInfo, failures: Sequence[Failure], out: Path, quiet: bool) -> None:
    """Say what a run did, and end the command with 1 where something failed."""
    counts = info.counts
    rows = [
        ("inputs", counts.inputs),
        ("articles read", counts.documents),
        ("  unchanged", counts.unchanged),
        ("  copies", counts.duplicates),
        ("failed", counts.failures),
        ("skipped", counts.skipped),
        ("mentions", counts.entities),
        ("events", counts.events),
    ]
    if not quiet:
        for name, count in rows:
            typer.echo(f"{name:<14}{count:>9,}")
        typer.echo(f"{'seconds':<14}{info.seconds['total']:>9.1f}")
        typer.echo()
        _profile(info)
        from sukien.batch.files import file_names

        for name in file_names():
            typer.echo(f"{(out / name).as_posix():<40}{(out / name).stat().st_size:>12,} bytes")
    for failure in failures[:_SHOWN]:
        place = failure.source if failure.line is None else f"{failure.source}, line {failure.line}"
        reason = f"{_visible(failure.message)} [{failure.code}] ({failure.remedy})"
        typer.echo(f"failed: {_visible(place)}: {reason}", err=True)
    if len(failures) > _SHOWN:
        typer.echo(f"and {len(failures) - _SHOWN} more in {(out / 'failures.jsonl').as_posix()}", err=True)
    if failures:
        raise typer.Exit(1)


def _profile(info: RunInfo) -> None:
    stages = {stage: seconds for stage, seconds in info.seconds.items() if stage != "total"}
    if not stages:
        return
    total, articles = sum(stages.values()), max(1, info.counts.documents - info.counts.unchanged)
    typer.echo(f"{'stage':<14}{'seconds':>9}{'share':>8}{'ms each':>9}")
    for stage, seconds in stages.items():
        typer.echo(f"{stage:<14}{seconds:>9.2f}{seconds / total:>8.1%}{1000 * seconds / articles:>9.3f}")
    typer.echo()


def _visible(text: str) -> str:
    """Text from outside without what a terminal obeys: line breaks, escapes, turned directions."""
    return "".join(one if one.isprintable() else f"\\u{ord(one):04x}" for one in text)
