"""Lists below a sentence, a line for each person: "… được thăng quân hàm:", "Dự lễ có:" and lines with a dash."""

from __future__ import annotations

import re

from sukien import mention as m
from sukien.events.model.draft import Draft
from sukien.events.states.states import add_states, day_of, groups_in
from sukien.events.story.story import Story
from sukien.mention import Mention

ITEM = re.compile(r"(?:[-–—•*+]|\d{1,2}[.)/])\s*(?=\S)")
"""What the line of a list begins with: a dash, a bullet or a number."""
_OPENS = (":", ": -")
"""What a sentence ends with that opens a list."""

_CLOSES = ("", ":", "(", ";", ".", "-")
"""What stands behind a state that a line names instead of whoever comes."""


def is_item(story: Story, index: int) -> bool:
    """Whether a sentence is a line of the list that an earlier one opened."""
    if not story.rosters or ITEM.match(story.text.text, story.text.sentences[index][0]) is None:
        return False
    return story.is_parted(index)


def opens_list(story: Story, index: int) -> bool:
    """Whether a sentence ends with the colon of a list."""
    return story.text.text.endswith(_OPENS, *story.text.sentences[index])


def in_list(story: Story, index: int) -> bool:
    """Whether a sentence is a line of a list that a colon opens: "… lần lượt gặp:", "+ Bộ trưởng X: trao đổi về …"."""
    top = index
    while top and story.is_parted(top) and ITEM.match(story.text.text, story.text.sentences[top][0]) is not None:
        top -= 1
    return top < index and opens_list(story, top)


def opened(story: Story, index: int) -> list[Draft]:
    """The events whose people the lines below a sentence name: who is appointed, or attends."""
    begin, end = story.text.sentences[index]
    if not opens_list(story, index):
        return []
    appointed = [d for d in story.told if d.type == "appointment"]
    if appointed:
        return appointed[-1:]
    if not any(story.cues.first(slot, begin, end) for slot in ("attend", "attends", "attended_by")):
        return []
    main = story.main() or story.ahead()
    if main is not None and main.status == "planned" and main not in story.told:
        add_states(main, story.pack, groups_in(story.mentions(index)), day_of(story, main))
    return [d for d in story.told if d.type in ("meeting", "ceremony")] or ([main] if main is not None else [])


def enlist(story: Story, index: int) -> list[Draft]:
    """Who is named first in a line joins the events of the list; these events."""
    first = next(iter(story.people(index)), None)
    if first is None:
        state = _state_alone(story, index)
        for draft in story.rosters if state is not None else ():
            if state is not None and draft.type == "meeting":
                add_states(draft, story.pack, [state], None)
        return []
    for draft in story.rosters:
        draft.add_people([first.person])
    return story.rosters


def _state_alone(story: Story, index: int) -> Mention | None:
    """The state that a line opens with of which nobody is named: "- Nga: đại diện cấp thứ trưởng"."""
    begin, end = story.text.sentences[index]
    marker = ITEM.match(story.text.text, begin, end)
    top = marker.end() if marker is not None else begin
    state = next((c for c in story.mentions(index, m.COUNTRY) if c.start == top), None)
    return state if state is not None and story.text.text[state.end : end].lstrip()[:1] in _CLOSES else None
