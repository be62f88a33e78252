"""The states of the entries of a chronicle, which leave out whose they are: "11/2009: Ký Bản ghi nhớ về hợp tác".

They are those of which the line above the entries tells: "Các mốc quan hệ quốc phòng Việt Nam - Ấn Độ".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from sukien import mention as m
from sukien.events.model.draft import Draft
from sukien.events.states.rosters import ITEM
from sukien.events.states.states import LIST
from sukien.events.story.story import Story
from sukien.extractors.countries import find_countries
from sukien.mention import Mention
from sukien.text import Text

_TYPES = ("agreement", "talks", "call", "exercise", "ceremony")
"""Types of events that are of both states of a chronicle."""
_MARKS = (":", " -", " –")
"""What stands behind the day of an entry."""
_ITEM_MARKS = (*_MARKS, ",")
"""The same, in an item of a list: "- Tháng 8/2021, diễn tập trên biển"."""
_NEAR = 4
"""How many sentences away another entry stands: one line with a date is no chronicle."""
_ABOVE = 3
"""How many lines above the entries may tell whose they are."""
_STATES = (2, 3)
"""How many states have a history together."""


def of_chronicle(story: Story, draft: Draft) -> None:
    """Give the event of an entry the states that the chronicle is about, if it names no others."""
    if draft.type not in _TYPES or len(draft.countries) > 1 or draft.people or not _in_list(story, draft.sentence):
        return
    here = {str(c.norm["alpha_2"]) for c in story.mentions(draft.sentence, m.COUNTRY)} | draft.countries
    for states, words in _told_above(story, draft.sentence):
        if here <= states:
            draft.countries |= states
            draft.prove("countries", words)
            return


def _in_list(story: Story, index: int) -> bool:
    """Whether a sentence stands in an entry, and another entry near it."""
    if not _is_entry(story, index):
        return False
    line = story.paragraph(story.text.sentences[index][0])
    near = range(max(0, index - _NEAR), min(len(story.text.sentences), index + _NEAR + 1))
    return any(story.paragraph(story.text.sentences[at][0]) != line and _is_entry(story, at) for at in near)


def _is_entry(story: Story, index: int) -> bool:
    """Whether a sentence stands in a line that opens with a date and a mark."""
    top = story.paragraph(story.text.sentences[index][0])
    marker = ITEM.match(story.text.text, top)
    start = marker.end() if marker is not None else top
    # The date "11/2009" may look like the number of an item.
    date = next((x for x in story.mentions(story.text.sentence_at(top), m.DATE) if x.start in (top, start)), None)
    if date is None:
        return False
    return story.text.text.startswith(_ITEM_MARKS if date.start > top else _MARKS, date.end)


def _told_above(story: Story, index: int) -> Iterator[tuple[set[str], Mention | None]]:
    """The states in the lines above the entries, the nearest first, with their words; then those of the title."""
    lines = 0
    for at in range(index - 1, -1, -1):
        if _is_entry(story, at):
            continue
        lines += 1
        rows = story.mentions(at, m.COUNTRY)
        if states := _in_row(story, story.text.text, rows):
            yield states, rows[0]
        if lines == _ABOVE:
            break
    title = Text(story.text.meta.title or "")
    if states := _in_row(story, title.text, find_countries(title, story.pack, {})):
        yield states, None


def _in_row(story: Story, written: str, named: Sequence[Mention]) -> set[str]:
    """The two or three states that stand in a row, if they are all that a line names."""
    joint = story.pack.pattern(LIST)
    states = {str(c.norm["alpha_2"]) for c in named}
    joined = all(joint.fullmatch(written, a.end, b.start) for a, b in pairwise(named))
    return states if joined and len(states) in _STATES else set()
