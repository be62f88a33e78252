"""What was done on a visit of which the sentence before tells: "sau chuyến thăm Nhật tháng 2. Trong dịp đó, …"."""

from __future__ import annotations

from sukien.events.model.draft import Draft, When
from sukien.events.sentence.anchors import Anchor
from sukien.events.story.story import Story

_THEN = r"[\"']?(?:{also} )?{that_occasion}(?!\w)[^;:.\n]*"
"""What opens a sentence that goes on with a visit, up to what was done on it."""
_DONE = ("agreement", "talks", "call", "ceremony")
"""Types of events that are done in the course of a visit."""


def that_occasion(story: Story, anchor: Anchor) -> When | None:
    """The days of the visit on which something was done."""
    visit = _visit(story, anchor.sentence, anchor.start) if anchor.type in _DONE else None
    return visit.when if visit is not None else None


def done_there(story: Story, draft: Draft) -> None:
    """What was done on such a visit was done where it went, whatever a treaty is about."""
    start = next((proof.start for proof in draft.proofs if proof.field == "type"), None)
    visit = _visit(story, draft.sentence, start) if draft.type in _DONE and start is not None else None
    if visit is None or visit.place is None or draft.when != visit.when or draft.type == "call":
        return
    draft.place = visit.place
    draft.prove("location.country", visit.place.mention, "place.inherited")


def _visit(story: Story, index: int, start: int) -> Draft | None:
    """The visit of the sentence before, where this one opens with words for its occasion."""
    begin, _ = story.text.sentences[index]
    if story.pack.pattern(_THEN).fullmatch(story.text.lower, begin, start) is None:
        return None
    visits = (d for d in reversed(story.drafts) if d.type == "visit" and d.last_told == index - 1)
    return next((d for d in visits if d.when is not None), None)
