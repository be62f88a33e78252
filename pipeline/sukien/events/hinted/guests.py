"""Who is a guest where a sentence tells of a stay: those of one other state, by name, office, delegation or ship."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from sukien import mention as m
from sukien.events.model.draft import When
from sukien.events.sentence.anchors import Anchor
from sukien.events.sentence.named import RESIDENT
from sukien.events.states.flags import flag_of
from sukien.events.story.story import Story
from sukien.mention import Mention
from sukien.people import Person

_WHOSE = 70
"""How many characters ("tuần tra Hayanami của Lực lượng") may stand between a ship or delegation and its state."""
_BREAK = ",;:."
"""What parts them."""
_BRACKET = " ("
"""What opens the brackets in which the state of a unit stands."""
_SLOTS = ("ship", "delegation", "officials")
"""Slots of words for those who come without being named."""
_OPENS = 20
"""How far into a sentence ("Trong bốn ngày") the days begin with which it opens."""
_OBJECT = 12
"""How many characters may stand between a word for receiving and who is received."""


class Party(NamedTuple):
    """Those who stay somewhere: who is named of them, their state, and where the sentence tells of them, in order.

    `starts` is empty where only the story tells whose journey it is.
    """

    people: list[Person]
    state: str
    starts: list[int]


def guests(story: Story, hint: Anchor, there: str) -> Party | None:
    """Those of one other state than that of a place; None where the sentence tells of none, or of several."""
    index, line = hint.sentence, story.paragraph(hint.start)
    named = [n for n in story.named(index) if story.paragraph(n.start) == line and _may_come(n.person)]
    named = [n for n in named if n.person.country not in (None, there)]
    told = [(str(n.person.country), n.start) for n in named]
    told = told or [(state, start) for state, start in _unnamed(story, index) if state != there]
    if not told and hint.trigger is not None and hint.trigger.station:
        return _traveller(story, index, there)
    if len({state for state, _ in told}) != 1:
        return None
    people = list({n.person.id: n.person for n in named}.values())
    return Party(people, told[0][0], sorted(start for _, start in told))


def stays(story: Story, hint: Anchor, party: Party, when: When) -> bool:
    """Whether those who stay are the guests, not what stands before them: "Mưa lớn ở Lào từ 3 đến 5/6, ông X …".

    They stand before the days, or behind days that open the sentence or stand behind the hint, or are received.
    """
    date, begin = when.mention, story.text.sentences[hint.sentence][0]
    if date is None or not party.starts:
        return date is not None
    before = [start for start in party.starts if start < hint.start]
    if before and before[-1] < date.start:
        return story.cues.first("says", before[-1], hint.start) is None  # "X cho biết quân cứu hộ ở lại Lào"
    opens = date.start - begin <= _OPENS and not any(p.start < date.start for p in story.places(hint.sentence))
    if opens or any(0 <= start - hint.end <= _OBJECT for start in party.starts):
        return True
    return hint.end <= date.start and not _has_subject(story, hint, begin)


def _has_subject(story: Story, hint: Anchor, begin: int) -> bool:
    """Whether somebody else stands before a hint who may stay: "Quân đội Nga đi qua Ukraine từ 3 đến 5/6, ông X …"."""
    others = story.mentions(hint.sentence, m.COUNTRY, m.ORGANIZATION, m.PERSON, m.ROLE)
    return any(begin <= x.start < hint.start and not story.cues.leads_to_place(begin, x.start) for x in others)


def _traveller(story: Story, index: int, there: str) -> Party | None:
    """Whose journey a leg is of which the sentence names nobody: who was told to travel, or alone was told of so far.

    "Biên Hòa là chặng thứ hai trong hành trình 5-8/3 của nữ quan chức".
    """
    trips = [d for d in story.drafts if d.type == "visit" and d.people and d.status != "cancelled"]
    told = trips[-1].people if trips else [n.person for i in range(index) for n in story.named(i)]
    people = list({p.id: p for p in told if _may_come(p) and p.country not in (None, there)}.values())
    if len({p.country for p in people}) != 1 or (not trips and len(people) > 1):
        return None
    return Party(people, str(people[0].country), [])


def _may_come(person: Person) -> bool:
    """Whether somebody of rank or office is meant, who does not live where he is: no ambassador."""
    levels = {t.norm.get("level") for t in person.titles}
    return bool(person.rank or person.role) and not levels & {*RESIDENT}


def _unnamed(story: Story, index: int) -> Iterator[tuple[str, int]]:
    """The states of the delegations, ships or offices of which a sentence tells ("ba tàu của Hạm đội 7"), and where."""
    begin, end = story.text.sentences[index]
    flag = flag_of(story, index)
    if flag is not None:
        yield str(flag.norm["alpha_2"]), flag.start
    bodies = story.mentions(index, m.COUNTRY, m.ORGANIZATION)
    owners = [x for x in bodies if _state(x) is not None]
    for cue in (cue for slot in _SLOTS for cue in story.cues.all(slot, begin, end)):
        owner = next((x for x in owners if x.end >= cue.end and x.start - cue.end <= _WHOSE), None)
        if owner is None or set(_BREAK) & set(story.text.text[cue.end : owner.start]):
            continue
        glossed = next((x for x in owners if x.start == owner.end + len(_BRACKET)), None)  # "Hạm đội … (Nga)"
        whose = glossed if glossed is not None and story.text.text.startswith(_BRACKET, owner.end) else owner
        yield str(_state(whose)), cue.start
    for role in story.mentions(index, m.ROLE):
        if role.norm.get("country") and role.norm.get("level") != "diplomat":
            yield str(role.norm["country"]), role.start


def _state(mention: Mention) -> str | None:
    """The state that a mention is, or whose it is."""
    state = mention.norm.get("alpha_2") or mention.norm.get("country")
    return str(state) if state else None
