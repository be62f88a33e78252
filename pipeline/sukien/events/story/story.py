"""The story of an article as far as it is told: what each sentence holds, and the events, day and people so far."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from copy import copy
from functools import cached_property
from itertools import islice, takewhile
from typing import NamedTuple

from sukien import mention as m
from sukien.events.model.draft import HOME, NO_YEAR, Draft, Place, When
from sukien.events.model.time import distance, near, overlap
from sukien.events.sentence.anchors import Anchor, find_anchors
from sukien.events.sentence.cues import Cues
from sukien.events.sentence.delegations import add_delegations
from sukien.events.sentence.governments import governments
from sukien.events.sentence.hints import find_hints
from sukien.events.sentence.named import Named
from sukien.events.sentence.naming import find_named
from sukien.events.sentence.same_state import taken_up
from sukien.events.sentence.speakers_states import OWN, own_states
from sukien.events.sentence.their_office import their_offices
from sukien.mention import Mention
from sukien.people import Person
from sukien.rules import Pack
from sukien.rules.kinds.triggers import Cue
from sukien.rules.scan import normalized
from sukien.text import Text

LEAD = 3
"""The last sentence of the story (counted from 0) that may tell of an event without a day."""


_NEWS = 10
"""Days around an article within which lies what it is about."""
_EARLY = 20
"""How many events may be told before the one that an article is about."""
_TOP = 3
"""The sentences among which the headline of an agenda stands."""
_STAGED = ("meeting", "talks", "exercise", "ceremony")
"""Types of events that an article can be about."""
_TODAY = "date.today_dated"
"""The rule of a day that is told to be today's, or to lie beside it."""
_OURS = "home_state"
"""The slot of words for the outlet's own state: "nước ta"."""
_TAKEN_UP = "same_state"
"""The slot of words for a state that was just named: "nước này"."""
_QUOTE = '"'
"""What a quotation opens and closes with, once a text is normalised."""


class Above(NamedTuple):
    """What a line says of those below it: who acts in them, and whether they tell of what is to come."""

    people: tuple[Person, ...]
    ahead: bool


