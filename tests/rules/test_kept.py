"""The built-in rules are kept as objects between two starts, and never when they are not what the files say."""

from __future__ import annotations

import pickle
import sys
from pathlib import Path

import pytest

from sukien.rules import load_pack
from sukien.rules.kept import kept
from sukien.text import Text

FILES = (("a.yaml", b"kind: cue\n"),)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where this Python keeps what is compiled, for one test."""
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path))
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    return tmp_path


def files_in(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def never() -> list[str]:
    raise AssertionError("made anew")


def test_what_was_made_is_taken_again(folder: Path) -> None:
    assert kept(FILES, list, lambda: ["made"]) == ["made"]
    assert kept(FILES, list, never) == ["made"]
    assert len(files_in(folder)) == 1


def test_made_anew_of_other_files(folder: Path) -> None:
    kept(FILES, list, lambda: ["made"])
    assert kept((("a.yaml", b"kind: rank\n"),), list, lambda: ["anew"]) == ["anew"]
    assert kept((("b.yaml", b"kind: cue\n"),), list, lambda: ["again"]) == ["again"]


@pytest.mark.parametrize("damage", [lambda data: b"", lambda data: data[:40], lambda data: data[:32] + b"no pickle"])
def test_made_anew_of_a_damaged_file(folder: Path, damage: object) -> None:
    kept(FILES, list, lambda: ["made"])
    (path,) = files_in(folder)
    assert callable(damage)
    path.write_bytes(damage(path.read_bytes()))
    assert kept(FILES, list, lambda: ["anew"]) == ["anew"]
    assert kept(FILES, list, never) == ["anew"]


def test_nothing_of_another_kind_is_taken(folder: Path) -> None:
    kept(FILES, list, lambda: ["made"])
    assert kept(FILES, tuple, lambda: ("made",)) == ("made",)


def test_nothing_is_written_where_python_writes_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert kept(FILES, list, lambda: ["made"]) == ["made"]
    assert files_in(folder) == []


def test_a_folder_without_the_right_to_write_is_no_error(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "file").write_bytes(b"")
    monkeypatch.setattr(sys, "pycache_prefix", str(folder / "file"))
    assert kept(FILES, list, lambda: ["made"]) == ["made"]


def test_rules_and_scanners_come_back_as_they_were() -> None:
    pack = load_pack()
    rules, scanner, cues = pickle.loads(pickle.dumps((pack.rules, pack.scanner, pack.cue_scanner)))
    assert rules == pack.rules
    text = Text.read(
        "Sáng 5/6, Đại tướng Trần Đình Cơ, Bộ trưởng Quốc phòng, dự Hội nghị ADMM+ lần thứ 8 tại Viêng Chăn, Lào."
    )
    for again, before in ((scanner, pack.scanner), (cues, pack.cue_scanner)):
        assert before.scan(text)
        assert again.scan(text) == before.scan(text)
