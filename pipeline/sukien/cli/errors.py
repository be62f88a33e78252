"""How an error ends a command: one line for a person, exit code 2."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import typer

from sukien.errors import SukienError


@contextmanager
def told() -> Iterator[None]:
    """Print an error that sukien raised on purpose, and end the command."""
    try:
        yield
    except SukienError as error:
        typer.echo(f"sukien: {error} [{error.code}]", err=True)
        raise typer.Exit(2) from error
