"""Accuracy beside the usual stack: names by underthesea's NER, states by Babel's CLDR names, dates by dateparser.

    python -m pip install -r benchmarks/accuracy/requirements.txt
    python benchmarks/accuracy/compare.py corpus/gold/dev-*.gold corpus/gold/seed-*.gold

Both read the same articles and are scored by the same code, `sukien.evaluate`. The peers find no ranks, meetings, roles
or events; dates are given the publication date as their base, as a careful user would do.
"""

from __future__ import annotations

import argparse
import logging
import re
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from babel import Locale
from dateparser.search import search_dates
from underthesea import ner

import sukien
from sukien.evaluate.gold import Gold, gold_files, read_gold
from sukien.evaluate.score import score

Entity = dict[str, Any]

LABELS = ("PERSON", "RANK", "COUNTRY", "DATE", "MEETING", "ALL")
_STATES = {
    name: code
    for code, name in Locale("vi").territories.items()
    if len(code) == 2 and code.isalpha() and code not in ("EU", "EZ", "UN", "ZZ", "QO")
}
_STATE = re.compile(rf"(?<!\w)(?:{'|'.join(sorted(map(re.escape, _STATES), key=len, reverse=True))})(?!\w)")


def peer(gold: Gold) -> list[Entity]:
    """What the usual stack finds in an article, as entities with code point offsets."""
    return sorted([*_people(gold.text), *_states(gold.text), *_dates(gold)], key=lambda one: int(one["start"]))


def _people(text: str) -> Iterator[Entity]:
    for line in re.finditer(r".+", text):
        at, spans = line.start(), list[tuple[int, int]]()
        for word, _, _, tag in ner(line.group()):
            found = text.find(word, at, line.end())
            if found < 0:
                continue
            at = found + len(word)
            if tag == "I-PER" and spans:
                spans[-1] = (spans[-1][0], at)
            elif tag == "B-PER":
                spans.append((found, at))
        yield from (_entity("PERSON", text, start, end, {}) for start, end in spans)


def _states(text: str) -> Iterator[Entity]:
    for match in _STATE.finditer(text):
        yield _entity("COUNTRY", text, match.start(), match.end(), {"alpha_2": _STATES[match.group()]})


def _dates(gold: Gold) -> Iterator[Entity]:
    settings = {"RELATIVE_BASE": datetime.fromisoformat(gold.published)} if gold.published else {}
    at = 0
    for words, value in search_dates(gold.text, languages=["vi"], settings=settings) or ():
        found = gold.text.find(words, at)
        if found >= 0:
            at = found + len(words)
            day = value.date().isoformat()
            yield _entity("DATE", gold.text, found, at, {"type": "DATE", "value": day, "start": day, "end": day})


def _entity(label: str, text: str, start: int, end: int, norm: dict[str, Any]) -> Entity:
    return {"label": label, "start": start, "end": end, "text": text[start:end], "norm": norm, "section": "body"}


def main() -> int:
    """Print both tables side by side."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("gold", nargs="+", type=Path)
    parser.add_argument(
        "--each", action="store_true", help="a line for each file too: a phenomenon of corpus/gold/sentences"
    )
    arguments = parser.parse_args()
    golds = [read_gold(path) for path in gold_files(arguments.gold)]
    logging.getLogger("underthesea").setLevel(logging.ERROR)
    nlp = sukien.load()
    ours: dict[str, Any] = {}
    events: dict[str, Any] = {}
    for gold in golds:
        record = sukien.extract(gold.text, published=gold.published, url=gold.url, title=gold.title, nlp=nlp)
        ours[gold.id] = record.document.model_dump(mode="json")
        events[gold.id] = [event.model_dump(mode="json") for event in record.events]
    theirs = {gold.id: {"doc_id": gold.id, "entities": peer(gold)} for gold in golds}
    mine, peers = score(golds, ours, events).report, score(golds, theirs, {gold.id: [] for gold in golds}).report
    print(f"{len(golds)} articles\n{'F1':12}{'sukien':>9}{'with norm':>11}{'peers':>9}{'with norm':>11}{'gold':>7}")
    for label in LABELS:
        row, other = mine["mentions"][label], peers["mentions"].get(label, {"f1": 0.0, "f1_norm": 0.0})
        figures = f"{row['f1']:9.3f}{row['f1_norm']:11.3f}{other['f1']:9.3f}{other['f1_norm']:11.3f}"
        print(f"{label:12}{figures}{row['want']:7}")
    for name in ("people", "events"):
        print(f"{name:12}{mine[name]['f1']:9.3f}{'':11}{peers[name]['f1']:9.3f}{'':11}{mine[name]['want']:7}")
    print(f"{'overall':12}{mine['overall']:9.3f}{'':11}{peers['overall']:9.3f}")
    if arguments.each:
        print(f"\n{'all labels, with norm':32}{'sukien':>9}{'peers':>9}")
        for gold in golds:
            rows = (score([gold], found, {}).report["mentions"]["ALL"]["f1_norm"] for found in (ours, theirs))
            print(f"{gold.id:32}" + "".join(f"{value:9.3f}" for value in rows))
    return 0


if __name__ == "__main__":
    sys.exit(main())
