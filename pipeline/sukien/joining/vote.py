"""One value out of several: what most sources say, with who says otherwise."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Generic, NamedTuple, TypeVar

V = TypeVar("V", bound=Hashable)


class Vote(NamedTuple, Generic[V]):
    """What a source says: its text's digest, its article, and how sure its event is."""

    value: V
    digest: str
    doc_id: str
    weight: float


class Choice(NamedTuple, Generic[V]):
    """The value taken, how many different texts agree and say anything, and all values that exclude each other."""

    value: V
    sources: int
    of: int
    rivals: tuple[tuple[V, tuple[str, ...]], ...]


def choose(
    votes: Sequence[Vote[V]], vague: Callable[[V, V], bool] = lambda a, b: False, tie: Callable[[V], int] = lambda v: 0
) -> Choice[V] | None:
    """The value of most texts; of equals, what `tie` values more, the surer, the earlier. None where nobody votes.

    `vague(a, b)` says that `a` tells less than `b` and fits it: such a vote counts for both, and is never taken
    where there is a better one.
    """
    if len({vote.value for vote in votes}) == 1:  # nearly always
        sources = len({vote.digest for vote in votes})
        return Choice(votes[0].value, sources, sources, ())
    texts: dict[V, set[str]] = defaultdict(set)
    docs: dict[V, dict[str, None]] = defaultdict(dict)
    weight: dict[V, float] = defaultdict(float)
    for vote in votes:
        texts[vote.value].add(vote.digest)
        docs[vote.value][vote.doc_id] = None
        weight[vote.value] = max(weight[vote.value], vote.weight)
    if not texts:
        return None
    exact = [value for value in texts if not any(vague(value, other) for other in texts)]
    order = {value: place for place, value in enumerate(texts)}
    exact.sort(key=lambda value: (-len(texts[value]), -tie(value), -weight[value], order[value]))
    best = exact[0]
    agree = set[str]().union(*(texts[v] for v in texts if v == best or vague(v, best)))
    rivals = tuple((value, tuple(docs[value])) for value in exact)
    return Choice(best, len(agree), len(set[str]().union(*texts.values())), rivals if len(exact) > 1 else ())


def count(votes: Iterable[Vote[V]]) -> dict[V, int]:
    """How many different texts name each item, in order of first mention."""
    texts: dict[V, set[str]] = defaultdict(set)
    for vote in votes:
        texts[vote.value].add(vote.digest)
    return {value: len(found) for value, found in texts.items()}
