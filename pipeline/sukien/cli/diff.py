"""`sukien diff` and `sukien rules diff`: what changed between two runs, and what a rule pack changes in a corpus."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sukien.cli.errors import told
from sukien.cli.paint import Paint, blue, bold, dim, green, marked, red, say, yellow
from sukien.excerpt import excerpt

if TYPE_CHECKING:
    from sukien.compare.changes import Difference, EventChange, FieldChange, MentionChange, ScoreChange

_SIGNS: dict[str, tuple[str, Paint]] = {"added": ("+", green), "removed": ("-", red), "altered": ("~", yellow)}
Json = Annotated[bool, typer.Option("--json", help="Print the changes as one JSON object.")]
Limit = Annotated[int, typer.Option(min=0, help="Show so many changes; 0 shows all.")]


def diff(
    before: Annotated[Path, typer.Argument(metavar="RUN1", help="Folder that `sukien run` wrote.")],
    after: Annotated[Path, typer.Argument(metavar="RUN2", help="Another such folder.")],
    gold: Annotated[list[Path] | None, typer.Option(help="Gold articles, for the change of the score.")] = None,
    json: Json = False,
    limit: Limit = 0,
) -> None:
    """Show what the second run has otherwise than the first: mentions and events, with their sentences."""
    from sukien.compare import difference
    from sukien.compare.readings import read_run
    from sukien.compare.scores import score_change
    from sukien.evaluate.gold import gold_files, read_gold

    with told():
        one, two = read_run(before), read_run(after)
        found = difference(one, two)
        if gold:
            scores = score_change(map(read_gold, gold_files(gold)), one, two)
            found = found.model_copy(update={"scores": scores})
    _show(found, json, limit)


def rules_diff(
    pack: Annotated[Path, typer.Argument(help="Rule pack: a folder or a YAML file.")],
    corpus: Annotated[list[str], typer.Argument(help="Articles or gold articles: files, folders or globs.")],
    below: Annotated[
        list[Path] | None, typer.Option("--rules", help="Pack that lies below it, before and after. Repeatable.")
    ] = None,
    json: Json = False,
    limit: Limit = 0,
) -> None:
    """Show what a rule pack changes in a corpus; on gold articles also what it does to the score."""
    from sukien.cli.summary import failed
    from sukien.compare.packs import pack_difference
    from sukien.compare.readings import Corpus

    with told():
        articles = Corpus(corpus)
        found = pack_difference([pack], articles, below or ())
    for failure in articles.failures:
        typer.echo(failed(failure), err=True)
    _show(found, json, limit)


def _show(found: Difference, json: bool, limit: int) -> None:
    if json:
        typer.echo(found.model_dump_json(indent=1))
        return
    for line in _lines(found, limit):
        say(line)


def _lines(found: Difference, limit: int) -> Iterator[str]:
    from sukien.compare.changes import MentionChange

    shown: list[MentionChange | EventChange] = sorted((*found.mentions, *found.events), key=lambda one: one.doc_id)
    for doc_id, changes in groupby(shown[: limit or None], key=lambda one: one.doc_id):
        yield bold(doc_id)
        for change in changes:
            yield from _mention(change) if isinstance(change, MentionChange) else _event(change)
    if limit and len(shown) > limit:
        yield f"… and {len(shown) - limit} more changes; --limit 0 shows all"
    for doc_ids, words in (
        (found.only_before, "only in the first"),
        (found.only_after, "only in the second"),
        (found.other_text, "not compared, their texts differ"),
    ):
        if doc_ids:
            yield f"{words}: {', '.join(doc_ids)}"
    if found.scores is not None:
        yield from _scores(found.scores)
    kinds = {kind: found.count(kind) for kind in ("added", "removed", "altered")}
    told = (", ".join(f"{row[side]} {kind}" for kind, row in kinds.items()) for side in (0, 1))
    yield f"{found.documents} articles; mentions: {next(told)}; events: {next(told)}"


def _mention(change: MentionChange) -> Iterator[str]:
    sign, paint = _SIGNS[change.change]
    yield f"  {paint(f'{sign} {change.label} {change.text}')}  {dim(change.rule)}"
    yield from map(_field, change.fields)
    if change.sentence:
        words = " ".join(change.text.split())
        yield f"      {marked(excerpt(change.sentence, words), words, bold)}"


def _event(change: EventChange) -> Iterator[str]:
    sign, paint = _SIGNS[change.change]
    named = " ".join(part for part in (change.type, change.meeting, change.date) if part)
    section = " (related)" if change.section == "related" else ""
    yield f"  {paint(f'{sign} event {named}{section}')}  {dim(change.event_id)}"
    yield from map(_field, change.fields)
    if change.sentence:
        yield f"      {excerpt(change.sentence, '')}"


def _field(change: FieldChange) -> str:
    before, after = change.before, change.after
    if isinstance(before, list | None) and isinstance(after, list | None):
        gone = [red(f"-{item}") for item in before or () if item not in (after or ())]
        come = [green(f"+{item}") for item in after or () if item not in (before or ())]
        return f"      {blue(change.field)} {' '.join(gone + come) or 'in another order'}"
    return f"      {blue(change.field)} {_value(before)} → {_value(after)}"


def _value(value: object) -> str:
    return "–" if value is None else str(value)


def _figure(value: float | None) -> str:
    return "–" if value is None else f"{value:.4f}"


def _scores(scores: ScoreChange) -> Iterator[str]:
    yield bold("score")
    for row in scores.figures:
        before, after = row.before, row.after
        if before is None or after is None:
            step = "nothing to ask"
        else:
            change = after - before
            step = (green if change > 0 else red)(f"{change:+.4f}") if change else "the same"
        yield f"  {row.name:20}{_figure(before):>8} → {_figure(after):8}{step}"
    for words, rows, paint in (("mended", scores.mended, green), ("broken", scores.broken, red)):
        yield from (paint(f"  {words}: {row}") for row in rows)
