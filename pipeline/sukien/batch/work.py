"""One job from beginning to end: the article is read, its records are written out as lines."""

from __future__ import annotations

import json
import zlib
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from pydantic import TypeAdapter

from sukien.batch.duplicates import Signature, signature
from sukien.batch.jobs import Job
from sukien.batch.language import not_vietnamese
from sukien.errors import InputError, PluginError
from sukien.given import scrub
from sukien.io.article import Page, failure
from sukien.io.inputs import mended, read_page
from sukien.io.writers.sheet import csv_lines, event_rows, mention_rows
from sukien.joining.gist import Gist, gist
from sukien.limits import Limits
from sukien.pipeline import load
from sukien.plugins import Exporter
from sukien.plugins.check import check_exporters
from sukien.plugins.discover import Plugin, installed_exporters, installed_extractors
from sukien.plugins.use import run_exporter
from sukien.reading import read_article
from sukien.records import ArticleRecord, Failure, Skipped

if TYPE_CHECKING:
    from spacy.language import Language

_GIST = TypeAdapter(Gist)


class Setup(NamedTuple):
    """How articles are read: rule packs over the built-in one, and limits."""

    packs: tuple[str, ...] = ()
    limits: Limits = Limits()


class Written(NamedTuple):
    """An article as it goes into the files: lines of each, and how many mentions and events they hold.

    `gist` is what joining it with other articles needs, `signature` what tells copies, `exported` a piece for each
    exporter.
    """

    document: str
    events: str
    event_rows: str
    mention_rows: str
    mentions: int
    event_count: int
    gist: Gist
    signature: Signature
    exported: tuple[str, ...]


Outcome = Written | Failure | Skipped


def process(setup: Setup, job: Job) -> Outcome:
    """What becomes of a job. No exception escapes."""
    given = job.given
    try:
        article = mended(read_page(given, setup.limits) if isinstance(given, Page) else given)
        if reason := not_vietnamese(article.text):
            return Skipped(source=scrub(given.path), line=given.line, reason=reason)
        taken = f"doc_id.taken: {article.id!r} is the id of an earlier article"
        record = read_article(
            language(setup.packs),
            article.text,
            doc_id=job.doc_id,
            published=article.published,
            title=article.title,
            url=article.url,
            publisher=article.publisher,
            path=scrub(article.path),
            keep_text=article.keep_text,
            warnings=[*article.warnings, *([taken] if job.renamed else ())],
        )
        return _written(record, article.text)
    except (InputError, PluginError) as error:
        return failure(error, given.path, given.line)
    except Exception as error:  # whatever one article does to the pipeline, the batch goes on
        told = InputError(f"{type(error).__name__}: {error}", code="article.failed", remedy="report this")
        return failure(told, given.path, given.line)


def pack(outcome: Outcome) -> bytes:
    """An outcome as bytes: for the way between processes, and to be kept."""
    if isinstance(outcome, Written):
        rest = outcome._replace(gist=None, signature=outcome.signature.tobytes().hex())  # type: ignore[arg-type]
        row = ["written", *rest, _GIST.dump_json(outcome.gist).decode()]
    else:
        row = [type(outcome).__name__.lower(), outcome.model_dump_json()]
    return zlib.compress(json.dumps(row).encode(), 1)


def unpack(data: bytes) -> Outcome:
    """The outcome that `pack` made bytes of. Raises ValueError for bytes that are damaged."""
    try:
        kind, *row = json.loads(zlib.decompress(data))
    except zlib.error as error:
        raise ValueError("damaged") from error
    if kind == "failure":
        return Failure.model_validate_json(row[0])
    if kind == "skipped":
        return Skipped.model_validate_json(row[0])
    *fields, essence = row
    written = Written(*fields)
    numbers = np.frombuffer(bytes.fromhex(str(written.signature)), dtype=np.uint32)
    return written._replace(gist=_GIST.validate_json(essence), signature=numbers, exported=tuple(written.exported))


@lru_cache(maxsize=1)
def language(packs: tuple[str, ...]) -> Language:
    """The pipeline, loaded once in each process."""
    return load(packs)


@lru_cache(maxsize=1)
def exporters() -> tuple[Plugin[Exporter], ...]:
    """The exporters of other distributions, checked."""
    found = installed_exporters()
    check_exporters(found, installed_extractors())
    return tuple(found)


def _written(record: ArticleRecord, text: str) -> Written:
    return Written(
        document=record.document.model_dump_json() + "\n",
        events="".join(event.model_dump_json() + "\n" for event in record.events),
        event_rows=csv_lines(event_rows(record)),
        mention_rows=csv_lines(mention_rows(record)),
        mentions=len(record.document.entities),
        event_count=len(record.events),
        gist=gist(record),
        signature=signature(text),
        exported=tuple(run_exporter(one, record) for one in exporters()),
    )
