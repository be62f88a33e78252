"""Readings: articles with their records, from the folder of a run or read anew from a corpus."""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sukien.batch.jobs import Job, jobs
from sukien.errors import UsageError
from sukien.evaluate.gold import Gold, read_gold
from sukien.given import scrub
from sukien.io.article import Article
from sukien.io.inputs import Item, find_inputs, read_input
from sukien.limits import Limits
from sukien.reading import read_article
from sukien.records import Failure
from sukien.text import Text

if TYPE_CHECKING:
    from spacy.language import Language

_OUT = Path("outputs")


class Reading:
    """The records of one article, as JSON has them, with its text where that is at hand."""

    def __init__(self, document: Mapping[str, Any], events: Sequence[Mapping[str, Any]], text: str | None) -> None:
        self.document, self.events, self.text = document, events, text

    @cached_property
    def _layers(self) -> Text | None:
        return Text.read(self.text) if self.text is not None else None

    def sentence(self, offset: int) -> str | None:
        """The sentence that an offset of the article text lies in, on one line."""
        if self._layers is None or not self._layers.sentences:
            return None
        index = self._layers.sentence_at(self._layers.normalized.from_source(offset))
        return " ".join(self._layers.text[slice(*self._layers.sentences[index])].split())


def read_run(folder: Path) -> dict[str, Reading]:
    """The articles of a run by id, with their texts where the inputs still stand where they stood.

    Raises UsageError where the files of the run cannot be read.
    """
    events: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in _lines(folder / "events.jsonl"):
        events[row["doc_id"]].append(row)
    documents = list(_lines(folder / "documents.jsonl"))
    texts = _texts(documents)
    return {d["doc_id"]: Reading(d, events[d["doc_id"]], texts.get(d["text_sha256"])) for d in documents}


class Corpus:
    """Articles that are read again and again: inputs of any format, and gold articles."""

    def __init__(self, named: Iterable[str | Path], golds: Iterable[Gold] = ()) -> None:
        self.golds: list[Gold] = list(golds)
        self.articles: list[tuple[str, Article]] = []
        self.failures: list[str] = []
        """What could not be read, as `source: message`."""
        rest = [name for path in map(Path, named) for name in self._take(path)]
        for job in jobs(self._items(rest), Limits(), {gold.id for gold in self.golds}):
            if isinstance(job, Job) and isinstance(job.given, Article):
                self.articles.append((job.doc_id, job.given))
            elif isinstance(job, Failure):
                self.failures.append(f"{job.source}: {job.message}")
        if not self.golds and not self.articles:
            remedy = "name files, folders or globs of articles"
            raise UsageError("no article here", where=", ".join(rest), remedy=remedy)

    def _take(self, path: Path) -> Iterator[str]:
        """Take the gold articles that a path stands for; the path itself where it stands for none."""
        files = sorted(path.rglob("*.gold")) if path.is_dir() else [path] if path.suffix == ".gold" else []
        if files:
            self.golds += map(read_gold, files)
        else:
            yield path.as_posix()

    def _items(self, named: Sequence[str]) -> Iterator[Item]:
        for file in find_inputs(named, _OUT):
            yield from read_input(file) if isinstance(file, Path) else (file,)

    def texts(self) -> Iterator[tuple[str, Article]]:
        """Every article with its id, gold articles first."""
        for gold in self.golds:
            yield gold.id, Article(gold.id, gold.text, title=gold.title, url=gold.url, published=gold.published)
        yield from self.articles

    def read(self, nlp: Language) -> dict[str, Reading]:
        """All articles by id, as a pipeline reads them."""
        return {doc_id: _read(nlp, doc_id, article) for doc_id, article in self.texts()}


def _read(nlp: Language, doc_id: str, article: Article) -> Reading:
    record = read_article(
        nlp,
        article.text,
        doc_id=doc_id,
        published=article.published,
        title=article.title,
        url=article.url,
        publisher=article.publisher,
    )
    document = record.document.model_dump(mode="json")
    return Reading(document, [event.model_dump(mode="json") for event in record.events], article.text)


def _texts(documents: Iterable[Mapping[str, Any]]) -> dict[str, str]:
    """Texts by their SHA-256: those in the records, and those of the inputs that are still there."""
    out = {d["text_sha256"]: d["text"] for d in documents if d.get("text")}
    paths = {d["source"]["path"] for d in documents if d["text_sha256"] not in out and d["source"]["path"]}
    for path in sorted(path for path in paths if Path(path).is_file()):
        for item in read_input(Path(path)):
            if isinstance(item, Article):
                text = scrub(item.text)
                out[hashlib.sha256(text.encode()).hexdigest()] = text
    return out


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    try:
        with path.open(encoding="utf-8-sig", newline="\n") as handle:
            yield from (json.loads(line) for line in handle if line.strip())
    except (OSError, ValueError) as error:
        remedy = "name a folder that `sukien run` wrote"
        raise UsageError(f"cannot be read: {error}", where=path.as_posix(), remedy=remedy) from error
