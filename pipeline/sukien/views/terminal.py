"""Articles, cards and tables for a terminal. Words of articles are shown as they are, never read as markup."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import pandas as pd
from rich import box
from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
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
_WORDS = 48
"""Characters of the words of a piece of evidence that are shown."""
_LEAST = 8
"""Characters that a column of several words needs."""
_ONE_PIECE = 32
"""Characters of the longest cell of one word that is never cut over two lines: ids of series."""


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
    """A record field by field, empty fields left out; lists of records and the evidence below, at full width."""
    row = record.model_dump(mode="json")
    title = f"{type(record).__name__} {next(iter(v for k, v in row.items() if k.endswith('_id')), '')}"
    grid = Table.grid(padding=(0, 2))
    grid.add_column(style="bold")
    grid.add_column()
    below: list[RenderableType] = []
    for name, value in row.items():
        if name == "evidence" and value:
            below.append(_evidence(value))
        elif isinstance(value, list) and any(isinstance(item, dict) for item in value):
            below.append(_listed(name, value))
        elif not _empty(value):
            grid.add_row(Text(name), Text(_plain(value)))
    return Panel(Group(grid, *below), title=Text(title), title_align="left", box=box.ROUNDED)


def _evidence(lines: Sequence[Mapping[str, Any]]) -> RenderableType:
    """The words that fields were read from, once for all the fields that they stand for."""
    fields: dict[tuple[int, int, str, str], list[str]] = {}
    for line in lines:
        key = (line["start"], line["end"], line["text"], line["rule"])
        fields.setdefault(key, []).append(line["field"])
    found = [(_heads(names), _shortened(" ".join(text.split())), rule) for (_, _, text, rule), names in fields.items()]
    return rows(("field", "words", "rule"), found, "evidence")


def _heads(names: Iterable[str]) -> str:
    """Fields of one part by its name: date for date.start and date.end."""
    names = list(dict.fromkeys(names))
    heads = list(dict.fromkeys(name.partition(".")[0] for name in names))
    return ", ".join(head if sum(n.startswith(head) for n in names) > 1 else
                     next(n for n in names if n.startswith(head)) for head in heads)  # fmt: skip


def _shortened(text: str) -> str:
    return text if len(text) <= _WORDS else text[: _WORDS - 2].rsplit(" ", 1)[0] + " …"


def _listed(name: str, items: Sequence[Mapping[str, Any]]) -> RenderableType:
    names = list(dict.fromkeys(k for item in items for k, v in item.items() if not _empty(v)))
    return rows(names, ([_plain(item.get(key)) for key in names] for item in items), name)


def table(frame: pd.DataFrame, total: int | None = None) -> RenderableType:
    """A pandas table; `total` rows stand where it comes from."""
    shown = rows(list(map(str, frame.columns)), frame.itertuples(index=False, name=None))
    if total is None or total == len(frame):
        return shown
    return Group(shown, Text(f"{len(frame)} of {total} rows; --limit shows more", style="dim"))


def rows(columns: Sequence[str], found: Iterable[Sequence[object]], title: str = "") -> RenderableType:
    """Rows under named columns."""
    return _Rows(columns, [["" if _missing(cell) else str(cell) for cell in row] for row in found], title)


class _Rows:
    """A table that is laid out when it is known how wide the window is."""

    def __init__(self, columns: Sequence[str], cells: Sequence[Sequence[str]], title: str) -> None:
        self._columns, self._cells, self._title = columns, cells, title

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        out = Table(
            box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 1, 0, 0),
        )  # fmt: skip
        if self._title:  # not the table's own, which is no wider than its columns
            yield Text(self._title, style="bold")
        words = [(name, *(row[place] for row in self._cells)) for place, name in enumerate(self._columns)]
        # Ids, dates and codes stay in one piece where there is room; what has several words gives way.
        whole = [all(len(word) <= _ONE_PIECE and " " not in word for word in column) for column in words]
        least = [max(map(len, col)) if one else max(_LEAST, len(col[0])) for col, one in zip(words, whole, strict=True)]
        room = sum(least) + 2 * len(least)
        # A pipe has no width: there the table is as wide as it must be. A window cuts what does not fit.
        wide = room <= options.max_width or not console.is_terminal
        for name, one, width in zip(self._columns, whole, least, strict=True):
            out.add_column(Text(name), overflow="fold", no_wrap=one and wide, min_width=width if wide else None)
        for row in self._cells:
            out.add_row(*map(Text, row))
        yield from console.render(out, options.update(width=room)) if wide and room > options.max_width else [out]


def _legend(record: ArticleRecord) -> Text:
    labels = {entity.label for entity in record.document.entities}
    return Text(" ").join(Text(label.lower(), style=style) for label, style in STYLES.items() if label in labels)


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
