"""What tells whether two articles tell one story: days close together, and other names in common."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple, Protocol

from sukien.joining.gist import Gist, hash64
from sukien.joining.names import Key, key_of
from sukien.joining.posts import posts_of
from sukien.joining.time import days
from sukien.joining.words import Words

_STORY = 10
"""Days between two articles that can tell the same story."""
_PAIRS = 10_000
"""Pairs of articles that are looked at for one pair of profiles, at most: beyond, a name is told too often to tell."""


class Scene(NamedTuple):
    """An article beside its people: the hashes of full names in it (`known`: of those whom many articles name)."""

    digest: str
    day: int | None
    names: array[int]
    known: array[int]
    meetings: frozenset[str]


class Cast(Protocol):
    """Somebody with the articles that name them, in ascending order."""

    docs: array[int]


def scene_of(gist: Gist, words: Words) -> Scene:
    """What other articles need to know of an article."""
    keys = [key_of(one.name, words) for one in gist.people]
    names = {key: hash64(*key) for key in keys if len(key) > 1}
    known = {names[key] for key in _prominent(gist, keys, words) if key in names}
    day = (days(gist.published) or (None, None))[0]
    return Scene(gist.digest, day, array("q", sorted(names.values())), array("q", sorted(known)), gist.meetings)


def _prominent(one: Gist, keys: Sequence[Key], words: Words) -> Iterator[Key]:
    """Names of an article that many articles have: those of high office."""
    for key, sight in zip(keys, one.people, strict=True):
        if posts_of(sight.role, one.states if sight.role else (), words).top:
            yield key


class Timeline:
    """The articles of several people in order of time, each with the number of the one who is in it; 24 bytes each."""

    def __init__(self, casts: Sequence[Cast], scenes: Sequence[Scene]) -> None:
        rows = sorted(
            (day, doc, number)
            for number, cast in enumerate(casts)
            for doc in cast.docs
            if (day := scenes[doc].day) is not None
        )
        self.casts = casts
        self._days, self._docs, self._numbers = (array("q", (row[column] for row in rows)) for column in range(3))

    def around(self, day: int) -> Iterator[tuple[int, int]]:
        """Article and number of those who were seen within a few days."""
        begin, end = bisect_left(self._days, day - _STORY), bisect_right(self._days, day + _STORY)
        return zip(self._docs[begin:end], self._numbers[begin:end], strict=True)


class Stories:
    """Which of some articles can tell one story."""

    def __init__(self, scenes: Sequence[Scene]) -> None:
        self.scenes = scenes
        texts: dict[str, list[int]] = defaultdict(list)
        for doc, scene in enumerate(scenes):
            texts[scene.digest].append(doc)
        self._texts = {digest: docs for digest, docs in texts.items() if len(docs) > 1}

    def timeline(self, casts: Sequence[Cast]) -> Timeline:
        """People among whom somebody is looked for."""
        return Timeline(casts, self.scenes)

    def shared(self, one: Cast, others: Timeline, own: Collection[int], alike: Collection[int] = ()) -> set[int]:
        """The numbers of those whom another article that can tell the same story names as an article of `one` does.

        Names in `own` are the person's; with the numbers in `alike` the rank is the same.
        """
        found, size = set[int](), len(one.docs)
        sizes = [len(cast.docs) for cast in others.casts]
        # The fewer articles look for the more: of the fewer there are a hundred at most.
        more = {n for n, count in enumerate(sizes) if size <= count <= _PAIRS // size}
        if more:
            for a in one.docs:
                found.update(self._from(a, others, more - found, own, alike))
        less = [n for n, count in enumerate(sizes) if count < size <= _PAIRS // count]
        if less:
            mine = Timeline([one], self.scenes)
            for n in less:
                same = {0} if n in alike else ()
                if any(True for a in others.casts[n].docs for _ in self._from(a, mine, {0}, own, same)):
                    found.add(n)
        return found

    def _from(
        self, a: int, others: Timeline, wanted: Collection[int], own: Collection[int], alike: Collection[int]
    ) -> Iterator[int]:
        """Who of the wanted is in another article that can tell the story of the article `a`."""
        scene = self.scenes[a]
        for b in self._texts.get(scene.digest, ()):
            if a != b:
                yield from (n for n in wanted if has(others.casts[n].docs, b))
        if scene.day is not None:
            for b, n in others.around(scene.day):
                if n in wanted and a != b and _one(scene, self.scenes[b], own, n in alike):
                    yield n


def _one(first: Scene, second: Scene, own: Collection[int], alike: bool) -> bool:
    """Whether two articles, close in time, can tell one story, whoever is called by a name in `own` left aside.

    Where the two are `alike` in rank as well, one other name in common is enough, unless everybody has it.
    """
    others = {*first.names}.intersection(second.names).difference(own)
    if len(others) >= 2 or (others and first.meetings & second.meetings):
        return True
    return alike and bool(others.difference(first.known, second.known))


def has(docs: array[int], doc: int) -> bool:
    """Whether a number is among those in ascending order."""
    at = bisect_left(docs, doc)
    return at < len(docs) and docs[at] == doc
