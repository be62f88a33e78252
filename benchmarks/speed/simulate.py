"""What a large run does beside reading: copies, ledger, files, joining by two workers; time and memory.

    python benchmarks/speed/simulate.py 1000 10000 150000

Some generated articles are read once. Each then comes back as often as it takes, under another id, on another day, with
other names and another signature, as the outcome of a worker; what is measured is all that happens to it from there on.
Each size has processes of its own. The slope says whether an article of a large run costs more than one of a small.
"""

from __future__ import annotations

import pickle
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import measure
import numpy as np
from corpus import GIVENS, MIDDLES, articles

from sukien.batch.files import RunFiles
from sukien.batch.ledger import Ledger
from sukien.batch.outcome import Written, pack, shortened, unpack
from sukien.batch.work import Setup
from sukien.batch.workers import Care, Workers
from sukien.joining.gist import Gist, dump_gist, load_gist
from sukien.joining.time import days

READ = 400
"""Articles that are read."""


def main() -> None:
    if sys.argv[1:2] == ["--models"]:
        print(row_of(Path(sys.argv[2]), int(sys.argv[3])), flush=True)
        return
    from bench import reader

    read = reader()
    known = [one for row in articles(READ) if isinstance(one := unpack(read(row)), Written)]  # type: ignore[arg-type]
    print(f"{measure.machine()}\n{len(known)} articles read", flush=True)
    columns = "articles|parent, CPU ms an article|of it joining|workers joining|happenings|people|parent MB|worker MB"
    print(f"| {columns.replace('|', ' | ')} |")
    print("|---:|---:|---:|---:|---:|---:|---:|---:|", flush=True)
    with tempfile.TemporaryDirectory() as name:
        models = Path(name) / "models"
        models.write_bytes(pickle.dumps([tuple(one._replace(spent={})) for one in known]))
        for size in sorted(int(one) for one in sys.argv[1:] or ("1000", "10000")):
            subprocess.run([sys.executable, __file__, "--models", str(models), str(size)], check=True)


def row_of(models: Path, size: int) -> str:
    """One line of the table."""
    known = [Written._make(one) for one in pickle.loads(models.read_bytes())]
    gists = [load_gist(*one.gist.split(b"\n", 1)) if one.gist else None for one in known]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        began = time.process_time()
        made = 0.0
        with Ledger(folder) as ledger, RunFiles(folder) as files, Workers(2, Setup(), Care()) as pool:
            for number in range(size):
                start = time.process_time()
                outcome = again(known, gists, number)
                data = pack(outcome)  # a worker's work
                kept = shortened(data)
                made += time.process_time() - start
                ledger.get(outcome.digest.encode())
                ledger.put(outcome.digest.encode(), kept)
                files.add(unpack(data))
            read = time.process_time()
            files.finish((), pool.map)
            ended = time.process_time()
        counts = [_lines(folder / f"{name}.jsonl") for name in ("happenings", "people")]
    workers = resource.getrusage(resource.RUSAGE_CHILDREN)
    spent = (ended - began - made, ended - read, workers.ru_utime + workers.ru_stime)
    told = " | ".join(f"{1000 * seconds / size:.2f}" for seconds in spent)
    peaks = f"{measure.peak_here():.0f} | {workers.ru_maxrss / 1024:.0f}"
    return f"| {size:,} | {told} | {counts[0]:,} | {counts[1]:,} | {peaks} |"


def again(known: list[Written], gists: list[Gist | None], number: int) -> Written:
    """An article once more, as another one: the same number is always the same."""
    one, gist, chance = known[number % len(known)], gists[number % len(known)], random.Random(number)
    doc_id, digest = f"{one.doc_id}-{number}", f"{number:064x}"
    signature = np.frombuffer(one.signature, dtype=np.uint32) ^ np.uint32(chance.getrandbits(32))
    if gist is not None:
        gist = _moved(gist._replace(doc_id=doc_id, digest=digest), chance.randint(-2_000, 2_000), chance, number)
    told = dump_gist(gist) if gist else b""
    return one._replace(doc_id=doc_id, digest=digest, signature=signature.tobytes(), wording=b"", gist=told)


def _moved(gist: Gist, by: int, chance: random.Random, number: int) -> Gist:
    people = tuple(one._replace(name=_renamed(one.name, chance)) for one in gist.people)
    events = tuple(
        one.model_copy(
            update={
                "event_id": f"{number}-{place}",
                "doc_id": gist.doc_id,
                "date": one.date and one.date.model_copy(update=dict(_dates(one.date, by))),
            }
        )
        for place, one in enumerate(gist.events)
    )
    return gist._replace(published=_day(gist.published, by), people=people, events=events)


def _renamed(name: str, chance: random.Random) -> str:
    words = name.split()
    return f"{words[0]} {chance.choice(MIDDLES)} {chance.choice(GIVENS)}" if len(words) == 3 else name


def _dates(one: Any, by: int) -> Iterator[tuple[str, str | None]]:
    for field in ("value", "start", "end"):
        value = getattr(one, field)
        yield field, _day(value, by) if value and len(value) == 10 else value


def _day(value: str | None, by: int) -> str | None:
    span = days(value)
    return (date.fromordinal(span[0]) + timedelta(by)).isoformat() if span and span[0] + by > 0 else value


def _lines(path: Path) -> int:
    with path.open("rb") as file:
        return sum(1 for _ in file)


if __name__ == "__main__":
    main()
