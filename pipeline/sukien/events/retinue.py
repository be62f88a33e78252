"""Those who travel with a visitor: they come to all that the delegation is told to set out for.

"… thăm Lào từ ngày 7 đến 10-10 và dự ADMM. Tham gia đoàn có X": X is on the visit and at the meeting.
"""

from __future__ import annotations

from sukien import mention as m
from sukien.events.draft import Draft
from sukien.events.story import Story


def joined_by_retinue(story: Story, index: int) -> list[Draft]:
    """What the people attend whom a sentence tells to travel with a visitor; nothing where it tells of no retinue."""
    begin, end = story.text.sentences[index]
    if story.cues.first("retinue", begin, end) is None:
        return []
    last = next((d for d in reversed(story.drafts) if d.type == "visit" and not d.inherited), None)
    if last is None:
        main = story.main()
        return [main] if main is not None else []
    trips = [d for d in story.drafts if d.sentence == last.sentence and _of_one_trip(d, last)]
    here = [d for d in trips if _place_of(d) in _places(story, index)]
    return here or trips


def _of_one_trip(draft: Draft, visit: Draft) -> bool:
    """Whether a visit or meeting told in one sentence with a visit is part of the same journey."""
    shared = {p.id for p in draft.people} & {p.id for p in visit.people}
    return draft is visit or (draft.type in ("visit", "meeting") and bool(shared))


def _place_of(draft: Draft) -> str | None:
    return draft.place.country if draft.place is not None else None


def _places(story: Story, index: int) -> set[str]:
    """The states in which the places of a sentence lie: "Cùng dự các hoạt động tại Praha có …"."""
    begin, _ = story.text.sentences[index]
    rows = (x for x in story.mentions(index, m.LOCATION, m.COUNTRY) if story.cues.leads_to_place(begin, x.start))
    return {str(x.norm.get("alpha_2") or x.norm.get("country")) for x in rows}
