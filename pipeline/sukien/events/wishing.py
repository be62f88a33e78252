"""What somebody only hopes for, or refuses: "mong sớm được đón ông X sang thăm", "khước từ lời mời gặp ông Y"."""

from __future__ import annotations

from sukien.events.anchors import Anchor
from sukien.events.story import Story
from sukien.mention import Mention

_WANTED = ("talks", "call", "visit", "meeting", "exercise")
"""Types of events that somebody can only hope for."""
_ELSEWHERE = r"[,;:]|(?<!\w){after|when|during|at|aside|has}(?!\w)"
"""What parts a hope from what was really done: "bày tỏ hy vọng khi tiếp ông X"."""
_OFFER = r" (?:(?:{one}|{plural}) )?(?:{offer} (?:[^,;:]* )?)?"
"""What stands between a word for refusing and what is refused: "khước từ lời mời để Bộ trưởng X gặp"."""
_BUT = r"(?<!\w){but}(?!\w)[^,;:.]{0,25}$"
"""What stands between a wish and the words that say that it was refused: "nhưng bị từ chối"."""


def hoped(story: Story, anchor: Anchor, begin: int) -> bool:
    """Whether a verb only tells what somebody hopes for: "Ông hy vọng được đón Thủ tướng tại Tokyo"."""
    if anchor.type not in _WANTED or anchor.form != "verb":
        return False
    cue = next(reversed(story.cues.all("hopes", begin, anchor.start)), None)
    if cue is None:
        return False
    return story.pack.pattern(_ELSEWHERE).search(story.text.lower, cue.end, anchor.start) is None


def refused(story: Story, anchor: Anchor, begin: int, end: int) -> Mention | None:
    """The word by which somebody refuses what an anchor tells, or by which his wish for it was refused."""
    if anchor.type not in _WANTED or anchor.form == "name":
        return None
    lower, pattern = story.text.lower, story.pack.pattern
    cue: Mention | None = next(reversed(story.cues.all("refuses", begin, anchor.start)), None)
    if cue is not None and pattern(_OFFER).fullmatch(lower, cue.end, anchor.start) is not None:
        return cue
    back = story.cues.first("refuses", anchor.end, end, "refused")
    if back is None or pattern(_BUT).search(lower, anchor.end, back.start) is None:
        return None
    return back if any(story.cues.first(slot, begin, anchor.start) for slot in ("hopes", "intends")) else None
