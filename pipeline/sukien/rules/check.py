"""Runs the examples and counter-examples that rules bring with them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from sukien import mention as m
from sukien.errors import GoldError
from sukien.mention import Mention
from sukien.rules.kinds.base import Rule
from sukien.rules.kinds.decoys import Decoy
from sukien.rules.kinds.extensions import Alias, Extend
from sukien.rules.kinds.triggers import Trigger
from sukien.rules.markup import CUE, EVENT, Marked, parse, value_matches

PUBLISHED = "2024-06-12"
"""The publication date of all examples, a Wednesday."""

Find = Callable[[str], Iterable[Mention]]
"""From a text to its settled mentions, with a mention labelled EVENT for each event, in offsets of that text."""


def owner(rule: Rule) -> str:
    """The id that what a rule finds bears: its own, or that of the entry whose alias or extension it is."""
    return rule.of if isinstance(rule, Alias | Extend) else rule.id


def faults(rule: Rule, find: Find) -> Iterator[str]:
    """What is wrong with a rule: each line names the rule, the sentence and the difference.

    In an example, all mentions of the labels that are tagged, and of the labels that the rule itself gives, must be
    the tagged ones, with their values; events only where one is tagged, but a trigger must announce one. In a
    counter-example the rule must find nothing; what is tagged there must be found as well. For a decoy, nothing may be
    found in either but what is tagged.
    """
    yield from (text for _, text in faulty(rule, find))


def faulty(rule: Rule, find: Find) -> Iterator[tuple[str, str]]:
    """(example, what is wrong with it), as `faults` tells it."""
    for marked in rule.examples:
        yield from ((marked, text) for text in _told(rule, marked, find, forbidden=False))
    for marked in rule.counter_examples:
        yield from ((marked, text) for text in _told(rule, marked, find, forbidden=True))


def idle(rule: Rule, find: Find) -> Iterator[str]:
    """The examples in which a rule finds nothing itself: they hold without it."""
    for marked in rule.examples:
        try:
            text, _ = parse(marked, where=rule.id)
        except GoldError:
            continue
        if all(one.rule != owner(rule) for one in find(text)):
            yield marked


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
    own = [one for one in found if one.rule == owner(rule) and one.label != m.DECOY]
    if forbidden:
        yield from (f"the rule finds {text[one.start : one.end]!r}" for one in own)
    labels = {one.label for one in expected} | (set() if forbidden else {one.label for one in own} - {EVENT})
    if isinstance(rule, Decoy):
        labels |= {one.label for one in found} - {EVENT}
    if isinstance(rule, Trigger) and not (forbidden or own or EVENT in labels):
        yield "the rule announces no event"
    rest = {(one.label, one.start, one.end): one for one in found if one.label in labels - {CUE, m.DECOY}}
    for want in expected:
        got = rest.pop((want.label, want.start, want.end), None)
        if got is None:
            yield f"{want.label} {want.text!r} is not found{_instead(want, found, text)}"
        elif not value_matches(want, got.norm) or not _edition_matches(want, got):
            yield f"{want.label} {want.text!r} should be {_value(want)}, is {_norm(got)}"
    for one in rest.values():
        yield f"{one.label} {text[one.start : one.end]!r} is not tagged ({one.rule})"


def _instead(want: Marked, found: Iterable[Mention], text: str) -> str:
    """What stands where a tagged span was expected."""
    over = [one for one in found if one.start < want.end and want.start < one.end and one.label != CUE]
    return "; there is " + ", ".join(f"{one.label} {text[one.start : one.end]!r}" for one in over) if over else ""


def _edition_matches(want: Marked, got: Mention) -> bool:
    return want.label != m.MEETING or want.attributes.get("ed", str(got.norm.get("edition"))) == str(
        got.norm.get("edition")
    )


def _norm(got: Mention) -> str:
    return ", ".join(f"{key}={value!r}" for key, value in got.norm.items() if value not in (None, (), []))


def _value(want: Marked) -> str:
    return " ".join(f'{key}="{value}"' for key, value in want.attributes.items())
