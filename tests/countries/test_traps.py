"""Names of countries that are also other words, in composed sentences."""

from pathlib import Path

import pytest
import yaml

from sukien.extractors.countries import find_countries
from sukien.rules import load_pack
from sukien.rules.markup import parse
from sukien.text import Text

TRAPS = yaml.safe_load((Path(__file__).parent / "traps.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("marked", TRAPS)
def test_trap(marked: str) -> None:
    source, expected = parse(marked)
    text = Text(source)
    found = [(*text.to_source(m.start, m.end), m.norm["alpha_2"]) for m in find_countries(text, load_pack(), {})]
    assert [(source[a:b], code) for a, b, code in found] == [(m.text, m.attributes["iso"]) for m in expected]
