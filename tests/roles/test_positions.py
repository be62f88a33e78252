"""Composed sentences in which every position and rank is tagged, and sentences that have none."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from spacy.language import Language

from sukien import mention as m
from sukien.reading import settled
from sukien.rules.markup import parse

GROUPS = yaml.safe_load((Path(__file__).parent / "positions.yaml").read_text(encoding="utf-8"))
CASES = [(group, case) for group, cases in GROUPS.items() for case in cases]


@pytest.mark.parametrize(("group", "case"), CASES, ids=lambda x: x if isinstance(x, str) else x["text"][:60])
def test_positions(group: str, case: dict[str, Any], nlp: Language) -> None:
    text, marked = parse(case["text"])
    wanted = [(one.label, one.text) for one in marked]
    found = [one for one in settled(nlp, text, "2024-06-12") if one.label in (m.ROLE, m.RANK)]
    assert [(one.label, text[one.start : one.end]) for one in found] == wanted
    roles = [one.norm for one in found if one.label == m.ROLE]
    for key in ("country", "international"):
        if key in case:
            assert roles[0][key] == case[key]
    for role in roles:
        assert role["role"] in text


def test_tones_stay_as_the_article_writes_them(nlp: Language) -> None:
    text = "Tuỳ viên quốc  phòng Hàn Quốc Kim Dong Hyun dự lễ; Uỷ viên Bộ Chính trị Phan Văn Giang chủ trì."
    roles = [one.norm["role"] for one in settled(nlp, text) if one.label == m.ROLE]
    assert roles == ["Tuỳ viên quốc phòng Hàn Quốc", "Uỷ viên Bộ Chính trị"]
