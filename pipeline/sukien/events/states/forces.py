"""Whose the forces are of which no state is named before the verb: by the flag of their ship, or by their command."""

from __future__ import annotations

from collections.abc import Sequence

from sukien import mention as m
from sukien.events.sentence.anchors import Anchor
from sukien.events.states.bodies import acts
from sukien.events.states.flags import flag_of
from sukien.events.states.states import LIST
from sukien.events.story.story import Story
from sukien.mention import Mention

_THING = r"{occasion} "
"""What an exercise begins with of which something is told, not that forces hold it: "cuộc tập trận"."""

_BRINGS = (
    r" (?:{and} [^,.;:()\n]{2,20} )?(?:(?:{auxiliary|also|then|lately|first_time|passive}|{from} [^,.;:()\n]{2,20}) )*"
    r"(?:{takes_part}|{contributes} [^,.;:()\n]{2,60} {takes_part})(?!\w)"
)
"""What stands behind a state whose forces take part: "Australia cũng cử 50 binh sĩ tham gia", "… và chủ nhà dự"."""


def forces(story: Story, anchor: Anchor, begin: int, states: Sequence[Mention]) -> list[Mention]:
    """The state that exercises by its ship or command: "Lầu Năm Góc cử tàu …", "tàu USS Halden cùng … tập trận".

    `begin`: where its clause begins; `states`: those that take part by their names.
    """
    if story.pack.pattern(_THING).match(story.text.lower, anchor.start):
        return []
    before = [x.start for x in states if x.end <= anchor.start]
    flag = flag_of(story, anchor.sentence)
    if flag is not None and begin <= flag.start < min(before, default=anchor.start):
        return [flag]
    if before:
        return []
    bodies = (
        x for x in story.mentions(anchor.sentence, m.ORGANIZATION) if x.end <= anchor.start and x.norm.get("country")
    )
    own = [x for x in bodies if acts(story, x, anchor) and "," not in story.text.text[x.end : anchor.start]]
    return [Mention(m.COUNTRY, x.start, x.end, x.rule, {"alpha_2": x.norm["country"]}) for x in own[-1:]]


def joining(story: Story, index: int) -> list[Mention]:
    """The states that words for taking part stand behind, with those before: "Pháp và Australia cũng góp quân"."""
    out: list[Mention] = []
    begin, _ = story.text.sentences[index]
    joint, brings = story.pack.pattern(LIST), story.pack.pattern(_BRINGS)
    for state in reversed(story.mentions(index, m.COUNTRY)):
        joined = bool(out) and joint.fullmatch(story.text.text, state.end, out[-1].start) is not None
        comes = story.cues.starting_at("comes", state.end) or brings.match(story.text.lower, state.end)
        if joined or (comes and story.cues.first("objects", begin, state.start) is None):
            out.append(state)
    return out
