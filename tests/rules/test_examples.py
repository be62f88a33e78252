"""Every rule of the built-in pack keeps what its examples and counter-examples promise."""

import pytest
from spacy.language import Language

from sukien.mention import Mention
from sukien.packs.find import find
from sukien.rules import load_pack
from sukien.rules.check import faults
from sukien.rules.kinds.base import Rule

WITH_EXAMPLES = [rule for rule in load_pack().rules.values() if rule.examples or rule.counter_examples]


@pytest.mark.parametrize("rule", WITH_EXAMPLES, ids=lambda rule: rule.id)
def test_examples(rule: Rule, nlp: Language) -> None:
    def found(sentence: str) -> list[Mention]:
        return find(nlp, sentence)

    told = list(faults(rule, found))
    assert not told, "\n".join(told)


def test_there_are_examples() -> None:
    assert WITH_EXAMPLES
