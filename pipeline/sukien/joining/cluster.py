"""Tellings in clusters, one cluster a happening: the surest first, and never two that exclude each other.

However many tellings there are, some megabytes of memory do: what a telling looks for is found by its keys on disk.
"""

from __future__ import annotations

import pickle
from collections import OrderedDict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from typing import NamedTuple

from sukien.joining.compare import Key, Told, affinity, keys_of
from sukien.joining.gist import hash64
from sukien.joining.shelf import scratch
from sukien.joining.words import Words

_KEPT = 4_000
"""Tellings in memory, about."""
_AT_ONCE = 500
"""Keys in one question to the index."""


Order = tuple[bool, int, int, int, str]


class Placed(NamedTuple):
    """A telling on its way to its cluster: its place in the order, the hashes of its keys, itself as bytes."""

    order: Order
    look: list[int]
    leave: list[int]
    telling: bytes


class _Cluster:
    """What is known of a cluster in memory: the articles in it, and one telling of each that say the very same."""

    def __init__(self) -> None:
        self.docs: set[int] = set()
        self.kinds: dict[object, Told] = {}

    def affinity(self, one: Told, words: Words) -> float | None:
        """The best affinity to a member; None where any excludes it, or where its article has told this already."""
        if one.doc in self.docs:
            return None
        best = 0.0
        for member in self.kinds.values():
            value = affinity(member, one, words)
            if value is None:
                return None
            best = max(best, value)
        return best


class Clusters:
    """Clusters that grow by one telling after the other, which come in the order of their `Placed.order`."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._near: OrderedDict[int, _Cluster] = OrderedDict()
        self._held = self._count = 0
        self._base = scratch()
        for table in (
            "key (hash INTEGER, cluster INTEGER, PRIMARY KEY (hash, cluster))",
            "member (cluster INTEGER, doc INTEGER, number INTEGER, told BLOB, PRIMARY KEY (cluster, doc))",
        ):
            self._base.execute(f"CREATE TABLE {table} WITHOUT ROWID")

    def add(self, placed: Placed) -> None:
        """Put a telling into the cluster that it fits, or into one of its own."""
        one: Told = pickle.loads(placed.telling)
        found = [
            (value, number)
            for number in self._sharing(placed.look)
            if (value := self._cluster(number).affinity(one, self._words))
        ]
        home = _best(found)
        if home is None:
            home, self._count = self._count, self._count + 1
        cluster, kind = self._cluster(home), _kind(one)
        new = kind not in cluster.kinds
        self._base.execute(
            "INSERT INTO member VALUES (?, ?, ?, ?)", (home, one.doc, one.number, placed.telling if new else None)
        )
        cluster.docs.add(one.doc)
        if new:
            cluster.kinds[kind] = one
            self._held += 1
        self._base.executemany("INSERT OR IGNORE INTO key VALUES (?, ?)", [(hash_, home) for hash_ in placed.leave])

    def members(self) -> Iterator[tuple[int, int, int]]:
        """Cluster, article and number of each telling, in that order."""
        yield from self._base.execute("SELECT cluster, doc, number FROM member ORDER BY cluster, doc")

    def close(self) -> None:
        """Let go of what was kept."""
        self._base.close()

    def _sharing(self, look: Sequence[int]) -> set[int]:
        """The clusters with a telling that left one of the keys."""
        found = set[int]()
        for start in range(0, len(look), _AT_ONCE):
            some = look[start : start + _AT_ONCE]
            marks = ", ".join("?" * len(some))
            rows = self._base.execute(f"SELECT DISTINCT cluster FROM key WHERE hash IN ({marks})", some)
            found.update(cluster for (cluster,) in rows)
        return found

    def _cluster(self, number: int) -> _Cluster:
        cluster = self._near.get(number)
        if cluster is not None:
            self._near.move_to_end(number)
            return cluster
        cluster = self._near[number] = _Cluster()
        for doc, data in self._base.execute("SELECT doc, told FROM member WHERE cluster = ?", (number,)):
            cluster.docs.add(doc)
            if data is not None:
                one: Told = pickle.loads(data)
                cluster.kinds[_kind(one)] = one
        self._held += len(cluster.kinds)
        while self._held > _KEPT and len(self._near) > 1:
            self._held -= len(self._near.popitem(last=False)[1].kinds)
        return cluster


def placed(one: Told) -> Placed:
    """A telling made ready for its cluster: days before months before years before nothing; then more people first."""
    keys = keys_of(one)
    order = (one.span is None, one.width, -len(one.people), one.doc, one.event_id)
    return Placed(order, _hashes(keys.look), _hashes(keys.leave), pickle.dumps(one, pickle.HIGHEST_PROTOCOL))


def clusters_of(tellings: Sequence[Told], words: Words) -> list[list[tuple[int, int]]]:
    """A partition of the tellings: article and number of each, the articles of a cluster in their order."""
    out: dict[int, list[tuple[int, int]]] = {}
    with closing(Clusters(words)) as clusters:
        for one in sorted(map(placed, tellings), key=lambda one: one.order):
            clusters.add(one)
        for cluster, doc, number in clusters.members():
            out.setdefault(cluster, []).append((doc, number))
    return sorted(out.values())


def _best(found: list[tuple[float, int]]) -> int | None:
    """The one cluster that fits best; none where two fit equally, or where a vague date fits several."""
    if not found:
        return None
    found.sort(reverse=True)
    if len(found) > 1 and (found[0][0] < 1 or found[0][0] == found[1][0]):
        return None
    return found[0][1]


def _kind(one: Told) -> object:
    place = (one.series, one.edition, one.span, one.place, one.status)
    return place, one.ids, one.countries, one.outcome, one.title


def _hashes(keys: Iterable[Key]) -> list[int]:
    """A hash of 64 bits for each key, the same everywhere."""
    return [hash64(*key) for key in dict.fromkeys(keys)]
