"""`sukien report`: a run as one HTML file."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from sukien.cli.errors import told


def report(
    run: Annotated[Path, typer.Argument(help="Folder that `sukien run` wrote.")],
    out: Annotated[
        Path | None, typer.Option(help="The file to write; report.html in that folder if none.", show_default=False)
    ] = None,
    lang: Annotated[str, typer.Option(help="Language that the page opens in: vi or en.")] = "vi",
    since: Annotated[
        Path | None, typer.Option(metavar="RUN", help="An earlier run: the review list tells what is new since.")
    ] = None,
) -> None:
    """Write a report of a run: one HTML file that opens in any browser, without a network.

    The texts of the articles are read again from the inputs of the run, from the folder that it was started in.
    """
    from sukien.io.writers.atomic import replace
    from sukien.report.build import report as build

    path = out or run / "report.html"
    with told():
        page = build(run, lang, since)
        path.parent.mkdir(parents=True, exist_ok=True)
        with replace(path) as handle:
            handle.write(page)
    typer.echo(f"{path.as_posix():<40}{path.stat().st_size:>12,} bytes")
