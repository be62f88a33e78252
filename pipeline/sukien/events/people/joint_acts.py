"""Who acts with somebody where a sentence leaves him out: "Sau đó là phần chính: hội đàm rồi cùng Bộ trưởng X ký …".

It is whoever the sentence before tells of first, if he is of another state than the one with whom he acts.
"""

from __future__ import annotations

from sukien.events.sentence.named import Named
from sukien.events.story.story import Story, are_facing
from sukien.mention import Mention

_WITH = r"(?<!\w){jointly} ?$"
"""What stands before somebody with whom another does something."""
_LEAD = 8
"""How many characters before him it may begin."""
_ACTS = 8
"""How many characters ("đã") may stand between him and what they do."""
_TYPES = ("talks", "agreement", "ceremony")
"""Types of events of which such words tell."""


def supply_partner(story: Story, index: int) -> None:
    """Put whoever the sentence before is about in front of the verbs of one that names only with whom he acts."""
    rows = story.named(index)
    if not rows or not index or story.is_parted(index):
        return
    other = rows[0]
    begin = max(story.text.sentences[index][0], other.start - _LEAD)
    beside = story.pack.pattern(_WITH).search(story.text.lower, begin, other.start)
    if beside is None:
        return
    verbs = [a for a in story.anchors[index] if a.form == "verb" and a.type in _TYPES]
    subject = next(iter(story.named(index - 1)), None)
    if subject is None or not any(0 <= a.start - other.end <= _ACTS for a in verbs):
        return
    if are_facing([subject.person, other.person]):
        at = min(verbs[0].start, beside.start())
        meant = Mention("CUE", at, at, "sides.omitted", {})
        story.supply(index, [Named(subject.person, meant, at, at)])
