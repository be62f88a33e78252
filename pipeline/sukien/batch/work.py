"""One job from beginning to end: the article is read, its records are written out as lines."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from sukien.batch.duplicates import signature
from sukien.batch.jobs import Job
from sukien.batch.language import not_vietnamese
from sukien.batch.outcome import Outcome, Written
from sukien.batch.profile import Laps
from sukien.batch.wording import wording
from sukien.errors import InputError, PluginError
from sukien.given import scrub
from sukien.io.article import Page, failure
from sukien.io.inputs import mended, read_page
from sukien.io.writers.sheet import csv_lines, event_rows, mention_rows
from sukien.joining.gist import dump_gist, gist
from sukien.limits import Limits
from sukien.plugins import Exporter
from sukien.plugins.check import check_exporters
from sukien.plugins.discover import Plugin, installed_exporters, installed_extractors
from sukien.plugins.use import run_exporter
from sukien.reading import may_tell, read_article
from sukien.records import ArticleRecord, Skipped
from sukien.rules import load_pack
from sukien.rules.kinds.groups import GroupWords
from sukien.stages import Stages, load_stages, unheard

_NOTHING = "no event: no meeting is named, and no word that tells of one has a state beside it"


class Setup(NamedTuple):
    """How articles are read: rule packs over the built-in one, limits; `profile` asks for the time of each stage."""

    packs: tuple[str, ...] = ()
    limits: Limits = Limits()
    profile: bool = False


def process(setup: Setup, job: Job) -> Outcome:
    """What becomes of a job. No exception escapes."""
    given, laps = job.given, Laps() if setup.profile else None
    lap = laps or unheard
    try:
        article = mended(read_page(given, setup.limits) if isinstance(given, Page) else given)
        lap("decode")
        if reason := not_vietnamese(article.text):
            return Skipped(source=scrub(given.path), line=given.line, reason=reason)
        known = {key: getattr(article, key) for key in ("published", "title", "url", "publisher")}
        if setup.limits.only_events and not may_tell(stages(setup.packs), article.text, **known):
            return Skipped(source=scrub(given.path), line=given.line, reason=_NOTHING)
        lap("language")
        taken = f"doc_id.taken: {article.id!r} is the id of an earlier article"
        record = read_article(
            stages(setup.packs),
            article.text,
            doc_id=job.doc_id,
            **known,
            path=scrub(article.path),
            keep_text=article.keep_text,
            warnings=[*article.warnings, *([taken] if job.renamed else ())],
            lap=lap,
        )
        written = _written(record, article.text, setup.packs)
        lap("render")
        return written._replace(spent=dict(laps.spent)) if laps else written
    except (InputError, PluginError) as error:
        return failure(error, given.path, given.line)
    except MemoryError:
        remedy = "split it, or raise the limit memory_bytes"
        told = InputError("needs too much memory", code="article.memory", remedy=remedy)
        return failure(told, given.path, given.line)
    except Exception as error:  # whatever one article does to the pipeline, the batch goes on
        told = InputError(f"{type(error).__name__}: {error}", code="article.failed", remedy="report this")
        return failure(told, given.path, given.line)


@lru_cache(maxsize=1)
def stages(packs: tuple[str, ...]) -> Stages:
    """The stages with their rules, loaded once in each process."""
    return load_stages(packs)


@lru_cache(maxsize=1)
def number_words(packs: tuple[str, ...]) -> dict[str, int]:
    """The numbers that rules know as words."""
    return {word: number for rule in load_pack(packs).of(GroupWords) for word, number in rule.numbers.items()}


@lru_cache(maxsize=1)
def exporters() -> tuple[Plugin[Exporter], ...]:
    """The exporters of other distributions, checked."""
    found = installed_exporters()
    check_exporters(found, installed_extractors())
    return tuple(found)


def plugged_in() -> dict[str, str]:
    """Versions of the distributions whose plug-ins take part."""
    extractors = {one.distribution: one.version for one in installed_extractors()}
    return extractors | {one.distribution: one.version for one in exporters()}


def _written(record: ArticleRecord, text: str, packs: tuple[str, ...]) -> Written:
    return Written(
        doc_id=record.document.doc_id,
        digest=record.document.text_sha256,
        mentions=len(record.document.entities),
        event_count=len(record.events),
        document=record.document.model_dump_json().encode() + b"\n",
        events="".join(event.model_dump_json() + "\n" for event in record.events).encode(),
        event_rows=csv_lines(event_rows(record)).encode(),
        mention_rows=csv_lines(mention_rows(record)).encode(),
        gist=dump_gist(gist(record)),
        signature=signature(text).tobytes(),
        wording=wording(record, text, number_words(packs)).encode(errors="replace"),
        exported=tuple(run_exporter(one, record).encode() for one in exporters()),
    )
