"""Markdown: an optional YAML front matter (id, title, url, published, publisher), then the article."""

from __future__ import annotations

import re
from collections.abc import Iterator

import yaml

from sukien.errors import InputError
from sukien.io.article import Article
from sukien.io.decode import decode
from sukien.io.fields import article_of
from sukien.io.file import File
from sukien.records import Failure

_FRONT = re.compile(r"---[ \t]*\r?\n(.*?)^---[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
_BRACKETS = 200


def read_markdown(file: File) -> Iterator[Article | Failure]:
    """The one article of a `.md` file; its text is what follows the front matter."""
    text, warnings = decode(file.read(file.limits.page_bytes))
    front = _FRONT.match(text)
    if front is None:
        yield Article(file.name, text, keep_text=bool(warnings), warnings=warnings)
        return
    given = _front_matter(front.group(1), file.limits.front_matter_bytes)
    article = article_of({**given, "text": text[front.end() :]}, file.name)
    yield article._replace(keep_text=True, warnings=warnings)


def _front_matter(source: str, most: int) -> dict[object, object]:
    try:
        if len(source.encode(errors="replace")) > most:
            raise ValueError(f"more than {most:,} bytes")
        if source.count("[") + source.count("{") > _BRACKETS:
            raise ValueError("too many brackets")  # the parser's time grows with the square of their depth
        # An alias may stand for an alias a million times over: none are needed here.
        if any(isinstance(event, yaml.AliasEvent) for event in yaml.parse(source, yaml.SafeLoader)):
            raise ValueError("aliases (*name) are not read")
        given = yaml.safe_load(source) or {}
    except (yaml.YAMLError, ValueError, RecursionError, OverflowError) as error:
        first = str(error).splitlines()[0] if str(error) else "too deep"
        raise InputError(
            f"the front matter is not YAML: {first}", code="input.front_matter", remedy="put values in quotes"
        ) from error
    if not isinstance(given, dict):
        raise InputError("the front matter has no keys", code="input.front_matter", remedy="write 'title: …' lines")
    return given
