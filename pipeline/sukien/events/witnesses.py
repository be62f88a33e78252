"""Who is there when something is signed or handed over: "trước sự chứng kiến của A và B, X và Y đã ký …".

"A và B chứng kiến X và Y ký …".
"""

from __future__ import annotations

from sukien.events.adopting import in_passing
from sukien.events.draft import Draft
from sukien.events.sides import sides
from sukien.events.story import Story
from sukien.mention import Mention

_TYPES = ("agreement", "ceremony")
"""Types of events that somebody witnesses."""
_NEAR = 40
"""How many characters ("Tổng Bí thư, Chủ tịch nước") may stand before the first of them."""


def witnessed(story: Story, index: int) -> None:
    """Those whom a sentence tells to witness what it tells of take part in it."""
    acts = [d for d in story.told if d.type in _TYPES and not in_passing(story, d)]
    for cue in story.cues.all("witness", *story.text.sentences[index]) if acts else ():
        if cue.norm["value"] is not None:
            _see(story, index, cue, acts)
            continue
        _, behind = sides(story.named(index), story.text, story.cues, cue.end, cue.end)
        if behind and behind[0].start - cue.end <= _NEAR:
            for draft in acts:
                draft.add_people([n.person for n in behind])


def _see(story: Story, index: int, cue: Mention, acts: list[Draft]) -> None:
    """Who sees others sign is there: "Hai Bộ trưởng chứng kiến X và Y ký ý định thư"."""
    signed = [at for at, draft in story.anchored if draft in acts and at > cue.end]
    before, _ = sides(story.named(index), story.text, story.cues, cue.start, cue.start)
    if signed and before and cue.start - before[0].end <= _NEAR:
        for draft in acts:
            draft.add_people([n.person for n in before])
