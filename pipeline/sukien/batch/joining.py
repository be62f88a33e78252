"""All articles of a run together, however many: in batches that have nothing to do with each other.

First names are put into groups that could name one person, and the people of each batch of groups are found; then
events into groups that could be one happening, by the keys under which tellings look for each other. No batch needs
another, so they may be worked on anywhere; what they find goes to disk and is read again in its order. The result is
the same as of `join`, to the byte.
"""

from __future__ import annotations

import hashlib
from array import array
from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from itertools import chain, combinations, product
from typing import NamedTuple, Protocol, TypeVar

from sukien.io.writers.joined import Lines, happening_row, lines_of, person_row
from sukien.joined import Person
from sukien.joining.compare import keys_of
from sukien.joining.groups import Groups, batches, runs
from sukien.joining.join import happenings_in, people_in, taken_part, taking_part, tellings_of, when
from sukien.joining.names import Key, alike, is_vietnamese, key_of, letters_of, short_for
from sukien.joining.posts import posts_of
from sukien.joining.shelf import Shelf, Shelved, scratch
from sukien.joining.words import Words, words_of
from sukien.records import EventPerson
from sukien.rules import load_pack

T = TypeVar("T")
R = TypeVar("R")
SIZE = 1_000
"""Articles in a batch, about."""
_TOGETHER = 500
"""People whose lines are made at a time."""


class Mapper(Protocol):
    """Something that calls a function for each of many things, here or elsewhere, and gives the results in order."""

    def __call__(self, function: Callable[[T], R], things: Iterable[T], /) -> Iterator[R]:
        """Results in the order of the things."""
        ...


def here(function: Callable[[T], R], things: Iterable[T], /) -> Iterator[R]:
    """One after the other, in this process."""
    return map(function, things)


class PeopleBatch(NamedTuple):
    """Articles, and the names among their people that are looked at; all of them where none are given."""

    articles: list[Shelved]
    names: frozenset[Key]


class FoundPerson(NamedTuple):
    """A person whose happenings are not known yet: when first seen, the record, the articles with the ids there."""

    first: tuple[str, str, str]
    id: str
    name: str
    country: str | None
    record: bytes
    sights: list[tuple[int, str]]


class EventsBatch(NamedTuple):
    """Articles, the ids of their people across articles, name and state of each of these, and which events count."""

    articles: list[Shelved]
    ids: list[dict[str, str]]
    usual: dict[str, tuple[str, str | None]]
    only: frozenset[tuple[int, int]]


class FoundHappening(NamedTuple):
    """A happening as it is written: its place in time, who took part, its lines in both files."""

    when: tuple[str, str, str]
    people: list[str]
    lines: Lines


