"""The command line: one file a command, each a thin wrapper over a plain function, heavy imports inside."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable

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

COMMANDS: dict[str, Callable[..., None]] = {
    "run": run,
    "merge": merge_parts,
    "evaluate": evaluate,
    "report": report,
    "schema": schema,
    "show": show,
    "query": query,
    "export": export,
    "import-labels": import_labels,
    "stats": stats,
    "diff": diff,
    "explain": explain,
    "suggest": suggest,
}
"""The commands by name, in the order in which `--help` lists them; `rules`, which has commands of its own, is last."""
_RULES = "rules"
rules.command(name="diff")(rules_diff)


def application(asked: str | None = None) -> typer.Typer:
    """The command line; where it is told what is asked for, the other commands are there to be listed only.

    To take the parameters of all of them apart costs more than everything else that `sukien --help` does.
    """
    app = typer.Typer(
        name="sukien",
        help="Vietnamese news in, validated event records out.",
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
    )
    for name, command in COMMANDS.items():
        app.command(name)(command if asked in (None, name) else _listed(command.__doc__))
    if asked in (None, _RULES):
        app.add_typer(rules, name=_RULES)
    else:
        app.command(_RULES)(_listed(rules.info.help))
    return app


def _listed(help_: str | None) -> Callable[[], None]:
    """A command of which only this can be read."""

    def listed() -> None:
        raise AssertionError("a command that was not asked for")

    listed.__doc__ = help_
    return listed


app = application()
"""The whole command line, for those who call it from Python."""


def main() -> None:
    """The command. What the system refuses (a full disk behind standard output) is told in one line, exit code 2."""
    try:
        application(next(iter(sys.argv[1:]), ""))(prog_name="sukien")
    except OSError as error:
        where = f" {error.filename}" if error.filename else ""
        typer.echo(f"sukien:{where} {error.strerror or error} [OS_ERROR]", err=True)
        # What waits to be written to standard output would fail again when Python ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(2)
