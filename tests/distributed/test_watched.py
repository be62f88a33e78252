"""On a cluster too an article that hangs, dies or eats its memory costs itself alone, and the files are the same."""

import importlib.util
import json
import multiprocessing
import os
import subprocess
import sys
import time
from pathlib import Path
from types import ModuleType

import pytest

from sukien.batch.jobs import Job
from sukien.batch.outcome import Written, unpack
from sukien.batch.progress import Progress
from sukien.batch.work import Setup
from sukien.batch.workers import Care
from sukien.distributed.merge import read_manifest
from sukien.distributed.run import run_parts
from sukien.distributed.storage import Store
from sukien.io.article import Article

pytest.importorskip("distributed", reason="needs the extra dask")
cluster = pytest.importorskip("sukien.distributed.cluster")
watched = pytest.importorskip("sukien.distributed.watched")

CODES = {"KILLS": "article.crashed", "HANGS": "article.timeout", "SWELLS": "plugin.failed"}


@pytest.fixture(scope="module")
def harness() -> ModuleType:
    path = Path(__file__).parents[1] / "faults" / "harness.py"
    spec = importlib.util.spec_from_file_location("faults_harness", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["faults_harness"] = module
    spec.loader.exec_module(module)
    return module


@pytest.mark.skipif(sys.platform == "win32", reason="the poison is one for POSIX")
@pytest.mark.skipif("SUKIEN_LONG" not in os.environ, reason="takes a minute: part of make faults")
def test_poisoned_articles_fail_alone_as_on_one_machine(harness: ModuleType, tmp_path: Path) -> None:
    harness.corpus(tmp_path / "in", 6)
    environment = harness.poisoned(tmp_path / "bad", tmp_path / "site")

    def run(out: str, *options: str) -> int:
        line = [*harness.command(tmp_path / "in", tmp_path / out, "--time-limit", "5", "--retries", "1", *options)]
        done = subprocess.run([*line, str(tmp_path / "bad")], env=environment, capture_output=True, check=False)
        # Dask logs what it meets while it closes: only what sukien says counts.
        assert b"sukien: " not in done.stderr, done.stderr.decode()
        return done.returncode

    assert run("here", "--workers", "2") == 1
    assert run("cluster", "--workers", "2", "--engine", "dask") == 1
    lines = (tmp_path / "cluster" / "failures.jsonl").read_text(encoding="utf-8").splitlines()
    codes = {Path(row["source"]).stem: row["code"] for row in map(json.loads, lines)}
    assert {stem: codes[stem] for stem in CODES} == CODES
    names = sorted(file.name for file in (tmp_path / "here").iterdir() if file.suffix in (".jsonl", ".csv"))
    assert len(names) == 10
    for name in names:
        assert (tmp_path / "here" / name).read_bytes() == (tmp_path / "cluster" / name).read_bytes(), name
    (part,) = read_manifest(Store.at(str(tmp_path / "cluster"))).parts
    assert part.unread == 2


def test_a_part_with_articles_that_were_not_read_to_the_end_is_made_again(tmp_path: Path) -> None:
    class Here(cluster.Cluster):
        map = staticmethod(map)

    (tmp_path / "a.txt").write_text("Việt Nam và Lào hội đàm.", encoding="utf-8")
    named, out = [str(tmp_path / "a.txt")], str(tmp_path / "out")
    manifest = run_parts(named, out, Here(None))
    (note,) = (tmp_path / "out" / "parts").glob("*.json")
    for unread, kept in ((0, 1), (1, 0), (0, 1)):
        note.write_text(manifest.parts[0].model_copy(update={"unread": unread}).model_dump_json(), encoding="utf-8")
        seen: list[Progress] = []
        assert run_parts(named, out, Here(None), watch=seen.append) == manifest
        assert seen[-1].unchanged == kept


def read(setup: Setup, care: Care, *texts: str) -> int:
    """Read articles; how many were read."""
    jobs = ((None, Job(Article(f"{n}.txt", text), str(n), renamed=False)) for n, text in enumerate(texts))
    with watched.watched(setup, care) as pool:
        return sum(isinstance(unpack(done.outcome), Written) for done in pool.shared(jobs))


def test_a_process_is_kept_from_slice_to_slice_and_ends_when_no_more_come(monkeypatch: pytest.MonkeyPatch) -> None:
    setup, care = Setup(), Care(seconds=61)
    others = set(multiprocessing.active_children())
    assert read(setup, care, "Việt Nam", "Lào") == 2
    (first,) = set(multiprocessing.active_children()) - others
    monkeypatch.setattr(watched, "_IDLE", 0.1)
    assert read(setup, care, "Thái Lan") == 1
    assert set(multiprocessing.active_children()) - others <= {first}
    end = time.monotonic() + 20
    while set(multiprocessing.active_children()) - others and time.monotonic() < end:
        time.sleep(0.05)
    assert set(multiprocessing.active_children()) <= others


def test_an_error_in_the_middle_ends_the_process() -> None:
    others = set(multiprocessing.active_children())

    def broken() -> None:
        with watched.watched(Setup(), Care(seconds=62)) as pool:
            next(pool.shared(iter([(None, Job(Article("a.txt", "Lào"), "a", renamed=False))])))
            raise OSError("the disk is full")

    with pytest.raises(OSError, match="full"):
        broken()
    assert set(multiprocessing.active_children()) <= others
