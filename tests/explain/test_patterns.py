"""How far patterns and templates of a pack came, where they found nothing."""

from pathlib import Path

import pytest

from sukien.explain import explain
from sukien.explain.source import read_one
from sukien.pipeline import load

PATTERN = """kind: pattern
rules:
  - id: pattern.brigade
    label: ORGANIZATION
    pattern: [[{LOWER: lữ}, {LOWER: đoàn}, {IS_DIGIT: true}]]
"""
TEMPLATE = """kind: template
rules:
  - id: template.session
    label: MEETING
    template: "khóa họp {NUMBER} của {COUNTRY}"
    norm: {meeting_id: SESSION}
"""


@pytest.mark.parametrize(
    ("words", "note"),
    [
        (
            "Lữ đoàn tàu ngầm",
            "pattern: pattern.brigade fits 'Lữ đoàn' with 2 of 3 tokens; then {IS_DIGIT: True} does not fit 'tàu'",
        ),
        ("khóa họp 7", "template: template.session lacks a COUNTRY in this sentence"),
    ],
)
def test_how_far_it_came(words: str, note: str, tmp_path: Path) -> None:
    pack = tmp_path / "pack"
    pack.mkdir()
    (pack / "pattern.yaml").write_text(PATTERN, encoding="utf-8")
    (pack / "template.yaml").write_text(TEMPLATE, encoding="utf-8")
    article = tmp_path / "a.txt"
    article.write_text("Lữ đoàn tàu ngầm dự khóa họp 7 của hội.\n", encoding="utf-8")
    nlp = load(rules=[pack])
    source, record = read_one(article, None, None, nlp)
    (place,) = explain(nlp, source, record, words).places
    assert note in place.notes
    other = [one for one in place.notes if one.startswith(("pattern:", "template:")) and one != note]
    assert not other
