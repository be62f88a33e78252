"""Round-ups of the news: "Thế giới 24 giờ qua", in which each item under a heading of its own is a story of its own."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from sukien.events.model.draft import Draft
from sukien.events.model.time import overlap
from sukien.events.story.story import Story
from sukien.rules import Pack
from sukien.text import Text

_TOP = 3
"""The sentences among which the words stand that announce a round-up, where the headline does not."""
_FEW = 2
"""More headings than these make items of what stands below them."""
_WORDS = 14
"""A heading is no longer, in words."""
_STOPS = '.!?;:,…")'
"""What a heading does not end with."""
_TOLD = ("lead", "body")


def items(story: Story, kinds: Sequence[str]) -> list[list[int]]:
    """The sentences of each item of a round-up, what stands above the first heading first; none of another article."""
    if not _is_roundup(story):
        return []
    tops = [i for i, kind in enumerate(kinds) if kind in _TOLD and is_heading(story.text, i)]
    if len(tops) <= _FEW:
        return []
    stops = [0, *tops, len(kinds)]
    parts = [list(range(start, stop)) for start, stop in pairwise(stops)]
    return [[i for i in part if kinds[i] != "related"] for part in parts]


def is_heading(text: Text, index: int) -> bool:
    """Whether a sentence is a short line of its own above a paragraph of prose."""
    begin, end = text.sentences[index]
    written = text.text
    if written[end - 1] in _STOPS or not written.startswith("\n", end) or index + 1 == len(text.sentences):
        return False
    if index and "\n" not in written[text.sentences[index - 1][1] : begin]:
        return False
    below = text.sentences[index + 1][1]
    return written[begin:end].count(" ") < _WORDS and written[begin].isupper() and written[below - 1] in ".:"


def merged(parts: Sequence[list[Draft]]) -> list[Draft]:
    """The events of the items; of what stands above them those that no item tells."""
    told = [draft for part in parts[1:] for draft in part]
    return [*(draft for draft in parts[0] if not any(_is_told(draft, other) for other in told)), *told]


def _is_told(draft: Draft, other: Draft) -> bool:
    """Whether an item tells in full what a line above it sums up: an event of its kind, day and states."""
    if draft.type != other.type or draft.meeting != other.meeting:
        return False
    if draft.when is not None and other.when is not None and not overlap(draft.when, other.when):
        return False
    return not draft.countries or not other.countries or bool(draft.countries & other.countries)


def _is_roundup(story: Story) -> bool:
    """Whether the headline or what stands at the top announces the news of a day or a week."""
    if _announces(story.pack, (story.text.meta.title or "").lower()):
        return True
    sentences = story.text.sentences[:_TOP]
    return bool(sentences) and _announces(story.pack, story.text.lower[sentences[0][0] : sentences[-1][1]])


def _announces(pack: Pack, words: str) -> bool:
    return pack.pattern(r"(?<!\w){roundup}(?!\w)").search(words) is not None
