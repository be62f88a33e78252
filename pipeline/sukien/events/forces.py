"""Whose the forces are of which no state is named before the verb: by the flag of their ship, or by their command."""

from __future__ import annotations

from sukien import mention as m
from sukien.events.anchors import Anchor
from sukien.events.bodies import acts
from sukien.events.flags import flag_of
from sukien.events.story import Story
from sukien.mention import Mention

_THING = r"{occasion} "
"""What an exercise begins with of which something is told, not that forces hold it: "cuộc tập trận"."""


def forces(story: Story, anchor: Anchor, index: int) -> list[Mention]:
    """The state that exercises by its ship or command: "Lầu Năm Góc cử tàu …", "tàu USS Halden tập trận cùng …"."""
    if story.pack.pattern(_THING).match(story.text.lower, anchor.start):
        return []
    flag = flag_of(story, index)
    if flag is not None and flag.end <= anchor.start:
        return [flag]
    bodies = (x for x in story.mentions(index, m.ORGANIZATION) if x.end <= anchor.start and x.norm.get("country"))
    own = [x for x in bodies if acts(story, x, anchor) and "," not in story.text.text[x.end : anchor.start]]
    return [Mention(m.COUNTRY, x.start, x.end, x.rule, {"alpha_2": x.norm["country"]}) for x in own[-1:]]
