"""All articles of a run together, however many: in batches that have nothing to do with each other.

First names are put into groups that could name one person, and the people of each batch of groups are found; then
tellings are put into clusters, each of which is a happening. No batch needs another, so they may be worked on anywhere;
what they find goes to disk and is read again in its order. The result is the same as of `join`, to the byte.
"""

from __future__ import annotations

import pickle
from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from itertools import chain, islice
from typing import NamedTuple, Protocol, TypeVar

from sukien.batch.naming import Names, PeopleBatch, Sights, sights_of, stage
from sukien.io.writers.joined import Lines, happening_row, lines_of, person_row
from sukien.joined import Person
from sukien.joining.cluster import Clusters, Order, placed
from sukien.joining.groups import runs
from sukien.joining.join import happenings_in, people_in, taken_part, taking_part, tellings_of, when
from sukien.joining.shelf import Shelf, Shelved, scratch
from sukien.joining.words import words_of
from sukien.records import EventPerson
from sukien.rules import load_pack

T = TypeVar("T")
R = TypeVar("R")
SIZE = 500
"""Sights of people, or tellings of events, in a batch, about."""
_CHUNK = 100
"""Articles that are prepared at a time."""
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


class FoundPerson(NamedTuple):
    """A person whose happenings are not known yet: when first seen, the record, the articles with the ids there."""

    first: tuple[str, str, str]
    id: str
    name: str
    country: str | None
    record: bytes
    sights: list[tuple[int, str]]


class Telling(NamedTuple):
    """An article with its number, and the ids of its people across articles."""

    doc: int
    article: Shelved
    ids: dict[str, str]


