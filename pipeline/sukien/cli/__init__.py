"""The command line: one file a command, each a thin wrapper over a plain function, heavy imports inside."""

from __future__ import annotations

import os
import sys

import typer

from sukien.cli.cluster import merge_parts
from sukien.cli.diff import diff, rules_diff
from sukien.cli.evaluate import evaluate
from sukien.cli.explain import explain
from sukien.cli.export import export
from sukien.cli.import_labels import import_labels
from sukien.cli.report import report
from sukien.cli.rules import rules
from sukien.cli.run import run
from sukien.cli.schema import schema
from sukien.cli.show import query, show, stats
from sukien.cli.suggest import suggest

app = typer.Typer(
    name="sukien",
    help="Vietnamese news in, validated event records out.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
app.command()(run)
app.command(name="merge")(merge_parts)
app.command()(evaluate)
app.command()(report)
app.command()(schema)
app.command()(show)
app.command()(query)
app.command()(export)
app.command()(import_labels)
app.command()(stats)
app.command()(diff)
app.command()(explain)
app.command()(suggest)
rules.command(name="diff")(rules_diff)
app.add_typer(rules, name="rules")


def main() -> None:
    """The command. What the system refuses (a full disk behind standard output) is told in one line, exit code 2."""
    try:
        app(prog_name="sukien")
    except OSError as error:
        where = f" {error.filename}" if error.filename else ""
        typer.echo(f"sukien:{where} {error.strerror or error} [OS_ERROR]", err=True)
        # What waits to be written to standard output would fail again when Python ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(2)
