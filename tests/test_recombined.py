"""Sentences of the gold articles, cut, joined and put beside one another as no article has them: all stages read on."""

from __future__ import annotations

import random
import re
from pathlib import Path

import pytest

from sukien.stages import load_stages
from sukien.text import Meta, Text

_GOLD = Path(__file__).parent.parent / "corpus/gold"
_TAG = re.compile(r"</?[A-Z][^<>]*>")
_SENTENCE = re.compile(r"(?<=[.!?])\s+")


def sentences() -> list[str]:
    texts = (path.read_text(encoding="utf-8").split("\n---\n", 1)[1] for path in sorted(_GOLD.glob("*/own*.gold")))
    return [s for text in texts for s in _SENTENCE.split(_TAG.sub("", text)) if 20 < len(s) < 500]


def mixed(rows: list[str], draw: random.Random) -> str:
    """A sentence as it is, without some of its words or commas, or the beginning of one with the end of another."""
    one, other = draw.choice(rows), draw.choice(rows)
    words = one.split(" ")
    at = draw.randrange(len(words))
    return draw.choice(
        [
            one,
            one.replace(",", ""),
            " ".join(words[:at] + words[at + draw.randrange(1, 5) :]),
            one[: draw.randrange(len(one))] + other[draw.randrange(len(other)) :],
        ]
    )


@pytest.mark.parametrize("seed", range(8))
def test_whatever_stands_beside_what_is_read(seed: int) -> None:
    draw, rows, stages = random.Random(seed), sentences(), load_stages()
    for _ in range(100):
        text = " ".join(mixed(rows, draw) for _ in range(draw.randrange(2, 9)))
        published = draw.choice([None, "2018-06-28", "2024-01-05"])
        assert stages.read(Text(text, Meta(published=published))), text
