"""A leg of a journey to several states, told with days of its own: "Rời Hà Nội, đoàn thăm Lào từ 4 đến 6/6"."""

from __future__ import annotations

from sukien.events.model.draft import Draft, When
from sukien.events.places.places import place_near
from sukien.events.sentence.anchors import Anchor
from sukien.events.story.story import Story
from sukien.rules.kinds.triggers import Trigger

_PAIR = 2
"""How many states a visit has; more are those of a journey."""


def is_station(story: Story, visit: Draft, anchor: Anchor) -> bool:
    """Whether a visit is only a station of the journey told behind it: "Lào là chặng đầu của chuyến đi"."""
    if visit.sentence != anchor.sentence or visit.type != "visit" or anchor.form != "noun":
        return False
    rules = (story.pack.rules.get(proof.rule) for proof in visit.proofs if proof.field == "type")
    told = any(isinstance(rule, Trigger) and rule.station for rule in rules)
    return told and not (anchor.trigger is not None and anchor.trigger.station)


def is_leg(story: Story, journey: Draft, anchor: Anchor, when: When | None) -> bool:
    """Whether a word for a visit tells of some of the days of a journey, in one of its states."""
    whole = journey.when
    if anchor.form != "verb":
        return False  # "Tại Cuba, chặng đầu của chuyến đi, từ 1 đến 3/6": the journey itself
    if when is None or whole is None or not (when.days and whole.days and when.start and when.end):
        return False
    if (journey.place is not None and not journey.place.shared) or len(journey.countries) <= _PAIR:
        return False
    if when.start == when.end or (when.start, when.end) == (whole.start, whole.end):
        return False
    if not (whole.start and whole.end and whole.start <= when.start and when.end <= whole.end):
        return False
    begin, end = story.text.sentences[anchor.sentence]
    limit = min((a.start for a in story.anchors[anchor.sentence] if a.start >= anchor.end), default=end)
    place = place_near(story.text, story.cues, story.places(anchor.sentence), begin, anchor.start, anchor, limit)
    return place is not None and place.country in journey.countries
