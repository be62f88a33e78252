"""Every trigger and cue is shown at work by its examples, and kept away by its counter-examples."""

from typing import Any

import pytest
from spacy.language import Language

from sukien.events.sentence.check import faults
from sukien.pipeline import EVENTS, article
from sukien.rules import load_pack
from sukien.rules.check import PUBLISHED
from sukien.rules.kinds.base import Rule
from sukien.rules.kinds.triggers import Cue, Trigger

RULES = [rule for rule in load_pack().rules.values() if isinstance(rule, (Trigger, Cue))]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_examples(rule: Rule, nlp: Language) -> None:
    def events(text: str) -> list[dict[str, Any]]:
        return list(article(nlp, text, {"published": PUBLISHED}).user_data[EVENTS])

    found = list(faults(rule, load_pack(), events))
    assert not found, "\n".join(found)


def test_rules_that_tell_events_have_examples() -> None:
    bare = [rule.id for rule in RULES if isinstance(rule, Trigger) and rule.form != "reference" and not rule.examples]
    assert not bare
