"""The names of all people of a run, on disk, in groups that could name one person: each group can be joined alone."""

from __future__ import annotations

import pickle
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations, product
from typing import Any, NamedTuple

from sukien.joining.gist import Gist, Sight, hash64
from sukien.joining.groups import Groups, batches, runs
from sukien.joining.names import Key, alike, is_vietnamese, key_of, letters_of, short_for
from sukien.joining.posts import posts_of
from sukien.joining.shelf import Shelved, scratch
from sukien.joining.stories import Scene, scene_of
from sukien.joining.words import Words


class Sights(NamedTuple):
    """The people of some articles as rows: the articles, each person in them, each name, and who has a high office.

    Of a name it is known whether anybody of that name has a rank or a role.
    """

    scenes: list[tuple[int, bytes]]
    people: list[tuple[int, int, bytes]]
    names: list[tuple[int, str, str, bool]]
    offices: list[tuple[str, int]]


class PeopleBatch(NamedTuple):
    """Articles as bytes, and people in them, each with the place of the article."""

    articles: list[bytes]
    people: list[tuple[int, bytes]]


def sights_of(first: int, articles: Sequence[Shelved], words: Words) -> Sights:
    """The people of articles, of which the first has that number."""
    found, names, offices = Sights([], [], [], []), dict[int, tuple[str, str, bool]](), dict[tuple[str, int], None]()
    for doc, shelved in enumerate(articles, first):
        gist = shelved.gist(events=False)
        if not gist.people:
            continue
        scene = scene_of(gist, words)
        found.scenes.append((doc, pickle.dumps((gist.doc_id, gist.published, *scene), pickle.HIGHEST_PROTOCOL)))
        for sight in gist.people:
            key = key_of(sight.name, words)
            hash_ = hash64(*key)
            told = bool(sight.rank or sight.role) or (hash_ in names and names[hash_][2])
            names[hash_] = (" ".join(key), letters_of(key), told)
            if sight.country and sight.role and posts_of(sight.role, gist.states, words).top:
                offices[sight.country, hash_] = None
            role = sight.role.lower() if sight.role else ""
            states = tuple(sorted(state for state in gist.states if state in role)) if role else ()
            found.people.append((hash_, doc, pickle.dumps((*sight, states), pickle.HIGHEST_PROTOCOL)))
    return found._replace(names=[(hash_, *name) for hash_, name in names.items()], offices=list(offices))


def stage(batch: PeopleBatch) -> tuple[list[Gist], list[Scene]]:
    """The articles of a batch, with the people that are looked at alone; what comes again is kept once."""
    same: dict[Any, Any] = {}
    people: list[list[Sight]] = [[] for _ in batch.articles]
    states: list[set[str]] = [set() for _ in batch.articles]
    for place, data in batch.people:
        *fields, named = pickle.loads(data)
        people[place].append(Sight(*(same.setdefault(one, one) for one in fields)))
        states[place].update(named)
    gists, scenes = [], []
    for data, seen, named in zip(batch.articles, people, states, strict=True):
        doc_id, published, *rest = pickle.loads(data)
        scene = Scene(*rest)
        kept = same.setdefault(frozenset(named), frozenset(named))
        gists.append(Gist(doc_id, scene.digest, published, None, None, None, tuple(seen), kept, frozenset(), ()))
        scenes.append(scene)
    return gists, scenes


class Names:
    """All names, and who bears them where."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._base = scratch()
        for table in (
            "scene (doc INTEGER PRIMARY KEY, data BLOB)",
            "sight (name INTEGER, doc INTEGER, data BLOB)",
            "name (number INTEGER PRIMARY KEY, hash INTEGER UNIQUE, key TEXT, letters TEXT, told, batch INTEGER)",
            "office (country TEXT, name INTEGER, PRIMARY KEY (country, name)) WITHOUT ROWID",
        ):
            self._base.execute(f"CREATE TABLE {table}")

    def add(self, sights: Sights) -> None:
        """Take in the people of some articles."""
        self._base.executemany("INSERT INTO scene VALUES (?, ?)", sights.scenes)
        self._base.executemany("INSERT INTO sight VALUES (?, ?, ?)", sights.people)
        self._base.executemany(
            "INSERT INTO name (hash, key, letters, told) VALUES (?, ?, ?, ?)"
            " ON CONFLICT (hash) DO UPDATE SET told = max(told, excluded.told)",
            sights.names,
        )
        self._base.executemany("INSERT OR IGNORE INTO office VALUES (?, ?)", sights.offices)

    def batches(self, size: int) -> Iterator[tuple[list[int], PeopleBatch]]:
        """The numbers of the articles of each batch, and the batch; one has about so many sights."""
        members = self._base.execute("SELECT number FROM sight JOIN name ON hash = sight.name")
        batch, _ = batches(self._groups(), (number for (number,) in members), size)
        numbered = ((one, number) for number, one in enumerate(batch))
        self._base.executemany("UPDATE name SET batch = ? WHERE number = ?", numbered)
        rows = self._base.execute(
            "SELECT batch, doc, data FROM sight JOIN name ON hash = sight.name ORDER BY batch, doc, sight.rowid"
        )
        for _, found in runs((batch, (doc, data)) for batch, doc, data in rows):
            docs = sorted({doc for doc, _ in found})
            place = {doc: number for number, doc in enumerate(docs)}
            yield docs, PeopleBatch([self._scene(doc) for doc in docs], [(place[doc], data) for doc, data in found])

    def close(self) -> None:
        """Let go of what was seen."""
        self._base.close()

    def _scene(self, doc: int) -> bytes:
        data: bytes = self._base.execute("SELECT data FROM scene WHERE doc = ?", (doc,)).fetchone()[0]
        return data

    def _told(self, key: Key) -> int | None:
        row = self._base.execute("SELECT number FROM name WHERE hash = ? AND told", (hash64(*key),)).fetchone()
        return row[0] if row else None

    def _groups(self) -> Groups:
        """Names together of which one may be short for the other, or sounds like it in one state's high office."""
        groups = Groups()
        (count,) = self._base.execute("SELECT count(*) FROM name").fetchone()
        for _ in range(count + 1):  # the database counts from 1
            groups.add()
        spelt = self._base.execute("SELECT number, min(number) OVER (PARTITION BY letters) FROM name")
        for number, first in spelt:
            groups.merge(number, first)
        # Of a bare name nothing tells whether it is short for another: it draws no others together.
        for number, text in self._base.execute("SELECT number, key FROM name WHERE told AND key LIKE '% %'"):
            key: Key = tuple(text.split(" "))
            for short in (*(key[n:] for n in range(1, len(key))), *(key[:n] for n in range(1, len(key)))):
                if short_for(short, key, self._words) and (other := self._told(short)) is not None:
                    groups.merge(number, other)
        self._merge_offices(groups)
        return groups

    def _merge_offices(self, groups: Groups) -> None:
        offices: dict[str, list[tuple[Key, int]]] = defaultdict(list)
        rows = self._base.execute(
            "SELECT country, key, number FROM office JOIN name ON hash = office.name ORDER BY key"
        )
        for country, text, number in rows:
            offices[country].append((tuple(text.split(" ")), number))
        for holders in offices.values():
            foreign = [one for one in holders if not is_vietnamese(one[0], self._words)]
            own = [one for one in holders if is_vietnamese(one[0], self._words)]
            for (one, number), (other, another) in (*combinations(foreign, 2), *product(foreign, own)):
                if alike(one, other, self._words):
                    groups.merge(number, another)
