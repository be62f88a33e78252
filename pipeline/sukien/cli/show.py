"""`sukien show`, `sukien query`, `sukien stats`: a run in the terminal."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sukien.cli.errors import told

if TYPE_CHECKING:
    import pandas as pd

    from sukien.records import ArticleRecord

RunFolder = Annotated[Path, typer.Argument(help="Folder that `sukien run` wrote.")]
_WIDE = {
    "documents": "doc_id,published,publisher,title,mentions,events",
    "events": "event_id,doc_id,type,status,start,meeting_id,country,participants,confidence",
    "mentions": "doc_id,id,label,text,value,section,rule",
    "people": "person_id,name,country,rank,role,articles,happenings,promoted",
    "happenings": "happening_id,type,status,start,meeting_id,country,participants,sources,conflicts",
}
"""The columns that a table shows where none are asked for, in a window that is wide enough."""
_NARROW = {
    "documents": "doc_id,published,title,events",
    "events": "event_id,start,type,meeting_id,country,participants",
    "mentions": "doc_id,label,text,value",
    "people": "name,country,rank,role,happenings",
    "happenings": "happening_id,start,type,meeting_id,country,participants,sources",
}
_WINDOW = 120
"""Characters of such a window."""
_SHORT_ID = 8
"""Characters of an id that are shown where no columns are asked for; they are enough to name it."""


class TableName(StrEnum):
    """The tables of a run."""

    documents = "documents"
    events = "events"
    mentions = "mentions"
    people = "people"
    happenings = "happenings"


class AnswerFormat(StrEnum):
    """How an answer is printed."""

    table = "table"
    csv = "csv"
    json = "json"


def show(
    where_from: Annotated[
        Path, typer.Argument(metavar="RUN|FILE", help="Folder that `sukien run` wrote, or a file with articles.")
    ],
    id_: Annotated[
        str | None,
        typer.Argument(
            metavar="[ID|NAME]",
            help="Article, event, happening or person by id, the beginning is enough; a person or series by name.",
        ),
    ] = None,
    table: Annotated[TableName, typer.Option(help="Table to list where no ID is given.")] = TableName.events,
    where: Annotated[
        list[str] | None,
        typer.Option(help="Condition: type=talks, start>=2022, participants~Giang. Several: all must hold."),
    ] = None,
    sort: Annotated[str | None, typer.Option(help="Column to sort by; -column for the greatest first.")] = None,
    columns: Annotated[str | None, typer.Option(help="Columns, with commas between; * for all.")] = None,
    limit: Annotated[int, typer.Option(min=0, help="Rows at most; 0 for all.")] = 40,
) -> None:
    """Show an article with its mentions, an event as a card, or a table."""
    from rich.console import Console

    from sukien.io.tables import read_run
    from sukien.records import ArticleRecord
    from sukien.views import terminal
    from sukien.views.find import find, series
    from sukien.views.select import select, without_rows

    console = Console(highlight=False, soft_wrap=False)
    with told():
        if not where_from.is_dir():
            for record in _read(where_from, id_):
                console.print(terminal.article(record))
            return
        run = read_run(where_from)
        meeting = series(run, id_) if id_ is not None else None
        if meeting is not None:
            where = [*(where or ()), f"meeting_id={meeting}"]
        elif id_ is not None:
            found = find(run, id_)
            console.print(terminal.article(found) if isinstance(found, ArticleRecord) else terminal.card(found))
            return
        frame = getattr(run, table.value)
        usual = (_WIDE if console.width >= _WINDOW else _NARROW)[table.value]
        asked = () if columns == "*" else (columns or usual).split(",")
        chosen = select(frame, where or (), sort)
        if where and chosen.empty:
            typer.echo(f"no rows: {without_rows(frame, where)}")
            return
        shown = select(chosen, columns=[name.strip() for name in asked], limit=limit or None)
        if columns is None and shown.columns[0].endswith("_id") and table is not TableName.documents:
            shown = shown.assign(**{shown.columns[0]: _short(shown.iloc[:, 0])})
        console.print(terminal.table(shown, len(chosen)), crop=False)


def _short(ids: pd.Series[str]) -> pd.Series[str]:
    """Ids by their beginning, unless that would make two the same."""
    short = ids.str.slice(0, _SHORT_ID)
    return short if short.is_unique else ids


def _read(path: Path, id_: str | None) -> list[ArticleRecord]:
    """The articles of a file, read now; the one of that id where one is given."""
    from tempfile import TemporaryDirectory

    from sukien.cli.summary import failed
    from sukien.errors import UsageError
    from sukien.io.tables import read_run
    from sukien.run import run

    with TemporaryDirectory() as folder:
        _, failures = run([path.as_posix()], Path(folder))
        found = [one for one in read_run(folder).records if id_ in (None, one.document.doc_id)]
    for failure in failures:
        typer.echo(failed(failure), err=True)
    if not found:
        raise UsageError("no article to show", where=path.as_posix(), remedy="name a run, or a file with articles")
    return found


def query(
    sql: Annotated[str, typer.Argument(help="A query: SELECT type, count(*) FROM events GROUP BY 1")],
    run: RunFolder,
    format_: Annotated[AnswerFormat, typer.Option("--format", help="How to print it.")] = AnswerFormat.table,
) -> None:
    """Ask a run in SQL (DuckDB).

    Tables: documents, mentions, events, event_people, event_countries, evidence, happenings, tellings, support,
    conflicts, people, sightings.
    """
    from rich.console import Console

    from sukien.io.run_files import read_files
    from sukien.views import terminal
    from sukien.views.query import query as ask

    with told():
        answer = ask(read_files(run), sql)
    if format_ is AnswerFormat.csv:
        typer.echo(answer.to_csv(index=False, lineterminator="\n"), nl=False)
    elif format_ is AnswerFormat.json:
        typer.echo(answer.to_json(orient="records", lines=True, force_ascii=False, date_format="iso"), nl=False)
    else:
        Console(highlight=False).print(terminal.table(answer), crop=False)


def stats(run: RunFolder, top: Annotated[int, typer.Option(min=1, help="So many of each long list.")] = 10) -> None:
    """Count what a run found, and what in it is worth a second look."""
    from rich.console import Console

    from sukien.io.run_files import read_files
    from sukien.views import terminal
    from sukien.views.stats import figures

    with told():
        found = figures(read_files(run), top)
    console = Console(highlight=False)
    for one in found:
        if one.rows:
            console.print(terminal.rows(one.columns, one.rows, title=one.title), crop=False)
