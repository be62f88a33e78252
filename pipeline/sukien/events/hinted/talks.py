"""Talks of which only everyday words tell: "Người tiếp ông chiều 17/3 là Ngoại trưởng X", "ăn sáng hôm nay với Y".

What makes them talks is that officials of two states stand there, in one sentence or in two beside each other.
"""

from __future__ import annotations

from collections.abc import Sequence

from sukien import mention as m
from sukien.events.hinted.hint import Reading, day_before, day_of
from sukien.events.model.draft import When
from sukien.events.model.time import overlap
from sukien.events.people.parties import both_told
from sukien.events.sentence.anchors import Anchor
from sukien.events.story.story import Story, are_facing
from sukien.mention import Mention
from sukien.people import Person

_TWO = 2
_BOTH = 25
"""How many characters ("cũng đã") may stand between "hai ông" and a word that hints at what they did."""
_JOINT = ("talks", "call", "meeting", "exercise")
"""Types of events that a sentence may tell of in which several take part."""
_CONTACTS = ("talks", "call", "meeting")
"""Types of events at which those who talk may be told of already."""


def talks(story: Story, hint: Anchor, dates: Sequence[Mention]) -> Reading | None:
    """The two sides and the day of talks; None where the sentence leaves another reading."""
    index = hint.sentence
    if any(a.meeting is not None for a in story.anchors[index]) or any(d.type == "meeting" for d in story.told):
        return None  # they spoke at the meeting that is told of
    people, states = _sides(story, hint)
    before = False
    if not people:
        people, before = _of_two_sentences(story, hint), True
    if not people:
        return None
    when, own = day_of(story, hint, dates)
    if when is None and before:
        when, own = day_before(story, index), True
    if when is None and (story.day is None or len(people) < _TWO):
        return None
    return None if _is_known(story, people, states, when or story.day_here()) else Reading(people, states, when, own)


def _officials(story: Story, index: int, line: int) -> list[Person]:
    """Those of rank or office whom a sentence names or means in the line that begins at an offset."""
    people = {n.person.id: n.person for n in story.named(index) if story.paragraph(n.start) == line}.values()
    return [p for p in people if any(title.label in (m.ROLE, m.RANK) for title in p.titles)]


def _sides(story: Story, hint: Anchor) -> tuple[list[Person], set[str]]:
    """The officials of two states whom a sentence names, or those of one and the state of an office of another."""
    index = hint.sentence
    people = _officials(story, index, story.paragraph(hint.start))
    theirs = {p.country for p in people} - {None}
    if len(theirs) == _TWO:
        return people, set()
    if len(theirs) > _TWO:
        return [], set()
    if theirs:
        line = story.paragraph(hint.start)
        roles = (x for x in story.mentions(index, m.ROLE) if story.paragraph(x.start) == line)
        offices = {x.norm.get("country") for x in roles} - theirs - {None}
        if len(offices) == 1:
            return people, {str(office) for office in offices}
        return _visitor_and(story, people, index), set()
    begin, _ = story.text.sentences[index]
    both = story.cues.first("both", begin, hint.start)
    pair = both_told(story, both, index) if both is not None and hint.start - both.end <= _BOTH else []
    return (pair if are_facing(pair) else []), set()


def _visitor_and(story: Story, people: list[Person], index: int) -> list[Person]:
    """Whoever was just told to visit, with his host: "X lên đường thăm Lào. Cuộc gặp Y được xếp hôm sau"."""
    visit = story.drafts[-1] if story.drafts else None
    if visit is None or visit.type != "visit" or visit.sentence < index - 1 or len(people) != 1:
        return []
    guests = [p for p in visit.people if p.country != people[0].country]
    here = visit.place is not None and visit.place.country == people[0].country
    return [*guests[:1], *people] if guests and here else []


def _of_two_sentences(story: Story, hint: Anchor) -> list[Person]:
    """The one official of this sentence and the one of the sentence before, if they are of two states.

    Unless that sentence tells of something else that both took part in.
    """
    index, line = hint.sentence, story.paragraph(hint.start)
    if not index or story.is_parted(index) or any(d.last_told == index - 1 and d.type in _JOINT for d in story.drafts):
        return []
    both = [_officials(story, i, line) for i in (index - 1, index)]
    if any(len(people) != 1 for people in both) or None in {people[0].country for people in both}:
        return []
    return [both[0][0], both[1][0]] if both[0][0].country != both[1][0].country else []


def _is_known(story: Story, people: Sequence[Person], states: set[str], when: When | None) -> bool:
    """Whether the same two were told to talk, or their states, on that day."""
    ids = {p.id for p in people}
    both = {p.country for p in people} | states
    for draft in story.drafts:
        if draft.type not in _CONTACTS or (draft.when and when and not overlap(draft.when, when)):
            continue
        if ids <= {p.id for p in draft.people} or both <= (draft.countries | {p.country for p in draft.people}):
            return True
    return False
