"""The texts of articles, read again from where a run found them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

from sukien.given import scrub
from sukien.io.article import Article
from sukien.io.inputs import read_input
from sukien.records import Document


def texts(documents: Iterable[Document]) -> dict[str, str]:
    """Text by its SHA-256, for all documents whose text can be had.

    It stands in the record itself, or in the file that the record names (from the current folder, as for the run).
    A file that was changed since gives nothing: its hash is another.
    """
    found: dict[str, str] = {}
    wanted: dict[str, set[str]] = {}
    for one in documents:
        if one.text is not None:
            found[one.text_sha256] = one.text
        elif one.source.path:
            wanted.setdefault(one.source.path, set()).add(one.text_sha256)
    for path, digests in wanted.items():
        if not Path(path).is_file():
            continue
        for article in read_input(Path(path)):
            if isinstance(article, Article):
                text = scrub(article.text)
                digest = hashlib.sha256(text.encode()).hexdigest()
                if digest in digests:
                    found[digest] = text
    return found
