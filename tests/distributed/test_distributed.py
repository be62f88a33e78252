"""A run on a cluster writes what one process writes, loses nothing with its workers, and does nothing twice."""

import json
import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

from sukien.batch.progress import Progress
from sukien.cli import app
from sukien.distributed import storage
from sukien.distributed.merge import merge
from sukien.distributed.run import run_parts
from sukien.distributed.slices import placed, slices, survey
from sukien.distributed.storage import Store
from sukien.errors import SukienError, UsageError
from sukien.limits import Limits
from sukien.run import run

distributed = pytest.importorskip("distributed", reason="needs the extra dask")
cluster = pytest.importorskip("sukien.distributed.cluster")

SENTENCES = (
    "Ngày {day}-7-2020, tại Hà Nội, Đại tướng Ngô Xuân Lịch, Bộ trưởng Bộ Quốc phòng, tiếp Đại sứ Lào.",
    "Hội nghị Bộ trưởng Quốc phòng các nước ASEAN (ADMM) lần thứ 14 họp trực tuyến ngày {day}-12-2020.",
    "Đội tuyển thắng trận thứ {day} của mùa giải, giá vàng tăng {day} nghìn đồng một lượng.",
)
SIZE = 2_000
"""Bytes of a slice: of the composed inputs, some ten parts."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Some forty articles: copies and ids in several slices, rows without id, a broken line, files of other kinds."""
    folder = tmp_path_factory.mktemp("in")
    rows = []
    for number in range(30):
        text = " ".join(one.format(day=1 + (number * 7 + n) % 28) for n, one in enumerate(SENTENCES * 3))
        row = {"id": f"row-{number % 25}", "text": text, "published": "2020-12-20"}
        rows.append(json.dumps(row if number % 3 else {"text": text + f" Bài số {number}."}, ensure_ascii=False))
    rows.insert(20, "{")
    (folder / "rows.jsonl").write_text("\n".join(rows) + "\n", encoding="utf-8")
    for number in range(8):
        (folder / f"row-{number}.txt").write_text(SENTENCES[0].format(day=number + 1), encoding="utf-8")
    (folder / "empty.txt").write_bytes(b"")
    (folder / "english.txt").write_text("The ministers met in Hanoi on Tuesday. " * 9)
    (folder / "picture.png").write_bytes(b"\x89PNG")
    return folder


@pytest.fixture(scope="module")
def machines() -> Iterator[object]:
    with cluster.cluster(None, 2) as machines:
        yield machines


