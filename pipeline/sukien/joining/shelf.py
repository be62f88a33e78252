"""The gists of all articles of a run, kept on disk until they are joined."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from sukien.joining.gist import Gist, load_gist

_CACHE = 16_384
"""KiB of memory for each shelf."""
_TOGETHER = 200
"""Rows that are written at a time."""
_ALL = """SELECT gist.doc_id, coalesce(origin.digest, gist.digest), gist.head, gist.events
    FROM gist LEFT JOIN gist AS origin ON origin.doc_id = gist.copy_of"""


def scratch(cache: int = _CACHE) -> sqlite3.Connection:
    """A private database on disk that goes when it is closed; in memory up to `cache` KiB."""
    base = sqlite3.connect("", isolation_level=None, check_same_thread=False)
    for line in ("PRAGMA journal_mode = OFF", f"PRAGMA cache_size = -{cache}", "BEGIN"):
        base.execute(line)
    return base


class Shelved(NamedTuple):
    """A gist as bytes; `digest` is that of the article which it repeats, where it is a copy."""

    digest: str
    head: bytes
    events: bytes

    def gist(self, events: bool = True) -> Gist:
        """The gist, with or without its events."""
        return load_gist(self.head, self.events if events else b"")._replace(digest=self.digest)

    def of_events(self, numbers: Iterable[int]) -> Shelved:
        """The same with some events only, in that order."""
        lines = self.events.split(b"\n")
        return self._replace(events=b"\n".join(lines[number] for number in numbers))


class Shelf:
    """Gists by number, in the order of their ids; those of people and events alone, as the others join nothing."""

    def __init__(self) -> None:
        self._base = scratch()
        self._base.execute(
            "CREATE TABLE gist (doc_id TEXT PRIMARY KEY, digest TEXT, copy_of TEXT, head BLOB, events BLOB)"
        )
        self._base.execute("CREATE TABLE place (number INTEGER PRIMARY KEY, doc_id TEXT)")
        self._rows: list[tuple[str, str, str | None, bytes, bytes]] = []

    def add(self, doc_id: str, digest: str, copy_of: str | None, gist: bytes) -> None:
        """One more article; `gist` is what `dump_gist` made of it, empty for one that joins nothing."""
        head, _, events = gist.partition(b"\n")
        self._rows.append((doc_id, digest, copy_of, head, events))
        if len(self._rows) >= _TOGETHER:
            self._write()

    def close_entry(self) -> int:
        """Number the articles, when all are there; how many there are."""
        self._write()
        self._base.execute("DELETE FROM place")
        self._base.execute(
            "INSERT INTO place SELECT row_number() OVER (ORDER BY doc_id) - 1, doc_id FROM gist WHERE head <> x''"
        )
        count: int = self._base.execute("SELECT count(*) FROM place").fetchone()[0]
        return count

    def __getitem__(self, number: int) -> Shelved:
        row = self._base.execute(
            f"{_ALL} JOIN place ON place.doc_id = gist.doc_id WHERE number = ?", (number,)
        ).fetchone()
        return Shelved(*row[1:])

    def many(self, numbers: Iterable[int]) -> Iterator[Shelved]:
        """The gists of those numbers."""
        return (self[number] for number in numbers)

    def close(self) -> None:
        """Let go of what was kept."""
        self._base.close()

    def _write(self) -> None:
        self._base.executemany("INSERT INTO gist VALUES (?, ?, ?, ?, ?)", self._rows)
        self._rows.clear()
