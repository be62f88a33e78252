"""The difference between two readings: which articles can be compared, and what changed in each."""

from __future__ import annotations

from collections.abc import Mapping

from sukien.compare.changes import Difference, EventChange, MentionChange
from sukien.compare.events import event_changes
from sukien.compare.mentions import mention_changes
from sukien.compare.readings import Reading


def difference(before: Mapping[str, Reading], after: Mapping[str, Reading]) -> Difference:
    """What the second reading has otherwise than the first; articles are matched by their id."""
    mentions: list[MentionChange] = []
    events: list[EventChange] = []
    other_text: list[str] = []
    both = [doc_id for doc_id in before if doc_id in after]
    for doc_id in both:
        one, two = before[doc_id], after[doc_id]
        if one.document["text_sha256"] != two.document["text_sha256"]:
            other_text.append(doc_id)
            continue
        mentions += mention_changes(one, two)
        events += event_changes(one, two)
    return Difference(
        documents=len(both) - len(other_text),
        only_before=tuple(doc_id for doc_id in before if doc_id not in after),
        only_after=tuple(doc_id for doc_id in after if doc_id not in before),
        other_text=tuple(other_text),
        mentions=tuple(mentions),
        events=tuple(events),
    )
