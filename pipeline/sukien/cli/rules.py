"""`sukien rules`: look after rule packs."""

from __future__ import annotations

import typer

from sukien.cli.errors import told

rules = typer.Typer(help="Look after the rules.", no_args_is_help=True)


@rules.callback()
def _group() -> None:
    """Look after the rules."""


@rules.command()
def check() -> None:
    """Run every example and counter-example of the rules; ends with 1 where one fails."""
    from sukien.pipeline import load
    from sukien.reading import settled
    from sukien.rules import load_pack
    from sukien.rules.check import PUBLISHED, faults

    with told():
        nlp, pack = load(), load_pack()
        found = [fault for rule in pack.rules.values() for fault in faults(rule, lambda t: settled(nlp, t, PUBLISHED))]
    for fault in found:
        typer.echo(fault)
    sentences = sum(len(rule.examples) + len(rule.counter_examples) for rule in pack.rules.values())
    typer.echo(f"{len(pack.rules)} rules, {sentences} examples and counter-examples, {len(found)} faults")
    if found:
        raise typer.Exit(1)
