"""The new day of a meeting that was put off: "Lào dời ADSOM lẽ ra mở ngày 12/7. Các trưởng đoàn sẽ họp vào ngày 15/7".

And what is put off along with it: "Hội nghị Tình báo quân sự cũng chịu chung số phận".
"""

from __future__ import annotations

from sukien import mention as m
from sukien.events.model.draft import Draft
from sukien.events.model.stretches import when_of
from sukien.events.model.time import is_after, status_of
from sukien.events.story.modes import fill_mode
from sukien.events.story.story import Story


def moved_to(story: Story, index: int) -> None:
    """Move a meeting to the day that the next sentence tells, if it tells of nothing else."""
    begin, end = story.text.sentences[index]
    share = story.cues.first("same_fate", begin, end)
    if share is not None:
        _share(story, index)
        return
    draft = story.drafts[-1] if story.drafts else None
    if draft is None or draft.type != "meeting" or draft.sentence != index - 1:
        return
    if draft.status != "cancelled" and story.cues.first("supposed", begin, end) is None:
        return
    if story.is_parted(index) or any(d is not draft for d in story.told) or not _goes_on(story, begin, end):
        return
    planned = story.cues.first("status", begin, end, "planned") or story.cues.first("postponed", begin, end)
    days = [x for x in story.mentions(index, m.DATE) if planned is not None and x.start >= planned.end]
    new = when_of(days[:1]) if days else None
    if new is None or not is_after(new, draft.when.start if draft.when is not None else story.reference):
        return
    draft.when, draft.own, draft.status = new, True, status_of(new, story.reference, announced=True)
    draft.proofs = [p for p in draft.proofs if p.field not in ("date.start", "date.end", "status")]
    draft.prove("date.start", new.mention)
    fill_mode(story, draft, begin, end)


def _goes_on(story: Story, begin: int, end: int) -> bool:
    """Whether a sentence speaks of the meeting, or of those who come to it."""
    return any(story.cues.first(slot, begin, end) is not None for slot in ("assembled", "goes_on", "postponed"))


def _share(story: Story, index: int) -> None:
    """Put off what a sentence names with what was told before."""
    before = [d for d in story.drafts if d.type == "meeting" and d.sentence < index]
    last: Draft | None = before[-1] if before and before[-1].status in ("cancelled", "planned") else None
    for draft in story.told if last is not None else ():
        if draft.type == "meeting" and draft.sentence == index and last is not None:
            draft.status, draft.when, draft.place = "cancelled", draft.when or last.when, draft.place or last.place
            draft.people, draft.countries = [], set()
