"""The article that a question is about."""

from __future__ import annotations

from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from sukien.batch.jobs import possible_ids
from sukien.compare.readings import Corpus
from sukien.errors import UsageError
from sukien.given import iso_date
from sukien.io.article import Article
from sukien.reading import read_article
from sukien.records import ArticleRecord

if TYPE_CHECKING:
    from spacy.language import Language


_IDS = 9
"""How many ids of an article are tried: further ones have those of which an archive holds several by one name."""


def read_one(file: Path, doc_id: str | None, published: str | None, nlp: Language) -> tuple[Article, ArticleRecord]:
    """The one article of a file, or the one with an id, and its records; the id may be that of a run over more files.

    Raises UsageError where there is none, or more than one and no id, or where `published` is no date.
    """
    if published is not None and iso_date(published) is None:
        told = f"'{published}' is no date"
        raise UsageError(told, where="--published", remedy="write it as 2024-05-31 or 31/5/2024")
    if not file.is_file():
        raise UsageError("there is no such file", where=file.as_posix(), remedy="name a file of articles")
    corpus = Corpus([file])
    texts = list(corpus.texts())
    found = [row for row in texts if doc_id in (None, row[0])]
    found = found or [row for row in texts if doc_id in list(islice(possible_ids(row[1]), _IDS))]
    if len(found) != 1:
        ids = ", ".join(id_ for id_, _ in texts)
        told = f"no article '{doc_id}'" if not found else f"{len(found)} articles"
        shown = ids if len(ids) <= 300 else f"{ids[:300]} …"
        raise UsageError(told, where=file.as_posix(), remedy=f"name one with --article: {shown}")
    id_, article = found[0]
    article = article._replace(published=published or article.published)
    record = read_article(
        nlp,
        article.text,
        doc_id=id_,
        published=article.published,
        title=article.title,
        url=article.url,
        publisher=article.publisher,
    )
    return article, record
