"""A day that is told only as that of somebody's coming home: "sáng 21/10, đoàn về tới Hà Nội, kết thúc chuyến dự ADMM".

The meeting was before: when, the next sentences tell, if anybody does.
"""

from __future__ import annotations

from sukien.events.sentence.anchors import Anchor
from sukien.events.story.story import Story
from sukien.mention import Mention

_AFTER = r"(?<!\w){after}(?: {when})?(?!\w)"
"""What leads to what somebody came home from."""
_TYPES = ("meeting", "exercise")
"""Types of events that somebody comes home from."""


def came_home(story: Story, anchor: Anchor) -> Mention | None:
    """The words for coming home, behind which a meeting is named as what is over."""
    begin, _ = story.text.sentences[anchor.sentence]
    if anchor.type not in _TYPES or anchor.form == "reference":
        return None
    home = next(reversed(story.cues.all("comes_home", begin, anchor.start)), None)
    if home is None or ";" in story.text.text[home.end : anchor.start]:
        return None
    over = story.cues.first("closing", home.end, anchor.start)
    after = story.pack.pattern(_AFTER).search(story.text.lower, home.end, anchor.start)
    return home if over is not None or after is not None else None
