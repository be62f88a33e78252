"""Bounds on what a pattern can cost: a rule that could hang a run is refused when it is loaded."""

from __future__ import annotations

import re
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any

LIMIT = 20_000
"""The most ways in which a pattern may be tried at one place of a text."""
_LONGEST = 500
_OPEN_ENDED = 64
"""What a repeat without an upper bound counts as."""


def check_regex(pattern: str) -> str:
    r"""The pattern, if it is a regular expression that cannot take long.

    Raises ValueError where it is none, where a repeat without bound stands inside or over something that can itself
    be read in several ways, where it refers back to a group, or where its repeats multiply to more than `LIMIT` ways.

    >>> check_regex(r"[A-Z]+-\d{1,3}")
    '[A-Z]+-\\d{1,3}'
    """
    if len(pattern) > _LONGEST:
        raise ValueError(f"a pattern of {len(pattern)} characters, more than {_LONGEST}: take it apart")
    try:
        tree = _parser.parse(pattern)
    except (re.error, RecursionError, OverflowError) as error:
        raise ValueError(f"no regular expression: {error}") from error
    ways = _sequence(tree)
    if ways > LIMIT:
        raise ValueError(f"{pattern!r} can be tried in {ways:,} ways at one place: give its repeats narrower bounds")
    return pattern


def _sequence(items: Any) -> int:
    ways = 1
    for kind, argument in items:
        ways = min(ways * _one(kind, argument), LIMIT * LIMIT)
    return ways


def _one(kind: Any, argument: Any) -> int:
    if kind in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
        low, high, inner = argument
        return _repeat(low, high, inner)
    if kind is op.SUBPATTERN:
        return _sequence(argument[3])
    if kind is op.ATOMIC_GROUP:
        return _sequence(argument)
    if kind in (op.ASSERT, op.ASSERT_NOT):
        return _sequence(argument[1])
    if kind is op.BRANCH:
        return sum(_sequence(branch) for branch in argument[1])
    if kind is op.GROUPREF:
        raise ValueError("refers back to a group (\\1): write the alternatives out")
    if kind is op.GROUPREF_EXISTS:
        raise ValueError("depends on a group ((?(1)…)): write the alternatives out")
    return 1


def _repeat(low: int, high: Any, inner: Any) -> int:
    ways = _sequence(inner)
    if high is op.MAXREPEAT:
        if ways > 1:
            raise ValueError(
                "a repeat without bound (+, *) over something that can be read in several ways: give it a bound, {0,5}"
            )
        return _OPEN_ENDED
    bound = int(high)
    if ways == 1:
        return bound - low + 1
    total = 0
    for count in range(low, bound + 1):
        total += ways ** min(count, 32)
        if total > LIMIT:
            break
    return total
