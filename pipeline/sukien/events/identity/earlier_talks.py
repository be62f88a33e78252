"""Talks of the same two on another day: "Hai ông gặp nhau hôm 5/6. Cuộc gặp hồi tháng 3 ở Jakarta …"."""

from __future__ import annotations

from sukien import mention as m
from sukien.events.model.draft import Draft, When
from sukien.events.model.time import distance
from sukien.events.places.scene import LONG_AGO
from sukien.events.sentence.anchors import Anchor
from sukien.events.story.story import Story, are_facing
from sukien.people import Person

_TALKS = ("talks", "call")


def same_two(story: Story, anchor: Anchor, when: When | None) -> list[Person]:
    """The two who meet or call each other on another day, of whom only the states are named, if anything."""
    known = story.facing
    if known is None or known.type != anchor.type or story.people(anchor.sentence):
        return []
    if not (_lately(known.when, when) or _earlier(story, known, when)):
        return []
    begin, _ = story.text.sentences[anchor.sentence]
    rows = (c for c in story.mentions(anchor.sentence, m.COUNTRY) if not story.cues.leads_to_place(begin, c.start))
    states = {str(c.norm["alpha_2"]) for c in rows}
    return known.people[:2] if not states or len(states & known.countries) > 1 else []


def _lately(one: When | None, other: When | None) -> bool:
    """Whether two days lie within two months, or both in a year that is not known."""
    if one is None or other is None or not (one.days and other.days):
        return False
    return one.start == other.start or distance(one.start, other.start) <= LONG_AGO


def _earlier(story: Story, known: Draft, when: When | None) -> bool:
    """Whether a date lies before that of the only two of whose talks the article tells."""
    if known.when is None or when is None or not (known.when.start and when.end and when.end < known.when.start):
        return False
    facing = (d for d in story.drafts if d.type in _TALKS and are_facing(d.people))
    return all({p.id for p in d.people} >= {p.id for p in known.people[:2]} for d in facing)
