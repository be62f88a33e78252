"""What a live report is about: its headline names the meeting, and below the names stands where it is written from.

"TRỰC TIẾP: ADMM+ lần thứ 12 / Minh Khuê (từ Kuala Lumpur) / 17:48 …": no entry names the meeting again.
"""

from __future__ import annotations

from collections.abc import Sequence

from sukien import mention as m
from sukien.events.days.live import is_live
from sukien.events.model.draft import Place, When
from sukien.events.model.placing import place_of
from sukien.events.model.time import is_day
from sukien.events.sentence.anchors import Anchor
from sukien.events.story.story import Story

_WRITTEN_FROM = r"\((?:{from|at}) $"
"""What stands before the place that a report is written from."""
_TOP = 6
"""The lines among which that place stands."""


def live_topics(story: Story, kinds: Sequence[str]) -> list[int]:
    """The headline of a live report that names a meeting, which is then of the day of the report, and where that is."""
    if not is_live(story) or not is_day(story.reference or ""):
        return []
    named = [i for i, kind in enumerate(kinds) if kind == "headline" and any(map(_is_session, story.anchors[i]))]
    if not named or story.mentions(named[0], m.DATE):
        return []
    day = story.reference
    story.day = When(day, day, str(day), None)
    where = _written_from(story)
    if where is not None:
        story.chronicle = True
        story.theatres.append((-1, where))
    return named[:1]


def _is_session(anchor: Anchor) -> bool:
    return (anchor.type, anchor.form) == ("meeting", "name")


def _written_from(story: Story) -> Place | None:
    """The place in brackets behind the name of whoever reports: "(từ Kuala Lumpur)"."""
    lower, written = story.text.lower, story.text.text
    for index in range(min(_TOP, len(story.text.sentences))):
        begin, _ = story.text.sentences[index]
        for place in story.places(index):
            led = story.pack.pattern(_WRITTEN_FROM).search(lower, begin, place.start)
            if led is not None and written.startswith(")", place.end):
                return place_of(story.text, place, story.places(index))
    return None
