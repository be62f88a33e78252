"""Words that take up a state which was just named, beside another: "Bộ Quốc phòng Nga cho biết nước này và Lào …".

To the story they are that state, as if it had been named again.
"""

from __future__ import annotations

from collections.abc import Sequence

from sukien import mention as m
from sukien.events.sentence.cues import Cues
from sukien.extractors.names import JOINT
from sukien.mention import Mention

_BESIDE = rf"(?:{JOINT}(?:{{state}}\s+)?|,? {{with}} (?:{{state}} )?)"
"""What joins those words to another state."""


def taken_up(cues: Cues, begin: int, end: int, here: Sequence[Mention], before: Sequence[Mention]) -> list[Mention]:
    """The states that such words of a stretch mean. `here`, `before`: what it and the sentence before it mention."""
    out, joint = list[Mention](), cues.pack.pattern(_BESIDE)
    states = [x for x in here if x.label == m.COUNTRY]
    for cue in (x for x in cues.all("same_state", begin, end) if x.norm["value"] is None):
        behind = [x for x in states if joint.fullmatch(cues.text.lower, cue.end, x.start)]
        ahead = [x for x in states if joint.fullmatch(cues.text.lower, x.end, cue.start)]
        if not (behind or ahead):
            continue
        meant = _last([x for x in states if x.end <= cue.start and x not in ahead]) or _only(before)
        if meant is not None:
            out.append(Mention(m.COUNTRY, cue.start, cue.end, cue.rule, {"alpha_2": meant.norm["alpha_2"]}))
    return out


def _last(states: Sequence[Mention]) -> Mention | None:
    return states[-1] if states else None


def _only(found: Sequence[Mention]) -> Mention | None:
    """The one state that a sentence names, however often."""
    states = {x.norm["alpha_2"]: x for x in found if x.label == m.COUNTRY}
    return next(iter(states.values())) if len(states) == 1 else None
