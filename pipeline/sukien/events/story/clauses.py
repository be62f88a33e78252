"""Which clause of a sentence a word stands in: "Hàn Quốc cho biết Triều Tiên tập trận" is about one exercise of one."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from sukien import mention as m
from sukien.events.model.draft import Draft
from sukien.events.sentence.anchors import Anchor
from sukien.events.story.story import Story
from sukien.extractors.names import JOINT
from sukien.mention import Mention

_LEADS = r"(?<!\w)(?:{tells}(?: {content})?|{content|when|after|before})(?: (?!{and|with} )[^\W\d_]+){0,2} $"
"""What stands before the subject of a clause of its own: "sau khi quân đội", "cho biết"."""
_WHICH = r"(?<!\w){that} $"
"""What stands before the two of whom a relative clause tells: "thỏa thuận mà Mỹ và Nhật Bản đã ký"."""
_REACH = 40
"""How many characters before that subject these words may begin."""


_FRONTED = r"[\s\"]*(?:{but},? )?(?:{day} )?(?:{after|before} )?(?:{when|after|before|although|because})(?!\w)"
"""What opens a sentence with a clause that only tells what happened before, or why."""
_SUBJECT = r",\s*(?:(?!{and|with|after|before|when}(?!\w))[^\W\d_]+ ){0,3}$"
"""What stands before the subject of the clause behind it: "…, quân đội"."""


def clause_of(story: Story, anchor: Anchor, begin: int) -> int:
    """Where the clause begins in which an anchor stands: with the last state before it that is a subject of its own."""
    leads, lower = story.pack.pattern(_LEADS), story.text.lower
    states = [x for x in story.mentions(anchor.sentence, m.COUNTRY) if begin <= x.start < anchor.start]
    if story.pack.pattern(_FRONTED).match(lower, begin):
        subject = story.pack.pattern(_SUBJECT)
        main = next((x for x in states if subject.search(lower, max(begin, x.start - _REACH), x.start)), None)
        begin = main.start if main is not None else begin
        states = [x for x in states if x.start >= begin]
    own = [x.start for x in states if leads.search(lower, max(begin, x.start - _REACH), x.start)]
    which, joint = story.pack.pattern(_WHICH), story.pack.pattern(JOINT)
    for one, other in pairwise(states):
        if which.search(lower, begin, one.start) and joint.fullmatch(story.text.text, one.end, other.start):
            own.append(one.start)
    if not own and states and not _is_beside(story, states[-1]):
        # "Một quan chức Mỹ cho biết Vệ binh Cách mạng Hồi giáo Iran tập trận"
        said = [s for s in story.cues.all("says", begin, states[-1].start) if s.start > states[0].end]
        own += [s.end for s in said if not _is_joined(story, states, s.end)]
    return max(own, default=begin)


def told_apart(story: Story, draft: Draft, start: int, index: int) -> bool:
    """Whether semicolons part somebody from what an event is told by, among words for another: "X tiếp Y; Z dự lễ"."""
    begin, end = story.text.sentences[index]
    left = story.text.text.rfind(";", begin, start) + 1 or begin
    right = story.text.text.find(";", start, end)
    here = [other for at, other in story.anchored if left <= at < (right if right >= 0 else end)]
    return bool(here) and draft not in here and any(other is draft for _, other in story.anchored)


def _is_beside(story: Story, state: Mention) -> bool:
    """Whether a state only stands by whoever acts: "Nhật Bản thông báo cùng Mỹ tập trận"."""
    cue = story.cues.ending_at("takes_part", state.start)
    return cue is not None and cue.norm["value"] == "with"


def _is_joined(story: Story, states: Sequence[Mention], start: int) -> bool:
    """Whether the first state behind a word for saying only joins the speaker's forces.

    As in "Hải quân Mỹ cho biết tàu sân bay đã cùng tàu của Nhật Bản tập trận".
    """
    first = next(c for c in states if c.start >= start)
    return bool(story.cues.all("takes_part", start, first.start, "with"))
