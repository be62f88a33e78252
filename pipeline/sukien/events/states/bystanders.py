"""States that take no part in an exercise of which a sentence tells: they object to it, watch it, or are its aim."""

from __future__ import annotations

import re

from sukien import mention as m
from sukien.events.sentence.anchors import Anchor
from sukien.events.story.story import Story
from sukien.mention import Mention

_REACH = 45
"""How many characters ("hôm qua tiếp tục") may stand between a state and the word by which it only objects."""
_PAIR = 2
"""How many states an exercise needs."""
_NAMED = r"(?<!\w){drill} [\"']?$"
"""What stands before the name of an exercise."""
_NOUN = r"{occasion} "
"""What an exercise begins with that somebody may object to, as a thing: "cuộc tập trận"."""
_MARK = re.compile(r"[,;:()]")
"""What ends the words that tell what a state does, or what an exercise is about."""


def stands_by(story: Story, state: Mention, anchor: Anchor) -> bool:
    """Whether a state beside a word for an exercise does something else than exercise, or is what is aimed at."""
    if state.start >= anchor.end and (_is_harmed(story, state, anchor) or _is_aim(story, state, anchor)):
        return True
    if is_behind(story, state, anchor) or story.cues.ending_at("against", state.start) is not None:
        return True
    _, end = story.text.sentences[anchor.sentence]
    limit = anchor.start if state.end <= anchor.start else end
    objects = story.cues.first("objects", state.end, min(limit, state.end + _REACH))
    if objects is None or _MARK.search(story.text.text, state.end, objects.start):
        return False
    if state.start >= anchor.end or anchor.form == "name":
        return True
    if story.pack.pattern(_NOUN).match(story.text.lower, anchor.start):
        return True
    if story.pack.pattern(_NAMED).search(story.text.lower, objects.end, anchor.start):
        return True  # "Triều Tiên lên án cuộc tập trận X"
    # "Nga phản đối Mỹ - Nhật tập trận", but "Nga cảnh báo sẽ tập trận"
    return any(objects.end <= x.start < anchor.start for x in story.mentions(anchor.sentence, m.COUNTRY, m.GROUP))


def is_behind(story: Story, state: Mention, anchor: Anchor) -> bool:
    """Whether a state is in a clause that only tells what goes on around an event: "…, giữa lúc Lào phóng tên lửa".

    One that tells what it is for may name its sides, unless two were named before: "nhằm tăng cường hợp tác với Lào".
    """
    cues = story.cues.all("backdrop", anchor.end, state.start)
    if any(cue.norm["value"] is None for cue in cues):
        return True
    begin, _ = story.text.sentences[anchor.sentence]
    named = {x.norm["alpha_2"] for x in story.mentions(anchor.sentence, m.COUNTRY) if cues and x.end <= cues[0].start}
    return len(named) >= _PAIR and story.text.text.rfind(";", begin, state.start) < anchor.start


def _is_harmed(story: Story, state: Mention, anchor: Anchor) -> bool:
    """Whether an exercise harms what a state or bloc has: "…, vi phạm Tuyên bố giữa ASEAN và Trung Quốc"."""
    return story.cues.first("aim", anchor.end, state.start, "harm") is not None


def _is_aim(story: Story, state: Mention, anchor: Anchor) -> bool:
    """Whether a target is of that state: "diễn tập mô phỏng tấn công cơ sở hạt nhân của Triều Tiên"."""
    aim = story.cues.first("aim", anchor.end, state.start)
    of = story.cues.ending_at("of", state.start)
    if aim is None or of is None or of.norm["value"] is not None:
        return False
    return not _MARK.search(story.text.text, anchor.end, state.start)
