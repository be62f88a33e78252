"""What the page on plug-ins shows works, and is what the example has."""

import re
from pathlib import Path
from typing import Any

import pytest
from spacy.language import Language

from sukien.errors import PluginError
from sukien.extractors import EXTRACTORS
from sukien.plugins import Exporter, Extractor
from sukien.plugins.check import check_exporters, in_order
from sukien.plugins.discover import Plugin
from sukien.plugins.use import run_exporter, run_extractor
from sukien.reading import extract
from sukien.rules import load_pack
from sukien.text import Text

DOCS = Path(__file__).parents[2] / "docs"
PAGE = (DOCS / "plugins.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", PAGE, re.DOTALL)


def test_the_extractor(nlp: Language) -> None:
    names: dict[str, Any] = {}
    exec(blocks("python")[0], names)
    ships: Plugin[Extractor] = Plugin("ships", "sukien-ships", "1.0", names["EXTRACTOR"])
    assert in_order([ships]) == [ships]
    text = Text.read("Sáng nay, tàu 015-Trần Hưng Đạo rời cảng.")
    (ship,) = run_extractor(ships, text, load_pack(), {})
    assert text.text[ship.start : ship.end] == "015-Trần Hưng Đạo"


def test_the_exporter(nlp: Language) -> None:
    names: dict[str, Any] = {}
    exec(blocks("python")[1], names)
    days: Plugin[Exporter] = Plugin("days", "sukien-days", "1.0", names["EXPORTER"])
    check_exporters([days], [])
    record = extract("Ngày 5/6, Trung Quốc và Lào diễn tập chung tại Vientiane.", published="2024-06-12", nlp=nlp)
    assert run_exporter(days, record) == "".join(f"{e.date.start} {e.type}\n" for e in record.events if e.date)


def test_the_message() -> None:
    one = Plugin("ships", "sukien-ships", "1.0", Extractor(lambda text, pack, seen: [], ("SHIP",), needs=("VESSEL",)))
    with pytest.raises(PluginError) as caught:
        in_order([one])
    assert str(caught.value).startswith(blocks("text")[0].split("; …")[0])


def test_the_entry_points_are_those_of_the_example() -> None:
    assert blocks("toml")[0].strip() in (DOCS / "plugin-example" / "pyproject.toml").read_text(encoding="utf-8")


def test_the_names_of_all_extractors_are_there() -> None:
    assert all(f"`{name}`" in PAGE for name in EXTRACTORS)


def test_files_that_are_named_exist() -> None:
    for path in re.findall(r"\]\(([^)]+)\)", PAGE):
        assert (DOCS / path).exists(), path
