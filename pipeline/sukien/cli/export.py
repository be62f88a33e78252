"""`sukien export`: a run in the format of another tool."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from sukien.cli.errors import told

NAMES = "parquet, sqlite, xlsx, brat, conll2002, docbin, doccano, labelstudio, plover, ics, graphml"


def export(
    run: Annotated[Path, typer.Argument(help="Folder that `sukien run` wrote.")],
    to: Annotated[str, typer.Option(help=f"Format: {NAMES}.")],
    out: Annotated[
        Path | None, typer.Option(help="File or folder to write; in the folder of the run if none.", show_default=False)
    ] = None,
) -> None:
    """Write a run in the format of another tool.

    Formats for annotation need the texts of the articles: start in the folder where the run was started.
    """
    from sukien.io.export import export as write
    from sukien.io.tables import read_run

    with told():
        path = write(read_run(run), to, out)
    files = [path] if path.is_file() else sorted(file for file in path.iterdir() if file.is_file())
    typer.echo(f"{path.as_posix():<40}{sum(file.stat().st_size for file in files):>12,} bytes")
