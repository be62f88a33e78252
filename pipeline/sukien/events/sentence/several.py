"""Several people whom a number and a word for them mean: "hai Bộ trưởng", "cả ba vị tướng", "hai ông"."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from sukien import mention as m
from sukien.events.model.draft import HOME, LEADERS
from sukien.events.sentence.cues import Cues
from sukien.events.sentence.ordinal import numerals
from sukien.mention import Mention
from sukien.people import Person
from sukien.text import Text

_TWO = 2
_SENTENCES = 4
"""How many sentences back those may be named whom a word without an office means."""
_NAMES = 20
"""How many characters ("Quốc phòng") may stand between several and the first name or state of a list."""
_JOINT = 5
"""How many characters ("và") may stand between the states of a list."""
_LIST = 45
"""How many characters behind several the states may stand whose they are, and no names."""

Row = tuple[int, Person]
"""Where somebody is named, and who it is."""

_FOREIGN_MINISTER = r"{foreign_minister}(?!\w)"
"""The names of an office that has more than one."""
_NAMELY = r"(?: [^\W\d_]+){0,3} ?[-–:] (?:{address} )?"
"""What stands between several and their names."""


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
            if self._names_them(cue):
                people = self._of_states(cue) or self._of_one_state(cue)
            else:
                people = [] if cue.norm["value"] == "guest" else self._people(cue, index)
            if people:
                yield cue, people

    def _names_them(self, cue: Mention) -> bool:
        """Whether names or states follow: "hai Bộ trưởng Quốc phòng Anh và Úc"."""
        first = self._behind(cue)
        return first is not None and (goes_on(self.text, cue.end, first) or self._lists(cue, first))

    def listed(self, index: int) -> Iterator[tuple[Mention, int]]:
        """The words of a sentence behind whose dash those are named whom they mean, and where the first of them is."""
        for cue in self.cues.all("several", *self.text.sentences[index]):
            first = self._behind(cue)
            if first is not None and self._lists(cue, first):
                yield cue, first

    def _behind(self, cue: Mention) -> int | None:
        """Where the first name or state stands that several may lead up to."""
        at = bisect_right(self._starts, cue.end)
        first = self._starts[at] if at < len(self._starts) else cue.end + _NAMES + 1
        return first if first <= cue.end + _NAMES else None

    def _lists(self, cue: Mention, first: int) -> bool:
        """Whether a dash parts several from their names: "hai bộ trưởng quốc phòng - ông A và ông B"."""
        return self.cues.pack.pattern(_NAMELY).fullmatch(self.text.lower, cue.end, first) is not None

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
        held = {p.country: p for p in named if any(self._fits(p, " ".join(words[at:])) for at in range(len(words)))}
        people = [held[state] for state in states if state in held]
        return people if len(people) == count else []

    def _of_one_state(self, cue: Mention) -> list[Person]:
        """Those of one state who were named last: "hai vị khách Nhật đến chào X", "hai bộ trưởng Nhật Bản"."""
        near = [x for x in self._settled if cue.end < x.start <= cue.end + _LIST]
        alone = len(near) == 1 or (near and near[1].start - near[0].end > _JOINT)
        if cue.norm["value"] not in ("office", "guest") or not alone or near[0].label != m.COUNTRY:
            return []
        number, *words = self.text.lower[cue.start : cue.end].split()
        rows = (p for sentence in self.named.values() for at, p in sentence if at < cue.start)
        last = {p.id: p for p in rows if p.country == near[0].norm["alpha_2"]}
        # "hai bộ trưởng Mỹ" are a Ngoại trưởng and a Bộ trưởng, too
        held = [p for p in last.values() if self._fits(p, " ".join(words))] or list(last.values())
        people = held if cue.norm["value"] == "office" and len(held) > 1 else [p for p in last.values() if p.role]
        return people if len(people) == self._numbers.get(number, 0) else []

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
        if cue.norm["value"] == "leader":
            return self._latest(cue, index, count, None, _SENTENCES)
        people = self._latest(cue, index, count, cue.norm["value"] == "rank", _SENTENCES)
        held = [p for at, p in self.named.get(index, ()) if at < cue.start and words and self._fits(p, words[0])]
        # "cuộc điện đàm giữa X và Thứ trưởng Lào, hai Thứ trưởng …": X and who is not named
        return people if cue.norm["value"] != "office" or all(p in people for p in held) else []

    def _first(self, cue: Mention, count: int, *, here: bool) -> list[Person]:
        """The first of each state whom the first sentence names that names people of so many; in its paragraph."""
        top = self.text.text.rfind("\n", 0, cue.start) if here else -1
        for rows in self.named.values():
            states: dict[str, Person] = {}
            rows = [(at, person) for at, person in rows if at > top]
            for at, person in rows:
                if at < cue.start and self._fits(person, False):
                    states.setdefault(person.country or person.id, person)
            if len(states) == count:
                return list(states.values())
        return []

    def _latest(self, cue: Mention, index: int, count: int, fit: str | bool | None, reach: int) -> list[Person]:
        """The people of the last sentence that names so many of different states, else those who were named last."""
        last: dict[str, Person] = {}
        for number in range(index, max(-1, index - reach), -1):
            rows = [p for at, p in self.named.get(number, ()) if at < cue.start and self._fits(p, fit)]
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

    def _fits(self, person: Person, fit: str | bool | None) -> bool:
        """Whether somebody holds an office, has a rank, or is known for either; for None, whether he leads a state."""
        if fit is None:
            return is_leader(person)
        if isinstance(fit, str):
            held = (person.role or "").casefold().split(", ")
            named = self.cues.pack.pattern(_FOREIGN_MINISTER)
            # "Bộ trưởng Ngoại giao X gặp Ngoại trưởng Y. Hai ngoại trưởng …"
            return any(part.startswith(fit) or (named.fullmatch(fit) and named.match(part)) for part in held)
        return bool(person.rank) if fit else bool(person.rank or person.role)


def goes_on(text: Text, start: int, end: int) -> bool:
    """Whether nothing but the rest of an office ("Quốc phòng") stands between two offsets."""
    words = text.text[start:end].split()
    return not words or (len(words) <= 2 and words[0][0].isupper())


def is_leader(person: Person) -> bool:
    """Whether somebody may be the leader of a state: nobody of whom only another post is told."""
    levels = {title.norm.get("level") for title in person.titles if title.label == m.ROLE}
    return bool(levels & LEADERS) or not levels
