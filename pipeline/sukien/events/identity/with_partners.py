"""A bloc's ministers in session with states beside it: "các Bộ trưởng họp tham vấn với Trung Quốc, Nhật Bản".

The bloc is named before ("các Bộ trưởng Quốc phòng ASEAN họp với …"), or is that of the meeting of which the
article has told on those days: "AMMTC họp từ 16 đến 18/9. Ngày 17/9, các Bộ trưởng họp với …".
"""

from __future__ import annotations

from sukien import mention as m
from sukien.events.identity.actions import action
from sukien.events.model.draft import Draft, When
from sukien.events.model.time import overlap
from sukien.events.sentence.anchors import Anchor
from sukien.events.states.states import codes_of
from sukien.events.states.unnamed import STOP, Side, all_sides, chained, chained_states
from sukien.events.story.story import Story
from sukien.rules.kinds.groups import members
from sukien.rules.kinds.meetings import Meeting

_FACED = 70
"""How many characters behind the words for meeting those who are met may stand."""
_BLOC = 3
"""How many states at least are a bloc."""


def meets_partners(story: Story, anchor: Anchor, when: When | None, *, own: bool) -> list[Draft] | None:
    """The session with them: told already, or new. None where the words tell of no such session."""
    if anchor.trigger is None or not anchor.trigger.partners:
        return None
    sides = _partners(story, anchor)
    states = {side.state for side in sides}
    bloc = _named_bloc(story, anchor) or _bloc_in_session(story, when)
    if not states or len(bloc) < _BLOC or states & bloc:
        return []
    for draft in story.drafts:
        same = draft.type == "meeting" and states == draft.countries - bloc and states
        if same and (when is None or draft.when is None or overlap(draft.when, when)):
            return [draft]
    people = [side.person for side in sides if side.person is not None]
    new = action(story, anchor, when, people, states, own=own)
    if new is None:
        return []
    new.countries |= bloc | states
    return [new]


def _partners(story: Story, anchor: Anchor) -> list[Side]:
    """Those who are met: the first behind the words and all joined to it."""
    states = chained_states(story, anchor.end, anchor.sentence, [])
    if states and not story.text.text[anchor.end : states[0].start].strip():
        return [Side(x.start, x.end, str(x.norm["alpha_2"]), plain=True) for x in states]
    rows = chained(story, [x for x in all_sides(story, anchor.sentence) if x.start >= anchor.end])
    far = not rows or rows[0].start - anchor.end > _FACED
    return [] if far or STOP.search(story.text.text, anchor.end, rows[0].start) else rows


def _named_bloc(story: Story, anchor: Anchor) -> set[str]:
    """The members of a bloc that stands before the words, as whose ministers they are."""
    begin, _ = story.text.sentences[anchor.sentence]
    groups = [x for x in story.mentions(anchor.sentence, m.GROUP) if begin <= x.start and x.end <= anchor.start]
    groups = [x for x in groups if not STOP.search(story.text.text, x.end, anchor.start)]
    return set(codes_of(story.pack, groups[-1], story.reference)) if groups else set()


def _bloc_in_session(story: Story, when: When | None) -> set[str]:
    """The members of the bloc whose meeting was told of last, if its days are those."""
    told = (d for d in reversed(story.drafts) if d.type == "meeting" and d.meeting is not None)
    held = next((d for d in told if when is None or d.when is None or overlap(d.when, when)), None)
    rule = story.pack.rules.get(f"meeting.{held.meeting}") if held is not None else None
    if not isinstance(rule, Meeting) or rule.members is None:
        return set()
    day = when.known if when is not None and when.known else story.reference
    return set(members(story.pack, rule.members, day))
