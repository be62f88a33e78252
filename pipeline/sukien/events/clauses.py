"""Which clause of a sentence a word stands in: "Hàn Quốc cho biết Triều Tiên tập trận" is about one exercise of one."""

from __future__ import annotations

from sukien import mention as m
from sukien.events.anchors import Anchor
from sukien.events.story import Story

_LEADS = r"(?<!\w)(?:{tells}(?: {content})?|{content}|{when}|{after}|{before})(?: (?!{and|with} )[^\W\d_]+){0,2} $"
"""What stands before the subject of a clause of its own: "sau khi quân đội", "cho biết"."""
_REACH = 40
"""How many characters before that subject these words may begin."""


def clause_of(story: Story, anchor: Anchor, begin: int) -> int:
    """Where the clause begins in which an anchor stands: with the last state before it that is a subject of its own."""
    leads, lower = story.pack.pattern(_LEADS), story.text.lower
    states = (x for x in story.mentions(anchor.sentence, m.COUNTRY) if begin <= x.start < anchor.start)
    own = (x.start for x in states if leads.search(lower, max(begin, x.start - _REACH), x.start))
    return max(own, default=begin)
