"""What is not agreed on, whatever word stands for it: no paper at all, or one that is still waited for.

"Không văn kiện nào được thông qua"; "hiệp định đang chờ ký"; "họp tới khuya để kịp chốt biên bản".
"""

from __future__ import annotations

from sukien.events.model.draft import When
from sukien.events.sentence.anchors import Anchor
from sukien.events.story.story import Story

_NONE = r"(?<!\w)(?:{none} [^,;:.()\n]{2,40} {any}|{any} {paper}|{paper} {any})(?!\w)[^,;:.()\n]{0,30}$"
"""What stands before a word for agreeing where no paper is meant: "không văn kiện nào", "bất cứ hiệp định nào"."""
_WAITED = r"(?<!\w){waits_for} (?:\w+ )?$"
"""What stands right before a word for agreeing on what is not agreed on yet: "đang chờ", "để kịp", "thúc việc"."""


def is_unsettled(story: Story, anchor: Anchor, when: When | None = None) -> bool:
    """Whether nothing was agreed on, or not yet; what is waited for on a date ahead, or in a year, is planned."""
    if anchor.type != "agreement":
        return False
    lower, pattern = story.text.lower, story.pack.pattern
    begin, _ = story.text.sentences[anchor.sentence]
    if pattern(_NONE).search(lower, begin, anchor.start) is not None:
        return True
    day = story.measure(when)
    planned = when is not None and (not when.days or bool(day and when.start and when.start > day))
    return not planned and pattern(_WAITED).search(lower, begin, anchor.start) is not None
