"""Talks told by whom they were with, after others of the same day: "Với Bộ trưởng X, Đại tướng Y đề nghị …"."""

from __future__ import annotations

from sukien.events.model.draft import Draft
from sukien.events.story.story import Story, are_facing
from sukien.mention import Mention

_OPENS = r"(?:{whereas} )?{with}(?: {address})? ?"
"""What a sentence opens with before whom somebody met."""
_NEAR = 3
"""How many sentences back talks were told that these go on with."""
_TYPES = ("talks", "call", "meeting", "visit")


def with_next(story: Story, index: int) -> None:
    """Tell of talks where a sentence opens with whom they were, and goes on with what the other said."""
    begin, _ = story.text.sentences[index]
    named, last = story.named(index), story.facing
    if last is None or last.type != "talks" or last.status != "occurred" or len(named) < 2:
        return
    if any(d.type in _TYPES for d in story.told):
        return
    met, actor = named[0], named[1].person
    if story.pack.pattern(_OPENS).fullmatch(story.text.lower, begin, met.start) is None:
        return
    if story.text.text[met.end : named[1].start].strip() != "," or actor not in last.people:
        return
    both = [actor, met.person]
    known = any(d.type == "talks" and all(p in d.people for p in both) for d in story.drafts)
    if known or not are_facing(both) or not met.person.country or index - last.sentence > _NEAR:
        return
    draft = Draft("talks", story.section, index, when=last.when, inherited=True, status="occurred", place=last.place)
    draft.prove("type", Mention("TRIGGER", begin, met.start, "talks.with_next", {}))
    if last.when is not None:
        draft.prove("date.start", last.when.mention, "date.inherited")
    draft.add_people(both)
    story.drafts.append(draft)
    story.told.append(draft)
