"""What is done already: a SQLite file in the output folder, from the hash of a job to its outcome.

It is also the lock of the folder: it is held for the length of a run, and let go by the system when the run dies.
Whatever happens to it costs time and nothing else: what it does not hold is read again.
"""

from __future__ import annotations

import sqlite3
import time
from pathlib import Path
from types import TracebackType

from sukien.errors import SukienError, UsageError

NAME = "ledger.sqlite"
_EVERY = 1.0
"""Seconds of work that a crash may cost."""
_TOGETHER = 500
"""Keys that were asked for, noted at a time."""


class Ledger:
    """Outcomes by key. Raises UsageError where another run is at work in the folder."""

    def __init__(self, folder: Path, force: bool = False) -> None:
        self._path = folder / NAME
        try:
            self._base = self._open()
        except sqlite3.OperationalError as error:
            if "locked" not in str(error):
                remedy = "see whether the folder may be written to; remove what lies there under this name"
                raise SukienError(str(error), where=str(self._path), remedy=remedy, code="run.ledger") from error
            remedy = "wait for it to end, or name another folder with --out"
            told = "another run is at work here"
            raise UsageError(told, where=str(folder), remedy=remedy, code="run.busy") from error
        except sqlite3.DatabaseError:
            self._path.unlink()  # no ledger, or one that is damaged
            self._base = self._open()
        if force:
            self._base.execute("DELETE FROM outcome")
        self._empty = self._base.execute("SELECT 1 FROM outcome LIMIT 1").fetchone() is None
        self._seen: list[tuple[bytes]] = []
        self._saved = time.monotonic()

    def _open(self) -> sqlite3.Connection:
        base = sqlite3.connect(self._path, timeout=0, isolation_level=None)
        try:
            base.execute("PRAGMA locking_mode = EXCLUSIVE")
            base.execute("BEGIN EXCLUSIVE")
            base.execute("CREATE TABLE IF NOT EXISTS outcome (key BLOB PRIMARY KEY, value BLOB)")
            base.execute("CREATE TEMP TABLE seen (key BLOB PRIMARY KEY) WITHOUT ROWID")
            base.execute("SELECT key, value FROM outcome LIMIT 1").fetchone()
        except sqlite3.Error:
            base.close()
            raise
        return base

    def get(self, key: bytes) -> bytes | None:
        """The outcome of a job, if it is known."""
        self._seen.append((key,))
        if len(self._seen) >= _TOGETHER:
            self._note()
        if self._empty:  # as it was when the run began: no job is asked for twice
            return None
        row = self._base.execute("SELECT value FROM outcome WHERE key = ?", (key,)).fetchone()
        return row[0] if row else None

    def _note(self) -> None:
        self._base.executemany("INSERT OR IGNORE INTO seen VALUES (?)", self._seen)
        self._seen.clear()

    def put(self, key: bytes, value: bytes) -> None:
        """Keep the outcome of a job; it is on disk within a second."""
        self._base.execute("INSERT OR REPLACE INTO outcome VALUES (?, ?)", (key, value))
        if time.monotonic() - self._saved > _EVERY:
            self.save()

    def save(self) -> None:
        """Put all that is kept on disk."""
        if self._base.in_transaction:
            self._base.execute("COMMIT")
        self._base.execute("BEGIN EXCLUSIVE")
        self._saved = time.monotonic()

    def forget(self) -> None:
        """Drop what this run did not ask for: articles that are gone, or were changed."""
        self._note()
        self._base.execute("DELETE FROM outcome WHERE key NOT IN (SELECT key FROM seen)")

    def __enter__(self) -> Ledger:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if self._base.in_transaction:
                self._base.execute("COMMIT")
        except sqlite3.Error:
            if error is None:
                raise
        finally:
            self._base.close()
