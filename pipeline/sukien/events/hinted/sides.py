"""The two sides of talks that only everyday words tell of: officials of two states in a sentence, or around it.

"Người tiếp ông là Ngoại trưởng X", "Đại tá X tới chào. Chủ nhà, Thiếu tướng Y, giữ khách ở lại bàn nốt chuyện".
"""

from __future__ import annotations

from itertools import pairwise

from sukien import mention as m
from sukien.events.hinted.meant import both_meant, guest_meant, officials, state_beside
from sukien.events.model.draft import HOME
from sukien.events.sentence.anchors import Anchor
from sukien.events.story.story import Story
from sukien.people import Person

_TWO = 2
_THEN = r"(?<!\w){then}(?!\w)"
"""What stands between two who are met one after the other: "rồi"."""
_JOINT = ("talks", "call", "meeting", "exercise")
"""Types of events that a sentence may tell of in which several take part."""
_STAGED = (*_JOINT, "ceremony")
"""The same, or that others look on at."""


def of_sentence(story: Story, hint: Anchor) -> tuple[list[Person], set[str]]:
    """The officials of two states whom a sentence names, or those of one and the state of an office of another."""
    index, line = hint.sentence, story.paragraph(hint.start)
    people = officials(story, index, line)
    theirs = {p.country for p in people} - {None}
    if len(theirs) == _TWO:
        return people, set()
    if len(theirs) > _TWO:
        return [], set()
    everybody = list({n.person.id: n.person for n in story.named(index)}.values())
    if theirs - {HOME} and len(everybody) == _TWO and None in {p.country for p in everybody}:
        return everybody, set()
    if theirs:
        if (guest := guest_meant(story, hint, people)) is not None:
            return [guest, *people], set()
        if (state := state_beside(story, hint, theirs)) is not None:
            return people, {state}
        roles = (x for x in story.mentions(index, m.ROLE) if story.paragraph(x.start) == line)
        offices = {x.norm.get("country") for x in roles} - theirs - {None}
        if len(offices) == 1:
            return people, {str(office) for office in offices}
        return _visitor_and(story, people, index), set()
    return both_meant(story, hint), set()


def of_two_sentences(story: Story, hint: Anchor) -> list[Person]:
    """The one official of this sentence and the one of the sentence before, if they are of two states.

    Unless that sentence tells of something else that both took part in.
    """
    index = hint.sentence
    if not index or _is_entry(story, index) or any(d.last_told == index - 1 and d.type in _JOINT for d in story.drafts):
        return []
    both = [officials(story, i) for i in (index - 1, index)]
    if any(len(people) != 1 for people in both) or None in {people[0].country for people in both}:
        return []
    return [both[0][0], both[1][0]] if both[0][0].country != both[1][0].country else []


def of_neighbour(story: Story, hint: Anchor) -> list[Person]:
    """The officials of two states whom the next sentence names, or the last, where that of the hint names nobody.

    "Hai nữ thứ trưởng tìm được 25 phút cho nhau. Bà X, Thứ trưởng A, mở đầu; bà Y, Thứ trưởng B, đáp lại".
    """
    index, line = hint.sentence, story.paragraph(hint.start)
    if story.people(index) or any(d.last_told == index - 1 and d.type in _STAGED for d in story.drafts):
        return []
    rows = (officials(story, i, line) for i in (index + 1, index - 1) if 0 <= i < len(story.text.sentences))
    return next((row for row in rows if len(row) == len({p.country for p in row} - {None}) == _TWO), [])


def in_turn(story: Story, hint: Anchor, people: list[Person]) -> list[list[Person]]:
    """The two sides of each of several talks: "tới văn phòng Thủ tướng X, rồi tới Rawalpindi, nơi Tướng Y đợi sẵn"."""
    met = [p for p in people if sum(p.country == o.country for o in people) > 1]
    alone = [p for p in people if p not in met]
    named = [n for n in story.named(hint.sentence) if n.person in met]
    if len(alone) != 1 or not met or len(named) != len(met):
        return [people]
    rows = [[named[0].person]]
    for last, other in pairwise(named):
        parted = story.pack.pattern(_THEN).search(story.text.lower, last.end, other.start) is not None
        rows = [*rows, [other.person]] if parted else [*rows[:-1], [*rows[-1], other.person]]
    return [[*alone, *row] for row in rows]


def _is_entry(story: Story, index: int) -> bool:
    """Whether a sentence opens a paragraph with a date, as each entry of a chronicle does."""
    begin, _ = story.text.sentences[index]
    return story.is_parted(index) and any(date.start == begin for date in story.mentions(index, m.DATE))


def _visitor_and(story: Story, people: list[Person], index: int) -> list[Person]:
    """Whoever was just told to visit, with his host: "X lên đường thăm Lào. Cuộc gặp Y được xếp hôm sau"."""
    visit = story.drafts[-1] if story.drafts else None
    if visit is None or visit.type != "visit" or visit.sentence < index - 1 or len(people) != 1:
        return []
    guests = [p for p in visit.people if p.country != people[0].country]
    here = visit.place is not None and visit.place.country == people[0].country
    return [*guests[:1], *people] if guests and here else []
