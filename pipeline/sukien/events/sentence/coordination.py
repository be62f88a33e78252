"""Whether two sides stand beside one another: "và", a comma, "và người đồng cấp <state>"."""

from __future__ import annotations

from sukien.events.sentence.cues import Cues
from sukien.text import Text

_STATE = 30
"""The longest name of a state, in characters."""
_AND = r"[\s\")]*(?:[-–] )?(?:[,;]|(?:,\s*)?(?:{auxiliary|lately} )?{and|with})[\s\"]*"
"""What coordinates two names: "A, đã cùng B, chủ trì" too, and "A - thứ trưởng - và B"."""


def coordinated(text: Text, cues: Cues, start: int, end: int) -> bool:
    """Whether nothing but what joins them, or that and a word for a counterpart, stands between two sides."""
    joint = cues.pack.pattern(_AND)
    if joint.fullmatch(text.text, start, end):
        return True
    cue = cues.first("counterpart", start, end)
    if cue is None or end - cue.end > _STATE:
        return False
    joins = cue.norm["value"] == "and" and not text.text[start : cue.start].strip(" ,;")
    return joins or joint.fullmatch(text.text, start, cue.start) is not None
