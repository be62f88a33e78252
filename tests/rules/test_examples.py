"""Every rule of the built-in pack keeps what its examples and counter-examples promise."""

import pytest
from spacy.language import Language

from sukien.mention import Mention
from sukien.reading import settled
from sukien.rules import load_pack
from sukien.rules.check import PUBLISHED, faults
from sukien.rules.kinds.base import Rule

WITH_EXAMPLES = [rule for rule in load_pack().rules.values() if rule.examples or rule.counter_examples]


@pytest.mark.parametrize("rule", WITH_EXAMPLES, ids=lambda rule: rule.id)
def test_examples(rule: Rule, nlp: Language) -> None:
    def find(text: str) -> list[Mention]:
        return settled(nlp, text, PUBLISHED)

    found = list(faults(rule, find))
    assert not found, "\n".join(found)


def test_there_are_examples() -> None:
    assert WITH_EXAMPLES
