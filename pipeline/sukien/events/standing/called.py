"""A series of two states that is called by the noun of its name: "Hội thảo lý luận …. Hội thảo diễn ra hai ngày".

Another session of it by any noun with a number: "Ủy ban hỗn hợp …. Cuộc họp lần thứ 15 sẽ diễn ra tại Hà Nội".
"""

from __future__ import annotations

from sukien.events.model.draft import Draft, Proof
from sukien.events.sentence.anchors import Anchor
from sukien.events.sentence.ordinal import ordinal_after
from sukien.events.story.story import Story


def series_called(story: Story, anchor: Anchor) -> list[Draft]:
    """The series, told before, whose name begins with a word for a meeting, or of which this is a numbered session."""
    if anchor.type != "meeting":
        return []
    noun = story.text.lower[anchor.start : anchor.end] + " "
    series = (d for d in story.drafts if d.type == "talks" and d.meeting is not None and d.status != "cancelled")
    numbered = ordinal_after(story.pack, story.cues, story.text, anchor.end) is not None
    called = (d for d in series if numbered or any(story.text.lower.startswith(noun, p.start) for p in _names(d)))
    return list(called)[:1]


def _names(draft: Draft) -> list[Proof]:
    return [proof for proof in draft.proofs if proof.field == "meeting.id"]
