"""Tellings in clusters, one cluster a happening: the surest first, and never two that exclude each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from sukien.joining.compare import Told, affinity, keys_of
from sukien.joining.words import Words


class _Cluster:
    """Tellings of one happening; `kinds` holds one of each that say the very same."""

    def __init__(self) -> None:
        self.tellings: list[Told] = []
        self.kinds: dict[object, Told] = {}
        self.docs: set[int] = set()

    def add(self, one: Told) -> None:
        self.tellings.append(one)
        self.kinds.setdefault(_kind(one), one)
        self.docs.add(one.doc)

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


def clusters_of(tellings: Sequence[Told], words: Words) -> list[list[Told]]:
    """A partition of the tellings, each cluster in the order of the articles."""
    table: dict[tuple[str, ...], dict[int, _Cluster]] = defaultdict(dict)
    clusters: list[_Cluster] = []
    for one in sorted(tellings, key=_precision):
        keys = keys_of(one)
        near = {number: c for key in keys.look for number, c in table.get(key, {}).items()}
        found = [(value, c) for c in near.values() if (value := c.affinity(one, words))]
        home = _best(found)
        if home is None:
            home = _Cluster()
            clusters.append(home)
        home.add(one)
        for key in keys.leave:
            table[key][id(home)] = home
    out = [sorted(c.tellings, key=lambda t: t.doc) for c in clusters]
    return sorted(out, key=lambda c: (c[0].doc, c[0].event.event_id))


def _best(found: list[tuple[float, _Cluster]]) -> _Cluster | None:
    """The one cluster that fits best; none where two fit equally, or where a vague date fits several."""
    if not found:
        return None
    found.sort(key=lambda pair: -pair[0])
    if len(found) > 1 and (found[0][0] < 1 or found[0][0] == found[1][0]):
        return None
    return found[0][1]


def _precision(one: Told) -> tuple[bool, int, int, int, str]:
    """Days before months before years before nothing; of equals, the ones with more people first."""
    return (one.span is None, one.width, -len(one.people), one.doc, one.event.event_id)


def _kind(one: Told) -> object:
    place = (one.series, one.edition, one.span, one.place, one.event.status)
    return place, one.ids, one.countries, one.outcome, one.title
