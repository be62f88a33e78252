"""Gold articles: a YAML front matter (id, published, people, events), then the text with inline tags."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from sukien.errors import GoldError
from sukien.evaluate.measures import composed
from sukien.rules.markup import Marked, parse

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Gold(NamedTuple):
    """An annotated article; `people` and `events` are rows as the front matter has them.

    All strings but the text itself are in NFC, as those of a run are when they are compared.
    """

    id: str
    title: str | None
    published: str | None
    url: str | None
    text: str
    mentions: list[Marked]
    people: list[dict[str, Any]]
    events: list[dict[str, Any]]


def read_gold(path: Path) -> Gold:
    """The article of one file. Raises GoldError where the front matter or the tags are broken."""
    where, parts = path.as_posix(), path.read_text(encoding="utf-8").split("---\n", 2)
    if len(parts) < 3:
        raise GoldError("no front matter", where=where, remedy="write it between two '---' lines")
    try:
        front = yaml.load(parts[1], _LOADER) or {}
    except yaml.YAMLError as error:
        raise GoldError(f"the front matter is not YAML: {error}", where=where, remedy="mend it") from error
    if not isinstance(front, dict) or not front.get("id"):
        raise GoldError("no id in the front matter", where=where, remedy="give the article an id")
    text, mentions = parse(parts[2].strip("\n") + "\n", where)
    return Gold(
        id=str(front["id"]),
        title=front.get("title"),
        published=str(front["published"]) if front.get("published") else None,
        url=front.get("url"),
        text=text,
        mentions=[one._replace(text=composed(one.text)) for one in mentions],
        people=composed(front.get("people") or []),
        events=composed(front.get("events") or []),
    )


def gold_files(named: Iterable[Path]) -> Iterator[Path]:
    """The files that are named, and those in the folders that are named. Raises GoldError where there are none."""
    for path in named:
        found = sorted(path.rglob("*.gold")) if path.is_dir() else [path]
        if not found or not all(file.is_file() for file in found):
            raise GoldError("no gold article here", where=path.as_posix(), remedy="name *.gold files or their folder")
        yield from found
