"""The hints of a sentence, read once its rules have told what they tell."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from sukien.events.fill import fill
from sukien.events.hinted.agreements import agreement
from sukien.events.hinted.calls import call
from sukien.events.hinted.hint import Reading, among_anchors
from sukien.events.hinted.sides import in_turn
from sukien.events.hinted.talks import talks
from sukien.events.identity.actions import action
from sukien.events.sentence.anchors import Anchor
from sukien.events.states.rosters import in_list
from sukien.events.story.story import Story
from sukien.mention import Mention

Way = Callable[[Story, Anchor, Sequence[Mention]], Reading | None]
"""How hints at one type of event are read: given the dates of the sentence; None where they tell of none."""

_WAYS: Mapping[str, Way] = {"call": call, "talks": talks, "agreement": agreement}
_MANY = r"(?<!\w){plural}(?: \w+)? $"
"""What stands before several of which nothing single is told: "các vị khách của X", "những cuộc gặp"."""
_NEAR = 15
"""How many characters before a hint those words may begin."""
_ALIKE = {"talks": ("talks", "call"), "call": ("talks", "call")}
"""Type -> the types of which none may be told in the same sentence, where that is not the type alone."""


def tell_hinted(story: Story, index: int, dates: Sequence[Mention]) -> None:
    """One event of each type that the sentence hints at and none of its rules tells."""
    hints = story.hints.get(index)
    if not hints or in_list(story, index):
        return
    for type_, way in _WAYS.items():
        alike = _ALIKE.get(type_, (type_,))
        for hint in (h for h in hints if h.type == type_):
            if any(draft.type in alike for draft in story.told):
                break
            if not (story.is_quoted(hint.start) or _are_many(story, hint)):
                _tell(story, hint, way, dates)


def _are_many(story: Story, hint: Anchor) -> bool:
    """Whether words stand for several ("các cuộc gặp"), of which each would be an event of its own."""
    return story.pack.pattern(_MANY).search(story.text.lower, max(0, hint.start - _NEAR), hint.start) is not None


def _tell(story: Story, hint: Anchor, way: Way, dates: Sequence[Mention]) -> None:
    """Make the event of a hint, if there is one, or those of several who are met one after the other."""
    reading = way(story, hint, dates)
    if reading is None:
        return
    for people in in_turn(story, hint, reading.people):
        with among_anchors(story, hint):
            draft = action(story, hint, reading.when, people, reading.states, own=reading.own)
            if draft is None:
                return
            draft.countries |= reading.states
            draft.meeting = draft.meeting or reading.meeting
            fill(story, draft, hint, reading.when, (None, story.text.sentences[hint.sentence][1]), own=reading.own)
        story.anchored.append((hint.start, draft))
        if draft not in story.told:
            story.told.append(draft)
