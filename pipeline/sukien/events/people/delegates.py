"""Who sits for a state at the meeting of which the article tells: "theo lời X, đại diện Việt Nam", "X ngồi ghế của ta".

Only somebody who was there does so, whatever else the sentence tells of him.
"""

from __future__ import annotations

from sukien import mention as m
from sukien.events.model.draft import Draft
from sukien.events.story.story import Story
from sukien.people import Person

_BACK_THEN = r"(?<!\w){back_then}(?!\w)"
"""What a sentence says that goes on with what was just recalled: it is told of that meeting."""


def add_delegates(story: Story, index: int) -> None:
    """Those who act for a state, at the one meeting that their sentence can mean."""
    begin, end = story.text.sentences[index]
    states = {c.start for c in story.mentions(index, m.COUNTRY)}
    rows = [words for words in story.cues.all("represents", begin, end) if words.end + 1 in states]
    then = story.pack.pattern(_BACK_THEN).search(story.text.lower, begin, end) if rows else None
    meeting = _meeting(story, index) if rows and then is None else None
    if meeting is not None:
        meeting.add_people([p for words in rows for p in _before(story, begin, words.start)])


def _before(story: Story, begin: int, start: int) -> list[Person]:
    """Whoever is named right before such words, be it only as the source of what is told."""
    ends = (start - 1, start - 2)  # a blank, or a comma and a blank
    return [p for p in story.everybody if any(x.start >= begin and x.end in ends for x in p.mentions)]


def _meeting(story: Story, index: int) -> Draft | None:
    """The meeting that was told: in this sentence, else in its paragraph, else in the article, if there is but one."""
    begin, _ = story.text.sentences[index]
    here = story.here(begin)
    for rows in (story.told, here, story.drafts):
        meetings = [d for d in rows if d.type == "meeting" and d.section == story.section]
        held = [d for d in meetings if d.status not in ("planned", "cancelled") and not d.recalled]
        main = story.main() if rows is here else None
        if meetings:
            return held[0] if len(held) == 1 else next((d for d in held if d is main), None)
    return None