class EventsBatch(NamedTuple):
    """Articles with some events of each, whole clusters of these, and the people in them.

    A cluster has for each of its tellings the places of article and event; `ids` are those of people across articles
    by the ids in each article, `usual` name and state of each of them.
    """

    articles: list[Shelved]
    clusters: list[list[tuple[int, int]]]
    ids: list[dict[str, str]]
    usual: dict[str, tuple[str, str | None]]


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
            "party (doc INTEGER, local TEXT, id TEXT)",
            "person (day TEXT, doc_id TEXT, local TEXT, id TEXT, name TEXT, country TEXT, record BLOB)",
            "happening (start TEXT, type TEXT, id TEXT, record BLOB, row TEXT)",
            "part (person TEXT, start TEXT, type TEXT, id TEXT)",
            "telling (undated INTEGER, width INTEGER, people INTEGER, doc INTEGER, event TEXT, data BLOB)",
        ):
            self._base.execute(f"CREATE TABLE {table}")
        articles = shelf.close_entry()
        with closing(Names(self._words)) as names:
            self._find_people(names, articles)
        with closing(Clusters(self._words)) as clusters:
            self._find_happenings(clusters, articles)

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

    def _find_people(self, names: Names, articles: int) -> None:
        starts = range(0, articles, _CHUNK)
        for sights in self._map(_seen, ((n, self._heads(n, min(n + _CHUNK, articles))) for n in starts)):
            names.add(sights)
        for docs, found in self._mapped(_people, names.batches(self._size)):
            people = [(*one.first, one.id, one.name, one.country, one.record) for one in found]
            self._base.executemany("INSERT INTO person VALUES (?, ?, ?, ?, ?, ?, ?)", people)
            parties = ((docs[doc], local, one.id) for one in found for doc, local in one.sights)
            self._base.executemany("INSERT INTO party VALUES (?, ?, ?)", parties)
        self._base.execute("CREATE UNIQUE INDEX by_id ON person (id)")
        self._base.execute("CREATE INDEX by_doc ON party (doc, local, id)")

    def _heads(self, begin: int, end: int) -> list[Shelved]:
        return [one._replace(events=b"") for one in self._shelf.many(range(begin, end))]

    def _find_happenings(self, clusters: Clusters, articles: int) -> None:
        for found in self._map(_tellings, self._telling(articles)):
            rows = [(*order, data) for order, data in found]
            self._base.executemany("INSERT INTO telling VALUES (?, ?, ?, ?, ?, ?)", rows)
        # Which cluster a telling fits depends on those before it; that is little work, and is done here.
        for (data,) in self._base.execute("SELECT data FROM telling ORDER BY undated, width, people, doc, event"):
            clusters.add(pickle.loads(data))
        self._base.execute("DELETE FROM telling")
        for happenings in self._map(_happenings, self._events_batches(clusters.members())):
            self._base.executemany(
                "INSERT INTO happening VALUES (?, ?, ?, ?, ?)", [(*one.when, *one.lines) for one in happenings]
            )
            part = [(id_, *one.when) for one in happenings for id_ in one.people]
            self._base.executemany("INSERT INTO part VALUES (?, ?, ?, ?)", part)

    def _telling(self, articles: int) -> Iterator[list[Telling]]:
        telling = (
            Telling(doc, article, self._ids(doc))
            for doc, article in enumerate(self._shelf.many(range(articles)))
            if article.events
        )
        while some := list(islice(telling, _CHUNK)):
            yield some

    def _events_batches(self, members: Iterable[tuple[int, int, int]]) -> Iterator[EventsBatch]:
        some: list[list[tuple[int, int]]] = []
        count = 0
        for _, cluster in runs((cluster, (doc, number)) for cluster, doc, number in members):
            if count and count + len(cluster) > self._size:
                yield self._events_batch(some)
                some, count = [], 0
            some.append(cluster)
            count += len(cluster)
        if some:
            yield self._events_batch(some)

    def _events_batch(self, clusters: list[list[tuple[int, int]]]) -> EventsBatch:
        wanted: dict[int, dict[int, int]] = defaultdict(dict)  # article -> its events, each with its place
        for doc, number in chain.from_iterable(clusters):
            wanted[doc][number] = len(wanted[doc])
        place = {doc: n for n, doc in enumerate(wanted)}
        articles = [one.of_events(wanted[doc]) for doc, one in zip(wanted, self._shelf.many(wanted), strict=True)]
        ids = [self._ids(doc) for doc in wanted]
        usual = {id_: self._usual(id_) for id_ in {id_ for one in ids for id_ in one.values()}}
        placed = [[(place[doc], wanted[doc][number]) for doc, number in cluster] for cluster in clusters]
        return EventsBatch(articles, placed, ids, usual)

    def _ids(self, doc: int) -> dict[str, str]:
        return dict(self._base.execute("SELECT local, id FROM party WHERE doc = ? ORDER BY local", (doc,)).fetchall())

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


def _seen(articles: tuple[int, list[Shelved]]) -> Sights:
    return sights_of(*articles, words_of(load_pack()))


def _people(batch: PeopleBatch) -> list[FoundPerson]:
    return [
        FoundPerson(
            one.first,
            one.person.person_id,
            one.person.name,
            one.person.country,
            one.person.model_dump_json().encode(),
            one.sights,
        )
        for one in people_in(*stage(batch), words_of(load_pack()))
    ]


def _tellings(articles: list[Telling]) -> list[tuple[Order, bytes]]:
    words = words_of(load_pack())
    tellings = (one for doc, article, ids in articles for one in tellings_of(doc, article.gist(), ids, words))
    return [(one.order, pickle.dumps(one, pickle.HIGHEST_PROTOCOL)) for one in map(placed, tellings)]


def _happenings(batch: EventsBatch) -> list[FoundHappening]:
    usual = {id_: EventPerson(name=name, country=country) for id_, (name, country) in batch.usual.items()}
    found = happenings_in(batch.clusters, [one.gist() for one in batch.articles], batch.ids, usual)
    return [FoundHappening(when(one), taking_part(one), lines_of(one, happening_row)) for one in found]


def _told(people: list[tuple[bytes, list[str]]]) -> list[Lines]:
    """The lines of people, now that their happenings are known."""
    found = (taken_part(Person.model_validate_json(record), ids) for record, ids in people)
    return [lines_of(one, person_row) for one in found]
