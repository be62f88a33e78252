"""The programme of a visit: what is still to be done, told without a day of its own."""

from __future__ import annotations

from sukien.events.draft import Draft
from sukien.events.story import Story
from sukien.events.time import overlap

_OF_VISIT = ("talks", "agreement", "ceremony", "meeting", "exercise")
"""Types of events that are part of a visit."""


def in_programme(story: Story, draft: Draft) -> None:
    """What a visitor is still to do, told without a day, is done on one of the days of the visit."""
    if draft.status != "planned" or not draft.inherited or draft.when is None or draft.type not in _OF_VISIT:
        return
    for visit in story.drafts:
        whole = visit.when
        if visit.type == "visit" and whole is not None and whole.start != whole.end and overlap(whole, draft.when):
            draft.when = whole
            return
    if draft.when.days and story.reference and (draft.when.end or "") < story.reference:
        _not_yet(story, draft)


def _not_yet(story: Story, draft: Draft) -> None:
    """What is still to be done was not on the day, now past, that the story has reached, but on that of a visit ahead.

    "Ngày 8/9, tàu rời cảng … sẽ cập cảng Changi ngày 12/9. Trong thời gian ở Singapore, đoàn sẽ chào X".
    """
    mine = {p.id for p in draft.people}
    visits = (d for d in story.drafts if d.type == "visit" and d.status == "planned" and d.when is not None)
    ahead = [d for d in visits if _place_in(d, draft.countries) and mine & {p.id for p in d.people}]
    draft.proofs = [proof for proof in draft.proofs if not proof.field.startswith("date")]
    draft.when = ahead[0].when if ahead else None
    draft.inherited = draft.when is not None
    if draft.when is not None:
        draft.prove("date.start", draft.when.mention, "date.inherited")


def _place_in(draft: Draft, states: set[str]) -> bool:
    return draft.place is not None and draft.place.country in states
