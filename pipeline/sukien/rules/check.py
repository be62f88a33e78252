"""Runs the examples and counter-examples that rules bring with them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from sukien.errors import GoldError
from sukien.mention import Mention
from sukien.rules.kinds.base import Rule
from sukien.rules.markup import Marked, parse, value_matches

PUBLISHED = "2024-06-12"
"""The publication date of all examples, a Wednesday."""

Find = Callable[[str], Iterable[Mention]]
"""From a text to its settled mentions, in offsets of that text."""


def faults(rule: Rule, find: Find) -> Iterator[str]:
    """What is wrong with a rule: each line names the rule, the sentence and the difference.

    In an example, all mentions of the labels that are tagged, and of the labels that the rule itself gives, must be
    the tagged ones, with their values. In a counter-example the rule must find nothing; what is tagged there must be
    found as well.
    """
    for marked in rule.examples:
        yield from _told(rule, marked, find, forbidden=False)
    for marked in rule.counter_examples:
        yield from _told(rule, marked, find, forbidden=True)


def _told(rule: Rule, marked: str, find: Find, forbidden: bool) -> Iterator[str]:
    kind = "counter-example" if forbidden else "example"
    try:
        for difference in _differences(rule, marked, find, forbidden):
            yield f"{rule.id}: {kind} {marked!r}: {difference}"
    except GoldError as error:
        yield f"{rule.id}: {kind} {marked!r}: {error}"


def _differences(rule: Rule, marked: str, find: Find, forbidden: bool) -> Iterator[str]:
    text, expected = parse(marked, where=rule.id)
    found = list(find(text))
    own = [one for one in found if one.rule == rule.id]
    if forbidden:
        yield from (f"the rule finds {text[one.start : one.end]!r}" for one in own)
    labels = {one.label for one in expected} | ({one.label for one in own} if not forbidden else set())
    rest = {(one.label, one.start, one.end): one for one in found if one.label in labels}
    for want in expected:
        got = rest.pop((want.label, want.start, want.end), None)
        if got is None:
            yield f"{want.label} {want.text!r} is not found"
        elif not value_matches(want, got.norm):
            yield f"{want.label} {want.text!r} should be {_value(want)}, is {got.norm}"
    for one in rest.values():
        yield f"{one.label} {text[one.start : one.end]!r} is not tagged ({one.rule})"


def _value(want: Marked) -> str:
    return " ".join(f'{key}="{value}"' for key, value in want.attributes.items())
