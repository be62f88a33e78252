"""The batch: every input becomes a document, a failure or a skipped file, and the files of a run are written."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import NamedTuple

from pydantic import JsonValue

from sukien.batch.earlier import earlier_run, keep
from sukien.batch.files import RunFiles
from sukien.batch.info import disk_told, packages, write_info
from sukien.batch.jobs import Job, jobs, key
from sukien.batch.joining import here
from sukien.batch.ledger import Ledger
from sukien.batch.origin import origin
from sukien.batch.outcome import Outcome, Written, pack, unpack
from sukien.batch.profile import Laps
from sukien.batch.progress import Progress, Watch, unwatched
from sukien.batch.staging import staged
from sukien.batch.work import Setup, plugged_in
from sukien.batch.workers import Care, Done, Workers, alone
from sukien.errors import SukienError
from sukien.given import scrub
from sukien.io.inputs import Item, find_inputs, open_input
from sukien.limits import Limits
from sukien.records import Failure, RunInfo, Skipped
from sukien.review.corrections import FILE as CORRECTIONS
from sukien.review.corrections import read_corrections
from sukien.rules import load_pack


class Run(NamedTuple):
    """What a run did."""

    info: RunInfo
    failures: Sequence[Failure]


class _Tag(NamedTuple):
    """What is known of an item on its way: its key, where it has one, and whether the ledger knew its outcome."""

    key: bytes | None
    known: bool
    read: int


def run(
    inputs: Iterable[str],
    out: Path,
    workers: int = 0,
    rules: Sequence[str] = (),
    *,
    force: bool = False,
    limits: Limits | None = None,
    care: Care | None = None,
    watch: Watch = unwatched,
    corrections: Path | None = None,
    profile: bool = False,
) -> Run:
    """Read all inputs and write the files of a run into `out`; `rules` are packs over the built-in one.

    Articles that a run before has read are not read again, unless `force`. `workers` are processes; with 0 all is done
    in this one, where nothing guards against an article that never ends. The files are the same bytes whatever the
    number of workers and whatever happened to runs before; only `run.json` tells of time and place. Corrections of a
    reviewer, in that file or else in `out`, go over what was read, where the text is the one that was corrected. With
    `profile`, `run.json` has the seconds of each stage, those of all workers together.
    Raises UsageError where `out` cannot be a folder, another run is at work there, or a run is there and what is named
    is not; RuleError where a pack cannot be used, SukienError where the disk is full.
    """
    began, named, limits = time.perf_counter(), list(inputs), limits or Limits()
    setup, laps = Setup(tuple(rules), limits, profile), Laps()
    digests, plugins = load_pack(setup.packs).digests, plugged_in()
    base, tally = origin(digests, plugins, limits), Counter[str]()
    with disk_told(out), ExitStack() as stack:
        out.mkdir(parents=True, exist_ok=True)
        ledger, earlier = stack.enter_context(Ledger(out, force)), earlier_run(out)
        drafts = stack.enter_context(staged(out, last="run.json"))
        with RunFiles(drafts) as files:
            found = list(find_inputs(named, out))
            total = sum(_size(one) for one in found if isinstance(one, Path))
            items = _items(found, limits, tally)
            items = laps.each(items, "input") if profile else items
            tagged = _tagged(jobs(items, limits), ledger, base, tally)
            pool = stack.enter_context(Workers(workers, setup, care or Care()))
            done = pool.shared(tagged) if workers else alone(tagged, setup)
            for tag, outcome in _kept(done, ledger):
                laps.start()
                files.add(outcome)
                laps("write")
                if profile and isinstance(outcome, Written) and not tag.known:
                    laps.add(outcome.spent)
                tally["unchanged"] += tag.known and isinstance(outcome, Written)
                articles = files.tally["documents"] + files.tally["skipped"] + len(files.failures)
                watch(Progress(articles, len(files.failures), tally["unchanged"], tag.read, total))
            if not files.tally["documents"]:
                keep(earlier, files.failures, out)
            laps.start()
            files.finish(read_corrections(corrections or out / CORRECTIONS), pool.map if workers > 1 else here)
            laps("join")
        configuration: dict[str, JsonValue] = {
            "inputs": [scrub(name) for name in named],
            "out": scrub(out.as_posix()),
            "workers": workers,
            "limits": limits.model_dump(),
        }
        info = write_info(
            drafts, files, tally, packages() | plugins, digests, configuration, began, laps.spent if profile else {}
        )
        ledger.forget()
        ledger.save()
    return Run(info, files.failures)


def _items(found: Iterable[Path | Failure | Skipped], limits: Limits, tally: Counter[str]) -> Iterator[Item]:
    for file in found:
        before = tally["read"]

        def reached(at: int, before: int = before) -> None:
            tally["read"] = before + at

        for item in open_input(file, limits, reached) if isinstance(file, Path) else (file,):
            tally["inputs"] += 1
            yield item
        reached(_size(file) if isinstance(file, Path) else 0)


def _tagged(
    items: Iterable[Job | Failure | Skipped], ledger: Ledger, base: bytes, tally: Counter[str]
) -> Iterator[tuple[_Tag, Job | bytes]]:
    for item in items:
        if not isinstance(item, Job):
            yield _Tag(None, False, tally["read"]), pack(item)
            continue
        name = key(base, item)
        known = ledger.get(name)
        yield _Tag(name, known is not None, tally["read"]), item if known is None else known


def _kept(done: Iterable[Done[_Tag]], ledger: Ledger) -> Iterator[tuple[_Tag, Outcome]]:
    """Outcomes, kept for the next run as they come; not failures, which may go better then."""
    for tag, packed, kept in done:
        try:
            outcome = unpack(packed)
        except ValueError as error:
            told = "the ledger of this folder is damaged"
            raise SukienError(told, code="run.ledger", remedy="run again with --force") from error
        if tag.key is not None and not tag.known and not isinstance(outcome, Failure):
            ledger.put(tag.key, kept)
        yield tag, outcome


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
