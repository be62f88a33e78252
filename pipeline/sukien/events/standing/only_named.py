"""Names of series that tell of no session: a body or framework, one made ready, set out for, or only handed on."""

from __future__ import annotations

import re

from sukien.events.model.draft import When
from sukien.events.sentence.anchors import Anchor, is_prepared
from sukien.events.standing.come_home import came_home
from sukien.events.standing.within import sits_within
from sukien.events.story.story import Story

_WAY = 110
"""How many characters before a meeting's name a word for setting out may begin."""
_READY = 45
"""How many characters before a meeting's name the words may begin that tell how it is made ready."""
_MARK = re.compile(r"[,;:.()\d]")
"""What parts the words for making ready from the meeting."""
_CHAIR = 60
"""How many characters before a meeting's name the words may begin for the chair that is handed over."""
_CHAIRED = r" (?:{of} )?(?:[^.,;:()\n]{1,40}(?:,| {and}) )?"
"""What stands between these words and the name: nothing, or another name ("chức Chủ tịch ADMM, ADMM+")."""
_OWNED = r"(?:[^,.;:()\n\d]{0,40}|[^.;:()\n\d]{0,60} {and} [^,.;:()\n\d]{0,30}) {of} (?:{plural} )?"
"""What stands between an exercise and the group of experts that holds it."""


def framed(story: Story, anchor: Anchor) -> bool:
    """Whether a meeting is named as a body or framework, not as an event."""
    named = anchor.form == "name" and story.cues.ending_at("framework", anchor.start) is not None
    return named and sits_within(story, anchor) is None


def exercises(story: Story, anchor: Anchor) -> bool:
    """Whether a name only tells whose an exercise is: "diễn tập của Nhóm chuyên gia ADMM+ kết thúc".

    Of any other series than a group of experts where it bears no number: "cuộc diễn tập quân y của ADMM+".
    """
    before = next((a for a in reversed(story.anchors[anchor.sentence]) if a.end <= anchor.start), None)
    if before is None or before.type != "exercise" or anchor.form != "name" or anchor.type != "meeting":
        return False
    if not of_group(anchor) and (anchor.meeting is None or anchor.meeting.norm.get("edition") is not None):
        return False
    return story.pack.pattern(_OWNED).fullmatch(story.text.lower, before.end, anchor.start) is not None


def only_chaired(story: Story, anchor: Anchor, when: When | None) -> bool:
    """Whether a year is that in which a state is in the chair: "trao chức Chủ tịch ADMM, ADMM+ năm 2025 cho Lào"."""
    if anchor.form != "name" or when is None or when.days:
        return False
    cue = next(reversed(story.cues.all("framework", anchor.start - _CHAIR, anchor.start, "chair")), None)
    return (
        cue is not None and story.pack.pattern(_CHAIRED).fullmatch(story.text.text, cue.end, anchor.start) is not None
    )


def made_ready(story: Story, anchor: Anchor) -> bool:
    """Whether a meeting is only made ready, rehearsed or announced: "chủ trì họp bàn công tác tổ chức ADMM"."""
    if anchor.form != "name":
        return False
    if is_prepared(story.text, story.anchors[anchor.sentence], anchor):
        return True
    if anchor.type == "exercise":
        return False
    begin = max(story.text.sentences[anchor.sentence][0], anchor.start - _READY)
    rows = story.cues.all("readies", begin, anchor.start)
    if not rows or _MARK.search(story.text.text, rows[-1].end, anchor.start):
        return False
    return story.cues.first("attends", rows[-1].start, anchor.start) is None


def set_out_for(story: Story, anchor: Anchor) -> bool:
    """Whether somebody only sets out for something: "sáng 10/6, Bộ trưởng lên đường sang Lào dự ADMM"."""
    if anchor.type != "exercise" and (anchor.form != "name" or anchor.type != "meeting"):
        return False
    if came_home(story, anchor) is not None:
        return False
    begin = story.text.sentences[anchor.sentence][0]
    attends = next(reversed(story.cues.all("attends", max(begin, anchor.start - _READY), anchor.start)), None)
    leaves = story.cues.first("sets_out", max(begin, anchor.start - _WAY), attends.end) if attends else None
    return leaves is not None and ";" not in story.text.text[leaves.end : anchor.start]


def of_group(anchor: Anchor) -> bool:
    """Whether a name is that of a group of experts or officials, which two states chair for years."""
    return anchor.meeting is not None and anchor.meeting.norm.get("level") == "working group"
