"""Annotations of articles that are not ours to publish: kept apart from their text, joined with it by who has it.

    standoff.py strip FILE.gold ... > annotations.jsonl
    standoff.py restore annotations.jsonl ARTICLES.jsonl ... --out FOLDER

A line of annotations has the front matter of a gold article (people, events), the first `length` code points that were
annotated, the SHA-256 of these (UTF-8), and its tags: begin, end (code points), name, attributes; an outer tag before
those inside it. ARTICLES are JSON Lines with `id` and `text`. `restore` writes a gold file for each article that it
finds, and says which it does not find, or finds with another text; exit code 1 where it found none.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import yaml

from sukien.rules.markup import LABELS, parse

_NAMES = {label: tag for tag, label in LABELS.items()}


def strip(path: Path) -> dict[str, Any]:
    """The annotations of a gold file without its text."""
    _, front, body = path.read_text(encoding="utf-8").split("---\n", 2)
    text, spans = parse(body.strip("\n"), path.as_posix())
    meta = json.loads(json.dumps(yaml.safe_load(front), default=str))
    tags = [[span.start, span.end, _NAMES[span.label], span.attributes] for span in spans]
    return {**meta, "length": len(text), "sha256": _digest(text), "tags": tags}


def restore(row: dict[str, Any], text: str) -> str:
    """A gold file from its annotations and the text that they are of."""
    front = {key: value for key, value in row.items() if key not in ("length", "sha256", "tags")}
    marks: dict[int, list[str]] = {}
    for begin, end, name, attributes in row["tags"]:
        given = "".join(f' {key}="{value}"' for key, value in attributes.items())
        marks.setdefault(begin, []).append(f"<{name}{given}>")
        marks.setdefault(end, []).insert(0, f"</{name}>")
    out, last = [], 0
    for at in sorted(marks):
        out += [text[last:at], *marks[at]]
        last = at
    head = yaml.safe_dump(front, allow_unicode=True, sort_keys=False, width=10_000)
    return f"---\n{head}---\n{''.join(out)}{text[last:]}\n"


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _lines(paths: Iterable[Path]) -> Iterator[dict[str, Any]]:
    for path in paths:
        yield from map(json.loads, path.read_text(encoding="utf-8").splitlines())


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("strip").add_argument("gold", type=Path, nargs="+")
    joined = commands.add_parser("restore")
    joined.add_argument("annotations", type=Path)
    joined.add_argument("articles", type=Path, nargs="+")
    joined.add_argument("--out", type=Path, required=True)
    given = parser.parse_args()
    if given.command == "strip":
        for path in given.gold:
            print(json.dumps(strip(path), ensure_ascii=False))
        return 0
    texts = {str(article["id"]): str(article["text"]) for article in _lines(given.articles)}
    given.out.mkdir(parents=True, exist_ok=True)
    found = 0
    for row in _lines([given.annotations]):
        text = texts.get(row["id"], "")[: row["length"]]
        if _digest(text) != row["sha256"]:
            print(f"{row['id']}: {'another text' if text else 'no such article'}", file=sys.stderr)
            continue
        (given.out / f"{row['id']}.gold").write_text(restore(row, text), encoding="utf-8")
        found += 1
    print(f"{found} gold articles in {given.out}", file=sys.stderr)
    return 0 if found else 1


if __name__ == "__main__":
    sys.exit(main())
