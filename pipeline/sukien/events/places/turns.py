"""Where a series is held of which no place is told, by turns: in the state that is in the chair that year."""

from __future__ import annotations

from sukien import mention as m
from sukien.events.model.draft import HOME, Draft, Place
from sukien.events.story.story import Story
from sukien.mention import Mention
from sukien.rules.kinds.groups import Group
from sukien.rules.kinds.meetings import Meeting

_BESIDE = 3
"""How many sentences away a state or place may be named."""


def held_in_turn(story: Story, draft: Draft) -> None:
    """A meeting of a known year is held in the state whose turn it was; before screens, whoever joined it where."""
    told = draft.place is not None and (draft.place.country or draft.place.shared)
    if draft.type != "meeting" or draft.meeting is None or (told and draft.mode != "online"):
        return
    year = draft.when.known[:4] if draft.when is not None and draft.when.known is not None else ""
    state = _hosts(story, draft.meeting).get(int(year)) if year else None
    chairs = {person.country for person in draft.chairs if person.country}
    if state is None or (chairs and state not in chairs):
        return  # in November, the chair of the next year holds its first meeting
    words = _named(story, draft) if chairs or _speaks_of(story, draft, state) else None
    if words is not None:
        draft.place = Place(story.text.text[words.start : words.end], None, state, words)
        draft.proofs = [proof for proof in draft.proofs if proof.field != "location.country"]
        draft.prove("location.country", words, "place.in_turn")


def _hosts(story: Story, meeting: str) -> dict[int, str]:
    """Year -> the state where a series is held, as its rule or that of the group tells."""
    rule = story.pack.rules.get(f"meeting.{meeting}")
    if not isinstance(rule, Meeting):
        return {}
    chairs = (group.chairs for group in story.pack.of(Group) if group.group_id == rule.chair)
    return rule.hosts or next(chairs, {})


def _named(story: Story, draft: Draft) -> Mention | None:
    """The words that name the series."""
    name = next((proof for proof in draft.proofs if proof.field == "meeting.id"), None)
    series = story.mentions(story.text.sentence_at(name.start), m.MEETING) if name is not None else []
    return next((x for x in series if name is not None and x.start == name.start), None)


def _speaks_of(story: Story, draft: Draft, state: str) -> bool:
    """Whether the text has that state in mind: it, or a place in it, is named in the same sentence or not far away.

    The outlet's own is named wherever it takes part: of that it is a place.
    """
    indices = range(max(0, draft.sentence - _BESIDE), min(len(story.text.sentences), draft.sentence + _BESIDE + 1))
    named = (c.norm["alpha_2"] for index in indices for c in story.mentions(index, m.COUNTRY))
    places = (p.norm.get("country") for index in indices for p in story.places(index))
    return state in places or (state != HOME and state in named)
