"""The paper that a hint is about: what is done with it, and whether it was told already."""

from __future__ import annotations

from sukien.events.model.draft import Draft, When
from sukien.events.model.time import overlap
from sukien.events.sentence.anchors import Anchor
from sukien.events.story.story import Story

_TWO = 2
_OBJECT = r" (?:[^\s,;:.()]+ ){0,2}?(?:{paper})(?!\w)"
"""What a verb has for its object: "hạ bút vào một bản ghi nhớ"."""
_DONE_TO = r"(?<!\w)(?:{paper})(?!\w)[^;:.\n]{0,110}(?<!\w)(?:{passive}|{that}|{by_whom})(?!\w)[^;:.\n]{0,180}$"
"""What stands before a verb of which the paper is told first: "văn kiện mà mười tư lệnh …", "công hàm được …"."""
_FRONTED = r"[^;:.\n]{0,100}, (?:[^\s,;:.()]+ ){0,2}?{paper}(?!\w)"
"""What follows a verb that opens its sentence, ahead of the paper: "Được ký dưới chân tượng đài, bản tuyên bố …"."""
_WAY = r"{by_way_of}"
_AGENT = r"(?<!\w)(?:{passive}|{voters}|{auxiliary}|{has}|{also}|{meeting}) $"
"""What stands before such a word where it is a verb for adopting."""
_PAPER = r"(?<!\w)(?:{paper})(?!\w)"


def is_done_with(story: Story, hint: Anchor) -> bool:
    """Whether a paper is what a verb does something with: not "hợp tác thông qua kết nối cảng biển"."""
    begin, end = story.text.sentences[hint.sentence]
    if story.pack.pattern(_PAPER).search(story.text.lower, hint.start, hint.end) is not None:
        return True  # "nghị định thư ký tại Budapest"
    behind = story.pack.pattern(_OBJECT).match(story.text.lower, hint.end, end)
    if hint.start == begin and story.pack.pattern(_FRONTED).match(story.text.lower, hint.end, end) is not None:
        return True
    if behind is not None:
        return True
    done = story.pack.pattern(_DONE_TO).search(story.text.lower, begin, hint.start) is not None
    return done and not is_way(story, hint)


def is_way(story: Story, hint: Anchor) -> bool:
    """Whether a word only tells by way of what something is done: "hợp tác được tăng cường thông qua trao đổi đoàn"."""
    lower, pattern = story.text.lower, story.pack.pattern
    begin, _ = story.text.sentences[hint.sentence]
    if pattern(_WAY).fullmatch(lower, hint.start, hint.end) is None:
        return False
    agent = any(x.end == hint.start - 1 for x in story.mentions(hint.sentence))
    return not agent and pattern(_AGENT).search(lower, begin, hint.start) is None


def tells_of_paper(story: Story, index: int) -> bool:
    """Whether a sentence tells of a paper, or the one before does."""
    near = (index, index - 1) if index else (index,)
    return any(story.pack.pattern(_PAPER).search(story.text.lower, *story.text.sentences[i]) is not None for i in near)


def is_told(
    story: Story, hint: Anchor, when: When, states: set[str], *, of: Draft | None = None, joins: bool = False
) -> bool:
    """Whether what a hint tells of is known; another day, or other states, make it another paper.

    `of`: the meeting that adopted it. `joins`: whether those who signed what the sentence before told are only named.
    """
    papers = [d for d in story.drafts if d.type == "agreement"]
    if of is not None and any(d.main is of for d in papers):
        return True
    if joins and any(d.signed and not d.people and 0 < hint.sentence - d.sentence <= 1 for d in papers):
        return False
    return any(_same(d, hint, when, states) for d in papers)


def _same(draft: Draft, hint: Anchor, when: When, states: set[str]) -> bool:
    if draft.when is not None and not overlap(draft.when, when):
        return False
    known = draft.countries | {str(p.country) for p in draft.people if p.country}
    others = len(known) >= _TWO and len(states) >= _TWO and len(known & states) < _TWO
    if draft.when is None:
        return not others and hint.sentence - draft.sentence <= _TWO
    return not others
