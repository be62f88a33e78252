"""The state of whoever is quoted, for which his "chúng tôi" stands: "Hải quân chúng tôi đã tập trận với Nhật Bản"."""

from __future__ import annotations

from collections.abc import Sequence

from sukien import mention as m
from sukien.events.sentence.cues import Cues
from sukien.mention import Mention
from sukien.people import Person
from sukien.text import Text

OWN = "own_state"
"""The slot of the words for it."""


def own_states(text: Text, cues: Cues, people: Sequence[Person], index: int) -> list[Mention]:
    """The words of a sentence for the state of whoever says it there, as if they named it."""
    begin, end = text.sentences[index]
    found = cues.all(OWN, begin, end)
    state = _speaker(text, cues, people, begin, end) if found else None
    return [Mention(m.COUNTRY, cue.start, cue.end, cue.rule, {"alpha_2": state}) for cue in found if state is not None]


def _speaker(text: Text, cues: Cues, people: Sequence[Person], begin: int, end: int) -> str | None:
    """The state of the one who speaks in a stretch; none where people of several do."""
    states: set[str] = set()
    for person in people:
        for _, stop in person.extents:
            if begin < stop <= end and person.country is not None:
                after = stop + text.text.startswith(",", stop)
                if cues.starting_at("says", after) is not None:
                    states.add(person.country)
    return states.pop() if len(states) == 1 else None
