"""Who meets while a meeting pauses has come to it: "Giờ giải lao, A và B kéo ghế ra góc phòng gặp nhau".

Beside a meeting somebody may see whoever else is in town; between two sessions those see each other who sit in it.
"""

from __future__ import annotations

from sukien.events.model.draft import Draft
from sukien.events.model.time import overlap
from sukien.events.story.story import Story


def meet_in_recess(story: Story, index: int) -> None:
    """Those of the talks that a sentence tells with a word for a break take part in the meeting that pauses."""
    if story.cues.first("recess", *story.text.sentences[index]) is None:
        return
    for draft in (d for d in story.told if d.type == "talks" and d.status != "cancelled"):
        pausing = _pausing(story, draft, index)
        if pausing is not None:
            draft.frame, draft.only_beside = draft.frame or pausing, False
            pausing.add_people(draft.people)
            if pausing.countries:  # else all whose series it is have come, these among them
                pausing.countries |= draft.countries


def _pausing(story: Story, talks: Draft, index: int) -> Draft | None:
    """The meeting that the sentence names, else the last that sat on the day of the talks."""
    here = [d for d in story.told if d.type == "meeting"]
    before = [d for d in reversed(story.drafts) if d.type == "meeting" and d.status != "planned" and not d.recalled]
    for meeting in (*here, *before):
        same = talks.when is None or meeting.when is None or overlap(talks.when, meeting.when)
        if same and meeting.sentence <= index:
            return meeting
    return None
