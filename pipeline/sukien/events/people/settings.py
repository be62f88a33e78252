"""Events that a sentence names only as that beside, before or after which something else is done.

"X gặp Y bên lề G20. … Z nhấn mạnh …": Z speaks elsewhere. "Hai tuần sau Đối thoại Shangri-La", "trước cuộc tập trận".
"""

from __future__ import annotations

from sukien.events.model.draft import Draft
from sukien.events.story.story import Story

_AROUND = r"(?<!\w)(?:{before}|{after}|{meanwhile}) (?:{plural} )?(?:{occasion} )?$"
"""What stands before that around which something else is done."""
_BEHIND = 45
"""How many characters ("Hội nghị cấp cao lần thứ 9 của") behind such words the name of the meeting may begin."""


def note_scenes(story: Story, index: int) -> None:
    """Keep of which events a sentence tells for their own sake."""
    begin, _ = story.text.sentences[index]
    for at, draft in story.anchored:
        draft.scene = draft.scene or not (_is_frame(story, draft) or is_around(story, at, begin))


def is_around(story: Story, at: int, begin: int) -> bool:
    """Whether words lead to an event that tell what is done around it: "bên lề", "hai tuần sau", "trước cuộc"."""
    left = max(begin, at - _BEHIND)
    beside = next(reversed(story.cues.all("margin", left, at)), None)
    if beside is not None and "," not in story.text.text[beside.end : at]:
        return True
    return story.pack.pattern(_AROUND).search(story.text.lower, left, at) is not None


def _is_frame(story: Story, draft: Draft) -> bool:
    """Whether a sentence tells of talks held at a meeting: "gặp nhau tại Hội nghị APEC"."""
    return any(d.frame is draft for d in story.told if d is not draft)
