"""Both languages have a word for everything that can appear."""

import re
from pathlib import Path
from typing import get_args

import pytest

from sukien import records
from sukien.mention import LABELS
from sukien.report.languages import LANGUAGES, paths, words
from sukien.report.review import CODES
from sukien.rules import load_pack
from sukien.rules.kinds.meetings import Level, Meeting

WORDS = words()
STATIC = Path(__file__).parent.parent.parent / "pipeline" / "sukien" / "report" / "static"
EXPECTED = {
    "types": get_args(records.EventType),
    "statuses": get_args(records.Status),
    "modes": get_args(records.Mode),
    "sections": get_args(records.SectionKind),
    "labels": tuple(LABELS),
    "levels": get_args(Level),
    "reasons": CODES,
    "outcomes": ("adopted", "signed", "issued"),
    "bases": ("input", "url", "text"),
    "norm": tuple({name for one in (records.PersonNorm, records.RankNorm, records.RoleNorm, records.CountryNorm,
                                    records.DateNorm, records.MeetingNorm) for name in one.model_fields}),
}  # fmt: skip


def test_same_keys() -> None:
    vi, en = (paths({k: v for k, v in WORDS[name].items() if k != "series"}) for name in LANGUAGES)
    assert vi == en


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("group", EXPECTED)
def test_a_word_for_each_value(language: str, group: str) -> None:
    assert set(EXPECTED[group]) <= set(WORDS[language][group])


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_word_for_each_key_that_a_script_asks_for(language: str) -> None:
    for path in STATIC.rglob("*.js"):
        if "vendor" not in path.parts:
            for group, key in re.findall(r'\bt\("([\w.]+)", "([\w.]+)"', path.read_text(encoding="utf-8")):
                assert key in WORDS[language][group], f"{path.name}: {group}.{key}"


def test_same_blanks_to_fill() -> None:
    vi, en = (WORDS[name] for name in LANGUAGES)
    for group in vi:
        for key in () if group in ("series", "language") else vi[group]:
            blanks = [sorted(re.findall(r"\{\w+\}", str(one[group][key]))) for one in (vi, en)]
            assert blanks[0] == blanks[1], f"{group}.{key}"


def test_names_of_series_that_exist() -> None:
    assert set(WORDS["vi"]["series"]) <= {one.meeting for one in load_pack().of(Meeting)}
