"""The state of a small place that no list knows, by whoever governs or serves there.

"tại thị xã X … Dự có ông Y, Phó Chủ tịch UBND thị xã X": it is where Y's state is.
"""

from __future__ import annotations

from sukien.events.model.draft import Place
from sukien.events.story.story import Story


def state_of_locals(story: Story, place: Place) -> str | None:
    """The one state of those whose positions name the place of an event."""
    if not place.text[:1].isupper():
        return None
    rows = (n.person for index in range(len(story.text.sentences)) for n in story.people(index))
    states = {p.country for p in rows if p.country is not None and place.text in (p.role or "")}
    return states.pop() if len(states) == 1 else None
