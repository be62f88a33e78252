"""The documentation builds without a warning, its Python runs, and no page loads anything from elsewhere."""

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("material", reason="mkdocs-material is not installed: pip install 'sukien[docs]'")
ROOT = Path(__file__).parent.parent.parent
LOADED = re.compile(r'<(?:script|link|img|iframe)\b[^>]*?(?:src|href)="((?:https?:)?//[^"]*)"')
PAGES = [ROOT / "docs" / name for name in ("tutorial.md", "how-to/python.md")]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(folder)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


def test_every_field_and_command_is_there(site: Path) -> None:
    records = (site / "reference" / "records.html").read_text(encoding="utf-8")
    for name in ("happening_id", "text_sha256", "corrected_from", "confidence", "remedy"):
        assert f"<code>{name}</code>" in records
    commands = (site / "reference" / "commands.html").read_text(encoding="utf-8")
    for name in ("run", "report", "evaluate"):
        assert f"sukien {name}" in commands


def test_nothing_is_loaded_from_elsewhere(site: Path) -> None:
    for path in site.rglob("*.html"):
        assert LOADED.findall(path.read_text(encoding="utf-8")) == [], path.name


def test_pictures_of_the_pages_are_there(site: Path) -> None:
    for path in site.rglob("*.html"):
        for image in re.findall(r'<img[^>]+src="([^":]+)"', path.read_text(encoding="utf-8")):
            assert (path.parent / image).is_file(), f"{path.name}: {image}"


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.name)
def test_python_runs(page: Path) -> None:
    names: dict[str, Any] = {}
    blocks = re.findall(r"```python\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL)
    assert blocks
    for block in blocks:
        exec(block, names)
