"""What is to be done: each article with the id that it has in the records."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import count
from pathlib import PurePath
from typing import NamedTuple

from sukien.errors import InputError
from sukien.given import scrub
from sukien.io.article import Article, Page, failure
from sukien.io.inputs import KINDS, Item
from sukien.limits import Limits
from sukien.records import Failure, Skipped


class Job(NamedTuple):
    """An article, or a page that holds one, with its id; `renamed` where its own was taken."""

    given: Article | Page
    doc_id: str
    renamed: bool


def jobs(items: Iterable[Item], limits: Limits, taken: set[str] | None = None) -> Iterator[Job | Failure | Skipped]:
    """A job for each article, in order; what is none passes through. `taken` are ids that articles before have."""
    taken = set() if taken is None else taken
    for item in items:
        if isinstance(item, Article) and len(item.text) > limits.article_chars:
            told = f"the article has {len(item.text):,} characters, more than {limits.article_chars:,}"
            error = InputError(told, code="input.size", remedy="split the input into its articles")
            yield failure(error, item.path, item.line)
        elif isinstance(item, Article | Page):
            yield _named(item, taken)
        else:
            yield item


def key(base: bytes, job: Job) -> bytes:
    """What names the outcome of a job: a hash of `base` (program and rules) and of all that the article brings."""
    digest = hashlib.sha256(base)
    given = job.given
    # What is long is hashed as it is; as JSON it would be written out for nothing else.
    if isinstance(given, Page):
        digest.update(hashlib.sha256(given.data).digest())
        given = given._replace(data=b"")
    else:
        digest.update(hashlib.sha256(given.text.encode(errors="surrogatepass")).digest())
        given = given._replace(text="")
    digest.update(json.dumps([job.doc_id, job.renamed, type(given).__name__, *given], default=repr).encode())
    return digest.digest()[:16]


def _named(given: Article | Page, taken: set[str]) -> Job:
    """The article with an id of its own: the given one or its file's name; where that is taken, with a suffix."""
    own = given.id if isinstance(given, Article) else None
    doc_id = next(one for one in possible_ids(given) if one not in taken)
    taken.add(doc_id)
    return Job(given, doc_id, renamed=own is not None and doc_id != wanted_id(given))


def possible_ids(given: Article | Page) -> Iterator[str]:
    """The ids that an article may have in a run: its own, and with suffixes, where others before it have that one."""
    wanted = wanted_id(given)
    yield wanted
    place = given.path if given.line is None else f"{given.path}:{given.line}"
    # The same place may come twice: an archive can hold two files of one name.
    places = (scrub(place) if n == 1 else f"{scrub(place)}#{n}" for n in count(1))
    yield from (f"{wanted}-{hashlib.sha256(one.encode()).hexdigest()[:8]}" for one in places)


def wanted_id(given: Article | Page) -> str:
    """The id that an article gives itself, else the name of its file, with the line where that holds many."""
    if isinstance(given, Article) and given.id:
        return scrub(given.id)
    return scrub(_stem(given.path) if given.line is None else f"{_stem(given.path)}-{given.line}")


@lru_cache(maxsize=256)
def _stem(path: str) -> str:
    """The name of a file without the endings that say how to read it: `a` for a.txt and a.jsonl.gz."""
    if path == "-":
        return "stdin"
    name = PurePath(path)
    while name.suffix.lower() in KINDS:
        name = name.with_suffix("")
    return name.name
