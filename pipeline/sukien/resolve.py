"""The only place that settles overlaps: longest, then first, then priority."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from typing import NamedTuple

from sukien import mention as m
from sukien.mention import Mention

HOLDERS: Mapping[str, Set[str]] = {
    m.MEETING: {m.COUNTRY, m.GROUP},
    m.ORGANIZATION: {m.COUNTRY, m.GROUP, m.LOCATION, m.MEETING, m.DATE, m.ORGANIZATION},
    m.ROLE: {m.COUNTRY, m.GROUP, m.LOCATION, m.MEETING, m.ORGANIZATION, m.DATE, m.RANK},
    m.DOCUMENT: {m.COUNTRY, m.GROUP, m.LOCATION, m.MEETING, m.ORGANIZATION, m.DATE},
    m.GROUP: {m.COUNTRY},
    m.LOCATION: {m.COUNTRY},
}
"""Label -> the labels whose mentions may lie wholly inside it. All other overlaps are contests."""


class Lost(NamedTuple):
    """A mention that lost its place, and to which."""

    loser: Mention
    winner: Mention


_STRETCH = 64


def settle(mentions: Iterable[Mention], holders: Mapping[str, Set[str]] = HOLDERS) -> tuple[list[Mention], list[Lost]]:
    """The mentions that stand, in order of start (longer first), and those that lost."""
    kept: list[Mention] = []
    lost: list[Lost] = []
    # Those that stand, by the stretches of text they touch: a mention is compared with its neighbours only.
    shelves: dict[int, list[tuple[int, int, int, Mention]]] = {}
    for one in sorted(mentions, key=lambda x: (x.start - x.end, x.start, -x.priority, x.label, x.rule)):
        start, end = one.start, one.end
        touched = range(start // _STRETCH, end // _STRETCH + 1)
        rivals = [
            (order, other)
            for stretch in touched
            for order, begin, stop, other in shelves.get(stretch, ())
            if begin < end and start < stop and not _may_hold(other, one, holders)
        ]
        if rivals:
            lost.append(Lost(one, min(rivals)[1]))
            continue
        row = len(kept), start, end, one
        for stretch in touched:
            shelves.setdefault(stretch, []).append(row)
        kept.append(one)
    kept.sort(key=lambda x: (x.start, -x.end, x.label))
    return kept, lost


def _may_hold(outer: Mention, inner: Mention, holders: Mapping[str, Set[str]]) -> bool:
    if (outer.label, outer.start, outer.end) == (inner.label, inner.start, inner.end):
        return False  # the same thing, found twice
    return outer.covers(inner) and inner.label in holders.get(outer.label, ())
