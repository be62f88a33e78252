"""`sukien evaluate`: score a run, or rules, against gold articles."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated, Any

import typer

from sukien.cli.errors import told

_DOUBTS = 10
"""So many warnings are printed."""


def evaluate(
    paths: Annotated[
        list[Path],
        typer.Argument(
            metavar="[RUN] GOLD...",
            help="Folder that `sukien run` wrote; gold articles, their folders, or a corrections.jsonl.",
        ),
    ],
    rules: Annotated[
        list[Path] | None,
        typer.Option(help="Rule pack over the built-in one, where gold articles are read anew. Repeatable."),
    ] = None,
    json: Annotated[Path | None, typer.Option(help="Write figures and errors into this file.")] = None,
    errors: Annotated[int, typer.Option(min=0, help="List so many errors of each kind.")] = 0,
) -> None:
    """Score mentions, people, events and their slots against gold articles.

    Where no folder of a run is named, the articles are read now, with the rules of --rules or sukien.toml.
    """
    from itertools import chain
    from json import dumps

    from sukien.errors import UsageError
    from sukien.evaluate.doubts import unknown_names
    from sukien.evaluate.gold import gold_files, read_gold
    from sukien.evaluate.reviewed import reviewed
    from sukien.evaluate.score import score_run
    from sukien.io.writers.atomic import replace
    from sukien.packs.score import score_packs
    from sukien.project import packs
    from sukien.rules import load_pack

    with told():
        run, gold = (paths[0], paths[1:]) if (paths[0] / "documents.jsonl").is_file() else (None, paths)
        if run is not None and rules:
            raise UsageError(
                "a run has its rules already", where=str(run), remedy="name gold articles only, or no --rules"
            )
        articles = list(gold_files(path for path in gold if path.suffix != ".jsonl"))
        corrections = [path for path in gold if path.suffix == ".jsonl"]
        if not articles and not corrections:
            raise UsageError(
                "no gold article is named",
                where=str(run),
                remedy="name *.gold files, their folder or a corrections.jsonl",
            )
        if run is None:
            report, found = score_packs(gold, packs(rules))
        else:
            right = chain.from_iterable(reviewed(path, run) for path in corrections)
            report, found = score_run(chain(map(read_gold, articles), right), run)
        pack = load_pack(packs(rules))
        doubts = [doubt for path in articles for doubt in unknown_names(path, pack)]
    for doubt in doubts[:_DOUBTS]:
        typer.echo(f"warning: {doubt}", err=True)
    if len(doubts) > _DOUBTS:
        typer.echo(f"warning: {len(doubts) - _DOUBTS} more names that no rule has", err=True)
    for line in _table(report):
        typer.echo(line)
    for kind, rows in found.items():
        for row in rows[:errors]:
            typer.echo(f"  {kind}: {', '.join(map(str, row))}")
    if json is not None:
        with replace(json) as handle:
            handle.write(dumps({**report, "errors": found}, ensure_ascii=False, indent=1, default=str) + "\n")


def _table(report: Mapping[str, Any]) -> Iterator[str]:
    from sukien.evaluate.score import shortened

    missing, aside = report["articles_without_output"], report["not_scored"]
    lost = f", {len(missing)} of them not in this run, which count as found empty: {shortened(missing)}"
    yield f"{report['articles']} articles" + (lost if missing else "")
    if aside:
        yield f"not annotated, so not scored: {', '.join(aside)}"
    yield f"{'':12}{'P':>7}{'R':>7}{'F1':>7}{'F1 norm':>9}{'gold':>7}"
    for label, row in report["mentions"].items():
        yield _row(label, row, f"{row['f1_norm']:9.3f}" if _asked(row) else f"{'-':>9}")
    people, events = report["people"], report["events"]
    shares = "  ".join(f"{key} {people[key]:.3f}" for key in ("rank", "role", "country") if people[key] is not None)
    yield f"{_row('people', people)}   {shares}"
    yield _row("events", events)
    yield f"{'slots':12}" + "  ".join(f"{name} {value:.3f}" for name, value in events["slots"].items())
    yield f"{'slots, mean':12}{report['slot_accuracy']:7.3f}"
    yield f"{'overall':12}{report['overall']:7.3f}"
    yield ""
    yield f"{'confidence':12}{'events':>7}{'mean':>7}{'right':>7}"
    for row in report["reliability"]:
        if row["events"]:
            name = f"{row['low']:.1f} - {row['high']:.1f}"
            yield f"{name:12}{row['events']:7d}{row['confidence']:7.2f}{row['matched']:7.2f}"
    if report["calibration_error"] is not None:
        yield f"{'calibration error':26}{report['calibration_error']:7.3f}"


def _row(name: str, row: Mapping[str, Any], value: str = f"{'':9}") -> str:
    if not _asked(row):
        return f"{name:12}{'-':>7}{'-':>7}{'-':>7}{value}{0:7d}"
    return f"{name:12}{row['p']:7.3f}{row['r']:7.3f}{row['f1']:7.3f}{value}{row['want']:7d}"


def _asked(row: Mapping[str, Any]) -> bool:
    """Whether there was anything to find, or anything was found."""
    return bool(row["want"] or row["got"])
