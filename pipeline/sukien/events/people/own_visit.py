"""Whose visit opens a sentence that names no visitor: "Tổng thống X ở lại trong nước. Chuyến thăm Mỹ được hoãn"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sukien.events.sentence.anchors import Anchor
from sukien.events.sentence.named import Named
from sukien.events.story.story import Story
from sukien.people import Person

_OPENING = 3
"""How many characters (a quotation mark) may stand before the visit that a sentence opens with."""
_MARK = re.compile(r"[,;\"]")
"""What ends the words in which a visitor would be told ("chuyến thăm Mỹ của X")."""


def quoted(story: Story, behind: Sequence[Named]) -> bool:
    """Whether who stands behind a visit only speaks of it: "Chuyến thăm Mỹ được hoãn lại", thư ký X nói."""
    return bool(behind) and story.cues.starting_at("says", _past_comma(story, behind[0].end)) is not None


def own_visit(story: Story, anchor: Anchor, before: Sequence[Named], behind: Sequence[Named]) -> list[Person]:
    """The one of another state of whom alone the sentence before tells."""
    begin, end = story.text.sentences[anchor.sentence]
    if anchor.form != "noun" or before or anchor.start - begin > _OPENING or not anchor.sentence:
        return []
    stop = _MARK.search(story.text.text, anchor.end, end)
    of = story.cues.first("of", anchor.end, stop.start() if stop is not None else end)
    if (behind and not quoted(story, behind)) or of is not None:
        return []
    place = next((x for x in story.places(anchor.sentence) if 0 <= x.start - anchor.end <= 1), None)
    state = (place.norm.get("alpha_2") or place.norm.get("country")) if place is not None else None
    told = list({n.person.id: n.person for n in story.named(anchor.sentence - 1)}.values())
    home = told[0].country if len(told) == 1 and told[0].role else None
    return told if home is not None and state not in (None, home) else []


def _past_comma(story: Story, end: int) -> int:
    return end + 1 if story.text.text.startswith(",", end) else end
