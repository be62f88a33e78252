"""`sukien schema`: the JSON Schemas of the records."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from sukien.cli.errors import told


def schema(
    name: Annotated[str | None, typer.Argument(help="document, event, failure or run; all if none.")] = None,
    out: Annotated[Path | None, typer.Option(help="Folder to write them into, instead of printing.")] = None,
) -> None:
    """Print or write the JSON Schemas of the files of a run."""
    from sukien.schema import schemas, write_schemas

    with told():
        found = schemas(name)
        if out is None:
            for text in found.values():
                typer.echo(text, nl=False)
        else:
            for path in write_schemas(found, out):
                typer.echo(path.as_posix())
