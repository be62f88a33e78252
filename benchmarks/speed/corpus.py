"""Articles for measuring: composed ones recombined, with other names and dates, among news of no interest.

    python benchmarks/speed/corpus.py 1000 > articles.jsonl

The same number of articles is the same text everywhere and for ever: chance has a fixed seed for each article.
"""

from __future__ import annotations

import json
import random
import re
import sys
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parents[2]
COMPOSED = ROOT / "corpus" / "gold" / "composed"
RELEVANT = 0.08
"""Share of articles that tell of defence diplomacy, of many events each: about one event an article over all, as in a
desk's feed on foreign affairs, and more than a crawl has."""
LENGTH = 3_300
"""Characters of an article, on average."""
FAMILIES = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Phan", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Đinh")
MIDDLES = ("Văn", "Hữu", "Đức", "Quang", "Minh", "Xuân", "Đình", "Thanh", "Công", "Ngọc", "Bá", "Trọng", "Hồng", "Anh")
GIVENS = ("Bình", "Cường", "Dũng", "Giang", "Hải", "Hòa", "Hùng", "Khánh", "Lâm", "Long", "Nam", "Nghĩa", "Sơn", "Vinh")

_TAG = re.compile(r"<(/?)([A-Z])(?: [^>]*)?>")
_PERSON = re.compile(r"<P>([^<]*)</P>")
_DATE = re.compile(r"<D[^>]*>([^<]*)</D>")


def articles(count: int, first: int = 0) -> Iterator[dict[str, Any]]:
    """Articles as rows of JSON Lines."""
    for number in range(first, first + count):
        chance = random.Random(number)
        day = f"{chance.randint(2010, 2024)}-{chance.randint(1, 12):02d}-{chance.randint(1, 28):02d}"
        text = relevant(chance, day) if chance.random() < RELEVANT else irrelevant(chance)
        yield {"id": f"a-{number}", "text": text, "published": day}


def relevant(chance: random.Random, day: str) -> str:
    """The head of one composed article, then paragraphs of others, with names and dates of their own."""
    composed, wanted = _composed(), max(500.0, chance.gauss(LENGTH, 900))
    story = chance.choice(composed)
    paragraphs = list(story[:2])
    while sum(map(len, paragraphs)) < wanted:
        paragraphs.append(chance.choice(chance.choice(composed)))
    names: dict[str, str] = {}
    text = "\n\n".join(paragraphs)
    text = _PERSON.sub(lambda found: _renamed(found[1], names, chance), text)
    text = _DATE.sub(lambda found: _redated(found[1], day, chance), text)
    return _TAG.sub("", text)


def irrelevant(chance: random.Random) -> str:
    """Sentences of news about one other thing, in paragraphs; again with other words until they are enough."""
    slots, topics = _templates()
    sentences = chance.choice(topics)
    out, length, wanted = list[str](), 0, max(500.0, chance.gauss(LENGTH, 900))
    while length < wanted:
        for template in chance.sample(sentences, len(sentences)):
            words = {name: chance.choice(values) for name, values in slots.items()}
            out.append(template.format(n=chance.randint(2, 99), m=chance.randint(2, 9), **words))
            length += len(out[-1])
    cuts = range(0, len(out), 3)
    return "\n\n".join(" ".join(out[cut : cut + 3]) for cut in cuts)


@lru_cache(maxsize=1)
def _composed() -> list[list[str]]:
    found = []
    for path in sorted(COMPOSED.glob("*.gold")):
        body = path.read_text(encoding="utf-8").split("---\n", 2)[2]
        found.append([paragraph.strip() for paragraph in body.split("\n\n") if paragraph.strip()])
    return found


@lru_cache(maxsize=1)
def _templates() -> tuple[dict[str, list[str]], list[list[str]]]:
    data = yaml.safe_load((Path(__file__).parent / "irrelevant.yaml").read_text(encoding="utf-8"))
    return data["slots"], list(data["topics"].values())


def _renamed(name: str, names: dict[str, str], chance: random.Random) -> str:
    """Another name for a Vietnamese one of three words, the same throughout; short forms follow it."""
    words = name.split()
    if name not in names:
        if len(words) == 3 and words[0].title() in FAMILIES:
            new = f"{chance.choice(FAMILIES)} {chance.choice(MIDDLES)} {chance.choice(GIVENS)}"
            names[name] = new
            names.setdefault(words[-1], new.split()[-1])
        else:
            names[name] = name
    return names[name]


def _redated(text: str, day: str, chance: random.Random) -> str:
    """The expression with another day and the year of the article."""
    text = re.sub(r"\b\d{1,2}(?=[-/.]\d)", str(chance.randint(1, 28)), text)
    return re.sub(r"\b20[0-2]\d\b", day[:4], text)


if __name__ == "__main__":
    for row in articles(int(sys.argv[1]) if len(sys.argv) > 1 else 1000):
        print(json.dumps(row, ensure_ascii=False))
