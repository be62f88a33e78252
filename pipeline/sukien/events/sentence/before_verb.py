"""A day told right before the verb of which it is: "X ngày 10/6 gặp Y, ngày 11/6 gặp Z và ngày 12/6 tiếp xúc với W"."""

from __future__ import annotations

from sukien.events.model.draft import When
from sukien.events.sentence.anchors import Anchor
from sukien.events.sentence.cues import Cues

_JOINT = r"(?:[,;]|\b(?:{and}|{then}|{whereas}))\s*(?:{then} )?(?:{on} )?$"
"""What stands before the day of the next verb: "và ngày", ", sau đó hôm"."""
_SUBJECT = r",[^;:()\n]*[^\W\d][^\W\d]+ (?:{on} )?$"
"""A comma and whoever acts, before the day of a verb: "Bên lề Đối thoại Shangri-La ở Singapore, Bộ trưởng X ngày"."""
_SAME_DAY = r"(?<!\w)(?:{clock|minute|hours} {before|after}|{just_beside})(?!\w)"
"""What tells that the day is that of both: "vài giờ trước lễ khai mạc X", "ngay sau khi"."""
_VERB = r",? (?:(?:{address}|{auxiliary}|{lately}) )*"
"""What stands between a day and the verb of which it is."""


def before_verb(
    cues: Cues, begin: int, previous: Anchor | None, when: When, span: tuple[int, int], following: Anchor | None
) -> bool:
    """Whether a day is that of the verb right behind it, not of what was told before."""
    start, end = span
    if previous is None or following is None or following.form != "verb" or not when.days:
        return False
    lower = cues.text.lower
    if cues.pack.pattern(_VERB).fullmatch(lower, end, following.start) is None:
        return False
    if cues.pack.pattern(_JOINT).search(lower, previous.end, start) is not None:
        return True
    if cues.pack.pattern(_SAME_DAY).search(lower, begin, start) is not None:
        return False
    apart = previous.form in ("name", "reference", "noun")
    return apart and cues.pack.pattern(_SUBJECT).search(lower, previous.end, start) is not None
