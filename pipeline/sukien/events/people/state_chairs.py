"""A state that chairs: "dưới sự chủ trì của Lào, X …", "do Lào chủ trì, X dự". X behind the comma does not."""

from __future__ import annotations

from sukien import mention as m
from sukien.events.story.story import Story
from sukien.mention import Mention

_HOST = 9
"""How many characters may stand between a word for chairing and "của nước chủ nhà"."""
_NEAR = 30
"""How many characters may stand between a word for chairing and the state."""
_ACTS = r" (?:(?:{auxiliary}|{also}) )*"
"""What stands between a state and the word for chairing."""
_STOPS = (",", ";", ".", "")
"""What stands behind the state, or the word, where something else begins."""


def chairing_state(story: Story, index: int, cue: Mention) -> Mention | None:
    """The state that stands at a word for chairing as the one that does it."""
    states = story.mentions(index, m.COUNTRY)
    ahead: Mention | None = next((c for c in reversed(states) if c.end <= cue.start), None)
    if ahead is not None and _chairs(story, ahead, cue):
        return ahead
    behind: Mention | None = next((c for c in states if 0 <= c.start - cue.end <= _NEAR), None)
    if behind is None or story.text.text[behind.end : behind.end + 1] not in _STOPS[:3:2]:
        return None
    # "dưới sự chủ trì của nước chủ nhà Lào"
    of = story.cues.ending_at("of", behind.start) or story.cues.ending_at("host", behind.start)
    return behind if of is not None and of.start - cue.end <= _HOST else None


def _chairs(story: Story, state: Mention, cue: Mention) -> bool:
    """Whether a state is told to chair: "do Lào chủ trì, …"."""
    if story.cues.ending_at("of", state.start, "by") is None:
        return False
    acts = story.pack.pattern(_ACTS).fullmatch(story.text.lower, state.end, cue.start)
    return acts is not None and story.text.text[cue.end : cue.end + 1] in _STOPS
