"""Runs the examples of triggers and cues: an example shows the rule at work, a counter-example shows it kept away."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from sukien.events.sentence.cues import Cues
from sukien.rules import Pack
from sukien.rules.kinds.base import Rule
from sukien.rules.kinds.triggers import Cue, Trigger
from sukien.rules.markup import parse
from sukien.text import Text

Events = Callable[[str], Sequence[Mapping[str, Any]]]
"""From a text to its event rows."""


def faults(rule: Rule, pack: Pack, events: Events) -> Iterator[str]:
    """What is wrong with the examples of a trigger or cue, a line each; nothing for rules of other kinds.

    A trigger's example must tell an event of its type with the trigger among the evidence; a cue's must hold the cue.
    """
    for examples, wanted in ((rule.examples, True), (rule.counter_examples, False)):
        for marked in examples:
            text, _ = parse(marked, where=rule.id)
            if isinstance(rule, Trigger):
                at_work = any(_tells(rule, event) for event in events(text))
            elif isinstance(rule, Cue):
                at_work = rule.id in Cues(Text.read(text), pack).rules()
            else:
                return
            if at_work != wanted:
                kind = "example" if wanted else "counter-example"
                yield f"{rule.id}: {kind} {marked!r}: the rule is {'not ' if wanted else ''}at work"


def _tells(rule: Trigger, event: Mapping[str, Any]) -> bool:
    return event["type"] == rule.type and any(proof["rule"] == rule.id for proof in event["evidence"])
