"""`sukien run`: articles in, records out."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from sukien.cli.errors import told

FILES = (
    "documents.jsonl", "events.jsonl", "events.csv", "mentions.csv", "happenings.jsonl", "happenings.csv",
    "people.jsonl", "people.csv", "failures.jsonl", "run.json",
)  # fmt: skip
_SHOWN = 5


def run(
    inputs: Annotated[
        list[str] | None,
        typer.Argument(metavar="[INPUT]...", help="Files, folders or globs; corpus/ if none.", show_default=False),
    ] = None,
    out: Annotated[Path | None, typer.Option(help="Folder for the files of the run.", show_default="outputs")] = None,
    rules: Annotated[
        list[Path] | None, typer.Option(help="Rule pack over the built-in one: a folder or YAML file. Repeatable.")
    ] = None,
    workers: Annotated[int, typer.Option(min=1, help="Processes to share the work; the output is the same.")] = 1,
) -> None:
    """Read articles and write event records.

    Reads .txt, .md, .html, .jsonl, .csv and .parquet. Ends with 0 when all was read, 1 when some input failed
    (failures.jsonl says why), 2 when the command itself is wrong. Where the command line names no inputs, rules or
    folder, those of the project file sukien.toml count, if there is one here or above.
    """
    from sukien.project import find_project, packs
    from sukien.run import run as run_batch

    with told():
        project = find_project()
        out = out or Path(project.out or "outputs")
        info, failures = run_batch(inputs or project.inputs or ["corpus/"], out, workers, packs(rules, project))
    counts = info.counts
    rows = [
        ("inputs", counts.inputs),
        ("articles read", counts.documents),
        ("failed", counts.failures),
        ("skipped", counts.skipped),
        ("mentions", counts.entities),
        ("events", counts.events),
    ]
    for name, count in rows:
        typer.echo(f"{name:<14}{count:>9,}")
    typer.echo(f"{'seconds':<14}{info.seconds['total']:>9.1f}")
    typer.echo()
    for name in FILES:
        typer.echo(f"{(out / name).as_posix():<40}{(out / name).stat().st_size:>12,} bytes")
    for failure in failures[:_SHOWN]:
        place = failure.source if failure.line is None else f"{failure.source}, line {failure.line}"
        typer.echo(f"failed: {place}: {failure.message} [{failure.code}] ({failure.remedy})", err=True)
    if len(failures) > _SHOWN:
        typer.echo(f"and {len(failures) - _SHOWN} more in {(out / 'failures.jsonl').as_posix()}", err=True)
    if failures:
        raise typer.Exit(1)
