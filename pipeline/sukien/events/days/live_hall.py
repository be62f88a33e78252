"""Who is in the hall of which a live report tells: its entries name the meeting no more, only who says or does what.

"09:15 / Tổng Thư ký X báo cáo nhanh. / 10:40 / Bộ trưởng Y đề cập …": X and Y take part in what the headline names.
"""

from __future__ import annotations

from sukien import mention as m
from sukien.events.days.live import is_live
from sukien.events.model.draft import Draft
from sukien.events.model.time import is_day
from sukien.events.story.story import Story

_OPENS = r"(?:[^,;:.()\n]{0,60}(?:,|(?<!\w){when}(?!\w)) ?)?(?:[^,;:.()\n]{0,70} )?"
"""What stands before the subject of an entry's sentence: words for where or when, and his office."""
_MIXED = ("talks", "call", "visit", "agreement")
"""What those do of whom a sentence tells something else."""


def add_those_in_hall(story: Story, index: int) -> None:
    """The subject of a sentence that tells of nothing else, or of a rite of the meeting, is at the meeting."""
    meeting = story.drafts[0] if story.drafts else None
    if meeting is None or meeting.sentence == index or not is_live(story) or not _sits_today(story, meeting):
        return
    if any(draft.type in _MIXED for draft in story.told) or story.mentions(index, m.DATE):
        return
    begin, end = story.text.sentences[index]
    first = next(iter(story.people(index)), None)
    if first is None or story.cues.first("status", begin, end, "planned") is not None:
        return
    if story.is_quoted(first.start) or any(_is_elsewhere(story, draft) for draft in story.told):
        return
    if story.pack.pattern(_OPENS).fullmatch(story.text.lower, begin, max(begin, first.start)) is None:
        return
    roles = story.mentions(index, m.ROLE)
    places = [p for p in story.mentions(index, m.LOCATION) if not any(role.covers(p) for role in roles)]
    if places or not first.person.titles or first.person.country is None:
        return
    meeting.add_people([first.person])


def _sits_today(story: Story, meeting: Draft) -> bool:
    """Whether a report is that of a meeting of its own day, with whose name it is headed."""
    when = meeting.when
    headed = story.text.section_at(story.text.sentences[meeting.sentence][0]).kind == "headline"
    return headed and when is not None and is_day(when.value) and when.start == story.reference


def _is_elsewhere(story: Story, draft: Draft) -> bool:
    return draft.meeting is not None and draft is not story.drafts[0]
