"""A group that meets within what is named behind: "mười bộ trưởng gặp nhau trong khuôn khổ AMM" tells of one meeting.

Two who meet there talk beside it, which is another event; those of three states or more, of whom none is named before
the verb, are the meeting itself.
"""

from __future__ import annotations

from sukien import mention as m
from sukien.events.model.draft import Draft
from sukien.events.sentence.anchors import Anchor
from sukien.events.states.states import groups_in
from sukien.events.story.story import Story

_WITHIN = r"[^;:.()\n]{0,110}? (?:{within})(?: {meeting})? ?$"
"""What stands between the verb and the name of the meeting."""
_MANY = 3
"""How many states at least are a group."""
_SITS = ("talks", "meeting", "call")
"""Types of events that words for sitting down together tell."""


def sits_within(story: Story, name: Anchor) -> Anchor | None:
    """The verb by which a group is told to meet within what is named behind it, if there is one."""
    if (name.type, name.form) != ("meeting", "name"):
        return None
    before = [a for a in story.anchors[name.sentence] if a.end <= name.start]
    verb = before[-1] if before else None
    if verb is None or verb.form not in ("verb", "noun") or verb.type not in _SITS:
        return None
    if story.pack.pattern(_WITHIN).fullmatch(story.text.lower, verb.end, name.start) is None:
        return None
    return verb if _are_many(story, verb, name) else None


def _are_many(story: Story, verb: Anchor, name: Anchor) -> bool:
    """Whether the subject of a verb is a group, and nobody is named who meets."""
    index = name.sentence
    begin, _ = story.text.sentences[index]
    if any(n.start < name.start for n in story.people(index)):
        return False
    rows = [x for x in story.mentions(index) if x.start < verb.start]
    states = {c.norm["alpha_2"] for c in story.mentions(index, m.COUNTRY) if c.start < name.start}
    heads = story.cues.first("heads", begin, verb.start) is not None
    counted = story.pack.pattern(r"(?<!\w)(?:{counted_heads})(?!\w)").search(story.text.lower, begin, verb.start)
    return heads or counted is not None or bool(groups_in(rows)) or len(states) >= _MANY


def join_within(story: Story, index: int) -> None:
    """What a group was told to do within a meeting is that meeting: its states, mode and status are the meeting's."""
    for name in story.anchors[index]:
        verb = sits_within(story, name)
        if verb is None:
            continue
        sat = next((d for at, d in story.anchored if at == verb.start and _is_loose(d, index)), None)
        meeting = next((d for at, d in story.anchored if at == name.start and d.type == "meeting"), None)
        if sat is None or meeting is None or sat is meeting:
            continue
        meeting.countries |= sat.countries
        meeting.mode = meeting.mode or sat.mode or ("online" if sat.type == "call" else None)
        if meeting.when is None:
            meeting.when, meeting.inherited, meeting.status = sat.when, sat.inherited, sat.status
        if sat.status == "ongoing":
            meeting.status = "ongoing"
        story.drafts.remove(sat)
        story.told = [d for d in story.told if d is not sat]
        story.anchored = [(at, d) for at, d in story.anchored if d is not sat]


def _is_loose(draft: Draft, index: int) -> bool:
    """Whether an event is new in this sentence and bears no name."""
    return draft.sentence == index and draft.meeting is None and draft.type in _SITS
