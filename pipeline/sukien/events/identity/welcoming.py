"""A state that welcomes somebody, of whom nobody is told who does it: "Tháng trước Việt Nam đón Tổng thống Mỹ X"."""

from __future__ import annotations

from sukien import mention as m
from sukien.events.identity.actions import action
from sukien.events.model.draft import Draft, When
from sukien.events.model.placing import place_of
from sukien.events.sentence.anchors import Anchor
from sukien.events.story.sides import sides_of
from sukien.events.story.story import Story
from sukien.mention import Mention
from sukien.people import Person
from sukien.people.states import PRIVATE

_WELCOMES = r"{welcomes}(?!\w)"
"""Words for receiving whose subject can be a state."""
_GREETS = r"{greets}(?!\w)"
"""Words for what a host does with all who come."""
_ACTS = r" (?:(?:{auxiliary}|{has}|{also}|{first_time}) )*"
"""What stands between the state and them."""
_HEAD = r"(?:^|[.,;:!?\n\"] ?)(?:(?:{ago}|{on}) )?$"
"""What stands before the state, or before the date at the head of its clause."""


def welcomed(story: Story, anchor: Anchor, when: When | None, *, own: bool) -> list[Draft]:
    """The visits of those who are welcomed, one for each of their states, if a state or its capital is the subject."""
    if (anchor.type, anchor.form) != ("talks", "verb"):
        return []
    if story.pack.pattern(_WELCOMES).match(story.text.lower, anchor.start) is None:
        return []
    place = _host(story, anchor)
    if place is None:
        return []
    host = str(place.norm.get("alpha_2") or place.norm.get("country"))
    guests = [p for p in sides_of(story, anchor).back if p.country not in (None, host) and _is_public(p)]
    visits = list[Draft]()
    for state in dict.fromkeys(p.country for p in guests):
        anchor.type = "visit"
        visit = action(story, anchor, when, [p for p in guests if p.country == state], own=own)
        if visit is None:
            continue
        visits.append(visit)
        if visit.place is None:
            visit.place = place_of(story.text, place, ())
            visit.countries.add(host)
            visit.prove("location.country", place)
            visit.prove("countries", place)
    return visits


def greeted(story: Story, anchor: Anchor) -> bool:
    """Whether somebody only welcomes those who attend a meeting: "X đón ba thủ tướng đến dự Thượng đỉnh Quad".

    They all take part in it, and meet there.
    """
    if (anchor.type, anchor.form) != ("talks", "verb"):
        return False
    if story.pack.pattern(_GREETS).match(story.text.lower, anchor.start) is None:
        return False
    name = next((a for a in story.anchors[anchor.sentence] if a.start >= anchor.end and a.type == "meeting"), None)
    attends = story.cues.ending_at("attends", name.start) if name is not None and name.form == "name" else None
    if attends is None or set(",;:") & set(story.text.text[anchor.end : attends.start]):
        return False
    near = sides_of(story, anchor)
    story.expected += [*near.ahead, *near.back]
    story.awaited = story.count
    story.greeter = next(iter(near.ahead), None)
    return True


def _is_public(person: Person) -> bool:
    """Whether somebody has a rank or public office: not a footballer."""
    return person.rank is not None or any(
        t.label == m.ROLE and t.norm.get("level") not in (None, *PRIVATE) for t in person.titles
    )


def _host(story: Story, anchor: Anchor) -> Mention | None:
    """The state or city at the head of the clause, with nothing but an auxiliary before the word for receiving."""
    begin, _ = story.text.sentences[anchor.sentence]
    last = next((p for p in reversed(story.places(anchor.sentence)) if p.end <= anchor.start), None)
    if last is None or not story.pack.pattern(_ACTS).fullmatch(story.text.lower, last.end, anchor.start):
        return None
    holders = story.mentions(anchor.sentence, m.ROLE, m.ORGANIZATION, m.PERSON)
    if any(x.covers(last) for x in holders) or not (last.norm.get("alpha_2") or last.norm.get("country")):
        return None
    dates = (d for d in story.mentions(anchor.sentence, m.DATE) if 0 <= last.start - d.end <= 2)
    start = next((d.start for d in dates), last.start)
    return last if story.pack.pattern(_HEAD).search(story.text.lower[begin:start]) else None
