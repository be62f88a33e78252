"""Markdown: an optional YAML front matter (id, title, url, published, publisher), then the article."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import yaml

from sukien.errors import InputError
from sukien.io.article import Article
from sukien.io.decode import decode
from sukien.io.fields import article_of
from sukien.records import Failure

_FRONT = re.compile(r"---[ \t]*\r?\n(.*?)^---[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)


def read_markdown(path: Path) -> Iterator[Article | Failure]:
    """The one article of a `.md` file; its text is what follows the front matter."""
    text = decode(path.read_bytes())
    front = _FRONT.match(text)
    if front is None:
        yield Article(path.as_posix(), text)
        return
    try:
        given = yaml.safe_load(front.group(1)) or {}
    except (yaml.YAMLError, ValueError) as error:
        first = str(error).splitlines()[0]
        raise InputError(
            f"the front matter is not YAML: {first}", code="input.front_matter", remedy="put values in quotes"
        ) from error
    if not isinstance(given, dict):
        raise InputError("the front matter has no keys", code="input.front_matter", remedy="write 'title: …' lines")
    yield article_of({**given, "text": text[front.end() :]}, path.as_posix())._replace(keep_text=True)
