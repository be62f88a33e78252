"""What a run did: counts, stages if they were timed, files, and what failed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import typer

from sukien.records import Failure, RunInfo

_SHOWN = 5
"""How many failures are told; all are in failures.jsonl."""


def summary(info: RunInfo, failures: Sequence[Failure], out: Path, quiet: bool, left: Sequence[str] = ()) -> None:
    """Say what a run did, and end the command with 1 where something failed.

    `left` are inputs of the run before in the same folder that were not named again.
    """
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
            if name == "skipped":
                _reasons(info)
        typer.echo(f"{'seconds':<14}{info.seconds['total']:>9.1f}")
        typer.echo()
        _profile(info)
        from sukien.batch.files import file_names

        for name in file_names():
            typer.echo(f"{(out / name).as_posix():<40}{(out / name).stat().st_size:>12,} bytes")
    if left:
        told = ", ".join(map(_visible, left[:_SHOWN])) + (", …" if len(left) > _SHOWN else "")
        remedy = "a folder has what its last run was given: name all, or another folder with --out"
        typer.echo(f"no longer in {out.as_posix()}: articles of {told} ({remedy})", err=True)
    for failure in failures[:_SHOWN]:
        typer.echo(failed(failure), err=True)
    if len(failures) > _SHOWN:
        typer.echo(f"and {len(failures) - _SHOWN} more in {(out / 'failures.jsonl').as_posix()}", err=True)
    if failures:
        raise typer.Exit(1)


def failed(failure: Failure) -> str:
    """An input that could not be read, in one line: where, why, what to do."""
    place = failure.source if failure.line is None else f"{failure.source}, line {failure.line}"
    return f"failed: {_visible(place)}: {_visible(failure.message)} [{failure.code}] ({failure.remedy})"


def _reasons(info: RunInfo) -> None:
    """Why files were left out: the commonest reasons among those that `run.json` has."""
    reasons = Counter(one.reason for one in info.skipped)
    for reason, count in reasons.most_common(_SHOWN):
        typer.echo(f"{'':<14}{count:>9,}  {_visible(reason)}")
    if len(info.skipped) < info.counts.skipped or len(reasons) > _SHOWN:
        typer.echo(f"{'':<14}{'…':>9}  all in skipped.jsonl")


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
