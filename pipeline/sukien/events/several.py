"""Several people whom a number and a word for them mean: "hai Bộ trưởng", "cả ba vị tướng", "hai ông"."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from sukien import mention as m
from sukien.events.cues import Cues
from sukien.events.draft import HOME
from sukien.events.ordinal import numerals
from sukien.mention import Mention
from sukien.people import Person
from sukien.text import Text

_TWO = 2
_SENTENCES = 4
"""How many sentences back those may be named whom a word without an office means."""
_NAMES = 20
"""How many characters ("Quốc phòng") may stand between several and the first name or state of a list."""
_LIST = 45
"""How many characters behind several the states may stand whose they are, and no names."""

Row = tuple[int, Person]
"""Where somebody is named, and who it is."""


class Several:
    """Looks up who is meant in one text. `named`: the people of each sentence, where they stand, in order."""

    def __init__(self, text: Text, cues: Cues, settled: Sequence[Mention], named: Mapping[int, Sequence[Row]]) -> None:
        self.text, self.cues, self.named = text, cues, named
        self._settled = [x for x in settled if x.label in (m.PERSON, m.COUNTRY)]
        self._starts = [x.start for x in self._settled]
        self._numbers = numerals(cues.pack)

    def meant(self, index: int) -> Iterator[tuple[Mention, list[Person]]]:
        """The words of a sentence that mean several people, with those."""
        for cue in self.cues.all("several", *self.text.sentences[index]):
            people = self._of_states(cue) if self._names_them(cue) else self._people(cue, index)
            if people:
                yield cue, people

    def _names_them(self, cue: Mention) -> bool:
        """Whether names or states follow: "hai Bộ trưởng Quốc phòng Anh và Úc"."""
        at = bisect_right(self._starts, cue.end)
        first = self._starts[at] if at < len(self._starts) else cue.end + _NAMES + 1
        return first <= cue.end + _NAMES and goes_on(self.text, cue.end, first)

    def _of_states(self, cue: Mention) -> list[Person]:
        """Those who were named last of the states behind an office: "hai bộ trưởng Mỹ, Trung Quốc sẽ gặp nhau"."""
        if cue.norm["value"] != "office":
            return []
        number, *words = self.text.lower[cue.start : cue.end].split()
        count, near = self._numbers.get(number, 0), [x for x in self._settled if cue.end < x.start <= cue.end + _LIST]
        states = list(dict.fromkeys(str(x.norm["alpha_2"]) for x in near if x.label == m.COUNTRY))[:count]
        if len(states) < count or any(x.label == m.PERSON for x in near):
            return []
        named = [p for rows in self.named.values() for at, p in rows if at < cue.start]
        held = {p.country: p for p in named if any(_fits(p, " ".join(words[at:])) for at in range(len(words)))}
        people = [held[state] for state in states if state in held]
        return people if len(people) == count else []

    def _people(self, cue: Mention, index: int) -> list[Person]:
        number, *words = self.text.lower[cue.start : cue.end].split()
        count = self._numbers.get(number, 0)
        if cue.norm["value"] == "office":
            for at in range(len(words) - 1):
                found = self._latest(cue, index, count, " ".join(words[at:]), index + 1)
                if found:
                    return found
        if cue.norm["value"] == "head":
            return self._first(cue, count, here=True) or self._first(cue, count, here=False)
        return self._latest(cue, index, count, cue.norm["value"] == "rank", _SENTENCES)

    def _first(self, cue: Mention, count: int, *, here: bool) -> list[Person]:
        """The first of each state whom the first sentence names that names people of so many; in its paragraph."""
        top = self.text.text.rfind("\n", 0, cue.start) if here else -1
        for rows in self.named.values():
            states: dict[str, Person] = {}
            rows = [(at, person) for at, person in rows if at > top]
            for at, person in rows:
                if at < cue.start and _fits(person, False):
                    states.setdefault(person.country or person.id, person)
            if len(states) == count:
                return list(states.values())
        return []

    def _latest(self, cue: Mention, index: int, count: int, fit: str | bool, reach: int) -> list[Person]:
        """The people of the last sentence that names so many of different states, else those who were named last."""
        last: dict[str, Person] = {}
        for number in range(index, max(-1, index - reach), -1):
            rows = [p for at, p in self.named.get(number, ()) if at < cue.start and _fits(p, fit)]
            states = {p.country or p.id: p for p in reversed(rows)}
            if len(states) >= count:
                newer = next((p for p in last.values() if p.country not in states), None)
                if newer is not None and count == _TWO and HOME in states:
                    return [states[HOME], newer]  # "… cùng A đồng chủ trì. B đón khách. Hai Thứ trưởng ký": with B
                chosen = {p.id for p in islice(reversed(states.values()), count)}
                return list({p.id: p for p in rows if p.id in chosen}.values())
            last |= {p.id: p for p in reversed(rows) if p.id not in last}
        people = list(last.values())[:count]
        return people[::-1] if len(people) == count and len({p.country for p in people}) == count else []


def goes_on(text: Text, start: int, end: int) -> bool:
    """Whether nothing but the rest of an office ("Quốc phòng") stands between two offsets."""
    words = text.text[start:end].split()
    return not words or (len(words) <= 2 and words[0][0].isupper())


def _fits(person: Person, fit: str | bool) -> bool:
    """Whether somebody holds an office, has a rank, or is known for either."""
    if isinstance(fit, str):
        return any(part.startswith(fit) for part in (person.role or "").casefold().split(", "))
    return bool(person.rank) if fit else bool(person.rank or person.role)
