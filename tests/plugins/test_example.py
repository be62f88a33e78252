"""The example package: installed into a folder of its own, it takes part in runs of a fresh interpreter."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ARTICLE = """Hải quân hai nước diễn tập

Ngày 5/6/2024, tàu 015-Trần Hưng Đạo của Hải quân Việt Nam diễn tập cùng Hải quân Ấn Độ tại Vịnh Bengal.
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("plugin")
    (folder / "a.txt").write_text(ARTICLE, encoding="utf-8")
    source = folder / "source"
    # Installed from a copy: building leaves nothing in the project's own tree.
    for path in sorted((ROOT / "docs" / "plugin-example").rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            copy = source / path.relative_to(ROOT / "docs" / "plugin-example")
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(path.read_bytes())
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-index"]
    subprocess.run([*pip, "--no-deps", "--no-build-isolation", "--target", folder / "site", source], check=True)
    return folder


def sukien(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    paths = os.pathsep.join([str(folder / "site"), os.environ.get("PYTHONPATH", "")]).rstrip(os.pathsep)
    command = [sys.executable, "-m", "sukien", *words]
    environment = {**os.environ, "PYTHONPATH": paths, "PYTHONUTF8": "1"}
    return subprocess.run(command, env=environment, cwd=folder, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("workers", ["1", "2"])
def test_the_example_takes_part_in_a_run(folder: Path, workers: str) -> None:
    told = sukien(folder, "run", "a.txt", "--out", f"out{workers}", "--workers", workers)
    assert told.returncode == 0, told.stderr
    out = folder / f"out{workers}"
    document = json.loads((out / "documents.jsonl").read_text(encoding="utf-8"))
    ships = [one for one in document["entities"] if one["label"] == "SHIP"]
    assert [(one["text"], one["rule"]) for one in ships] == [("015-Trần Hưng Đạo", "ships.numbered")]
    assert ships[0]["norm"] == {"number": "015", "name": "Trần Hưng Đạo", "country": "VN"}
    assert not any(one["label"] == "PERSON" for one in document["entities"])
    calendar = (out / "calendar.ics").read_bytes().decode()
    assert calendar.startswith("BEGIN:VCALENDAR\r\n")
    assert calendar.endswith("END:VCALENDAR\r\n")
    assert "DTSTART;VALUE=DATE:20240605\r\nDTEND;VALUE=DATE:20240606\r\nSUMMARY:exercise: " in calendar
    assert all(len(line.encode()) <= 75 for line in calendar.split("\r\n"))
    assert json.loads((out / "run.json").read_text(encoding="utf-8"))["packages"]["sukien-ships"] == "1.0"


def test_one_that_cannot_be_loaded_is_named(folder: Path, tmp_path: Path) -> None:
    broken = tmp_path / "site" / "sukien_broken-2.0.dist-info"
    broken.mkdir(parents=True)
    (broken / "METADATA").write_text("Metadata-Version: 2.1\nName: sukien-broken\nVersion: 2.0\n", encoding="utf-8")
    (broken / "entry_points.txt").write_text("[sukien.extractors]\nlost = sukien_broken:FIND\n", encoding="utf-8")
    told = sukien(tmp_path, "run", str(folder / "a.txt"))
    assert told.returncode == 2
    assert "lost (sukien-broken 2.0): sukien_broken:FIND cannot be loaded: ModuleNotFoundError" in told.stderr
    assert "pip uninstall sukien-broken" in told.stderr
