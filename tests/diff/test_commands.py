"""`sukien diff` and `sukien rules diff`, as a person calls them."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from sukien.cli import app
from sukien.run import run

ARTICLE = "Ngày 5/6, Trung Quốc và Lào diễn tập chung tại Vientiane.\n"


@pytest.fixture(scope="module")
def runs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("runs")
    (folder / "a.txt").write_text(ARTICLE, encoding="utf-8")
    run([str(folder / "a.txt")], folder / "one")
    run([str(folder / "a.txt")], folder / "two")
    documents = folder / "two" / "documents.jsonl"
    documents.write_text(
        documents.read_text(encoding="utf-8").replace('"alpha_2":"LA"', '"alpha_2":"KH"'), encoding="utf-8"
    )
    return folder


def test_diff_in_words(runs: Path) -> None:
    told = CliRunner().invoke(app, ["diff", str(runs / "one"), str(runs / "two")])
    assert told.exit_code == 0
    assert "~ COUNTRY Lào" in told.output
    assert "norm.alpha_2 LA → KH" in told.output
    assert ARTICLE.strip() in told.output
    assert "\x1b" not in told.output


def test_diff_as_json(runs: Path) -> None:
    told = CliRunner().invoke(app, ["diff", str(runs / "one"), str(runs / "two"), "--json"])
    found = json.loads(told.output)
    assert [(one["change"], one["text"]) for one in found["mentions"]] == [("altered", "Lào")]
    assert found["mentions"][0]["sentence"] == ARTICLE.strip()


def test_a_folder_without_a_run_is_told(runs: Path) -> None:
    told = CliRunner().invoke(app, ["diff", str(runs / "one"), str(runs / "none")])
    assert told.exit_code == 2
    assert "name a folder that `sukien run` wrote" in told.output