class Story:
    """What the sentences hold (fixed), and what they have told so far (grows as they are read)."""

    def __init__(
        self, text: Text, pack: Pack, settled: Sequence[Mention], people: Sequence[Person], reference: str | None
    ) -> None:
        self.text, self.pack = text, pack
        self.anchors = find_anchors(text, pack, list(settled))
        self._settled, self._people = settled, people
        self._mentions: dict[int, list[Mention]] = {}
        if text.sentences:
            for mention in settled:
                self._mentions.setdefault(text.sentence_at(mention.start), []).append(mention)
        self._states: dict[int, list[Mention]] = {}
        self._found: dict[tuple[int, tuple[str, ...]], list[Mention]] = {}
        self._places: dict[int, list[Mention]] = {}
        self._begin(reference)

    @cached_property
    def hints(self) -> dict[int, list[Anchor]]:
        """The words of each sentence that only hint at an event, in an article that brings in another state."""
        states = (x.norm.get("alpha_2") or x.norm.get("country") for x in self._settled)
        abroad = any(state not in (None, HOME) for state in states)
        return find_hints(self.text, self.pack, self._settled) if abroad else {}

    @property
    def everybody(self) -> Sequence[Person]:
        """The people of the whole article."""
        return self._people

    @cached_property
    def cues(self) -> Cues:
        """The cues of the text; looked for when they are asked for, since most articles have no anchor that stands."""
        return Cues(self.text, self.pack)

    @cached_property
    def _today(self) -> str | None:
        """The day on which an article of an unknown year says that it was written: "Chiều nay (1-6)"."""
        dated = (str(x.norm.get("anchor")).split(":") for x in self._settled if x.rule == _TODAY)
        days = (parts[1].replace("XXXX", NO_YEAR) for parts in dated if len(parts) > 1)
        return next((day for day in days if day.startswith(NO_YEAR)), None)

    def measure(self, when: When | None) -> str | None:
        """The day by which a date is ahead or past: the reference, else today beside a day without a year as well."""
        if self.reference is None and when is not None and when.yearless and when.days and when.start == when.end:
            return self._today
        return self.reference

    @cached_property
    def _names_ours(self) -> bool:
        """Whether the text may hold "nước ta"."""
        return self._may_hold(_OURS)

    @cached_property
    def _quotes_own(self) -> bool:
        """Whether the text may hold "hải quân chúng tôi"."""
        return self._may_hold(OWN)

    @cached_property
    def _takes_up(self) -> bool:
        """Whether the text may hold "nước này"."""
        return self._may_hold(_TAKEN_UP)

    def _may_hold(self, slot: str) -> bool:
        """Whether the text may hold words of a slot: asked first, as most articles without events need no other cue."""
        words = self.pack.tables.get(slot)
        if words is None:
            forms = [form for cue in self.pack.of(Cue) if cue.slot == slot for form in cue.wordings()]
            words = self.pack.tables[slot] = tuple(normalized(form).lower() for form in forms)
        return any(map(self.text.lower.__contains__, words))

    @cached_property
    def agenda(self) -> bool:
        """Whether the article lists what is to come ("Lịch hoạt động đối ngoại quốc phòng trong tuần")."""
        tops = (begin for begin, _ in self.text.sentences[:_TOP])
        return any(self.cues.starting_at("agenda", begin) is not None for begin in tops)

    @cached_property
    def _named(self) -> dict[int, list[Named]]:
        named = find_named(self.text, self.cues, self._settled, self._people)
        add_delegations(self.text, self.cues, self._settled, named)
        return named

    def anew(self, reference: str | None) -> Story:
        """The same sentences, of which nothing has been told yet; told apart, they must not be told twice."""
        self.named(0)  # the cues and people that all copies share are looked for once
        other = copy(self)
        other._begin(reference)
        return other

    def _begin(self, reference: str | None) -> None:
        self.reference = reference
        self.section = "body"
        """What the events of the sentence that is being read belong to: the body, or a related teaser."""
        self.drafts: list[Draft] = []
        """All events told so far."""
        self.anchored: list[tuple[int, Draft]] = []
        """Where this sentence tells of which event."""
        self.told: list[Draft] = []
        """The events of the sentence that is being read."""
        self.day: When | None = None
        """The day that the story has reached."""
        self.present: When | None = None
        """The last such day that lies near the reference."""
        self.coming: tuple[int, When] | None = None
        """A day ahead with which a sentence opens that tells of no event by name, and that sentence."""
        self.facing: Draft | None = None
        """The last event in which two or three sides face each other: who "hai bên" are."""
        self.paired: tuple[str, set[str]] = ("", set())
        """The rule of the last words for talks behind which two states stood, and those states."""
        self.scenes: list[tuple[When, Place]] = []
        """Days with the place that the same sentence opens with: where things happened that name no place."""
        self.theatres: list[tuple[int, Place | None]] = []
        """Lines that head what stands below them with a place, and that place."""
        self.chronicle = False
        """Whether a state alone heads any of them."""
        self.awaiting: list[Mention] = []
        """Groups of states that a lead tells to attend a meeting which is named only later."""
        self.expected: list[Person] = []
        """People whom a lead tells to attend such a meeting."""
        self.awaited = 0
        """How many sentences had been read when a lead told so last."""
        self.greeter: Person | None = None
        """Who welcomes them."""
        self.joined: tuple[int, Draft] | None = None
        """The sentence that told last who takes part in something, and that event."""
        self.rosters: list[Draft] = []
        """The events whose people the lines of the list that is being read name."""
        self.series: tuple[Person, int, When | None] | None = None
        """Who had several talks that were told in one, the sentence that told so, and the day."""
        self.above: Above | None = None
        """Who acts in the lines below one that opens a programme."""
        self.heading: tuple[int, When] | None = None
        """The date that heads a paragraph ("14/6. Hai Bộ trưởng điện đàm"), and where the paragraph ends."""
        self.opened: tuple[int, When] | None = None
        """Where a paragraph begins that opens with a day on which nothing is told yet, and that day."""
        self.count = 0
        """How many sentences have been read."""

    def mentions(self, index: int, *labels: str) -> list[Mention]:
        """The mentions of a sentence, with one of the labels if any are given, in order."""
        found = self._found.get((index, labels))
        if found is None:
            found = [x for x in self._told(index) if not labels or x.label in labels]
            self._found[index, labels] = found
        return found

    def _told(self, index: int) -> list[Mention]:
        """The mentions of a sentence, its governments as states, and "nước ta" as the outlet's own."""
        found = self._states.get(index)
        if found is None:
            settled = self._mentions.get(index, ())
            found = governments(self.text, self.pack, settled, self.anchors[index])
            own = own_states(self.text, self.cues, self._people, index) if self._quotes_own else []
            more = [*self._ours(index), *self._taken_up(index), *own]
            known = {(x.label, x.start) for x in more}  # an office is told of once, with its state
            found = [x for x in found if (x.label, x.start) not in known]
            found = self._states[index] = sorted([*found, *more], key=lambda x: (x.start, -x.end))
        return found

    def _ours(self, index: int) -> list[Mention]:
        """The words "nước ta" of a sentence, outside quotations."""
        cues = self.cues.all(_OURS, *self.text.sentences[index]) if self._names_ours else []
        home = (c for c in cues if not self.is_quoted(c.start))
        return [Mention(m.COUNTRY, c.start, c.end, c.rule, {"alpha_2": HOME}) for c in home]

    def _taken_up(self, index: int) -> list[Mention]:
        """The words "nước này" of a sentence beside another state, or behind the office of who is met."""
        anchors = self.anchors[index]
        if not self._takes_up or not anchors:
            return []
        here, before = self._mentions.get(index, ()), self._mentions.get(index - 1, ())
        met = their_offices(self.cues, index, anchors, self.named(index), lambda at: self._mentions.get(at, []))
        return met or taken_up(self.cues, *self.text.sentences[index], here, before)

    def places(self, index: int) -> list[Mention]:
        """The places and states of a sentence, in order."""
        found = self._places.get(index)
        if found is None:
            found = self._places[index] = self.mentions(index, m.LOCATION, m.COUNTRY)
        return found

    def is_quoted(self, offset: int) -> bool:
        """Whether an offset lies between quotation marks of its paragraph."""
        return self.text.text.count(_QUOTE, self.paragraph(offset), offset) % 2 == 1

    def named(self, index: int) -> list[Named]:
        """The people whom a sentence names, or means by a role or pronoun that stands alone, in order."""
        return self._named.get(index, [])

    def supply(self, index: int, rows: Sequence[Named]) -> None:
        """Take in those who act in a sentence that leaves them out; once, however often it is told."""
        known = self._named.setdefault(index, [])
        known += [row for row in rows if row not in known]
        known.sort(key=lambda n: n.start)

    def people(self, index: int) -> list[Named]:
        """The people whom a sentence names by name."""
        return [n for n in self.named(index) if n.mention.label == m.PERSON]

    def holders(self, offset: int) -> list[Person]:
        """Whoever holds the post that is named at an offset, be it beside the name of somebody who is only quoted."""
        return [p for p in self._people if any(t.start <= offset < t.end for t in p.titles)]

    def paragraph(self, offset: int) -> int:
        """Where the paragraph begins in which an offset lies."""
        return self.text.text.rfind("\n", 0, offset) + 1

    def is_parted(self, index: int) -> bool:
        """Whether a new paragraph begins between the sentence before and this one."""
        begin, _ = self.text.sentences[index]
        return index > 0 and self.text.text.find("\n", self.text.sentences[index - 1][1], begin) >= 0

    def here(self, offset: int) -> list[Draft]:
        """The events that the paragraph has told of in which an offset lies."""
        top, begins = self.paragraph(offset), self.text.sentences
        last = list(takewhile(lambda d: begins[d.sentence][0] >= top, reversed(self.drafts)))
        return last[::-1]

    def main(self) -> Draft | None:
        """The event that the article is about: the first that has taken place, and not as a part of another."""
        rest = next((d for d in self._held() if not d.of_main), None) or next(self._held(), None)
        first = next((d for d in self._held() if not d.of_main and self._is_news(d)), rest)
        if first is not None and first.of_visit:
            # "Sau lễ đón, hai bên hội đàm": a visitor is welcomed for the sake of what follows.
            return next((d for d in self._held() if d.sentence == first.sentence and not d.of_visit), first)
        return first

    def _is_news(self, held: Draft) -> bool:
        """Whether something was held within days of the article, which began with what was to come or long ago."""
        first = self.drafts[0]
        if held is first or held.when is None or (first.type, first.status) == ("visit", "planned"):
            return True  # what an announced visitor did before is not what his programme is about
        return distance(held.when.start, self.reference) <= _NEWS

    def _held(self) -> Iterator[Draft]:
        """The events that have taken place, none of them an earlier session of what the article announces."""
        early = islice(self.drafts, _EARLY)
        held = (d for d in early if d.type in _STAGED and d.status != "planned" and not d.recalled)
        return (d for d in held if d.meeting is None or not self.comes_again(d))

    def comes_again(self, held: Draft) -> bool:
        """Whether a meeting is the last one of a series whose next the article announces before it."""
        if held.when is None or near(held.when, self.reference):
            return False
        earlier = takewhile(lambda d: d is not held, self.drafts)
        return any(d.meeting == held.meeting and d.type == held.type and d.status == "planned" for d in earlier)

    def ahead(self) -> Draft | None:
        """The meeting that the article announces: the first that it tells of, where none of its events was held yet."""
        first = next(iter(self.drafts), None)
        coming = first is not None and first.type == "meeting" and first.status == "planned"
        return first if coming and self.main() is None else None

    def theatre(self, index: int) -> Place | None:
        """The state that heads the part of the article in which a sentence stands."""
        parts = reversed(self.theatres) if self.chronicle else ()
        return next((place for at, place in parts if at < index), None)

    def day_here(self) -> When | None:
        """The day of what this sentence told before ("Bên lề hội nghị, …"), else the day that the story has reached."""
        for draft in reversed(self.told):
            when = draft.when
            if when is None or draft.status == "planned":
                continue
            if draft.type == "visit" and (self.day is None or not overlap(when, self.day)):
                return when
            if draft.type == "visit" and draft.ended and when.start != when.end and self._is_last(when):
                return when  # "Kết thúc chuyến thăm ba ngày, X về nước tối 11/6. Trong chuyến thăm, ông hội đàm với Y"
            if not when.days:
                continue
            if when.start == when.end:
                return when
            if draft.type == "meeting" and when.start and when.end:
                inside = self.day is not None and self.day.start and when.start <= self.day.start <= when.end
                return self.day if inside else When(when.start, when.start, when.start, when.mention)
        return self.day

    def _is_last(self, when: When) -> bool:
        """Whether the story has reached the last day of a stretch."""
        return self.day is not None and self.day.days and self.day.start == when.end


def are_facing(people: Sequence[Person]) -> bool:
    """Whether people face each other: of two or three states or organisations."""
    return 1 < len({p.country or p.organization or p.id for p in people}) <= 3
