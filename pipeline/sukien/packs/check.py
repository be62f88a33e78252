"""Checks packs: runs their examples, and says what else about them is doubtful."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from sukien.errors import RuleError
from sukien.mention import Mention
from sukien.packs.find import find
from sukien.packs.lines import example_place
from sukien.packs.usage import Texts, usage
from sukien.pipeline import load, pack_of
from sukien.rules import load_pack
from sukien.rules.check import faulty, idle, owner
from sukien.rules.kinds.base import Rule
from sukien.rules.layers import BUILT_IN
from sukien.rules.lint import doubts, unreachable, without_examples
from sukien.rules.pack import KIND_OF

_FINDING = (
    "alias", "country", "date_form", "group", "meeting", "organization", "pattern", "rank", "role", "template",
    "trigger",
)  # fmt: skip
"""The kinds whose rules find something in each of their examples."""


class Finding(NamedTuple):
    """What the check has to say of a rule: where it stands, and what is wrong (`fault`) or doubtful."""

    place: str
    text: str
    fault: bool


class Checked(NamedTuple):
    """What a check did."""

    rules: int
    sentences: int
    findings: Sequence[Finding]

    @property
    def faults(self) -> int:
        """How many of the findings are faults."""
        return sum(one.fault for one in self.findings)


def check(packs: Sequence[str], below: Sequence[str] = (), corpus: Texts | None = None) -> Checked:
    """Check packs that lie over the built-in one and those of `below`; without any, the built-in pack.

    Raises RuleError where they cannot be loaded.
    """
    nlp = load([*below, *packs])
    pack, base = pack_of(nlp), load_pack(below)
    own = [rule for rule in pack.rules.values() if pack.places[rule.id].pack in (packs or (BUILT_IN,))]
    if packs and not own and not set(pack.disabled) - set(base.disabled):
        raise RuleError("no rule in it", where=", ".join(packs), remedy="`sukien rules new` writes one")

    @lru_cache(maxsize=4096)
    def found(sentence: str) -> list[Mention]:
        return find(nlp, sentence)

    findings = [
        Finding(example_place(pack.places[rule.id], rule.id, marked), text, True)
        for rule in own
        for marked, text in faulty(rule, found)
    ]
    findings += [
        Finding(str(pack.places[rule.id]), f"{rule.id}: {text}", True) for rule, text in unreachable(pack, own)
    ]
    findings += [
        Finding(
            example_place(pack.places[rule.id], rule.id, marked),
            f"{rule.id}: example {marked!r} holds without this rule",
            False,
        )
        for rule in _talking(own)
        for marked in idle(rule, found)
    ]
    warnings: list[tuple[Rule, str]] = []
    if packs:
        warnings += [(rule, "no example and no counter-example") for rule in without_examples(own)]
        warnings += doubts(pack, base, own)
        warnings += [(rule, f"stands in place of {base.places[rule.id]}") for rule in own if rule.id in base.rules]
    if corpus is not None:
        fired = {row.rule for row in usage(nlp, corpus) if row.found or row.events}
        warnings += [(rule, "finds nothing in the corpus") for rule in _talking(own) if owner(rule) not in fired]
    findings += [Finding(str(pack.places[rule.id]), f"{rule.id}: {text}", False) for rule, text in warnings]
    findings.sort(key=lambda one: (not one.fault, one.place))
    sentences = sum(len(rule.examples) + len(rule.counter_examples) for rule in own)
    return Checked(len(own), sentences, findings)


def _talking(rules: Iterable[Rule]) -> list[Rule]:
    return [rule for rule in rules if KIND_OF[type(rule)] in _FINDING]