@pytest.fixture(scope="module")
def expected(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("expected")
    run([str(folder)], out)
    return out


def same(one: Path, other: Path) -> None:
    names = sorted(file.name for file in one.iterdir() if file.suffix in (".jsonl", ".csv"))
    assert len(names) == 10
    for name in names:
        assert (one / name).read_bytes() == (other / name).read_bytes(), name


def test_parts_merge_into_the_same_bytes_and_are_made_once(
    folder: Path, expected: Path, machines: cluster.Cluster, tmp_path: Path
) -> None:
    parts = str(tmp_path / "parts")
    manifest = run_parts([str(folder)], parts, machines, size=SIZE)
    assert len(manifest.parts) >= 5
    info, _ = merge(parts, tmp_path / "out", machines.map)
    assert (info.counts.documents, info.counts.failures, info.counts.skipped) == (38, 2, 2)
    assert info.counts.duplicates
    same(expected, tmp_path / "out")
    files = {file: file.stat().st_mtime_ns for file in (tmp_path / "parts" / "parts").iterdir()}
    kept: list[Progress] = []
    assert run_parts([str(folder)], parts, machines, size=SIZE, watch=kept.append) == manifest
    assert kept[-1].unchanged == 38
    assert {file: file.stat().st_mtime_ns for file in (tmp_path / "parts" / "parts").iterdir()} == files
    assert run_parts([str(folder)], parts, machines, force=True, size=SIZE, watch=kept.append) == manifest
    assert kept[-1].unchanged == 0
    assert all(file.stat().st_mtime_ns > made for file, made in files.items())


def test_a_damaged_part_is_told_and_made_again(folder: Path, machines: cluster.Cluster, tmp_path: Path) -> None:
    parts = str(tmp_path / "parts")
    manifest = run_parts([str(folder / "rows.jsonl")], parts, machines, size=SIZE)
    broken = tmp_path / "parts" / "parts" / f"{manifest.parts[1].part}.parquet"
    whole = broken.read_bytes()
    broken.write_bytes(whole[:-9])
    with pytest.raises(SukienError) as caught:
        merge(parts, tmp_path / "out")
    assert caught.value.code == "merge.part"
    run_parts([str(folder / "rows.jsonl")], parts, machines, size=SIZE)
    assert broken.read_bytes() == whole


@pytest.mark.skipif("SUKIEN_LONG" not in os.environ, reason="takes most of a minute: part of make faults")
def test_a_worker_that_is_killed_costs_nothing(folder: Path, expected: Path, tmp_path: Path) -> None:
    killed = []
    with cluster.cluster(None, 2) as machines:

        def kill(progress: Progress) -> None:
            if not killed:
                killed.append(min(machines.client.run(os.getpid).values()))
                os.kill(killed[0], signal.SIGKILL)

        run_parts([str(folder)], str(tmp_path / "parts"), machines, size=SIZE, watch=kill)
        merge(str(tmp_path / "parts"), tmp_path / "out", machines.map)
    assert killed
    same(expected, tmp_path / "out")


def test_any_store_will_do(folder: Path, machines: cluster.Cluster, tmp_path: Path) -> None:
    # The memory of one process is no store that workers share: the tasks are done here.
    class Here(cluster.Cluster):
        map = staticmethod(map)

    store = Store.at("memory://bucket/in")
    for file in folder.iterdir():
        store.write(file.name, file.read_bytes())
    manifest = run_parts(["memory://bucket/in"], "memory://bucket/out", Here(None), size=SIZE)
    info, failures = merge("memory://bucket/out", tmp_path / "out")
    assert sum(part.documents for part in manifest.parts) == info.counts.documents == 38
    assert {one.source for one in failures} == {"memory:///bucket/in/empty.txt", "memory:///bucket/in/rows.jsonl"}
    row = json.loads((tmp_path / "out" / "documents.jsonl").read_text("utf-8").split("\n")[0])
    assert row["source"]["path"] == "memory:///bucket/in/row-0.txt"


@pytest.mark.parametrize("size", [50, 997, 10**6])
def test_slices_hold_every_line_once(folder: Path, size: int) -> None:
    limits, inputs = Limits(), [str(folder / "rows.jsonl")]
    cut = list(slices(inputs, "out", size))
    surveys = [survey(one, limits) for one in cut]
    assert sum(len(one.ids) for one in surveys) == 30
    ready = list(placed(cut, surveys))
    from sukien.distributed.slices import jobs_of

    found = [job for one in ready for job in jobs_of(one, limits)]
    (whole,) = placed(one := list(slices(inputs, "out", 10**9)), [survey(one[0], limits)])
    assert found == list(jobs_of(whole, limits))


def test_no_manifest_and_no_extra_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(UsageError, match="no manifest"):
        merge(str(tmp_path), tmp_path / "out")

    def missing(name: str) -> None:
        raise ImportError(name)

    monkeypatch.setattr(storage, "import_module", missing)
    done = CliRunner().invoke(app, ["run", str(tmp_path), "--engine", "dask", "--out", str(tmp_path / "out")])
    assert done.exit_code == 2
    assert 'pip install "sukien[dask]"' in done.output


def test_a_scheduler_that_is_not_there_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(UsageError) as caught, cluster.cluster("nothing://here", 1):
        pass
    assert caught.value.code == "dask.scheduler"
