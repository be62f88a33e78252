"""Articles, cards and tables for a terminal. Words of articles are shown as they are, never read as markup."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import pandas as pd
from rich import box
from rich.console import Group, RenderableType
from rich.panel import Panel
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from sukien.records import ArticleRecord, Record

STYLES: Mapping[str, str] = {
    "PERSON": "bold cyan", "RANK": "yellow", "ROLE": "magenta", "COUNTRY": "green", "DATE": "bright_yellow",
    "MEETING": "bold red", "ORGANIZATION": "blue", "LOCATION": "bright_cyan", "DOCUMENT": "bright_magenta",
}  # fmt: skip
"""Label -> style. Nested mentions are drawn over the ones around them."""


def article(record: ArticleRecord) -> RenderableType:
    """An article with coloured mentions, section by section, then its events."""
    document = record.document
    head = Text(document.title or document.doc_id, style="bold")
    source = " · ".join(filter(None, (document.doc_id, document.published.value, document.source.publisher)))
    parts: list[RenderableType] = [head, Text(source, style="dim"), _legend(record)]
    if record.text is None:
        parts.append(Text("The text is not where the run found it; start in the folder of the run.", style="red"))
        parts += [Text(f"{e.label:<13}{e.text}", style=STYLES.get(e.label, "")) for e in document.entities]
    else:
        text = Text(record.text)
        for entity in document.entities:
            text.stylize(STYLES.get(entity.label, ""), entity.start, entity.end)
        kind = None
        for section in document.sections:
            if section.kind != kind:
                parts.append(Rule(Text(kind := section.kind, style="dim"), style="dim", align="left"))
            parts.append(text[section.start : section.end])
    parts += [Text("! " + warning, style="red") for warning in document.warnings]
    parts += [event_line(event) for event in record.events]
    return Group(*parts)


def event_line(event: Record) -> RenderableType:
    """An event in one line."""
    row = event.model_dump(mode="json")
    date, meeting, place = (row.get(name) or {} for name in ("date", "meeting", "location"))
    when = "/".join(dict.fromkeys(filter(None, (date.get("start"), date.get("end"))))) or "no date"
    what = meeting.get("id") or meeting.get("name") or ""
    who = ", ".join(person["name"] for person in row["participants"])
    text = Text(f"{row['event_id']}  ", style="dim")
    text.append(f"{row['type']:<12}", style="bold")
    text.append(f"{row['status']:<10} {when:<22} {what} {place.get('country') or ''}  ")
    text.append(who, style="cyan")
    return text


def card(record: Record) -> RenderableType:
    """A record field by field; empty fields are left out."""
    row = record.model_dump(mode="json")
    title = f"{type(record).__name__} {next(iter(v for k, v in row.items() if k.endswith('_id')), '')}"
    grid = Table.grid(padding=(0, 2))
    grid.add_column(style="bold")
    grid.add_column()
    for name, value in row.items():
        if not _empty(value):
            grid.add_row(Text(name), _value(value))
    return Panel(grid, title=Text(title), title_align="left", box=box.ROUNDED)


def table(frame: pd.DataFrame, total: int | None = None) -> RenderableType:
    """A pandas table; `total` rows stand where it comes from."""
    shown = rows(list(map(str, frame.columns)), frame.itertuples(index=False, name=None))
    if total is None or total == len(frame):
        return shown
    return Group(shown, Text(f"{len(frame)} of {total} rows; --limit shows more", style="dim"))


def rows(columns: Sequence[str], found: Iterable[Sequence[object]], title: str = "") -> Table:
    """Rows under named columns."""
    out = Table(box=box.SIMPLE_HEAD, title=title or None, title_justify="left", title_style="bold", pad_edge=False)
    for name in columns:
        out.add_column(Text(name), overflow="fold")
    for row in found:
        out.add_row(*(Text("" if _missing(cell) else str(cell)) for cell in row))
    return out


def _legend(record: ArticleRecord) -> Text:
    labels = {entity.label for entity in record.document.entities}
    return Text(" ").join(Text(label.lower(), style=style) for label, style in STYLES.items() if label in labels)


def _value(value: object) -> RenderableType:
    if isinstance(value, list) and any(isinstance(item, dict) for item in value):
        names = list(dict.fromkeys(k for item in value for k, v in item.items() if not _empty(v)))
        return rows(names, ([_plain(item.get(name)) for name in names] for item in value))
    return Text(_plain(value))


def _plain(value: object) -> str:
    if isinstance(value, dict):
        return "  ".join(f"{key}: {_plain(v)}" for key, v in value.items() if not _empty(v))
    if isinstance(value, list):
        return "; ".join(map(_plain, value))
    return "" if value is None else str(value)


def _empty(value: object) -> bool:
    return value is None or value in ("", [], {}) or (isinstance(value, dict) and all(map(_empty, value.values())))


def _missing(cell: object) -> bool:
    return cell is None or (not isinstance(cell, (str, list, dict)) and bool(pd.isna(cell)))  # type: ignore[call-overload]
