"""Workers that die, hang or are killed cost an article at most, and the order stays."""

import multiprocessing
import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from sukien.batch import making
from sukien.batch.jobs import Job
from sukien.batch.outcome import Written, pack, unpack
from sukien.batch.work import Setup
from sukien.batch.workers import Care, Workers
from sukien.errors import InputError, SukienError
from sukien.io.article import Article, failure
from sukien.records import Failure


class Deadly(str):
    """A text that ends the process which is handed it."""

    def __reduce__(self) -> tuple[object, tuple[int]]:
        return os._exit, (1,)


class Endless(str):
    """A text over which a process hangs."""

    def __reduce__(self) -> tuple[object, tuple[float]]:
        return time.sleep, (600.0,)


class Once(str):
    """A text that ends the first process which is handed it, and only that."""

    mark: str

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return _once, (self.mark,)


def _once(mark: str) -> str:
    if not Path(mark).exists():
        Path(mark).touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return "Campuchia"


def jobs(texts: list[str]) -> Iterator[tuple[int, Job | bytes]]:
    return ((n, Job(Article(f"{n}.txt", text), str(n), renamed=False)) for n, text in enumerate(texts))


def outcomes(texts: list[str], workers: int, care: Care) -> list[object]:
    with Workers(workers, Setup(), care) as pool:
        done = list(pool.shared(jobs(texts)))
    assert [one.tag for one in done] == list(range(len(texts)))
    return [unpack(one.outcome) for one in done]


def test_one_that_dies_and_one_that_hangs_cost_themselves(tmp_path: Path) -> None:
    once = Once("Lào")
    once.mark = str(tmp_path / "mark")
    texts = ["Việt Nam", Deadly(), "Lào", Endless(), once, "a b, " * 20_000, *["Thái Lan"] * 9]
    found = outcomes(texts, 2, Care(seconds=2, retries=1))
    codes = [one.code if isinstance(one, Failure) else type(one).__name__ for one in found]
    assert codes == ["Written", "article.crashed", "Written", "article.timeout", "Written", "Skipped", *["Written"] * 9]


def test_what_is_known_passes_through_without_a_worker() -> None:
    known = pack(failure(InputError("x"), "x.txt"))
    with Workers(1, Setup(), Care()) as pool:
        (done,) = pool.shared(iter([("x", known)]))
        assert not multiprocessing.active_children()
    assert done.outcome == known


def test_workers_that_are_killed_from_outside_are_replaced() -> None:
    items = jobs([f"Việt Nam và Lào, lần {n}." for n in range(200)])
    with Workers(2, Setup(), Care(seconds=60, retries=2)) as pool:
        done = pool.shared(items)
        found = [next(done) for _ in range(20)]
        for child in multiprocessing.active_children():
            child.kill()
        found += done
    assert [one.tag for one in found] == list(range(200))
    assert all(isinstance(unpack(one.outcome), Written) for one in found)


def _length_or_death(given: tuple[str, str]) -> int:
    text, mark = given
    if text == "die":
        _once(mark)
    return len(text)


def test_other_work_is_shared_in_order_and_outlives_a_worker(tmp_path: Path) -> None:
    texts = ["a" * n for n in range(1, 40)] + ["die"] + ["b" * 200_000]
    with Workers(2, Setup(), Care(seconds=60, retries=1)) as pool:
        found = list(pool.map(_length_or_death, [(text, str(tmp_path / "mark")) for text in texts]))
    assert found == [len(text) for text in texts]
    assert (tmp_path / "mark").exists()


def test_a_pool_that_cannot_start_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sukien.batch.workers._FALSE_STARTS", 2)
    with Workers(1, Setup(packs=("/nowhere",)), Care()) as pool, pytest.raises(SukienError) as caught:
        list(pool.shared(iter([(1, Job(Article("a", "b"), "a", renamed=False))])))
    assert caught.value.code == "run.workers"


@pytest.mark.skipif("forkserver" not in multiprocessing.get_all_start_methods(), reason="no fork on this system")
def test_a_worker_begins_with_the_rules_loaded() -> None:
    with Workers(1, Setup(), Care()) as pool:
        (loaded,) = pool.map(eval, ["'sukien.batch.loaded' in __import__('sys').modules"])
    assert loaded


def test_workers_load_for_themselves_where_there_is_no_fork_server(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused() -> None:
        raise OSError("AF_UNIX path too long")

    monkeypatch.setattr(making.forkserver, "ensure_running", refused)
    making.context.cache_clear()
    try:
        with Workers(1, Setup(), Care()) as pool:
            assert list(pool.map(abs, [-1])) == [1]
        assert making.context().get_start_method() == "spawn"
    finally:
        making.context.cache_clear()
