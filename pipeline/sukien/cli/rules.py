"""`sukien rules`: look after rule packs."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from sukien.cli.errors import told
from sukien.cli.paint import dim, red, say, yellow

rules = typer.Typer(help="Look after the rules: begin, check, list, show and count them.", no_args_is_help=True)

Packs = Annotated[
    list[Path] | None,
    typer.Option("--rules", help="Rule pack over the built-in one; those of sukien.toml if none. Repeatable."),
]
Json = Annotated[bool, typer.Option("--json", help="Print JSON.")]


@rules.callback()
def _group() -> None:
    """Look after the rules."""


@rules.command()
def check(
    packs: Annotated[
        list[Path] | None,
        typer.Argument(metavar="[PACK]...", help="Folders or YAML files; those of sukien.toml if none, else built in."),
    ] = None,
    below: Annotated[
        list[Path] | None, typer.Option("--rules", help="Pack that lies below those that are checked. Repeatable.")
    ] = None,
    corpus: Annotated[
        list[str] | None, typer.Option(help="Articles in which each rule should find something. Repeatable.")
    ] = None,
) -> None:
    """Run the examples and counter-examples of a pack, and warn of what is doubtful; ends with 1 where one fails."""
    from sukien.compare.readings import Corpus
    from sukien.packs.check import check as check_packs
    from sukien.project import packs as chosen

    with told():
        texts = list(Corpus(corpus).texts()) if corpus else None
        done = check_packs(chosen(packs), [path.as_posix() for path in below or ()], texts)
    for finding in done.findings:
        say(f"{finding.place}: {red('fault') if finding.fault else yellow('warning')}: {finding.text}")
    doubts = len(done.findings) - done.faults
    say(f"{done.rules} rules, {done.sentences} examples and counter-examples, {done.faults} faults, {doubts} warnings")
    if done.faults:
        raise typer.Exit(1)


@rules.command()
def new(
    kind: Annotated[str, typer.Argument(help="meeting, rank, role, country, trigger, date, alias, pattern, group, …")],
    id: Annotated[str | None, typer.Option(help="Id of the rule, such as meeting.MY_FORUM.")] = None,
    out: Annotated[Path | None, typer.Option(help="New file to write, such as my-pack/meetings.yaml.")] = None,
) -> None:
    """Print or write a rule to begin with: filled in, commented, and with examples that hold."""
    from sukien.packs.begin import begin, skeleton

    with told():
        if out is None:
            typer.echo(skeleton(kind, id), nl=False)
            return
        for path in begin(kind, out, id):
            say(path.as_posix())


@rules.command("list")
def list_rules(
    kind: Annotated[str | None, typer.Option(help="Only rules of this kind.")] = None,
    packs: Packs = None,
    own: Annotated[bool, typer.Option("--own", help="Only rules of the packs, none of the built-in ones.")] = False,
    json: Json = False,
) -> None:
    """List rules: id, kind, file and line."""
    from json import dumps

    from sukien.packs.show import rows
    from sukien.project import packs as chosen
    from sukien.rules import load_pack
    from sukien.rules.layers import BUILT_IN

    with told():
        pack = load_pack(chosen(packs))
        found = list(rows(pack, kind, set(pack.digests) - {BUILT_IN} if own else None))
    if json:
        typer.echo(dumps(found, ensure_ascii=False, indent=1))
        return
    width = max((len(row["id"]) for row in found), default=0)
    for row in found:
        place = f"{row['file']}:{row['line']}"
        say(f"{row['id']:<{width}}  {row['kind']:<18}  {dim(place)}")
    for id_, at in pack.disabled.items():
        say(f"{id_:<{width}}  {'switched off':<18}  {dim(str(at))}")


@rules.command()
def show(
    id: Annotated[str, typer.Argument(help="Id of a rule.")],
    packs: Packs = None,
    json: Json = False,
) -> None:
    """Show one rule: its fields as YAML, its file and line, its phrases."""
    from json import dumps

    from sukien.packs.show import as_yaml, shown
    from sukien.project import packs as chosen
    from sukien.rules import load_pack

    with told():
        pack = load_pack(chosen(packs))
        found = shown(pack, id)
    if json:
        typer.echo(dumps(found, ensure_ascii=False, indent=1))
        return
    say(dim(f"# {found['kind']}, {found['place']}"))
    if found["instead_of"]:
        say(dim(f"# in place of {found['instead_of']}"))
    for other, place in found["extended_by"].items():
        say(dim(f"# changed by {other}, {place}"))
    typer.echo(as_yaml(pack.rules[id]), nl=False)
    if found["phrases"]:
        say(dim(f"# {len(found['phrases'])} phrases: {'; '.join(found['phrases'])}"))


@rules.command()
def stats(
    corpus: Annotated[list[str], typer.Argument(help="Articles or gold articles: files, folders or globs.")],
    packs: Packs = None,
    own: Annotated[bool, typer.Option("--own", help="Only rules of the packs, none of the built-in ones.")] = False,
    idle: Annotated[bool, typer.Option("--idle", help="List the rules that did nothing, too.")] = False,
    json: Json = False,
) -> None:
    """Count what each rule does in a corpus: mentions, articles, overlaps won and lost, evidence of events."""
    from json import dumps

    from sukien.compare.readings import Corpus
    from sukien.packs.usage import idle_rules, usage
    from sukien.pipeline import load, pack_of
    from sukien.project import packs as chosen
    from sukien.rules.layers import BUILT_IN

    with told():
        articles = Corpus(corpus)
        nlp = load(chosen(packs))
        uses = usage(nlp, articles.texts())
    places = pack_of(nlp).places
    if own:
        uses = [use for use in uses if use.rule in places and places[use.rule].pack != BUILT_IN]
    still = [rule.id for rule in idle_rules(nlp, uses) if not own or places[rule.id].pack != BUILT_IN]
    if json:
        typer.echo(dumps({"rules": [use._asdict() for use in uses], "idle": still}, ensure_ascii=False, indent=1))
        return
    say(f"{'found':>7}{'articles':>10}{'won':>6}{'lost':>6}{'events':>8}  rule")
    for use in uses:
        say(f"{use.found:7d}{use.documents:10d}{use.won:6d}{use.lost:6d}{use.events:8d}  {use.rule}")
    say(f"{len(uses)} rules did something, {len(still)} did nothing")
    for id_ in still if idle else ():
        say(f"  {id_}  {dim(str(places[id_]))}")


@rules.command()
def reference(kind: Annotated[str | None, typer.Argument(help="A kind of rule; all if none.")] = None) -> None:
    """Print what fields a kind of rule has, with an example."""
    from sukien.packs.reference import reference as page

    with told():
        typer.echo(page(kind), nl=False)
