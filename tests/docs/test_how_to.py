"""The pages on looking and on correcting work as they stand: files are written and commands run in their order."""

import re
import shlex
from pathlib import Path

import pytest
from tests.docs.test_rules_tutorial import BLOCK, as_pattern
from typer.testing import CliRunner

from sukien.cli import app
from sukien.io.export import FORMATS

HOW_TO = Path(__file__).parents[2] / "docs" / "how-to"


@pytest.mark.parametrize(("page", "commands"), [("look", 7), ("correct", 8)])
def test_the_page_runs(page: str, commands: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("duckdb")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    ran = 0
    for language, name, text in BLOCK.findall((HOW_TO / f"{page}.md").read_text(encoding="utf-8")):
        if name:
            Path(name).parent.mkdir(parents=True, exist_ok=True)
            Path(name).write_text(text, encoding="utf-8")
        for part in re.split(r"^\$ ", text, flags=re.MULTILINE)[1:] if language == "console" else ():
            command, *shown = part.splitlines()
            told = CliRunner().invoke(app, shlex.split(command)[1:])
            assert told.exit_code == 0, told.output
            assert re.fullmatch(as_pattern(shown), told.output), f"{command}\n{told.output}"
            ran += 1
    assert ran == commands


def test_every_format_is_told() -> None:
    page = (HOW_TO / "export.md").read_text(encoding="utf-8")
    assert re.findall(r"^\| `(\w+)` \|", page, re.MULTILINE) == list(FORMATS)
