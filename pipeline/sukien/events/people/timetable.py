"""Talks of which a line of a timetable tells nothing but the hour: "10h00: Hội đàm. Đại sứ X cùng dự."."""

from __future__ import annotations

from sukien.events.model.draft import Draft
from sukien.events.sentence.anchors import Anchor
from sukien.events.story.sides import Sides
from sukien.events.story.story import Story
from sukien.people import Person

_HOUR = r"(?:[-*+•–] ?)?\d{1,2} ?(?:{clock}|:) ?(?:\d{1,2} ?(?:{minute})?)?\s*[:,–-]\s*"
"""What a line of a timetable opens with: "10h00: ", "- 8 giờ 30: "."""
_ALONE = r"\s*(?:[.;,(\n]|$| {at} )"
"""What stands behind a word for talks that names nobody."""


def after_hour(story: Story, index: int) -> int | None:
    """Where the words of a line begin that opens with an hour."""
    hour = story.pack.pattern(_HOUR).match(story.text.lower, *story.text.sentences[index])
    return hour.end() if hour is not None else None


def on_programme(story: Story, anchor: Anchor, near: Sides) -> list[Person]:
    """Both sides of talks that a timetable lists by their name alone: the visitor, and who receives or invited him."""
    if after_hour(story, anchor.sentence) != anchor.start:
        return []
    if story.pack.pattern(_ALONE).match(story.text.lower, anchor.end) is None:
        return []
    visit = next((d for d in reversed(story.drafts) if d.type == "visit" and d.people and not d.recalled), None)
    if visit is None or any(n.person.id != visit.people[0].id for n in near.before):
        return []
    host = _host(story, visit)
    return [host, visit.people[0]] if host is not None else []


def _host(story: Story, visit: Draft) -> Person | None:
    """Who is at home on a visit: whoever invited the visitor, else who chairs the welcome."""
    guest = visit.people[0]
    chairs = (p for d in story.drafts if d.of_visit for p in d.chairs)
    others = (p for p in (*visit.people[1:], *chairs) if p.country not in (None, guest.country))
    return next(others, None)
