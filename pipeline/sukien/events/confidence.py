"""How sure an event is: calibrated on gold, from what was read and what was only taken over."""

from __future__ import annotations

from sukien.events.draft import Draft


def confidence(draft: Draft) -> float:
    """A probability between 0 and 1 that the record is right."""
    score = 0.9
    if draft.when is None:
        score -= 0.25
    elif draft.inherited:
        score -= 0.15
    if draft.meeting is None and not draft.people:
        score -= 0.15
    return round(max(0.05, score), 2)
