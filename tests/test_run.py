"""A run loses nothing, survives everything, and writes the same bytes however it is shared out."""

import json
import shutil
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from spacy.language import Language

from sukien import run as batch
from sukien.batch import work
from sukien.errors import UsageError
from sukien.limits import Limits
from sukien.records import ArticleRecord, Failure

CORPUS = Path(__file__).parent.parent / "corpus"
SCHEMAS = Path(__file__).parent.parent / "schemas"
FILES = (
    "documents.jsonl", "events.jsonl", "events.csv", "mentions.csv", "failures.jsonl", "skipped.jsonl",
    "happenings.jsonl", "happenings.csv", "people.jsonl", "people.csv",
)  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "in"
    folder.mkdir()
    for seed in CORPUS.glob("*.txt"):
        shutil.copy(seed, folder)
    (folder / "empty.txt").write_bytes(b"")
    (folder / "broken.jsonl").write_text('{"text": "Ngày 7-7, Việt Nam và Lào hội đàm."}\n{\n', encoding="utf-8")
    (folder / "picture.png").write_bytes(b"\x89PNG")
    return folder


def lines(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line]


def test_the_ledger_adds_up(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    info, failures = batch.run([str(folder)], out)
    assert info.counts.inputs == 6
    assert (info.counts.documents, info.counts.failures, info.counts.skipped) == (3, 2, 1)
    assert [failure.code for failure in failures] == ["input.json", "input.empty"]
    assert [row["doc_id"] for row in lines(out / "documents.jsonl")] == ["broken-1", "seed-000", "seed-003"]
    assert info.counts.events == len(lines(out / "events.jsonl"))
    assert sorted(path.name for path in out.iterdir()) == sorted([*FILES, "run.json", "ledger.sqlite"])


def test_the_files_fit_their_schemas(folder: Path, tmp_path: Path) -> None:
    batch.run([str(folder)], tmp_path / "out")
    for name, file in (
        ("document", "documents"),
        ("event", "events"),
        ("failure", "failures"),
        ("happening", "happenings"),
        ("person", "people"),
    ):
        schema = json.loads((SCHEMAS / f"{name}.schema.json").read_text(encoding="utf-8"))
        for row in lines(tmp_path / "out" / f"{file}.jsonl"):
            jsonschema.validate(row, schema)
    schema = json.loads((SCHEMAS / "run.schema.json").read_text(encoding="utf-8"))
    jsonschema.validate(json.loads((tmp_path / "out" / "run.json").read_text(encoding="utf-8")), schema)


def test_workers_do_not_change_a_byte(folder: Path, tmp_path: Path) -> None:
    batch.run([str(folder)], tmp_path / "one")
    batch.run([str(folder)], tmp_path / "two", workers=2)
    for name in FILES:
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes(), name


def test_headers_stand_even_when_nothing_was_read(tmp_path: Path) -> None:
    info, _ = batch.run([], tmp_path)
    assert info.counts.inputs == 0
    for name in ("events.csv", "mentions.csv"):
        assert (tmp_path / name).read_bytes().startswith(b"\xef\xbb\xbfdoc_id,")


def test_an_article_that_breaks_the_pipeline_is_a_failure(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = work.read_article

    def fragile(nlp: Language, text: str, **given: Any) -> ArticleRecord:
        if given["doc_id"] == "seed-000":
            raise ZeroDivisionError("by hand")
        return real(nlp, text, **given)

    monkeypatch.setattr(work, "read_article", fragile)
    info, failures = batch.run([str(folder / "seed-000.txt"), str(folder / "seed-003.txt")], tmp_path / "out")
    assert info.counts.documents == 1
    (failure,) = failures
    assert isinstance(failure, Failure)
    assert (failure.code, failure.message) == ("article.failed", "ZeroDivisionError: by hand")


def test_ids_are_unique(tmp_path: Path) -> None:
    for name in ("a/x.txt", "b/x.txt"):
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_text("Việt Nam", encoding="utf-8")
    (tmp_path / "c.jsonl").write_text('{"id": "x", "text": "Lào"}\n{"id": "y", "text": "Lào"}\n', encoding="utf-8")
    batch.run([str(tmp_path)], tmp_path / "out")
    documents = lines(tmp_path / "out" / "documents.jsonl")
    ids = [str(row["doc_id"]) for row in documents]
    assert len(set(ids)) == 4
    assert (ids[0], ids[3]) == ("x", "y")
    assert [bool(row["warnings"]) for row in documents] == [False, False, True, False]


def test_an_output_that_is_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("")
    with pytest.raises(UsageError):
        batch.run([], tmp_path / "out")


def test_what_can_tell_of_no_event_is_skipped_when_asked_and_no_event_is_lost(folder: Path, tmp_path: Path) -> None:
    (folder / "match.txt").write_text("Đội chủ nhà thắng 2-0 tối 12/10. Khán giả ra về vui vẻ.", encoding="utf-8")
    all_, some = tmp_path / "all", tmp_path / "some"
    batch.run([str(folder)], all_)
    info, _ = batch.run([str(folder)], some, limits=Limits(only_events=True))
    reasons = {row["source"]: str(row["reason"]) for row in lines(some / "skipped.jsonl")}
    assert reasons[(folder / "match.txt").as_posix()].startswith("no event")
    assert info.counts.inputs == info.counts.documents + info.counts.failures + info.counts.skipped
    assert (some / "events.jsonl").read_bytes() == (all_ / "events.jsonl").read_bytes()
    info, _ = batch.run([str(folder)], some)
    assert "match" in {row["doc_id"] for row in lines(some / "documents.jsonl")}, "a run without it reads all again"


@pytest.mark.parametrize("workers", [0, 1])
def test_a_profile_changes_nothing_but_what_the_run_tells(folder: Path, tmp_path: Path, workers: int) -> None:
    plain, _ = batch.run([str(folder)], tmp_path / "plain")
    told, _ = batch.run([str(folder)], tmp_path / "told", workers=workers, profile=True)
    assert set(plain.seconds) == {"total"}
    assert {"total", "input", "decode", "normalise", "dates", "people", "events", "render", "write", "join"} <= set(
        told.seconds
    )
    for name in FILES:
        assert (tmp_path / "plain" / name).read_bytes() == (tmp_path / "told" / name).read_bytes(), name


def test_names_that_hold_nothing_do_not_wipe_out_a_run(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    batch.run([str(folder)], out)
    before = (out / "events.jsonl").read_bytes()
    with pytest.raises(UsageError, match=r"no such file.*what the run before wrote stays there"):
        batch.run([str(tmp_path / "neu-*.txt")], out)
    assert (out / "events.jsonl").read_bytes() == before
    assert batch.run([str(tmp_path / "neu-*.txt")], tmp_path / "other").info.counts.failures == 1
