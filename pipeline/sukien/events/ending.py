"""The last day of what the sentences before told by its first: "… cập cảng sáng 4/6. Tàu nhổ neo ngày 8/6"."""

from __future__ import annotations

from sukien import mention as m
from sukien.events.draft import Draft, When
from sukien.events.story import Story
from sukien.events.stretches import when_of
from sukien.events.time import distance, is_after, status_of
from sukien.mention import Mention

_TYPES = {"visit": ("visit",), "exercise": ("exercise",), "session": ("meeting", "talks")}
"""What the words can mean that stand for what goes on, by their value; those without one mean any."""
_SOON = 2
"""Sentences within which such words mean what was told."""
_LONGEST = 31
"""How many days it takes at the most."""
_LEAVES = 30
"""How many characters before the last day of a visit a word for leaving may begin: "tàu rời Đà Nẵng hôm 8/6"."""


def fill_end(story: Story, index: int) -> None:
    """Stretch what was just told by one day to the last, where this sentence tells of nothing but its end."""
    if not story.drafts or not index:
        return
    begin, end = story.text.sentences[index]
    stand_in = story.cues.first("goes_on", begin, end)
    if stand_in is None:
        return
    draft = _meant(story, index, stand_in)
    if draft is None or any(told is not draft for told in story.told):
        return
    for date in story.mentions(index, m.DATE):
        last = when_of([date])
        if date.start < stand_in.end or not _ends(story, draft, stand_in, date):
            continue
        if last.days and last.start == last.end and _lies_behind(draft, last):
            _stretch(story, draft, last, date)
            return


def _meant(story: Story, index: int, stand_in: Mention) -> Draft | None:
    """The event of one day that words like "tàu", "hội thao" stand for."""
    types = _TYPES.get(str(stand_in.norm["value"]), ("visit", "exercise", "meeting", "talks"))
    for draft in reversed(story.drafts):
        if index - draft.sentence > _SOON:
            return None
        if draft.type not in types or (draft.type == "talks" and draft.meeting is None) or draft.status == "cancelled":
            continue
        when = draft.when
        single = when is not None and when.days and when.start == when.end
        return draft if single and not draft.ended else None
    return None


def _ends(story: Story, draft: Draft, stand_in: Mention, date: Mention) -> bool:
    """Whether a date is told as the last day: "kéo dài đến 4/9", "rời cảng ngày 8/6"."""
    if story.cues.ending_at("closing", date.start) is not None:
        return True
    left = max(stand_in.end, date.start - _LEAVES)
    leaves = story.cues.first("leaves", left, date.start) if draft.type == "visit" else None
    return leaves is not None and not set(",;:") & set(story.text.text[leaves.end : date.start])


def _lies_behind(draft: Draft, last: When) -> bool:
    """Whether a day lies behind the one that is told, and not too far."""
    first = draft.when.start if draft.when is not None else None
    return first is not None and is_after(last, first) and distance(first, last.end) <= _LONGEST


def _stretch(story: Story, draft: Draft, last: When, date: Mention) -> None:
    assert draft.when is not None
    draft.when = When(draft.when.start, last.end, f"{draft.when.start}/{last.end}", draft.when.mention)
    draft.prove("date.end", date)
    draft.status = status_of(draft.when, story.reference, draft.status == "planned")
    begin, _ = story.text.sentences[story.text.sentence_at(date.start)]
    if last.end == story.reference and story.cues.first("status", begin, date.start, "planned") is None:
        draft.status = "occurred"  # who has left on the day of publication has been there
