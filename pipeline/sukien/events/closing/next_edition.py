"""Which edition the next session of a numbered series is: "ACDFM-20 họp …; Lào sẽ đón kỳ họp năm sau"."""

from __future__ import annotations

from sukien.events.model.draft import Draft
from sukien.events.story.story import Story

_OFTEN = ("leader", "working group")
"""Levels of meetings that sit more than once a year."""


def number_next(story: Story, draft: Draft) -> None:
    """The edition of a session to come the year after one whose number is told."""
    year = _year(draft)
    if draft.type != "meeting" or draft.meeting is None or draft.edition is not None or draft.status != "planned":
        return
    if draft.level in _OFTEN or year is None:
        return
    same = [d for d in story.drafts if d.meeting == draft.meeting and d.partners == draft.partners]
    last = next((d for d in same if d.edition is not None and _year(d) == year - 1 and d.status != "planned"), None)
    if last is None or last.edition is None or any(d.edition == last.edition + 1 for d in same):
        return
    draft.edition = last.edition + 1
    draft.proofs += [p._replace(rule="meeting.next") for p in last.proofs if p.field == "meeting.edition"][:1]


def _year(draft: Draft) -> int | None:
    """The year in which an event takes place, if it is known."""
    known = draft.when.known if draft.when is not None else None
    return int(known[:4]) if known else None
