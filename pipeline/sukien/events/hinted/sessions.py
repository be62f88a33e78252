"""Other sessions of a series, told in passing: "Lần đầu là ở Hà Nội, ngày 12-10-2010", "Phiên tới sẽ về tay Malaysia".

What makes them sessions is that only one series was told of just before, and that they have a date of their own.
"""

from __future__ import annotations

from collections.abc import Sequence

from sukien.events.hinted.hint import Reading, date_here
from sukien.events.identity.named_series import of_two_who_met
from sukien.events.model.draft import Draft, When
from sukien.events.model.time import near, overlap, status_of
from sukien.events.sentence.anchors import Anchor
from sukien.events.story.story import Story, are_facing
from sukien.mention import Mention

_BACK = 3
"""How many sentences back the series was told of of which words like "lần đầu" are said."""
_YEAR = 4
"""The length of a date that is a year."""


def session(story: Story, hint: Anchor, dates: Sequence[Mention]) -> Reading | None:
    """The session of a series, on a date of its own; None where another reading is left."""
    series = _spoken_of(story, hint)
    when = date_here(story, hint, dates)
    if series is None or when is None or when.start is None or when.yearless:
        return None
    ahead = status_of(when, story.reference, announced=False) == "planned"
    if (len(when.start) == _YEAR and not ahead) or _is_known(story, series, when):
        return None  # a year that is over tells when a body began, as often as when it met
    return Reading([], set(), when, own=True, series=series)


def _spoken_of(story: Story, hint: Anchor) -> Draft | None:
    """The session of a series of which these sentences told last; none where they told of two of them at once.

    Nor where two stand who met: "Cuộc gặp gần nhất giữa hai Bộ trưởng X và Y".
    """
    if are_facing([n.person for n in story.people(hint.sentence)]) or of_two_who_met(story, hint):
        return None
    held = [d for d in story.drafts if d.type == "meeting" and d.meeting is not None and d.status != "cancelled"]
    last = max((_told(d) for d in held), default=-1)
    near_by = [d for d in held if _told(d) == last >= hint.sentence - _BACK]
    return near_by[-1] if len({d.meeting for d in near_by}) == 1 else None


def _told(draft: Draft) -> int:
    """The last sentence, so far, that tells of it."""
    return max(draft.sentence, draft.last_told)


def _is_known(story: Story, series: Draft, when: When) -> bool:
    """Whether a session of the series was told of that date, or a meeting without a name, or one without a date."""
    held = [d for d in story.drafts if d.type == "meeting" and d.meeting in (None, series.meeting)]
    return any(near(when, story.reference) if d.when is None else overlap(d.when, when) for d in held)
