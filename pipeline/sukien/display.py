"""Marked-up text as HTML, for a notebook: words with labels, nested where they nest. Everything else is escaped."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from html import escape
from typing import NamedTuple

COLOURS: Mapping[str, str] = {
    "PERSON": "#cfe2ff", "RANK": "#ffe5b4", "ROLE": "#e2d9f3", "COUNTRY": "#d1e7dd", "DATE": "#fff3a3",
    "MEETING": "#f8d7da", "ORGANIZATION": "#d9d9d9", "LOCATION": "#c9ecec", "DOCUMENT": "#ead7c3",
}  # fmt: skip
"""Label -> background; dark text on each has a contrast of at least 10:1."""

_MARK = "color:#111;padding:.1em .25em;margin:0 .1em;border-radius:.3em;line-height:1.9"
_LABEL = "font-size:.65em;font-weight:bold;letter-spacing:.03em;margin-left:.35em;opacity:.75"
_TABLE = "border-collapse:collapse;font-size:.9em"


class Mark(NamedTuple):
    """A span of a text with its label; `tip` shows when the pointer rests on it."""

    start: int
    end: int
    label: str
    tip: str = ""


def marked(text: str, marks: Iterable[Mark]) -> str:
    """The text as HTML with its marks; one that crosses another is left out."""
    out, open_ends, place = [], list[int](), 0
    labels: list[str] = []

    def close(until: int) -> None:
        nonlocal place
        while open_ends and open_ends[-1] <= until:
            end, label = open_ends.pop(), labels.pop()
            out.append(_plain(text[place:end]))
            place = end
            out.append(f'<span style="{_LABEL}">{escape(label)}</span></mark>')

    for mark in sorted(marks, key=lambda one: (one.start, -one.end)):
        close(mark.start)
        if open_ends and mark.end > open_ends[-1]:
            continue
        out.append(_plain(text[place : mark.start]))
        place = mark.start
        colour = COLOURS.get(mark.label, "#eee")
        tip = escape(mark.tip, quote=True)
        out.append(f'<mark title="{tip}" style="background:{colour};{_MARK}">')
        open_ends.append(mark.end)
        labels.append(mark.label)
    close(len(text))
    out.append(_plain(text[place:]))
    # Jupyter would set what stands between two dollar signs as a formula.
    return f'<div lang="vi" class="mathjax_ignore tex2jax_ignore" style="line-height:2">{"".join(out)}</div>'


def table(columns: Sequence[str], rows: Iterable[Sequence[object]], caption: str = "") -> str:
    """Rows as an HTML table; None is an empty cell."""
    head = "".join(f'<th style="text-align:left;padding:.2em .6em">{escape(name)}</th>' for name in columns)
    body = "".join(
        "<tr>" + "".join(f'<td style="text-align:left;padding:.2em .6em">{_cell(v)}</td>' for v in row) + "</tr>"
        for row in rows
    )
    title = f"<caption>{escape(caption)}</caption>" if caption else ""
    return f'<table style="{_TABLE}">{title}<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>'


def fields(title: str, values: Mapping[str, object]) -> str:
    """A heading with the fields of a record, plain JSON values; empty ones are left out, lists of rows are tables."""
    rows = "".join(
        f'<tr><th style="text-align:left;vertical-align:top;padding:.2em .6em">{escape(name)}</th>'
        f'<td style="text-align:left;padding:.2em .6em">{_cell(value)}</td></tr>'
        for name, value in values.items()
        if not _empty(value)
    )
    return f'<div><strong>{escape(title)}</strong><table style="{_TABLE}"><tbody>{rows}</tbody></table></div>'


def _empty(value: object) -> bool:
    if isinstance(value, Mapping):
        return all(map(_empty, value.values()))
    return value is None or value == "" or value == []


def _cell(value: object) -> str:
    """A JSON value as the content of a cell."""
    if isinstance(value, Mapping):
        return "; ".join(f"{escape(str(key))}: {_cell(v)}" for key, v in value.items() if not _empty(v))
    if isinstance(value, (list, tuple)):
        if any(isinstance(row, Mapping) for row in value):
            rows = [row if isinstance(row, Mapping) else {"": row} for row in value]
            named = dict.fromkeys(name for row in rows for name in row)
            names = [name for name in named if any(not _empty(row.get(name)) for row in rows)]
            return table(names, ([row.get(name) for name in names] for row in rows))
        return "; ".join(map(_cell, value))
    return "" if value is None else escape(str(value))


def _plain(text: str) -> str:
    return escape(text, quote=False).replace("\n", "<br>")
