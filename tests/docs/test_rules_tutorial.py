"""The tutorial works as it stands: its files are written and its commands run in the order of the page."""

import re
import shlex
from pathlib import Path

import pytest
from typer.testing import CliRunner

from sukien.cli import app

PAGE = Path(__file__).parents[2] / "docs" / "rules" / "tutorial.md"
BLOCK = re.compile(r"^```(\w+)(?: (\S+))?\n(.*?)^```$", re.DOTALL | re.MULTILINE)


def as_pattern(lines: list[str]) -> str:
    """Shown output as a pattern: a line of "…" is any lines, "…" in a line any text of it."""
    return "".join(
        r"(?:.*\n)*?" if line == "…" else ".*".join(map(re.escape, line.split("…"))) + r"\n" for line in lines
    )


def test_the_page_runs_from_top_to_bottom(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    ran = 0
    for language, name, text in BLOCK.findall(PAGE.read_text(encoding="utf-8")):
        if name:
            Path(name).parent.mkdir(parents=True, exist_ok=True)
            Path(name).write_text(text, encoding="utf-8")
        for part in re.split(r"^\$ ", text, flags=re.MULTILINE)[1:] if language == "console" else ():
            command, *shown = part.splitlines()
            told = CliRunner().invoke(app, shlex.split(command)[1:])
            assert told.exit_code == (2 if "wrong" in command else 0), told.output
            assert re.fullmatch(as_pattern(shown), told.output), f"{command}\n{told.output}"
            ran += 1
    assert ran >= 8
