"""Gold articles: a YAML front matter (id, published, people, events), then the text with inline tags."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import ValidationError

from sukien.errors import GoldError, SukienError
from sukien.evaluate.front import Front, dated
from sukien.evaluate.measures import composed
from sukien.mention import COUNTRY, DATE
from sukien.rules.complaints import complaints
from sukien.rules.markup import Marked, parse
from sukien.rules.tree import Tree, read_tree

_CODE = re.compile(r"[A-Z]{2}")


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
    unsaid: frozenset[str] = frozenset()
    """What nobody looked at (mentions, people, events): it is not scored."""


class Parts(NamedTuple):
    """A gold file taken apart, each part with the lines that it has in the file."""

    tree: Tree
    """The front matter."""
    front: Front
    text: str
    mentions: list[Marked]
    first: int
    """The line on which the text begins."""


def read_gold(path: Path) -> Gold:
    """The article of one file. Raises GoldError with all that is wrong in its front matter, or with its tags."""
    _, front, text, mentions, _ = read_parts(path)
    rows = front.model_dump(mode="json", include={"people", "events"}, exclude_unset=True)
    return Gold(
        id=front.id,
        title=front.title,
        published=front.published,
        url=front.url,
        text=text,
        mentions=[one._replace(text=composed(one.text)) for one in mentions],
        people=composed(rows.get("people") or []),
        events=composed(rows.get("events") or []),
        unsaid=frozenset(name for name in ("people", "events") if rows.get(name) is None),
    )


def read_parts(path: Path) -> Parts:
    """The parts of one file. Raises GoldError where they are broken."""
    where = path.as_posix()
    try:
        parts = path.read_text(encoding="utf-8-sig").split("---\n", 2)
    except UnicodeDecodeError as error:
        raise GoldError("not UTF-8", where=where, remedy="save the file as UTF-8") from error
    if len(parts) < 3:
        raise GoldError("no front matter", where=where, remedy="write it between two '---' lines")
    above = parts[0].count("\n") + 1
    try:
        # The lines above the front matter are kept as empty ones, so that errors name the lines of the file.
        tree = read_tree(("\n" * above + parts[1]).encode(), where)
    except SukienError as error:
        raise GoldError(error.message, where=error.where, remedy=error.remedy) from error
    front = _front(tree, where, above + 1)
    body = parts[2].lstrip("\n")
    first = above + parts[1].count("\n") + 2 + len(parts[2]) - len(body)
    text, mentions = parse(body.rstrip("\n") + "\n", where, first)
    for one in mentions:
        _check_values(one, f"{where}:{line_of(first, text, one)}")
    return Parts(tree, front, text, mentions, first)


def line_of(first: int, text: str, one: Marked) -> int:
    """The line of a file on which a mention stands, of a text that begins on the line `first`."""
    return first + text.count("\n", 0, one.start)


def _front(tree: Tree, where: str, line: int) -> Front:
    if not isinstance(tree.value, dict) or tree.value.get("id", Tree(None, 0)).value is None:
        raise GoldError("no id in the front matter", where=f"{where}:{line}", remedy="give the article an id")
    try:
        return Front.model_validate(tree.plain())
    except ValidationError as error:
        told = [
            GoldError(f"{one.field}: {one.message}", where=f"{where}:{one.line}", remedy=one.remedy)
            for one in complaints(error, tree, Front)
        ]
        if len(told) == 1:
            raise told[0] from error
        raise GoldError("\n".join([f"{len(told)} errors", *map(str, told)])) from error


def _check_values(one: Marked, where: str) -> None:
    """Raises GoldError where a tag says of its words what no value can be."""
    if one.label == COUNTRY:
        for code in one.attributes.get("iso", "VN").split("|"):
            if not _CODE.fullmatch(code):
                remedy = "it looks like VN, two capitals (ISO 3166-1)"
                raise GoldError(f"<C iso=\"{code}\"> of '{one.text}' is no code", where=where, remedy=remedy)
    elif one.label == DATE:
        for value in one.attributes.get("v", "2020").split("|"):
            try:
                for end in value.split("/"):
                    dated(end)
            except ValueError as error:
                raise GoldError(f"<D> of '{one.text}': {error}", where=where, remedy="a range is start/end") from error


def gold_files(named: Iterable[Path]) -> Iterator[Path]:
    """The files that are named, and those in the folders that are named. Raises GoldError where there are none."""
    for path in named:
        found = sorted(path.rglob("*.gold")) if path.is_dir() else [path]
        if not found or not all(file.is_file() for file in found):
            raise GoldError("no gold article here", where=path.as_posix(), remedy="name *.gold files or their folder")
        yield from found
