"""The day of an opening or closing that has none of its own."""

from __future__ import annotations

import re

from sukien import mention as m
from sukien.events.model.draft import Draft, When
from sukien.events.model.stretches import when_of
from sukien.events.model.time import overlap
from sukien.events.story.story import Story
from sukien.mention import Mention

_LEAD_IN = 40
"""How many characters before a day the word for opening or closing may begin ("khai mạc diễn đàn sáng 13-9")."""
_CLAUSE_END = re.compile(r"[,.;:!?()\n]")


def on_its_edge(story: Story, draft: Draft, whole: When) -> None:
    """An opening without a day of its own is when something is told to open, or on the first day of what it opens.

    A closing likewise, or on the last: "Diễn đàn diễn ra từ 12 đến 14-9. Khai mạc diễn đàn sáng 13-9, X nói …".
    """
    words = next((proof for proof in draft.proofs if proof.field == "type"), None)
    if words is None or not draft.inherited or not whole.days or whole.start == whole.end:
        return
    closes = story.cues.first("closing", words.start, words.end)
    cue = closes or story.cues.first("opening", words.start, words.end)
    if cue is not None:
        day = whole.end if closes else whole.start
        draft.when = _told_with(story, cue, whole) or When(day, day, str(day), whole.mention)
        draft.prove("date.start", draft.when.mention, "date.inherited")


def _told_with(story: Story, cue: Mention, whole: When) -> When | None:
    """The one day of a stretch that the article tells with the same word for opening or closing."""
    lower, word = story.text.lower, story.text.lower[cue.start : cue.end]
    days = dict[str | None, When]()
    for index in range(len(story.text.sentences)):
        for mention in story.mentions(index, m.DATE):
            when, at = when_of([mention]), lower.rfind(word, max(0, mention.start - _LEAD_IN), mention.start)
            alone = when.days and when.start == when.end and overlap(when, whole)
            if alone and at >= 0 and _CLAUSE_END.search(lower, at, mention.start) is None:
                days.setdefault(when.start, when)
    return next(iter(days.values())) if len(days) == 1 else None
