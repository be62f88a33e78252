"""`sukien suggest`: candidates for rules from a corpus."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path
from typing import Annotated

import typer

from sukien.cli.errors import told
from sukien.cli.paint import bold, dim, say
from sukien.excerpt import excerpt

_SHOWN = 5


def suggest(
    corpus: Annotated[list[str], typer.Argument(help="Articles: files, folders or globs.")],
    out: Annotated[Path, typer.Option(help="Folder for the pack of candidates.")],
    at_least: Annotated[int, typer.Option(min=1, help="Leave out what comes less often.")] = 2,
    rules: Annotated[
        list[Path] | None, typer.Option(help="Rule pack over the built-in one; those of sukien.toml if none.")
    ] = None,
) -> None:
    """Look for acronyms, names, ranks, positions and dates that no rule took, and write a pack to review."""
    from sukien.compare.readings import Corpus
    from sukien.pipeline import load
    from sukien.project import packs
    from sukien.suggest.look import suggest as look
    from sukien.suggest.write import write_pack

    with told():
        articles = Corpus(corpus)
        found = look(load(rules=packs(rules)), articles.texts(), at_least)
        paths = write_pack(found, out)
    for failure in articles.failures:
        typer.echo(f"failed: {failure}", err=True)
    for kind, rows in groupby(found, key=lambda one: one.kind):
        candidates = list(rows)
        say(bold(f"{kind}: {len(candidates)} candidates"))
        for one in candidates[:_SHOWN]:
            say(f"  {one.times:>5}  {one.words}  {dim(one.key)}")
            say(f"         {excerpt(one.sentences[0], one.words, 100)}")
    say()
    for path in paths:
        say(path.as_posix())
    say("nothing to suggest" if not found else f"look at them, then: sukien rules check {out.as_posix()}")
