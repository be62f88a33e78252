"""`sukien suggest`: candidates for rules from a corpus, and from corrections."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path
from typing import Annotated

import typer

from sukien.cli.errors import told
from sukien.cli.paint import bold, dim, green, red, say, yellow
from sukien.errors import UsageError
from sukien.excerpt import excerpt

_SHOWN = 5


def suggest(
    out: Annotated[Path, typer.Option(help="Folder for the pack of candidates.")],
    corpus: Annotated[list[str] | None, typer.Argument(help="Articles: files, folders or globs.")] = None,
    corrections: Annotated[
        Path | None,
        typer.Option(metavar="RUN", help="Folder of a run: suggest from its corrections (`sukien import-labels`)."),
    ] = None,
    at_least: Annotated[int, typer.Option(min=1, help="Leave out what comes less often in the articles.")] = 2,
    rules: Annotated[
        list[Path] | None, typer.Option(help="Rule pack over the built-in one; those of sukien.toml if none.")
    ] = None,
) -> None:
    """Look for acronyms, names, ranks, positions and dates that no rule took, and write a pack to review.

    With --corrections, make rules of what reviewers corrected, and try each on the articles of the run.
    """
    with told():
        if (corrections is None) == (not corpus):
            raise UsageError("articles or corrections?", remedy="name articles, or a run with --corrections RUN")
        if corrections is not None:
            _learn(corrections, out, rules)
        else:
            _look(corpus or [], out, at_least, rules)


def _look(corpus: list[str], out: Path, at_least: int, rules: list[Path] | None) -> None:
    from sukien.cli.summary import failed
    from sukien.compare.readings import Corpus
    from sukien.pipeline import load
    from sukien.project import packs
    from sukien.suggest.look import suggest as look
    from sukien.suggest.write import write_pack

    articles = Corpus(corpus)
    found = look(load(rules=packs(rules)), articles.texts(), at_least)
    paths = write_pack(found, out)
    for failure in articles.failures:
        typer.echo(failed(failure), err=True)
    for kind, rows in groupby(found, key=lambda one: one.kind):
        candidates = list(rows)
        say(bold(f"{kind}: {len(candidates)} candidates"))
        for one in candidates[:_SHOWN]:
            say(f"  {one.times:>5}  {one.words}  {dim(one.key)}")
            say(f"         {excerpt(one.sentences[0], one.words, 100)}")
    _written(paths, out)


def _learn(run: Path, out: Path, rules: list[Path] | None) -> None:
    from sukien.io.tables import read_run
    from sukien.project import packs
    from sukien.review.corrections import FILE, read_corrections
    from sukien.suggest.learn import learn
    from sukien.suggest.lessons import effects, write_lessons

    records, corrections = read_run(run).records, read_corrections(run / FILE)
    if not corrections:
        where, remedy = (run / FILE).as_posix(), "`sukien import-labels` takes corrections over"
        raise UsageError("the run has no corrections", where=where, remedy=remedy)
    lost = len({one.text_sha256 for one in corrections} - {one.document.text_sha256 for one in records if one.text})
    if lost:
        typer.echo(f"left out: the texts of {lost} corrected articles are not at hand", err=True)
    lessons = []
    for lesson in learn(records, corrections, [Path(one) for one in packs(rules)]):
        lessons.append(lesson)
        signed = lesson.signed
        say(bold(f"{signed.doc_id}: {signed.wish.told}") + dim(f"  {signed.who or ''}"))
        say(f"  {excerpt(signed.wish.sentence, signed.wish.words, 110)}")
        if lesson.changes is None:
            why = f"none of {lesson.tried} candidates does it" if lesson.tried else "no kind of rule could say this"
            say(red(f"  {why}: the correction stays one of this article"))
            continue
        for kind, rule in lesson.rules:
            say(f"  {green(rule['id'])}  {dim(kind)}")
        for line in effects(lesson):
            say(f"    {line if lesson.alone else yellow(line)}")
    _written(write_lessons(lessons, out), out)


def _written(paths: list[Path], out: Path) -> None:
    say()
    for path in paths:
        say(path.as_posix())
    say("nothing to suggest" if not paths else f"look at them, then: sukien rules check {out.as_posix()}")
