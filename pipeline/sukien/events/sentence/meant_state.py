"""Which state words in the place of its name mean: "nước này" the one named last, "nước chủ nhà" where somebody came.

Never that of whoever acts, which the caller gives.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence, Set

from sukien import mention as m
from sukien.events.model.draft import HOME
from sukien.events.sentence.cues import Cues
from sukien.mention import Mention
from sukien.people import Person

MEANT = "same_state"
"""The slot of those words."""
_HOST = "host"
"""The value of those for the state where somebody is a guest."""
_BACK = 4
"""How many sentences before somebody may have come to where he is a guest."""
_CUE = 24
"""How many characters before a place the words may begin that tell of who comes there."""
_COMES = r"(?<!\w)(?:{onward}|{visits}) $"
"""What stands before where somebody comes or is a guest."""

Mentions = Callable[[int], Sequence[Mention]]
"""What a sentence mentions."""


def meant(cues: Cues, index: int, cue: Mention, own: Set[str | None], mentions: Mentions) -> str | None:
    """The state that such words of a sentence mean; `own`: the states of those who act."""
    find = _host if cue.norm["value"] == _HOST else _last
    return find(cues, index, cue.start, own, mentions)


def of_meant(cues: Cues, role: Mention, cue: Mention, acting: Sequence[Person], settled: Sequence[Mention]) -> Mention:
    """An office behind which such words stand, as that of the state which they mean, where it is known.

    Where nobody is named who acts, the story is of the outlet's own people.
    """
    spans = cues.text.sentences
    state = meant(
        cues,
        cues.text.sentence_at(role.start),
        cue,
        {p.country for p in acting} or {HOME},
        lambda at: [x for x in settled if spans[at][0] <= x.start < spans[at][1]],
    )
    return role if state is None else role._replace(norm={**role.norm, "country": state})


def _last(cues: Cues, index: int, before: int, own: Set[str | None], mentions: Mentions) -> str | None:
    """The state that was named last: in the sentence, or in the one before.

    "Tổng thống Nga X gặp Bộ trưởng Quốc phòng nước này" tells of his own: a state of another sentence it is not.
    """
    here = [*_states(mentions(index), before)]
    if here or not index:
        return next((state for _, state in here if state not in own), None)
    return next((state for _, state in _states(mentions(index - 1), before) if state not in own), None)


def _host(cues: Cues, index: int, before: int, own: Set[str | None], mentions: Mentions) -> str | None:
    """The last state to which somebody came, or in which a place is named where things are."""
    comes = cues.pack.pattern(_COMES)
    for at in range(index, max(-1, index - _BACK - 1), -1):
        begin, _ = cues.text.sentences[at]
        for place, state in _states(mentions(at), before if at < index else cues.text.sentences[at][1]):
            there = cues.leads_to_place(begin, place.start)
            there = there or comes.search(cues.text.lower, max(begin, place.start - _CUE), place.start) is not None
            if there and state not in own:
                return state
    return None


def _states(found: Sequence[Mention], before: int) -> Iterator[tuple[Mention, str]]:
    """The places and states before an offset with the state of each, the last first."""
    for x in reversed(found):
        state = x.norm.get("alpha_2") or x.norm.get("country")
        if x.label in (m.COUNTRY, m.LOCATION) and x.end <= before and state:
            yield x, str(state)
