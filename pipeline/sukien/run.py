"""The batch: every input becomes a document, a failure or a skipped file, and the files of a run are written."""

from __future__ import annotations

import hashlib
import multiprocessing
import platform
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import ExitStack
from functools import lru_cache, partial
from importlib import metadata
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from sukien import __version__
from sukien.errors import InputError, PluginError, SukienError, UsageError
from sukien.given import scrub
from sukien.io.article import Article, failure
from sukien.io.inputs import find_inputs, read_input
from sukien.io.writers.atomic import replace
from sukien.io.writers.joined import write_joined
from sukien.io.writers.sheet import EVENT_COLUMNS, MENTION_COLUMNS, csv_lines, event_rows, mention_rows
from sukien.joining.gist import Gist, gist
from sukien.joining.join import join
from sukien.pipeline import load
from sukien.plugins import Exporter
from sukien.plugins.check import check_exporters
from sukien.plugins.discover import Plugin, installed_exporters, installed_extractors
from sukien.plugins.use import run_exporter
from sukien.reading import read_article
from sukien.records import ArticleRecord, Counts, Failure, RunInfo, Skipped
from sukien.rules import load_pack

if TYPE_CHECKING:
    from spacy.language import Language

_PACKAGES = ("ahocorasick-rs", "pydantic", "pyyaml", "rapidfuzz", "spacy", "underthesea")
_CHUNK = 16
"""Articles that a worker is given at a time."""
_WINDOW = 8
"""Chunks for each worker between two looks at whether all workers live."""


class Job(NamedTuple):
    """An article with the id that it has in the records; `renamed` where its own was taken."""

    article: Article
    doc_id: str
    renamed: bool


class Written(NamedTuple):
    """An article as it goes into the files: lines of each, and how many mentions and events they hold.

    `gist` is what joining it with other articles needs.
    """

    document: str
    events: str
    event_rows: str
    mention_rows: str
    mentions: int
    event_count: int
    gist: Gist
    exported: tuple[str, ...]


class Run(NamedTuple):
    """What a run did."""

    info: RunInfo
    failures: Sequence[Failure]


def run(inputs: Iterable[str], out: Path, workers: int = 1, rules: Sequence[str] = ()) -> Run:
    """Read all inputs and write the files of a run into `out`; `rules` are packs over the built-in one.

    The files are the same bytes whatever the number of workers; only `run.json` tells of time and place.
    Raises UsageError where `out` cannot be a folder, RuleError where a pack cannot be used.
    """
    began, named, packs = time.perf_counter(), list(inputs), tuple(rules)
    digests = load_pack(packs).digests
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(f"{out} cannot be made: {error.strerror}", remedy="name another folder with --out") from error
    tally, failures, skipped = Counter[str](), list[Failure](), list[Skipped]()
    gists: list[Gist] = []
    with ExitStack() as stack:
        documents, events, broken = (
            stack.enter_context(replace(out / f"{name}.jsonl")) for name in ("documents", "events", "failures")
        )
        # The mark at the head of the CSV files tells a spreadsheet that they are UTF-8.
        event_sheet, mention_sheet = (
            stack.enter_context(replace(out / f"{name}.csv", "utf-8-sig")) for name in ("events", "mentions")
        )
        event_sheet.write(csv_lines([EVENT_COLUMNS]))
        mention_sheet.write(csv_lines([MENTION_COLUMNS]))
        exporters = _exporters()
        exports = [stack.enter_context(replace(out / one.what.file)) for one in exporters]
        for one, export in zip(exporters, exports, strict=True):
            export.write(one.what.head)
        for item in _results(_jobs(named, out, tally), workers, packs):
            if isinstance(item, Written):
                documents.write(item.document)
                events.write(item.events)
                event_sheet.write(item.event_rows)
                mention_sheet.write(item.mention_rows)
                for export, lines in zip(exports, item.exported, strict=True):
                    export.write(lines)
                gists.append(item.gist)
                tally.update(documents=1, entities=item.mentions, events=item.event_count)
            elif isinstance(item, Failure):
                broken.write(item.model_dump_json() + "\n")
                failures.append(item)
            else:
                skipped.append(item)
        for one, export in zip(exporters, exports, strict=True):
            export.write(one.what.foot)
    write_joined(out, *join(gists))
    counts = Counts(
        inputs=tally["inputs"],
        documents=tally["documents"],
        failures=len(failures),
        skipped=len(skipped),
        entities=tally["entities"],
        events=tally["events"],
    )
    if counts.inputs != counts.documents + counts.failures + counts.skipped:
        raise SukienError(f"an input was lost: {counts}", code="run.lost", remedy="report this")
    info = RunInfo(
        sukien=__version__,
        python=platform.python_version(),
        packages={name: metadata.version(name) for name in _PACKAGES} | _plugged_in(),
        rules=dict(digests),
        configuration={"inputs": [scrub(name) for name in named], "out": scrub(out.as_posix()), "workers": workers},
        counts=counts,
        skipped=tuple(skipped),
        seconds={"total": round(time.perf_counter() - began, 3)},
    )
    with replace(out / "run.json") as handle:
        handle.write(info.model_dump_json(indent=1) + "\n")
    return Run(info, failures)