class Joining:
    """Joins the articles of a shelf; when it is made, all is found and waits on disk to be read in its order."""

    def __init__(self, shelf: Shelf, mapper: Mapper = here, size: int = SIZE) -> None:
        self._shelf, self._map, self._size = shelf, mapper, size
        self._words = words_of(load_pack())
        self._base = scratch()
        for table in (
            "party (doc INTEGER, local TEXT, id TEXT, PRIMARY KEY (doc, local)) WITHOUT ROWID",
            "person (day TEXT, doc_id TEXT, local TEXT, id TEXT, name TEXT, country TEXT, record BLOB)",
            "happening (start TEXT, type TEXT, id TEXT, record BLOB, row TEXT)",
            "part (person TEXT, start TEXT, type TEXT, id TEXT)",
            "key (hash INTEGER PRIMARY KEY, telling INTEGER)",
            "todo (batch INTEGER, doc INTEGER, event INTEGER, PRIMARY KEY (batch, doc, event)) WITHOUT ROWID",
        ):
            self._base.execute(f"CREATE TABLE {table}")
        articles = shelf.close_entry()
        self._find_people(articles)
        self._find_happenings(articles)

    def happenings(self) -> Iterator[Lines]:
        """The lines of happenings, in order of time."""
        for row in self._base.execute("SELECT record, row FROM happening ORDER BY start, type, id, rowid"):
            yield Lines(*row)

    def people(self) -> Iterator[Lines]:
        """The lines of people, in order of first sight."""
        self._base.execute("CREATE INDEX by_person ON part (person, start, type, id)")
        rows = self._base.execute("SELECT id, record FROM person ORDER BY day, doc_id, local")

        def groups() -> Iterator[list[tuple[bytes, list[str]]]]:
            while some := rows.fetchmany(_TOGETHER):
                yield [(record, self._part(id_)) for id_, record in some]

        return chain.from_iterable(self._map(_told, groups()))

    def close(self) -> None:
        """Let go of what was found."""
        self._base.close()

    def _find_people(self, articles: int) -> None:
        with closing(_Names(self._words)) as names:
            self._join_people(names, articles)

    def _join_people(self, names: _Names, articles: int) -> None:
        if articles > self._size:
            for number in range(articles):
                names.see(number, self._shelf[number])
            names.group()
        for docs, found in self._mapped(_people, self._people_batches(articles, names)):
            for one in found:
                row = (*one.first, one.id, one.name, one.country, one.record)
                self._base.execute("INSERT INTO person VALUES (?, ?, ?, ?, ?, ?, ?)", row)
                rows = [(docs[doc], local, one.id) for doc, local in one.sights]
                self._base.executemany("INSERT INTO party VALUES (?, ?, ?)", rows)
        self._base.execute("CREATE UNIQUE INDEX by_id ON person (id)")

    def _people_batches(self, articles: int, names: _Names) -> Iterator[tuple[list[int], PeopleBatch]]:
        if articles <= self._size:
            yield list(range(articles)), PeopleBatch(list(self._shelf.many(range(articles))), frozenset())
            return
        for docs, keys in names.batches(self._size):
            yield docs, PeopleBatch(list(self._shelf.many(docs)), keys)

    def _find_happenings(self, articles: int) -> None:
        if articles > self._size:
            self._group_tellings(articles)
            todo = self._base.execute("SELECT batch, doc, event FROM todo ORDER BY batch, doc, event")
            things = self._events_batches(runs((batch, doc << 16 | event) for batch, doc, event in todo))
        else:
            every = [doc << 16 | n for doc in range(articles) for n in range(len(self._shelf[doc].gist().events))]
            things = self._events_batches([(0, every)] if every else [])
        for happenings in self._map(_happenings, things):
            self._base.executemany(
                "INSERT INTO happening VALUES (?, ?, ?, ?, ?)", [(*one.when, *one.lines) for one in happenings]
            )
            part = [(id_, *one.when) for one in happenings for id_ in one.people]
            self._base.executemany("INSERT INTO part VALUES (?, ?, ?, ?)", part)

    def _events_batches(self, todo: Iterable[tuple[int, list[int]]]) -> Iterator[EventsBatch]:
        for _, tellings in todo:
            docs = sorted({one >> 16 for one in tellings})
            place = {doc: number for number, doc in enumerate(docs)}
            ids = [self._ids(doc) for doc in docs]
            usual = {id_: self._usual(id_) for id_ in {id_ for one in ids for id_ in one.values()}}
            only = frozenset((place[one >> 16], one & 0xFFFF) for one in tellings)
            yield EventsBatch(list(self._shelf.many(docs)), ids, usual, only)

    def _group_tellings(self, articles: int) -> None:
        groups, tellings = Groups(), array("q")
        for doc in range(articles):
            shelved = self._shelf[doc]
            if shelved.events == b"[]":
                continue
            for number, one in enumerate(tellings_of(doc, shelved.gist(), self._ids(doc), self._words)):
                me = groups.add()
                tellings.append(doc << 16 | number)
                keys = keys_of(one)
                hashes = [(_hash(key), me) for key in {*keys.look, *keys.leave}]
                self._base.executemany("INSERT OR IGNORE INTO key VALUES (?, ?)", hashes)
                for hash_, _ in hashes:
                    (first,) = self._base.execute("SELECT telling FROM key WHERE hash = ?", (hash_,)).fetchone()
                    groups.merge(me, first)
        batch, _ = batches(groups, range(len(groups)), self._size)
        rows = ((batch[me], one >> 16, one & 0xFFFF) for me, one in enumerate(tellings))
        self._base.executemany("INSERT INTO todo VALUES (?, ?, ?)", rows)
        self._base.execute("DELETE FROM key")

    def _ids(self, doc: int) -> dict[str, str]:
        return dict(self._base.execute("SELECT local, id FROM party WHERE doc = ?", (doc,)).fetchall())

    def _usual(self, id_: str) -> tuple[str, str | None]:
        usual: tuple[str, str | None] = self._base.execute(
            "SELECT name, country FROM person WHERE id = ?", (id_,)
        ).fetchone()
        return usual

    def _part(self, id_: str) -> list[str]:
        rows = self._base.execute("SELECT id FROM part WHERE person = ? ORDER BY start, type, id", (id_,))
        return [one for (one,) in rows.fetchall()]

    def _mapped(
        self, function: Callable[[T], R], things: Iterable[tuple[list[int], T]]
    ) -> Iterator[tuple[list[int], R]]:
        """Results with the list that came along with each thing, which stays here."""
        kept: deque[list[int]] = deque()

        def bare() -> Iterator[T]:
            for mine, thing in things:
                kept.append(mine)
                yield thing

        for result in self._map(function, bare()):
            yield kept.popleft(), result


