"""Talks told by the other side alone: "Cuộc gặp song phương với phía Lào, dự kiến ngày 22/5, phải hủy".

The near side is that of whom the story is about: the state of those who were told of last.
"""

from __future__ import annotations

from sukien import mention as m
from sukien.events.identity.actions import action
from sukien.events.model.draft import Draft, When
from sukien.events.sentence.anchors import Anchor
from sukien.events.story.story import Story
from sukien.people import Person

_WITH = r"(?: [^\W\d]+){0,2} {with} (?:{side|state} )?"
"""What stands between a word for talks and the state of the other side."""
_THERE = r"(?:, [^;:.()\n]{2,80},)? {at} (?:{one} )?(?:[^\W\d]+ ){0,2}"
"""What stands between whom something is told and the talks at which it is."""
_TO = r"(?<!\w){with} ?$"
"""What stands before whom something is told."""
_SIDE = 12
"""How many characters before somebody those words may begin."""
_BY = r"(?<!\w){side} $"
"""What stands before a state as a side: "theo phía Lào"."""


def with_side(story: Story, anchor: Anchor, when: When | None, *, own: bool) -> list[Draft]:
    """Talks on a day of their own with a state by its name alone, or with one whom somebody told something there."""
    if anchor.type != "talks" or anchor.form != "noun" or when is None or not own:
        return []
    people = _told_there(story, anchor)
    state = people[0].country if people else _other_state(story, anchor)
    mine = _near_side(story, anchor, state)
    if state is None or mine is None:
        return []
    draft = action(story, anchor, when, people, {state}, own=own)
    if draft is None:
        return []
    draft.countries |= {mine, state}
    return [draft]


def _other_state(story: Story, anchor: Anchor) -> str | None:
    """The state behind the words for talks, where nobody is named: "cuộc gặp song phương với phía Lào"."""
    words = story.pack.pattern(_WITH)
    for state in story.mentions(anchor.sentence, m.COUNTRY) if not story.people(anchor.sentence) else ():
        if state.start > anchor.end and words.fullmatch(story.text.lower, anchor.end, state.start) is not None:
            return str(state.norm["alpha_2"])
    return None


def _told_there(story: Story, anchor: Anchor) -> list[Person]:
    """Who was told something at talks: "đã được nêu thẳng với Bộ trưởng X tại một cuộc gặp riêng"."""
    people = story.people(anchor.sentence)
    if len(people) != 1 or people[0].end > anchor.start:
        return []
    there = story.pack.pattern(_THERE).fullmatch(story.text.lower, people[0].end, anchor.start)
    to = story.pack.pattern(_TO).search(story.text.lower, max(0, people[0].start - _SIDE), people[0].start)
    return [people[0].person] if there is not None and to is not None else []


def _near_side(story: Story, anchor: Anchor, other: str | None) -> str | None:
    """The state that its sentence names as a side, or of those who were told of last."""
    side = story.pack.pattern(_BY)
    begin, _ = story.text.sentences[anchor.sentence]
    for state in story.mentions(anchor.sentence, m.COUNTRY):
        if state.end <= anchor.start and side.search(story.text.lower, begin, state.start) is not None:
            return str(state.norm["alpha_2"]) if state.norm["alpha_2"] != other else None
    told = (p.country for d in reversed(story.drafts) for p in d.people if d.section == "body")
    return next((state for state in told if state not in (None, other)), None)
