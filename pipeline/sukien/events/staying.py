"""When somebody who has come leaves again, in words of its own: "Tàu sẽ lưu lại đến 9/1", "Ông rời Lào ngày 5/3"."""

from __future__ import annotations

from sukien import mention as m
from sukien.events.draft import Draft, When
from sukien.events.story import Story
from sukien.events.stretches import when_of
from sukien.events.time import distance, status_of
from sukien.mention import Mention

_TRIP = 15
"""Days that no visit lasts longer than."""
_BEHIND = 45
"""How many characters behind a word for staying or leaving its day may begin."""
_LATER = 4
"""Sentences behind a visit within which its end is told."""


def fill_end(story: Story, index: int) -> None:
    """The last day of the visit that was told last, from a sentence that tells how long the visitor stays."""
    if not any(d.type == "visit" for d in story.drafts):
        return
    for cue in story.cues.all("stays", *story.text.sentences[index]):
        day = _day(story, cue, index)
        visit = _visit(story, cue, day.mention, index) if day is not None and day.mention is not None else None
        if visit is None or visit.when is None or day is None or day.end is None:
            continue
        first = visit.when.start
        if first is None or not first < day.end or distance(first, day.end) > _TRIP or visit.when.end == day.end:
            continue
        if visit.when.start != visit.when.end and visit.when.end is not None and visit.when.end > day.end:
            continue
        visit.when = When(first, day.end, f"{first}/{day.end}", visit.when.mention)
        visit.prove("date.end", day.mention)
        visit.status = status_of(visit.when, story.reference, False)


def _day(story: Story, cue: Mention, index: int) -> When | None:
    """The day that a word for staying or leaving is told with: "lưu lại đến ngày 9/1", "rời Lào chiều 5/3"."""
    behind = (x for x in story.mentions(index, m.DATE) if 0 <= x.start - cue.end <= _BEHIND)
    date = next(behind, None)
    if date is None or set(",;:()") & set(story.text.text[cue.end : date.start]):
        return None
    when = when_of([date])
    return when if when.days and when.start == when.end else None


def _visit(story: Story, cue: Mention, date: Mention, index: int) -> Draft | None:
    """The visit of which it is the end: the last, of the same visitor and state, if the sentence names any."""
    visits = [d for d in story.drafts if d.type == "visit" and d.status != "cancelled" and not d.recalled]
    visit = visits[-1] if visits else None
    if visit is None or visit.when is None or not visit.when.days or index - visit.sentence > _LATER:
        return None
    who = [n.person.id for n in story.named(index) if n.end <= cue.start]
    if who and visit.people and who[-1] not in {p.id for p in visit.people}:
        return None
    place = next((p for p in story.places(index) if cue.end <= p.start < date.start), None)
    state = (place.norm.get("alpha_2") or place.norm.get("country")) if place is not None else None
    known = visit.place.country if visit.place is not None else None
    return None if state is not None and known is not None and state != known else visit
