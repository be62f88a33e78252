"""`sukien schema`: the JSON Schemas of the records."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from sukien.cli.errors import told


def schema(
    name: Annotated[str | None, typer.Argument(help="document, event, failure or run; all if none.")] = None,
    out: Annotated[Path | None, typer.Option(help="Folder to write them into, instead of printing.")] = None,
    rules: Annotated[bool, typer.Option("--rules", help="Write those of rule files, for editors.")] = False,
) -> None:
    """Print or write the JSON Schemas of the files of a run, or of rule files."""
    from sukien.rules.schema import write_schemas as write_rule_schemas
    from sukien.schema import schemas, write_schemas

    with told():
        if rules:
            for path in write_rule_schemas(out or Path("schemas") / "rules"):
                typer.echo(path.as_posix())
            return
        found = schemas(name)
        if out is None:
            for text in found.values():
                typer.echo(text, nl=False)
        else:
            for path in write_schemas(found, out):
                typer.echo(path.as_posix())
