"""Who is there when something is signed or handed over: "trước sự chứng kiến của A và B, X và Y đã ký …"."""

from __future__ import annotations

import re

from sukien.events.adopting import in_passing
from sukien.events.draft import Draft
from sukien.events.sides import sides
from sukien.events.story import Story
from sukien.mention import Mention

_TYPES = ("agreement", "ceremony")
"""Types of events that somebody witnesses."""
_NEAR = 40
"""How many characters ("Tổng Bí thư, Chủ tịch nước") may stand before the first of them."""


_APART = re.compile(r"[,;:.](?!\d)")
"""What parts what is witnessed from the words that tell who does."""
_FAR = 70
"""How many characters (its place and day) may stand between them."""


def witnessed(story: Story, index: int) -> None:
    """Those whom a sentence tells to witness what it tells of take part in it."""
    acts = [d for d in story.told if d.type in _TYPES]
    for cue in story.cues.all("witness", *story.text.sentences[index]) if acts else ():
        _, behind = sides(story.named(index), story.text, story.cues, cue.end, cue.end)
        if behind and behind[0].start - cue.end <= _NEAR:
            for draft in acts:
                if not in_passing(story, draft) or _beside(story, draft, cue):
                    draft.add_people([n.person for n in behind])


def _beside(story: Story, draft: Draft, cue: Mention) -> bool:
    """Whether it is what is only recalled that is witnessed: "Hiệp định được ký ngày 19/9 dưới sự chứng kiến của X"."""
    ends = (a.end for at, d in story.anchored if d is draft for a in story.anchors[draft.sentence] if a.start == at)
    gaps = ((end, cue.start) for end in ends if 0 <= cue.start - end <= _FAR)
    return any(_APART.search(story.text.text, *gap) is None for gap in gaps)