class _Names:
    """The names of all people, in groups that could name one person."""

    def __init__(self, words: Words) -> None:
        self._words, self._groups = words, Groups()
        self._numbers: dict[Key, int] = {}
        self._offices: dict[str, set[Key]] = defaultdict(set)
        self._base = scratch()
        self._base.execute("CREATE TABLE sight (name INTEGER, doc INTEGER, PRIMARY KEY (name, doc)) WITHOUT ROWID")

    def close(self) -> None:
        """Let go of what was seen."""
        self._base.close()

    def see(self, doc: int, shelved: Shelved) -> None:
        """Take in the people of an article."""
        gist = shelved.gist(events=False)
        for sight in gist.people:
            key = key_of(sight.name, self._words)
            number = self._numbers.get(key)
            if number is None:
                number = self._numbers[key] = self._groups.add()
            self._base.execute("INSERT OR IGNORE INTO sight VALUES (?, ?)", (number, doc))
            if sight.country and sight.role and posts_of(sight.role, gist.states, self._words).top:
                self._offices[sight.country].add(key)

    def group(self) -> None:
        """Put names together of which one may be short for the other, or sounds like it in one state's high office."""
        spelt: dict[str, int] = {}
        for key, number in self._numbers.items():
            self._groups.merge(number, spelt.setdefault(letters_of(key), number))
            parts = [key[-n:] for n in range(1, len(key))] + [key[:n] for n in range(1, len(key))]
            for short in parts:
                if short in self._numbers and short_for(short, key, self._words):
                    self._groups.merge(number, self._numbers[short])
        for keys in self._offices.values():
            foreign = sorted(key for key in keys if not is_vietnamese(key, self._words))
            own = [key for key in keys if is_vietnamese(key, self._words)]
            for one, other in (*combinations(foreign, 2), *product(foreign, own)):
                if alike(one, other, self._words):
                    self._groups.merge(self._numbers[one], self._numbers[other])

    def batches(self, size: int) -> Iterator[tuple[list[int], frozenset[Key]]]:
        """Articles and names of each batch."""
        members = (name for (name,) in self._base.execute("SELECT name FROM sight"))
        batch, count = batches(self._groups, members, size)
        names: list[list[Key]] = [[] for _ in range(count)]
        for key, number in self._numbers.items():
            names[batch[number]].append(key)
        for keys in names:
            docs = set[int]()
            for key in keys:
                rows = self._base.execute("SELECT doc FROM sight WHERE name = ?", (self._numbers[key],))
                docs.update(doc for (doc,) in rows)
            yield sorted(docs), frozenset(keys)
        self._base.close()


def _people(batch: PeopleBatch) -> list[FoundPerson]:
    words = words_of(load_pack())
    found = people_in([one.gist(events=False) for one in batch.articles], words, batch.names or None)
    return [
        FoundPerson(
            one.first,
            one.person.person_id,
            one.person.name,
            one.person.country,
            one.person.model_dump_json().encode(),
            one.sights,
        )
        for one in found
    ]


def _happenings(batch: EventsBatch) -> list[FoundHappening]:
    words = words_of(load_pack())
    usual = {id_: EventPerson(name=name, country=country) for id_, (name, country) in batch.usual.items()}
    found = happenings_in([one.gist() for one in batch.articles], batch.ids, usual, words, batch.only)
    return [FoundHappening(when(one), taking_part(one), lines_of(one, happening_row)) for one in found]


def _told(people: list[tuple[bytes, list[str]]]) -> list[Lines]:
    """The lines of people, now that their happenings are known."""
    found = (taken_part(Person.model_validate_json(record), ids) for record, ids in people)
    return [lines_of(one, person_row) for one in found]


def _hash(key: Sequence[str]) -> int:
    return int.from_bytes(hashlib.blake2b("\x1f".join(key).encode(), digest_size=8).digest(), "big", signed=True)
