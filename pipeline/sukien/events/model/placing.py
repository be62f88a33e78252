"""A place with the state in which it lies."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sukien import mention as m
from sukien.events.model.draft import Place
from sukien.mention import Mention
from sukien.text import Text

_BEFORE_STATE = re.compile(r"\s*(?:\(|,|-)?\s*")
"""What may stand between a place and its state: "Vientiane (Lào)"."""


def place_of(text: Text, mention: Mention, places: Sequence[Mention]) -> Place:
    """A place with its state: its own, or the one that stands behind it ("Jakarta (Indonesia)").

    Behind a comma another state than its own begins something else: "tại Tokyo, Việt Nam và Nhật Bản ký …".
    """
    words = text.text[mention.start : mention.end]
    if mention.label == m.COUNTRY:
        return Place(words, None, str(mention.norm["alpha_2"]), mention)
    country = mention.norm.get("country")
    for other in places:
        if other.label == m.COUNTRY and 0 <= other.start - mention.end <= 3:
            gap = text.text[mention.end : other.start]
            if _BEFORE_STATE.fullmatch(gap) and (country is None or "," not in gap):
                country = other.norm["alpha_2"]
            break
    return Place(words, mention.norm.get("city"), country, mention)
