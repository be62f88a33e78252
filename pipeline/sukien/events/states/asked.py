"""The state of whom a speaker asks for something at talks: "Trong cuộc gặp tối 26/7, X đề nghị người đồng cấp Nga …".

Only where the words for talks have a day of their own: without one they are those that were told before.
"""

from __future__ import annotations

from sukien import mention as m
from sukien.events.sentence.anchors import Anchor
from sukien.events.story.story import Story
from sukien.mention import Mention

_ASKED = 40
"""How many characters ("đã đề nghị") may stand between who speaks and whom he speaks to."""


def asked_state(story: Story, anchor: Anchor) -> Mention | None:
    """The state behind a word for a counterpart, or for a side, whom the one speaks to who is named behind a comma."""
    named = story.people(anchor.sentence)
    if anchor.type not in ("talks", "call") or anchor.form == "verb" or not named or named[0].start < anchor.end:
        return None
    speaker = named[0]
    comma = story.text.text.rfind(",", anchor.end, speaker.start)
    if comma < 0 or story.text.text[comma + 1 : speaker.start].strip():
        return None
    days = [x for x in story.mentions(anchor.sentence, m.DATE) if anchor.end <= x.start and x.end <= comma]
    others = story.mentions(anchor.sentence, m.ROLE, m.ORGANIZATION, m.COUNTRY)
    if not days or days[0].start - anchor.end > 1 or any(anchor.end <= x.start < comma for x in others):
        return None
    asked = story.cues.first("counterpart", speaker.end, speaker.end + _ASKED)
    if asked is None or "," in story.text.text[speaker.end : asked.start]:
        return None
    return next((c for c in story.mentions(anchor.sentence, m.COUNTRY) if 0 <= c.start - asked.end <= 1), None)
