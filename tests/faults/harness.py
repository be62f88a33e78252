"""Faults on purpose: runs are killed at random instants and at each write, starved of disk, fed poison.

`make faults` (or python tests/faults/harness.py --kills 300) prints the tally. After every fault the same command runs
again; what it writes must be, byte for byte, what an undisturbed run writes.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from functools import partial
from pathlib import Path

from sukien.errors import SukienError
from sukien.run import run

LEFT_OUT = ("run.json", "ledger.sqlite", "ledger.sqlite-journal")
SENTENCE = "Ngày {0}-7-2020, tại Hà Nội, Đại tướng Ngô Xuân Lịch tiếp Đại sứ Lào, bàn việc số {1} của hội nghị ADMM+. "
CHANGES = ("os.rename", "os.remove", "os.rmdir", "os.mkdir", "shutil.rmtree", "sqlite3.connect")
"""What changes files, as Python tells auditors; opening a file to write does too."""
POISONS = ("KILLS", "HANGS", "SWELLS")
POISON = """
import os, signal, time
from sukien.plugins import Extractor

def find(text, pack, seen):
    if "KILLS" in text.text:
        os.kill(os.getpid(), signal.SIGKILL)
    if "HANGS" in text.text:
        time.sleep(600)
    if "SWELLS" in text.text:
        len(b"x" * 2**36)
    return []

