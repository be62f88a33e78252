"""Who is meant beside a hint without being named in its sentence: "hai vị trưởng đoàn", "vị khách", "với Mỹ"."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from sukien import mention as m
from sukien.events.people.parties import both_told
from sukien.events.sentence.anchors import Anchor
from sukien.events.story.story import Story, are_facing
from sukien.people import Person
from sukien.people.states import CALLINGS

_TWO = 2
_BOTH = 25
"""How many characters ("cũng đã", "giữa") may stand between "hai ông" and a word that hints at what they did."""
_BACK = 4
"""How many sentences back those may be named whom "hai vị trưởng đoàn" or "vị khách" means."""
_NEXT = 3
"""How many sentences back talks may be told with which those of the next partner go on."""
_CONTACTS = ("talks", "call")
_TITLES = (m.ROLE, m.RANK, m.PERSON)
"""What tells that somebody acts for a state: an office, a rank, or the name itself of one whom all know."""
_PAIR = r"(?<!\w){two_of_them}(?!\w)"
_GUEST = r"(?<!\w){guest_or_host}(?!\w)"
_WITH = r"^[^,;:.()]{0,40}(?<!\w){with} $"
"""What stands between a noun for talks and the state with which they were held."""

_SPOUSE = r"{spouse}(?!\w)"
"""What the role begins with of whoever holds none but is married to somebody."""


def officials(story: Story, index: int, line: int | None = None) -> list[Person]:
    """Those of rank or public office whom a sentence names or means, if given in the line that begins at an offset."""
    named = (n for n in story.named(index) if line is None or story.paragraph(n.start) == line)
    people = {n.person.id: n.person for n in named}.values()
    spouse = story.pack.pattern(_SPOUSE)
    return [p for p in people if _acts_for_state(p) and spouse.match((p.role or "").lower()) is None]


def _acts_for_state(person: Person) -> bool:
    """Whether somebody has an office or rank; neither a singer's calling nor a manager's post is one."""
    if not person.titles:
        return person.role is not None
    return any(
        t.label in _TITLES and not (t.label == m.ROLE and t.norm.get("level") in CALLINGS) for t in person.titles
    )


def both_meant(story: Story, hint: Anchor) -> list[Person]:
    """The two who are meant by words for both beside a hint: "hai ông cũng đã", "giữa hai người", "chủ và khách"."""
    index = hint.sentence
    begin, end = story.text.sentences[index]
    left, right = max(begin, hint.start - 2 * _BOTH), min(end, hint.end + _BOTH)
    both = story.cues.first("both", max(begin, hint.start - _BOTH), right)
    pair = both_told(story, both, index) if both is not None else []
    if are_facing(pair):
        return pair
    told = both is not None or story.pack.pattern(_PAIR).search(story.text.lower, left, right) is not None
    return _last_two(story, index) if told else []


def _last_two(story: Story, index: int) -> list[Person]:
    """The last officials of two states whom sentences name one after the other."""
    found: list[Person] = []
    for i in range(index - 1, max(-1, index - 1 - _BACK), -1):
        found += [p for p in officials(story, i) if p not in found]
        if len({p.country for p in found} - {None}) >= _TWO:
            break
    return found[::-1] if len(found) == len({p.country for p in found} - {None}) == _TWO else []


def guest_meant(story: Story, hint: Anchor, people: Sequence[Person]) -> Person | None:
    """Whoever of another state was named last, or is named next, where a sentence speaks of a guest or host."""
    index = hint.sentence
    if story.pack.pattern(_GUEST).search(story.text.lower, *story.text.sentences[index]) is None:
        return None
    states = {p.country for p in people}
    for i in (*range(index - 1, max(-1, index - 1 - _BACK), -1), index + 1):
        if i >= len(story.text.sentences):
            continue
        others = [p for p in officials(story, i) if p.country is not None and p.country not in states]
        if others:
            return others[-1] if len({p.country for p in others}) == 1 else None
    return None


def of_turn(story: Story, hint: Anchor) -> list[Person]:
    """Whoever was told to talk with others last, and the one official whom a sentence names next: "Đến lượt Tướng Y".

    Of those who talked it is the one of whom the article told first; the others are met one after the other.
    """
    people = officials(story, hint.sentence)
    last = next((d for d in reversed(story.drafts) if d.type in _CONTACTS), None)
    if len(people) != 1 or last is None or hint.sentence - last.last_told > _NEXT or not are_facing(last.people):
        return []
    one = min(last.people, key=lambda p: p.mentions[0].start)
    known = {None, one.country}
    return [] if people[0].country in known or people[0] in last.people else [one, *people]


def state_beside(story: Story, hint: Anchor, states: Collection[str | None]) -> str | None:
    """The state with which talks were held: "Buổi làm việc với Mỹ"."""
    for country in story.mentions(hint.sentence, m.COUNTRY):
        gap = story.text.lower[hint.end : country.start] if country.start > hint.end else ""
        if country.norm["alpha_2"] not in states and story.pack.pattern(_WITH).search(gap) is not None:
            return str(country.norm["alpha_2"])
    return None
