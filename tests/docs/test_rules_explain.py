"""What the page on explanations shows is what the commands print."""

import re
import shlex
from pathlib import Path

import pytest
from typer.testing import CliRunner

from sukien.cli import app

PAGE = Path(__file__).parents[2] / "docs" / "rules" / "explain.md"
BLOCK = re.compile(r"^```(\w+)(?: (\S+))?\n(.*?)^```$", re.DOTALL | re.MULTILINE)
LINE = re.compile("…")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("page")
    for _, name, text in BLOCK.findall(PAGE.read_text(encoding="utf-8")):
        if name:
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(text, encoding="utf-8")
    return folder


def sittings() -> list[list[tuple[str, list[str]]]]:
    """The commands of each block with what they print; one may build on those before it in the same block."""
    out: list[list[tuple[str, list[str]]]] = []
    for language, _, text in BLOCK.findall(PAGE.read_text(encoding="utf-8")):
        if language == "console":
            out.append([])
        for line in text.splitlines() if language == "console" else ():
            if line.startswith("$ "):
                out[-1].append((line[2:], []))
            else:
                out[-1][-1][1].append(line)
    return out


def as_pattern(lines: list[str]) -> str:
    """Shown output as a pattern: a line of "…" is any lines, "…" in a line any text of it."""
    parts = [r"(?:.*\n)*?" if line == "…" else ".*".join(map(re.escape, LINE.split(line))) + r"\n" for line in lines]
    return "".join(parts)


@pytest.mark.parametrize("sitting", sittings(), ids=[sitting[-1][0] for sitting in sittings()])
def test_the_commands_print_what_is_shown(
    sitting: list[tuple[str, list[str]]], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    for command, shown in sitting:
        told = CliRunner().invoke(app, shlex.split(command)[1:])
        assert told.exit_code in (0, 2), told.output
        assert re.fullmatch(as_pattern(shown), told.output), told.output


def test_the_file_of_candidates_is_the_one_that_is_shown(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    assert CliRunner().invoke(app, ["suggest", "b.txt", "--out", "again"]).exit_code == 0
    written = (folder / "again" / "meeting.yaml").read_text(encoding="utf-8")
    shown = next(
        text
        for language, name, text in BLOCK.findall(PAGE.read_text(encoding="utf-8"))
        if text.startswith("kind: meeting")
    )
    assert written.endswith(shown)