def _jobs(named: Iterable[str], out: Path, tally: Counter[str]) -> Iterator[Job | Failure | Skipped]:
    taken: set[str] = set()
    for file in find_inputs(named, out):
        for item in read_input(file) if isinstance(file, Path) else (file,):
            tally["inputs"] += 1
            yield _named(item, taken) if isinstance(item, Article) else item


def _named(article: Article, taken: set[str]) -> Job:
    """The article with an id of its own: the given one or its file's name; where that is taken, with a suffix."""
    place = article.path if article.line is None else f"{article.path}:{article.line}"
    stem = Path(article.path).stem if article.line is None else f"{Path(article.path).stem}-{article.line}"
    wanted = doc_id = scrub(article.id or stem)
    if doc_id in taken:
        doc_id = f"{wanted}-{hashlib.sha256(scrub(place).encode()).hexdigest()[:8]}"
    taken.add(doc_id)
    return Job(article, doc_id, renamed=article.id is not None and doc_id != wanted)


def _results(
    items: Iterator[Job | Failure | Skipped], workers: int, packs: tuple[str, ...] = ()
) -> Iterator[Written | Failure | Skipped]:
    """What becomes of each item, in order."""
    if workers == 1:
        nlp = _language(packs)
        for item in items:
            yield _process(nlp, item) if isinstance(item, Job) else item
        return
    chunks = iter(lambda: list(islice(items, _CHUNK)), [])
    pool, work = _pool(workers), partial(_work, packs)
    try:
        while window := list(islice(chunks, workers * _WINDOW)):
            try:
                done = list(pool.map(work, window))
            except BrokenProcessPool:
                # A worker was killed, and nobody knows over which article: each is tried alone.
                pool.shutdown()
                done = [list(_carefully(chain.from_iterable(window), packs))]
                pool = _pool(workers)
            for results in done:
                yield from results
    finally:
        pool.shutdown(cancel_futures=True)


def _carefully(
    items: Iterable[Job | Failure | Skipped], packs: tuple[str, ...]
) -> Iterator[Written | Failure | Skipped]:
    pool = _pool(1)
    try:
        for item in items:
            try:
                yield from pool.submit(_work, packs, [item]).result()
            except BrokenProcessPool:
                assert isinstance(item, Job)
                error = InputError("a worker died over this article", code="article.crashed", remedy="report this")
                yield failure(error, item.article.path, item.article.line)
                pool.shutdown()
                pool = _pool(1)
    finally:
        pool.shutdown(cancel_futures=True)


def _pool(workers: int) -> ProcessPoolExecutor:
    # A fresh process, not a fork: the same on every system, and safe beside threads.
    return ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context("spawn"))


def _work(packs: tuple[str, ...], chunk: Sequence[Job | Failure | Skipped]) -> list[Written | Failure | Skipped]:
    nlp = _language(packs)
    return [_process(nlp, item) if isinstance(item, Job) else item for item in chunk]


@lru_cache(maxsize=1)
def _language(packs: tuple[str, ...]) -> Language:
    return load(packs)


@lru_cache(maxsize=1)
def _exporters() -> tuple[Plugin[Exporter], ...]:
    """The exporters of other distributions, checked."""
    exporters = installed_exporters()
    check_exporters(exporters, installed_extractors())
    return tuple(exporters)


def _plugged_in() -> dict[str, str]:
    """Versions of the distributions whose plug-ins took part."""
    extractors = {one.distribution: one.version for one in installed_extractors()}
    return extractors | {one.distribution: one.version for one in _exporters()}


def _process(nlp: Language, job: Job) -> Written | Failure:
    article = job.article
    try:
        record = read_article(
            nlp,
            article.text,
            doc_id=job.doc_id,
            published=article.published,
            title=article.title,
            url=article.url,
            publisher=article.publisher,
            path=scrub(article.path),
            keep_text=article.keep_text,
            warnings=[f"doc_id.taken: {article.id!r} is the id of an earlier article"] if job.renamed else (),
        )
        return _lines(record)
    except (InputError, PluginError) as error:
        return failure(error, article.path, article.line)
    except Exception as error:  # whatever one article does to the pipeline, the batch goes on
        told = InputError(f"{type(error).__name__}: {error}", code="article.failed", remedy="report this")
        return failure(told, article.path, article.line)


def _lines(record: ArticleRecord) -> Written:
    return Written(
        document=record.document.model_dump_json() + "\n",
        events="".join(event.model_dump_json() + "\n" for event in record.events),
        event_rows=csv_lines(event_rows(record)),
        mention_rows=csv_lines(mention_rows(record)),
        mentions=len(record.document.entities),
        event_count=len(record.events),
        gist=gist(record),
        exported=tuple(run_exporter(one, record) for one in _exporters()),
    )
