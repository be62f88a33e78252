"""What was signed on a visit that the same sentence tells of: "ký năm 2011, trong chuyến thăm Nhật Bản của X"."""

from __future__ import annotations

from sukien.events.draft import Draft
from sukien.events.story import Story

_DURING = r"(?<!\w){during} (?:\w+ )?$"
"""What stands before a visit on which something else was done: "nhân chuyến thăm"."""
_LEAD = 25
"""How many characters before the visit those words may begin."""


def signed_on_visit(story: Story, draft: Draft) -> None:
    """A treaty of which nobody is told to have signed it is that of the visitor, and of the states of the visit."""
    if draft.type != "agreement" or draft.people:
        return
    here = [d for d in story.drafts if d.type == "visit" and d.sentence == draft.sentence and d.when == draft.when]
    visit = next((d for d in here if d.people and _frames(story, d, draft)), None)
    if visit is None:
        return
    draft.add_people(visit.people)
    draft.countries |= visit.countries
    if draft.place is None and visit.place is not None:
        draft.place = visit.place
        draft.prove("location.country", visit.place.mention, "place.inherited")


def _frames(story: Story, visit: Draft, draft: Draft) -> bool:
    """Whether a visit is told behind something as what went on meanwhile: not "ký trước chuyến thăm"."""
    own = next((proof.start for proof in draft.proofs if proof.field == "type"), None)
    start = next((proof.start for proof in visit.proofs if proof.field == "type"), None)
    if own is None or start is None or start < own:
        return False
    return story.pack.pattern(_DURING).search(story.text.lower, max(own, start - _LEAD), start) is not None
