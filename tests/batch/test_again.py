"""A run again reads what is new; its files are those of a run that has seen nothing before."""

import json
from pathlib import Path

import pytest

from sukien.batch import work
from sukien.limits import Limits
from sukien.run import Run, run

FILES = ("documents.jsonl", "events.jsonl", "events.csv", "happenings.jsonl", "people.jsonl", "failures.jsonl")
TEXT = "Ngày {}-7-2020, tại Hà Nội, Đại tướng Ngô Xuân Lịch tiếp Đại sứ Lào tại Việt Nam."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "in"
    folder.mkdir()
    for number in range(1, 5):
        (folder / f"{number}.txt").write_text(TEXT.format(number), encoding="utf-8")
    (folder / "5.txt").write_bytes(b"")
    (folder / "6.txt").write_text("The ministers met in Hanoi on Tuesday. " * 9)
    return folder


def same(one: Path, other: Path) -> None:
    for name in FILES:
        assert (one / name).read_bytes() == (other / name).read_bytes(), name


def again(folder: Path, tmp_path: Path, unchanged: int) -> Run:
    done = run([str(folder)], tmp_path / "out")
    assert done.info.counts.unchanged == unchanged
    fresh = run([str(folder)], tmp_path / "fresh", force=True)
    assert fresh.info.counts.unchanged == 0
    same(tmp_path / "out", tmp_path / "fresh")
    return done


def test_only_what_is_new_is_read(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    counts = again(folder, tmp_path, 0).info.counts
    assert (counts.inputs, counts.documents, counts.failures, counts.skipped) == (6, 4, 1, 1)
    again(folder, tmp_path, 4)
    (folder / "2.txt").write_text(TEXT.format(9), encoding="utf-8")
    again(folder, tmp_path, 3)
    (folder / "1.txt").unlink()
    assert again(folder, tmp_path, 3).info.counts.documents == 3
    monkeypatch.setattr("sukien.run.load_pack", lambda packs: type("Pack", (), {"digests": {"built-in": "other"}}))
    again(folder, tmp_path, 0)


def test_another_limit_reads_again(folder: Path, tmp_path: Path) -> None:
    run([str(folder)], tmp_path / "out")
    short = run([str(folder)], tmp_path / "out", limits=Limits(article_chars=20))
    assert {failure.code for failure in short.failures} == {"input.size", "input.empty"}


def test_copies_are_linked_and_still_read(folder: Path, tmp_path: Path) -> None:
    (folder / "7.txt").write_text(TEXT.format(1) + "\n", encoding="utf-8")
    assert again(folder, tmp_path, 0).info.counts.duplicates == 1
    rows = [json.loads(line) for line in (tmp_path / "out" / "documents.jsonl").read_text("utf-8").splitlines()]
    assert [row["duplicate_of"] for row in rows] == [None, None, None, None, "1"]
    assert rows[-1]["entities"]


def test_a_failure_is_tried_again(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(work, "read_article", lambda *_, **__: 1 / 0)
        assert len(run([str(folder)], tmp_path / "out").failures) == 5
    assert len(again(folder, tmp_path, 0).failures) == 1


def test_a_file_that_was_there_survives_a_run_that_fails(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run([str(folder)], tmp_path / "out")
    before = {file: file.read_bytes() for file in (tmp_path / "out").glob("*.*l")}
    monkeypatch.setattr("sukien.batch.files.write_lines", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        run([str(folder / "1.txt")], tmp_path / "out")
    assert {file: file.read_bytes() for file in (tmp_path / "out").glob("*.*l")} == before
