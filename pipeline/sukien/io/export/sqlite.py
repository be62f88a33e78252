"""SQLite: tables with keys, indices on what is joined, full-text search over titles, texts and events."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from sukien.io.export.files import draft
from sukien.io.relations import Relation, relations
from sukien.io.tables import RunTables

_SEARCH = {
    "documents": ("title", "text"),
    "events": ("title", "participants", "place"),
    "happenings": ("title", "participants", "place"),
    "people": ("names", "roles"),
}
"""Table -> columns that can be searched; without marks (hoa finds hòa), as `<table>_fts`, which Datasette finds."""


def write(run: RunTables, out: Path) -> None:
    """Write the database; a file of that name is replaced."""
    with draft(out) as path, closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA foreign_keys = ON")
        with connection:
            for one in relations(run.files, run.texts):
                for statement in _schema(one):
                    connection.execute(statement)
                marks = ", ".join("?" * len(one.columns))
                connection.executemany(f"INSERT INTO {_quoted(one.name)} VALUES ({marks})", one.rows)
            for table, columns in _SEARCH.items():
                for statement in _search(table, columns):
                    connection.execute(statement)
        connection.execute("ANALYZE")


def _schema(one: Relation) -> Iterator[str]:
    lines = [f"{_quoted(name)} {one.type_of(name).upper()}" for name in one.columns]
    if one.key:
        lines.append(f"PRIMARY KEY ({', '.join(map(_quoted, one.key))})")
    lines += [
        f"FOREIGN KEY ({_quoted(column)}) REFERENCES {_quoted(table)} ({_quoted(other)})"
        for column, (table, other) in one.links.items()
    ]
    yield f"CREATE TABLE {_quoted(one.name)} ({', '.join(lines)})"
    for column in one.links:
        if one.key[:1] != (column,):
            yield f"CREATE INDEX {_quoted(f'{one.name}_{column}')} ON {_quoted(one.name)} ({_quoted(column)})"


def _search(table: str, columns: tuple[str, ...]) -> Iterator[str]:
    named = ", ".join(map(_quoted, columns))
    yield (
        f"CREATE VIRTUAL TABLE {_quoted(f'{table}_fts')} USING fts5 "
        f"({named}, content={_quoted(table)}, tokenize='unicode61 remove_diacritics 2')"
    )
    yield f"INSERT INTO {_quoted(f'{table}_fts')} (rowid, {named}) SELECT rowid, {named} FROM {_quoted(table)}"


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
