"""Posts that change hands in everyday words: "trao ghế Tổng Tư lệnh cho X", "đưa ông X lên cương vị …", "thuộc về X".

What makes it an appointment: somebody where the words for giving put him, an office behind the seat, and a day.
"""

from __future__ import annotations

from collections.abc import Sequence

from sukien.events.hinted.hint import Reading, day_of, stands_here
from sukien.events.people.presiding import presides
from sukien.events.sentence.anchors import Anchor
from sukien.events.sentence.named import Named
from sukien.events.story.story import Story
from sukien.mention import Mention

_GIVEN = r"[^,;:.\n]{0,12}?(?<!\w){post} {office}(?!\w)[^;:.\n]{0,90}(?<!\w){given_to}(?: {address})? ?$"
"""What stands between a verb and whoever is given the post: "trao ghế Tổng Tư lệnh cho"."""
_RAISED = r"[^;:.\n]{0,90}?(?<!\w){onto} {post} {office}(?!\w)"
"""What stands behind whoever is raised to one: ", Phó Tư lệnh, lên vị trí cao nhất"."""
_FALLS = r"(?<!\w){post} {office}(?!\w)[^;:.\n]{0,110}$"
"""What stands before a verb by which a post comes to somebody: "chiếc ghế Chủ tịch Quốc hội"."""
_TO = r"(?: {address})? ?"
"""What stands between a verb and whom it raises, or to whom a post goes."""


def appointment(story: Story, hint: Anchor, dates: Sequence[Mention]) -> Reading | None:
    """Who is given a post on a day; None where no office, nobody or no day is told."""
    when, own = day_of(story, hint, dates)
    if when is None or not when.days or not stands_here(story, hint, when) or presides(story, hint):
        return None
    behind = [n for n in story.named(hint.sentence) if n.start >= hint.end]
    taker = next((n for n in behind if _takes(story, hint, n)), None)
    return Reading([taker.person], set(), when, own) if taker is not None else None


def _takes(story: Story, hint: Anchor, named: Named) -> bool:
    """Whether a post goes to somebody behind the word for giving it."""
    lower, pattern = story.text.lower, story.pack.pattern
    begin, end = story.text.sentences[hint.sentence]
    if pattern(_GIVEN).fullmatch(lower, hint.end, named.start) is not None:
        return True
    if pattern(_TO).fullmatch(lower, hint.end, named.start) is None:
        return False
    raised = pattern(_RAISED).match(lower, named.end, end) is not None
    return raised or pattern(_FALLS).search(lower, begin, hint.start) is not None
