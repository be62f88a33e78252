"""`sukien explain`: which rules looked at a place, what matched, what lost and why; the evidence of an event."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sukien.cli.errors import told
from sukien.cli.paint import blue, bold, dim, green, marked, red, say, yellow
from sukien.excerpt import excerpt

if TYPE_CHECKING:
    from sukien.explain.shape import Candidate, EventPart, Explanation, Look, Near, Place, Source
    from sukien.records import ArticleRecord


def explain(
    file: Annotated[Path, typer.Argument(help="An article, or a file of many.")],
    at: Annotated[
        str | None, typer.Option(help="Words of the text, or an offset: explain what happened there.")
    ] = None,
    event: Annotated[
        str | None, typer.Option(help="Id of an event, its beginning, or a type: show its evidence.")
    ] = None,
    label: Annotated[str | None, typer.Option(help="Only rules of this label might have matched: COUNTRY …")] = None,
    article: Annotated[str | None, typer.Option(help="Id of the article, in a file of many.")] = None,
    published: Annotated[str | None, typer.Option(help="Publication date, if the file does not say it.")] = None,
    rules: Annotated[
        list[Path] | None, typer.Option(help="Rule pack over the built-in one; those of sukien.toml if none.")
    ] = None,
    json: Annotated[bool, typer.Option("--json", help="Print the explanation as one JSON object.")] = False,
) -> None:
    """Say why something was extracted, or why not. Without --at and --event: what the article holds."""
    from sukien.batch.language import not_vietnamese
    from sukien.explain import explain as ask
    from sukien.explain.source import read_one
    from sukien.pipeline import load
    from sukien.project import packs

    with told():
        nlp = load(rules=packs(rules))
        source, record = read_one(file, article, published, nlp)
        place = int(at) if at is not None and at.isdecimal() and at not in source.text else at
        left_out = not_vietnamese(source.text)
        found = ask(nlp, source, record, place, event, label.upper() if label else None)
    if left_out:
        typer.echo(f"sukien run leaves this article out: {left_out}", err=True)
    if json:
        typer.echo(found.model_dump_json(indent=1))
        return
    for line in _lines(found) if at is not None or event else _overview(record):
        say(line)


def _lines(found: Explanation) -> Iterator[str]:
    for place in found.places:
        yield from _place(place)
        yield ""
    if found.more_places:
        yield f"the words stand at {found.more_places} further places: name one by its offset"
    for event in found.events:
        yield from _event(event)
        yield ""
    basis = f" (from the {found.basis})" if found.basis else ""
    yield dim(f"dates are resolved against {found.published or 'no day: give --published'}{basis}")


def _place(place: Place) -> Iterator[str]:
    yield f"{bold(place.text)}  {place.start}-{place.end}, section {place.section}"
    yield f"  {marked(excerpt(place.sentence, place.text), place.text, bold)}"
    yield blue("  phrases of rules") if place.looks else "  no phrase of a rule stands here"
    for look in place.looks:
        yield from _look(look)
    if place.candidates:
        yield blue("  candidates")
    for candidate in place.candidates:
        yield from _candidate(candidate)
    if place.why_not or place.notes:
        yield blue("  why not just these words")
    yield from map(_near, place.why_not)
    yield from (f"    {note}" for note in place.notes)


def _look(look: Look) -> Iterator[str]:
    if look.used:
        outcome = green(f"→ {look.used}")
    elif look.refused:
        outcome = yellow("refused")
    else:
        outcome = dim("no use made of it here")
    yield f"    {look.text}  {_source(look.by)}  {outcome}"
    yield from (f"      {reason}" for reason in look.refused)


def _candidate(one: Candidate) -> Iterator[str]:
    paint = {"stands": green, "lost": red}.get(one.outcome, dim)
    priority = f", priority {one.priority}" if one.priority else ""
    yield f"    {paint(one.outcome)}  {one.label} {one.text}  {_source(one.by)}{priority}"
    if one.because:
        yield f"      {one.because}"
    else:
        norm = ", ".join(f"{key}: {value}" for key, value in one.norm.items() if value not in (None, "", [], False))
        if norm:
            yield f"      {norm}"


def _near(near: Near) -> str:
    return f"    {near.phrase}  {_source(near.by)}, {near.likeness:.0f} % alike: {near.failed}"


def _source(by: Source) -> str:
    return dim(f"{by.rule} ({by.file})" if by.file else by.rule)


def _event(event: EventPart) -> Iterator[str]:
    section = " (related)" if event.section == "related" else ""
    sure = f"confidence {event.confidence:.2f}" + "".join(f", {sign} {odds:+.1f}" for sign, odds in event.signs.items())
    yield f"{bold(f'event {event.type}{section}')}  {dim(event.event_id)}  {sure}"
    if event.title:
        yield f"  {event.title}"
    for (name, value), lines in groupby(event.fields, key=lambda one: (one.field, str(one.value))):
        yield f"  {blue(name)} {value}"
        for line in lines:
            if line.by is None:
                yield dim("      no words: what is usual where an article says nothing")
            else:
                yield f"      {line.text}  {dim(f'{line.start}-{line.end}')}  {_source(line.by)}"


def _overview(record: ArticleRecord) -> Iterator[str]:
    """What an article holds, with the ids and rules to ask on with."""
    document = record.document
    yield f"{bold(document.doc_id)}  {document.length:,} characters, published {document.published.value or 'unknown'}"
    for section in document.sections:
        yield f"  {section.start:>6}-{section.end:<6} {section.kind}"
    for entity in document.entities:
        yield f"  {entity.start:>6} {entity.label:<12} {entity.text}  {dim(entity.rule)}"
    for event in record.events:
        named = " ".join(part for part in (event.type, event.date.value if event.date else None) if part)
        yield f"  event {event.event_id}  {named}  {excerpt(event.title or '', '', 80)}"
    yield dim("--at WORDS or --at OFFSET explains a place, --event ID an event")
