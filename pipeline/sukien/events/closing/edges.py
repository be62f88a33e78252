"""The day of an opening or closing that has none of its own, and of who meets just before or after it."""

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
_BRIEF = ("talks", "call", "agreement")
"""Types of events that take no more than a part of a day."""
_BESIDE = r"(?<!\w){after|before} (?:[^\W\d]+ )?$"
"""What stands before a word for opening or closing beside which something is done: "ngay sau phiên khai mạc"."""
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
        _take_day(story, draft, cue, whole, closes=closes is not None)


def beside_an_edge(story: Story, draft: Draft) -> None:
    """Who meets before or after an opening or closing does so on its day: "X chào xã giao Y sau phiên khai mạc"."""
    main, (begin, end) = story.main(), story.text.sentences[draft.sentence]
    whole = main.when if main is not None and main.type == "meeting" else None
    if draft.type not in _BRIEF or not draft.inherited or draft.when is None:
        return
    if whole is None or not whole.days or whole.start == whole.end or not overlap(draft.when, whole):
        return
    for slot in ("opening", "closing"):
        cue = story.cues.first(slot, begin, end)
        if cue is not None and story.pack.pattern(_BESIDE).search(story.text.lower, begin, cue.start) is not None:
            _take_day(story, draft, cue, whole, closes=slot == "closing")
            return


def _take_day(story: Story, draft: Draft, cue: Mention, whole: When, *, closes: bool) -> None:
    """Put an event on the day that is told with a word for opening or closing, or on the first or last of a stretch."""
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
