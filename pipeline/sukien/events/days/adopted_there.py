"""Documents of a meeting that is only looked back at, in the sentence that tells of it: they are of its day.

"Hội nghị lần thứ ba, họp ở Jakarta tháng 2-2009, ra Tuyên bố chung"; "Tại ADMM-4 năm 2010, các bộ trưởng thông qua …".
"""

from __future__ import annotations

from sukien.events.model.draft import Draft, When
from sukien.events.sentence.anchors import Anchor
from sukien.events.story.story import Story

_LONGEST = 140
"""How many characters (where and when it was) may stand between a meeting and what it adopts."""
_AROUND = r"(?<!\w)(?:{after|before|following|aside}) (?:{when} )?(?:\w+ )?$"
"""What stands before a meeting that only tells when something else was: "sau khi ADMM", "trước hội nghị"."""
_HEAD = 30
"""How many characters before a meeting those words may begin."""


def adopted_there(story: Story, anchor: Anchor) -> When | None:
    """The day of the meeting before a word for adopting or issuing, which that meeting or its members do."""
    if anchor.type != "agreement" or anchor.trigger is None or anchor.trigger.outcome is None or not story.anchored:
        return None
    last = max(at for at, _ in story.anchored)
    sat = next(draft for at, draft in story.anchored if at == last)
    if not _sat_then(story, sat, anchor.sentence) or story.text.text.find(";", last, anchor.start) >= 0:
        return None
    around = story.pack.pattern(_AROUND).search(story.text.lower, max(0, last - _HEAD), last)
    # "bên lề ADMM", "trên cơ sở báo cáo của ADSOM (tháng 6)"
    aside = story.cues.ending_at("margin", last) or story.cues.ending_at("of", last)
    return None if around or aside or anchor.start - last > _LONGEST else sat.when


def _sat_then(story: Story, sat: Draft, index: int) -> bool:
    """Whether a meeting of a series took place on a day that its sentence tells."""
    begin, end = story.text.sentences[index]
    day = sat.when.mention if sat.when is not None else None
    there = day is not None and begin <= day.start < end
    return there and sat.type == "meeting" and sat.meeting is not None and sat.status in ("occurred", "ongoing")
