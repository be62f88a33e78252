"""The day of a live report, whose entries are headed by the hour alone: "16h20 / X vừa gặp Y" is told of today."""

from __future__ import annotations

from functools import lru_cache
from itertools import zip_longest

from sukien.events.model.draft import Draft, When
from sukien.events.model.time import is_day
from sukien.events.places.scene import headed
from sukien.events.sentence.anchors import Anchor
from sukien.events.story.story import Story
from sukien.rules import Pack
from sukien.text import Text

_HOUR = r"\s*\d{1,2}(?: ?(?:{clock}) ?|:)(?:\d{2})?\s*"
"""A line that says an hour and nothing else: "16h20", "8:15", "9 giờ"."""
_ENTRIES = 3
"""How many such lines at least are those of a live report."""


def entry_day(story: Story, index: int) -> bool:
    """Whether a sentence is only the hour that heads an entry; what stands below it is of the day of the report."""
    hours = _hours(story)
    if index not in hours:
        return False
    if is_day(story.reference or ""):
        following = hours[index]
        end = story.text.sentences[following][0] if following is not None else len(story.text.text)
        day = story.reference
        story.heading = end - 1, When(day, day, str(day), None)
    story.facing = None  # "hai người" are those whom this entry names
    return True


def heading_of(story: Story, anchor: Anchor) -> When | None:
    """The date that heads a paragraph; that of a live report is none of a series that an entry only names."""
    when = headed(story, anchor.start)
    return None if when is not None and when.mention is None and anchor.form == "name" else when


def in_other_entry(story: Story, draft: Draft, index: int) -> bool:
    """Whether an event was last told in another entry of a live report than that of a sentence."""
    hours = _hours(story)
    return any(min(draft.last_told, index) < head <= max(draft.last_told, index) for head in hours)


def is_live(story: Story) -> bool:
    """Whether an article is a live report."""
    return bool(_hours(story))


def _hours(story: Story) -> dict[int, int | None]:
    """The sentences of a live report that head its entries, each with the next of them."""
    return _heads(story.text, story.pack)


@lru_cache(maxsize=2)  # the items of a list are stories of one text: it is looked through once
def _heads(text: Text, pack: Pack) -> dict[int, int | None]:
    pattern = pack.pattern(_HOUR)
    rows = [i for i, (begin, end) in enumerate(text.sentences) if pattern.fullmatch(text.lower, begin, end)]
    return dict(zip_longest(rows, rows[1:])) if len(rows) >= _ENTRIES else {}
