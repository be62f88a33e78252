"""Papers of a whole meeting, told by any word for consent: "21 hải quân giơ tay tán thành", "31 nước gật đầu".

What makes them the meeting's is that it is told in the same sentence, or in the one before.
"""

from __future__ import annotations

from sukien.events.hinted.hint import Reading, is_reported
from sukien.events.hinted.papers import is_told, is_way, tells_of_paper
from sukien.events.model.draft import Draft, When
from sukien.events.model.time import distance, overlap
from sukien.events.people.lasting import last_day
from sukien.events.sentence.anchors import Anchor
from sukien.events.story.story import Story, are_facing

_HELD = ("occurred", "ongoing")
_PREPARES = ("senior official", "working group")
"""Levels of meetings that only prepare the papers of others."""
_LATER = 3
"""Days after its last within which a meeting's paper may come out."""
_MANY = r"(?<!\w)(?:\d{1,3}|{all_of}) (?:\w+ )?{voters}(?!\w)[^,;:.()]{0,40}$"
"""Several who vote, before the word for their consent: "được các phái đoàn chuẩn y", "21 hải quân giơ tay"."""


def adopted(story: Story, hint: Anchor, when: When | None, *, own: bool, here: bool) -> Reading | None:
    """The paper of the meeting that is told beside a word for consent, on its own day or the meeting's."""
    sat = _sat(story, hint)
    if sat is None:
        return _of_voters(story, hint, when, own=own, here=here)
    if not here or when is None:
        when, own = (None, False) if is_reported(story, hint) else (last_day(sat), True)
    elif sat.when is not None and not _then(when, sat.when):
        return None
    if when is None or not when.days or is_told(story, hint, when, sat.countries, of=sat):
        return None
    return Reading([], set(), when, own, of=sat)


def sits_here(story: Story) -> bool:
    """Whether the sentence that is being read tells of a meeting."""
    return any(map(_is_session, story.told))


def is_voted_on(story: Story, hint: Anchor) -> bool:
    """Whether several are told to have voted, in a sentence that tells of a paper: "văn kiện … 21 nước giơ tay"."""
    begin, _ = story.text.sentences[hint.sentence]
    voted = story.pack.pattern(_MANY).search(story.text.lower, begin, hint.start) is not None
    return voted and tells_of_paper(story, hint.sentence) and not is_way(story, hint)


def _of_voters(story: Story, hint: Anchor, when: When | None, *, own: bool, here: bool) -> Reading | None:
    """The paper on which several are told to have voted on a day, whatever they met at."""
    if not here or when is None or not when.days or not is_voted_on(story, hint) or is_told(story, hint, when, set()):
        return None
    return Reading([], set(), when, own)


def _sat(story: Story, hint: Anchor) -> Draft | None:
    """The meeting told in the sentence of a hint, else in the one before, where this one tells of no other two."""
    index = hint.sentence
    here = [d for d in story.told if _is_session(d)]
    if here:
        return here[-1]
    facing = are_facing([n.person for n in story.named(index) if n.end <= hint.start])
    if not index or facing or any(d.type in ("talks", "visit") for d in story.told):
        return None
    before = [d for d in story.drafts if d.last_told == index - 1]
    return next((d for d in reversed(before) if _is_session(d)), None)


def _is_session(draft: Draft) -> bool:
    held = draft.type == "meeting" and draft.status in _HELD and draft.when is not None
    return held and draft.level not in _PREPARES


def _then(when: When, sat: When) -> bool:
    """Whether a day is one of a meeting, or one of the next few."""
    return overlap(when, sat) or (when.days and sat.days and 0 < distance(sat.end, when.start) <= _LATER)
