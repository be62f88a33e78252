"""The article that a question is about."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sukien.compare.readings import Corpus
from sukien.errors import UsageError
from sukien.io.article import Article
from sukien.reading import read_article
from sukien.records import ArticleRecord

if TYPE_CHECKING:
    from spacy.language import Language


def read_one(file: Path, doc_id: str | None, published: str | None, nlp: Language) -> tuple[Article, ArticleRecord]:
    """The one article of a file, or the one with an id, and its records.

    Raises UsageError where there is none, or more than one and no id.
    """
    if not file.is_file():
        raise UsageError("there is no such file", where=file.as_posix(), remedy="name a file of articles")
    corpus = Corpus([file])
    found = [(id_, article) for id_, article in corpus.texts() if doc_id in (None, id_)]
    if len(found) != 1:
        ids = ", ".join(id_ for id_, _ in corpus.texts())
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