extractor = Extractor(find, provides=("POISON",))
"""
"""A plug-in that does what a word of an article tells it."""


def corpus(folder: Path, articles: int) -> None:
    """Composed articles in several formats, with copies, failures and files that are none."""
    folder.mkdir()
    rows = []
    for number in range(articles):
        text = "".join(SENTENCE.format(1 + number % 28, f"{number}.{line}") for line in range(4))
        rows.append({"id": f"row-{number}", "text": text, "published": "2020-07-30"})
    half = articles // 2
    lines = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows[:half])
    (folder / "rows.jsonl").write_text(lines + "{\n", encoding="utf-8")
    for row in rows[half:]:
        (folder / f"{row['id']}.txt").write_text(row["text"], encoding="utf-8")
    (folder / "copy.txt").write_text(rows[0]["text"] + "\n", encoding="utf-8")
    (folder / "empty.txt").write_bytes(b"")
    (folder / "english.txt").write_text("The ministers met in Hanoi on Tuesday. " * 9)
    (folder / "picture.png").write_bytes(b"\x89PNG")


def command(inputs: Path, out: Path, *options: str) -> list[str]:
    return [sys.executable, "-m", "sukien", "run", str(inputs), "--out", str(out), "--quiet", *options]


def forked(inputs: Path, out: Path, fault_at: int = 0, largest: int = 0) -> int:
    """A run in a copy of this process, where all is loaded.

    It is killed just before the n-th change of a file, or by a write that would make a file larger than `largest`.
    """
    process = os.fork()
    if process:
        return process
    if largest:
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_FSIZE, (largest, resource.RLIM_INFINITY))
        signal.signal(signal.SIGXFSZ, signal.SIG_DFL)
    left = fault_at

    def watch(event: str, arguments: tuple[object, ...]) -> None:
        nonlocal left
        writes = event == "open" and isinstance(arguments[1], str) and any(mode in arguments[1] for mode in "wa+x")
        if writes or event in CHANGES:
            left -= 1
            if left == 0:
                os.kill(os.getpid(), signal.SIGKILL)

    if fault_at:
        sys.addaudithook(watch)
    status = 3
    try:
        run([str(inputs)], out)
        status = 0
    except SukienError as error:
        status = 2 if error.code == "run.disk" else 3
    finally:
        os._exit(status)


def ended(process: int) -> int:
    """The exit code of a forked run; negative for the signal that killed it."""
    return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])


def digest(out: Path) -> dict[str, str]:
    """The files of a run by name, as hashes; fails on whatever is left of an unfinished run."""
    left = [path.name for path in out.iterdir() if path.name.startswith(".")]
    if left:
        raise AssertionError(f"left behind: {left}")
    files = (path for path in out.iterdir() if path.name not in LEFT_OUT)
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(files)}


def poisoned(bad: Path, site: Path) -> dict[str, str]:
    """Write poisoned articles into one folder, what they are poison for into another; the environment that knows it."""
    bad.mkdir()
    for word in POISONS:
        (bad / f"{word}.txt").write_text(f"Việt Nam và Lào hội đàm. {word}", encoding="utf-8")
    told = site / "poison-1.dist-info"
    told.mkdir(parents=True)
    (site / "poison.py").write_text(POISON, encoding="utf-8")
    (told / "METADATA").write_text("Metadata-Version: 2.1\nName: poison\nVersion: 1\n")
    (told / "entry_points.txt").write_text("[sukien.extractors]\npoison = poison:extractor\n")
    paths = os.pathsep.join([str(site), os.environ.get("PYTHONPATH", "")]).rstrip(os.pathsep)
    return {**os.environ, "PYTHONPATH": paths}


class Tally:
    """What was done and what came of it."""

    def __init__(self, inputs: Path, room: Path) -> None:
        self.inputs, self.room, self.counts = inputs, room, Counter[str]()
        self.expected = self.undisturbed("expected")
        self.ids = self._ids(room / "expected")

    def undisturbed(self, name: str) -> dict[str, str]:
        run([str(self.inputs)], self.room / name)
        return digest(self.room / name)

    def check(self, out: Path) -> None:
        """Run again after a fault, and compare."""
        for name in self.expected:
            path = out / name
            if path.exists() and path.suffix == ".jsonl":
                for line in path.read_text(encoding="utf-8").splitlines():
                    json.loads(line)  # never half a line under a final name
        ended(forked(self.inputs, out))
        found, ids = digest(out), self._ids(out)
        self.counts["runs"] += 1
        self.counts["lost"] += len(set(self.ids) - set(ids))
        self.counts["doubled"] += len(ids) - len(set(ids))
        self.counts["files with other bytes"] += sum(found.get(name) != one for name, one in self.expected.items())

    def kills_at_random(self, times: int, seed: int) -> None:
        """SIGKILL after a random time; some runs are killed again and again before one may finish."""
        chance, out, began = random.Random(seed), self.room / "random", time.monotonic()
        ended(forked(self.inputs, self.room / "timed"))
        whole = time.monotonic() - began
        for number in range(3 * times):
            process = forked(self.inputs, out)
            time.sleep(chance.uniform(0, whole))
            os.kill(process, signal.SIGKILL)
            self.counts["kills"] += ended(process) == -signal.SIGKILL  # some runs are done before
            enough = self.counts["kills"] >= times or number == 3 * times - 1
            if chance.random() < 0.4 or enough:
                self.check(out)
                if chance.random() < 0.7:
                    shutil.rmtree(out)
            if enough:
                break

    def kills_with_workers(self, times: int, seed: int) -> None:
        """The same for a whole command with two workers: the parent alone is killed, or all of its processes."""
        chance, out, began = random.Random(seed), self.room / "workers", time.monotonic()
        line = command(self.inputs, out, "--workers", "2")
        subprocess.run(line, stderr=subprocess.DEVNULL, check=False)
        whole = time.monotonic() - began
        for _ in range(times):
            shutil.rmtree(out)
            process = subprocess.Popen(line, stderr=subprocess.DEVNULL, start_new_session=True)
            time.sleep(chance.uniform(whole / 3, whole))
            if process.poll() is None:
                self.counts["kills of a run with workers"] += 1
                end = process.kill if chance.random() < 0.5 else partial(os.killpg, process.pid, signal.SIGKILL)
                end()
            process.wait()
            self.check(out)

    def kills_at_writes(self, most: int, step: int = 1) -> None:
        """SIGKILL just before each call that changes a file (each n-th with `step`), one after the other."""
        out = self.room / "writes"
        for at in range(1, most + 1, step):
            killed = ended(forked(self.inputs, out, at)) == -signal.SIGKILL
            self.counts["kills at writes"] += killed
            self.check(out)
            if at // step % 2:  # half of the kills find the files of a run before, half an empty folder
                shutil.rmtree(out)
            if not killed:
                break

    def kills_in_writes(self, times: int, seed: int) -> None:
        """The system ends a run in the middle of a write: the moment a file of it grows beyond a random size."""
        chance, out = random.Random(seed), self.room / "torn"
        largest = max(path.stat().st_size for path in (self.room / "expected").iterdir())
        for number in range(times):
            killed = ended(forked(self.inputs, out, largest=chance.randint(1, largest))) == -signal.SIGXFSZ
            self.counts["kills in writes"] += killed
            self.check(out)
            if number % 2:
                shutil.rmtree(out)

    def poison(self) -> None:
        """An article that kills its worker, one that hangs it, one that eats its memory: each costs itself alone."""
        bad, out = self.room / "bad", self.room / "poisoned"
        environment = poisoned(bad, self.room / "site")
        line = [*command(self.inputs, out, "--workers", "2", "--time-limit", "2"), str(bad)]
        subprocess.run(line, env=environment, stderr=subprocess.DEVNULL, check=False)
        lines = (out / "failures.jsonl").read_text(encoding="utf-8").splitlines()
        failed = {Path(one["source"]).stem: one["code"] for one in map(json.loads, lines)}
        self.counts["poisoned articles that failed alone"] += sum(word in failed for word in POISONS)
        self.counts["lost"] += len(set(self.ids) - set(self._ids(out)))
        same = (out / "documents.jsonl").read_bytes() == (self.room / "expected" / "documents.jsonl").read_bytes()
        self.counts["files with other bytes"] += not same
        shutil.rmtree(out)

    def full_disk(self, sizes: list[int]) -> None:
        """A disk (tmpfs) of so many KiB that is full before the run is done, then has room. Needs root."""
        place = self.room / "disk"
        place.mkdir()
        for size in sizes:
            mount = ["mount", "-t", "tmpfs", "-o", f"size={size}k", "tmpfs", str(place)]
            if subprocess.run(mount, stderr=subprocess.DEVNULL, check=False).returncode:
                self.counts["disks that could not be mounted"] += 1
                return
            try:
                self.counts["full disks"] += ended(forked(self.inputs, place / "out")) == 2
                subprocess.run(["mount", "-o", "remount,size=64m", str(place)], check=True)
                self.check(place / "out")
            finally:
                subprocess.run(["umount", str(place)], check=True)

    def two_at_once(self) -> None:
        """A second run in the same folder says so and stops; the first is not disturbed."""
        out = self.room / "twice"
        first = subprocess.Popen(command(self.inputs, out, "--workers", "1"), stderr=subprocess.DEVNULL)
        while not (out / "ledger.sqlite").exists() and first.poll() is None:
            time.sleep(0.01)
        time.sleep(0.05)
        second = subprocess.run(command(self.inputs, out), stderr=subprocess.PIPE, check=False)
        self.counts["second runs refused"] += second.returncode == 2 and b"another run" in second.stderr
        first.wait()
        self.check(out)

    def interrupted(self) -> None:
        """Ctrl-C ends a run with a word on how to go on, and no worker stays."""
        out = self.room / "interrupted"
        process = subprocess.Popen(
            command(self.inputs, out, "--workers", "2"), stderr=subprocess.PIPE, start_new_session=True
        )
        while not (out / "ledger.sqlite").exists() and process.poll() is None:
            time.sleep(0.01)
        time.sleep(0.3)
        os.killpg(process.pid, signal.SIGINT)
        told = process.communicate()[1]
        self.counts["clean interrupts"] += process.returncode == 130 and b"goes on from here" in told
        self.check(out)

    def _ids(self, out: Path) -> list[str]:
        lines = (out / "documents.jsonl").read_text(encoding="utf-8").splitlines()
        return [json.loads(line)["doc_id"] for line in lines]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=200, help="kills at random instants")
    parser.add_argument("--articles", type=int, default=120)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        room = Path(name)
        corpus(room / "in", options.articles)
        tally = Tally(room / "in", room)
        tally.kills_at_random(options.kills, options.seed)
        tally.kills_at_writes(100)
        tally.kills_in_writes(options.kills // 4, options.seed)
        tally.kills_with_workers(options.kills // 20, options.seed)
        tally.poison()
        tally.full_disk([150, 300, 500, 700])
        tally.two_at_once()
        tally.interrupted()
    for what, count in tally.counts.items():
        print(f"{what:<38}{count:>6}")
    spared = tally.counts["poisoned articles that failed alone"] < len(POISONS)
    return int(spared or any(tally.counts[what] for what in ("lost", "doubled", "files with other bytes")))


if __name__ == "__main__":
    sys.exit(main())
