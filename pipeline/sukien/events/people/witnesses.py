"""Who is there when something is signed or handed over: "trước sự chứng kiến của A và B, X và Y đã ký …"."""

from __future__ import annotations

from sukien.events.people.adopting import in_passing
from sukien.events.story.sides import sides
from sukien.events.story.story import Story

_TYPES = ("agreement", "ceremony")
"""Types of events that somebody witnesses."""
_ALSO = 12
"""How many characters ("đã cùng") may stand between those who witness it and the word for that."""
_NEAR = 40
"""How many characters ("Tổng Bí thư, Chủ tịch nước") may stand before the first of them."""


def witnessed(story: Story, index: int) -> None:
    """Those whom a sentence tells to witness what it tells of take part in it."""
    acts = [d for d in story.told if d.type in _TYPES and (d.sentence == index or not in_passing(story, d))]
    for cue in story.cues.all("witness", *story.text.sentences[index]) if acts else ():
        before, behind = sides(story.named(index), story.text, story.cues, cue.start, cue.end)
        if cue.norm["value"] == "sees":  # "Hai Bộ trưởng đã chứng kiến X và Y ký …"
            gap = story.text.text[before[0].end : cue.start] if before else ""
            seen = before if len(gap) <= _ALSO and not set(",;:") & set(gap) else []
            for draft in acts:
                draft.add_people([n.person for n in seen])
        elif behind and behind[0].start - cue.end <= _NEAR:
            for draft in acts:
                draft.add_people([n.person for n in behind])
