"""Who is told to have done something at a meeting: "Timor-Leste, mà ông X đã ngồi cùng 10 đồng nghiệp tại ADMM-19"."""

from __future__ import annotations

from sukien import mention as m
from sukien.events.sentence.anchors import Anchor
from sukien.events.sentence.named import Named
from sukien.events.story.story import Story
from sukien.people import Person

_AT = r"(?<!\w)(?!{before} $){at} (?:{plural} )?$"
"""What stands before the meeting at which something is done."""
_GAP = 60
"""How many characters ("đã ngồi cùng 10 đồng nghiệp") what is done may have."""
_STOPS = ',;:.()\n"'
"""What ends the clause of a subject."""
_OTHERWISE = r"(?<!\w)(?:{content}|{passive}|{plural}|{when}|{after}|{before}|{resolves})(?!\w)"
"""What tells that others did it, or something else: "X nói rằng các nước đã …", "điều được nêu tại ADMM"."""
_SLOTS = ("says", "agrees", "status", "outcome", "pair", "both", "topic", "reports")
"""What tells of others, or of what came out of a meeting, rather than of who was there."""


def acts_there(story: Story, anchor: Anchor) -> list[Person]:
    """The subject of a verb before "tại" and the name of a meeting."""
    begin, _ = story.text.sentences[anchor.sentence]
    lower = story.text.lower
    at = story.pack.pattern(_AT).search(lower, begin, anchor.start)
    if anchor.form != "name" or anchor.type != "meeting" or at is None:
        return []
    subject = next((n for n in reversed(story.named(anchor.sentence)) if n.end <= at.start()), None)
    if subject is None:
        return []
    start = subject.end + (subject.end > subject.mention.end and story.text.text.startswith(",", subject.end))
    gap = story.text.text[start : at.start()]
    if len(gap) > _GAP or not gap.strip() or set(_STOPS) & set(gap) or _tells_of_others(story, subject, anchor, start):
        return []
    return [subject.person]


def _tells_of_others(story: Story, subject: Named, anchor: Anchor, start: int) -> bool:
    """Whether what stands between a subject and a meeting tells of other states, or of another event."""
    if story.pack.pattern(_OTHERWISE).search(story.text.lower, start, anchor.start) is not None:
        return True
    if any(story.cues.first(slot, start, anchor.start) is not None for slot in _SLOTS):
        return True
    others = [x.start for x in story.mentions(anchor.sentence, m.COUNTRY, m.GROUP)]
    others += [x.start for x in story.anchors[anchor.sentence]]
    return any(start <= other < anchor.start for other in others)
