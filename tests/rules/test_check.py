"""The examples of a rule are read, and each way in which they can fail is told."""

import re

import pytest

from sukien.mention import COUNTRY, Mention
from sukien.rules.check import faults
from sukien.rules.kinds.base import Rule


def find(text: str) -> list[Mention]:
    """A country finder that takes every Lào for Laos."""
    return [Mention(COUNTRY, m.start(), m.end(), "country.LA", {"alpha_2": "LA"}) for m in re.finditer("Lào", text)]


@pytest.mark.parametrize(
    ("example", "fault"),
    [
        ('<C iso="LA">Lào</C> và Việt Nam', None),
        ('<C iso="VN">Lào</C>', 'should be iso="VN"'),
        ('<C iso="TH">Thái Lan</C>', "is not found"),
        ('<C iso="LA">Lào</C> và Lào Cai', "'Lào' is not tagged"),
        ("Lào", "'Lào' is not tagged"),
        ("<C>Lào", "never closed"),
        ("Việt Nam", None),
    ],
)
def test_examples(example: str, fault: str | None) -> None:
    told = list(faults(Rule(id="country.LA", examples=(example,)), find))
    assert len(told) == (fault is not None)
    assert all(fault in line and "country.LA: example" in line for line in told if fault)


@pytest.mark.parametrize(
    ("sentence", "fault"),
    [("Lào Cai", "the rule finds 'Lào'"), ("Hà Nội", None), ('<C iso="TH">Thái Lan</C>', "is not found")],
)
def test_counter_examples(sentence: str, fault: str | None) -> None:
    told = list(faults(Rule(id="country.LA", counter_examples=(sentence,)), find))
    assert len(told) == (fault is not None)
    assert all(fault in line for line in told if fault)
