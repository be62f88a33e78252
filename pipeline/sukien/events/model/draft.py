"""An event while it is being assembled."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from sukien.mention import Mention
from sukien.people import Person

LEADERS = {"head_of_state", "head_of_government", "royal"}
"""The levels of the positions of those who meet at a summit."""
HOME = "VN"
"""The state of the outlets: of a ministry, or a position, that is named without a state."""


PAIR = ("pair", "both")
"""Slots of cues for two states or sides that the text leaves unnamed (hai nước)."""


class Proof(NamedTuple):
    """One line of evidence: the words (normalised offsets) that filled a field, and the rule that read them."""

    field: str
    start: int
    end: int
    rule: str


NO_YEAR = "0004"
"""The year in which days are reckoned whose own nobody knows: a leap year of which no article tells."""


class When(NamedTuple):
    """A date as two ISO days, months or years; both null where it counts from a day that nobody knows (hôm nay).

    Days and months without a year are reckoned in NO_YEAR, so that they can be compared with each other.
    """

    start: str | None
    end: str | None
    value: str
    mention: Mention | None

    @property
    def days(self) -> bool:
        """Whether it is known to the day, be the year known or not."""
        return len(self.start or self.value.partition("/")[0]) == 10

    @property
    def yearless(self) -> bool:
        """Whether its year is unknown."""
        return self.start is not None and self.start.startswith(NO_YEAR)

    @property
    def known(self) -> str | None:
        """Where it begins, if the year is known."""
        return None if self.yearless else self.start


class Place(NamedTuple):
    """Where an event takes place."""

    text: str
    city: str | None
    country: str | None
    mention: Mention
    shared: bool = False
    """Whether it is in one state and in another as well: no single country."""


class Outcome(NamedTuple):
    """A document that came out: `kind` adopted, signed or issued; `number` as the text tells it."""

    kind: str
    start: int
    end: int
    number: int | None
    rule: str


class Topic(NamedTuple):
    """The theme of an event, as the text quotes it."""

    start: int
    end: int
    rule: str


@dataclass(slots=True, eq=False)
class Draft:
    """One event; slots are filled as the article is read, each with its proof."""

    type: str
    section: str
    sentence: int
    meeting: str | None = None
    meeting_name: str | None = None
    level: str | None = None
    edition: int | None = None
    partners: set[str] = field(default_factory=set)
    """The states in the name of the meeting, which tell one from another of the same series."""
    when: When | None = None
    inherited: bool = False
    """Whether the date was carried over from an earlier sentence."""
    own: bool = False
    """Whether the date stands with words for this event, not only at the head of a clause that tells of several."""
    of_main: bool = False
    """Whether it is a part of the main event (its opening ceremony), with that event's states."""
    host: Person | None = None
    """Who is at home, of those who meet."""
    of_visit: bool = False
    """Whether it welcomes or sees off a visitor, who then takes part."""
    roving: bool = False
    """Whether it is not where the story is, if no place stands with it."""
    apart: bool = False
    """Whether it is no part of another ceremony that day."""
    by_ship: bool = False
    """Whether the visitors come by ship, led by its captain."""
    on_tour: bool = False
    """Whether it is a leg of a tour that goes on, whose days are told."""
    leaving: bool = False
    """Whether a visit by ship was told by the day on which the ship leaves home for it."""
    ended: bool = False
    """Whether a visit was told by its last day."""
    signed: bool = False
    """Whether the words for it say that it was signed, not that a meeting adopted or issued it."""
    held: bool = False
    """Whether the words beside it say that it was held ("đã tổ chức thành công")."""
    recalled: bool = False
    """Whether it was told in a clause that looks back from what is ahead: no later sentence goes on with it."""
    earlier: bool = False
    """Whether it was told as before what the story had reached: the days told there are none of its own."""
    tellings: int = 0
    """How many sentences tell of it."""
    last_told: int = -1
    """The last sentence that tells of it."""
    status: str | None = None
    mode: str | None = None
    place: Place | None = None
    chairs: list[Person] = field(default_factory=list)
    people: list[Person] = field(default_factory=list)
    countries: set[str] = field(default_factory=set)
    expected: set[str] = field(default_factory=set)
    """The states of the bloc whose session it is, whether or not the text tells that all of them came."""
    absent: set[str] = field(default_factory=set)
    """The states that are told not to have come."""
    pair: set[str] = field(default_factory=set)
    """The two states whose talks the words say they are: nobody of another takes part."""
    closed: bool = False
    """Whether its sentence told both sides: whoever serves a third state and is told of later does not take part."""
    outcomes: list[Outcome] = field(default_factory=list)
    topics: list[Topic] = field(default_factory=list)
    organizations: list[Mention] = field(default_factory=list)
    proofs: list[Proof] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    facing: Draft | None = field(default=None, repr=False)
    """The event of two or three sides that the text had reached when it told of this one: who "hai bên" are."""
    main: Draft | None = field(default=None, repr=False)
    """The meeting that adopted a document, or whose heads of delegation somebody receives."""
    of_heads: bool = False
    """Whether somebody receives all who have come to a meeting that is only named behind."""
    frame: Draft | None = field(default=None, repr=False)
    """The meeting beside which it is told to be held."""
    scene: bool = False
    """Whether a sentence told of it otherwise than as that beside, before or after which something else is done."""
    only_beside: bool = False
    """Whether a sentence opens with that meeting: those who met around it need not have come to it."""
    twins: list[Draft] = field(default_factory=list, repr=False)
    """Events told in one breath with this one ("ADSOM WG và ADSOM+ WG"): "cuộc họp" means them all."""

    def add_people(self, people: list[Person], *, chair: bool = False) -> None:
        """Take people in, each once; a chair takes part too."""
        for person in people:
            if self.pair and person.country not in self.pair:
                continue
            if self.closed and person.country not in (None, *self.countries):
                continue
            if chair and all(person.id != other.id for other in self.chairs):
                self.chairs.append(person)
            if all(person.id != other.id for other in self.people):
                self.people.append(person)
            if person.country:
                self.countries.add(person.country)

    def prove(self, name: str, mention: Mention | None, rule: str | None = None) -> None:
        """Keep the words that filled a field."""
        if mention is not None:
            proof = Proof(name, mention.start, mention.end, rule or mention.rule)
            if proof not in self.proofs:
                self.proofs.append(proof)
