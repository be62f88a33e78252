"""What may belong together and what certainly does not: a partition, and its parts gathered into batches."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")


class Groups:
    """Numbers from 0 on, in groups that grow by merging (union-find); eight bytes each."""

    def __init__(self) -> None:
        self._up = array("q")

    def add(self) -> int:
        """A new number, in a group of its own."""
        self._up.append(len(self._up))
        return len(self._up) - 1

    def home(self, number: int) -> int:
        """The least number of its group."""
        up = self._up
        while (above := up[number]) != number:
            up[number] = up[above]
            number = up[number]
        return number

    def merge(self, one: int, other: int) -> None:
        """Make the groups of two numbers one."""
        a, b = self.home(one), self.home(other)
        self._up[max(a, b)] = min(a, b)

    def __len__(self) -> int:
        return len(self._up)


def batches(groups: Groups, members: Iterable[int], size: int) -> tuple[array[int], int]:
    """The batch of each number, and how many batches there are; `members` has a number for each thing to be done.

    Groups stay whole; a batch holds about `size` things, more where a single group does.
    """
    load = array("q", bytes(8 * len(groups)))
    for number in members:
        load[groups.home(number)] += 1
    batch, current, filled = array("q", bytes(8 * len(groups))), 0, 0
    for number in range(len(groups)):
        home = groups.home(number)
        if home != number:
            batch[number] = batch[home]  # the least number comes first
            continue
        if filled and filled + load[number] > size:
            current, filled = current + 1, 0
        batch[number] = current
        filled += load[number]
    return batch, current + 1


def runs(pairs: Iterable[tuple[int, T]]) -> Iterator[tuple[int, list[T]]]:
    """Pairs in order of their first, as each first with its seconds."""
    last, found = None, list[T]()
    for one, other in pairs:
        if one != last:
            if last is not None:
                yield last, found
            last, found = one, []
        found.append(other)
    if last is not None:
        yield last, found
