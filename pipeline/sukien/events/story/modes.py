"""Whether those who meet are in one room, or before screens."""

from __future__ import annotations

from sukien.events.model.draft import Draft
from sukien.events.story.story import Story

_MEETS = ("meeting", "talks")
"""Types of events of which several are told to be held alike."""


def fill_mode(story: Story, draft: Draft, begin: int, end: int) -> None:
    """The mode that a stretch of a sentence tells, if any."""
    present = story.cues.first("mode", begin, end, "in_person")
    for value in ("hybrid", "online"):
        cue = story.cues.first("mode", begin, end, value)
        if present is not None and cue is not None and present.start < cue.start:
            break
        if cue is not None:
            draft.mode = value
            draft.prove("mode", cue)
            return
    if present is not None:
        draft.mode = "in_person"
        draft.prove("mode", present)


def fill_mode_of_all(story: Story, index: int) -> None:
    """The mode of all that a sentence, or the one before, tells of: "Cả hai hội nghị đều họp trực tuyến"."""
    begin, end = story.text.sentences[index]
    alike = story.cues.first("alike", begin, end)
    if alike is None or not any(story.cues.starting_at(slot, alike.end) for slot in ("held", "mode")):
        return  # "các đại biểu đều cho rằng họp trực tuyến là phù hợp"
    told = story.told if len(story.told) > 1 else [d for d in story.drafts if d.sentence in (index - 1, index)]
    for draft in told:
        if draft.type in _MEETS and draft.mode is None:
            fill_mode(story, draft, alike.end, end)
