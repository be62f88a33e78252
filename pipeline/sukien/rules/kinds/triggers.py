"""Words that announce an event, and the cues that fill its slots."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal

from pydantic import Field, ValidationInfo, field_validator
from pydantic_core import PydanticCustomError

from sukien.rules.kinds.base import Phrase, Rule
from sukien.rules.template import Template, expand

EventType = Literal[
    "meeting", "talks", "visit", "call", "exercise", "agreement", "appointment", "ceremony", "other"
]  # fmt: skip


class Trigger(Rule):
    """A word or phrase that announces an event of one type; `forms` are templates ([x] optional, {a|b} a choice).

    `form: verb` tells what somebody does; `form: noun` names the event, and may refer back to one already told;
    `form: reference` only refers back ("hội nghị"); `form: again` tells of another time of what was told, on a day of
    its own ("lần gần nhất diễn ra …"); `form: hint` is read last, in a sentence that tells no event of its type yet,
    and tells one only where who stands in it, and when, leaves no other reading ("bàn", "trò chuyện").
    `before` / `after`: words of which one must stand before or after (`before` directly or within `reach_before`
    characters, `after` within `reach` characters, of the same sentence).
    `not_before` / `not_after`: words that make the trigger something else, standing before or after it (được tiếp tục,
    gặp khó khăn).
    `beside` / `without`: words of which one must, or none may, stand anywhere in its sentence.
    `parties: 2` asks for two sides (people or states) in its sentence, who then take part: it belongs to each word by
    which two meet, talk or sign.
    """

    type: EventType
    form: Literal["verb", "noun", "reference", "again", "hint"] = "verb"
    forms: tuple[Template, ...] = Field(min_length=1)
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    not_before: tuple[str, ...] = ()
    not_after: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    reach: int = Field(default=1, ge=1, le=240)
    reach_before: int = Field(default=1, ge=1, le=240)
    parties: int = Field(default=0, ge=0, le=2)
    states: int = Field(default=0, ge=0, le=10, description="how many different states its sentence must name")
    together: bool = Field(default=False, description="whether both sides must stand before it, joined by 'và'")
    all_sides: bool = Field(
        default=False, description="whether those whom its sentence names are its sides, three or more (họp ba bên)"
    )
    in_row: bool = Field(
        default=False, description="whether so many states must stand in a row behind it (bộ trưởng Mỹ - Nhật - Hàn)"
    )
    partners: bool = Field(
        default=False, description="whether a bloc's own stand before it, and the states that it meets with behind it"
    )
    of_states: bool = Field(default=False, description="whether states by their names alone may be its two sides")
    title: bool = Field(
        default=False, description="whether a position must stand directly behind; behind a hint, somebody who is named"
    )
    station: bool = Field(default=False, description="whether a state is told to be one, of somebody's journey")
    subject: bool = Field(
        default=False, description="whether words must stand before it in its sentence, but for headlines"
    )
    abroad: bool = Field(
        default=False, description="whether a named place in another state than the subject's must stand behind"
    )
    dated: bool | Literal["day"] = Field(
        default=False, description="whether the event counts only with a date of its own; `day`: with a day of its own"
    )
    of_main: bool = Field(
        default=False,
        description="whether it is part of the main event, with its states; of a hint, another time of the last talks",
    )
    host: Literal["subject", "object"] | None = Field(
        default=None,
        description="which side of talks is at home, where no place is told: who receives, who is called on",
    )
    official: bool = Field(default=False, description="whether its sentence must name somebody of rank or office")
    roving: bool = Field(
        default=False, description="whether it takes place away from where the story is, if no place stands with it"
    )
    of_visit: bool = Field(default=False, description="whether it welcomes or sees off the visitor of the article")
    apart: bool = Field(
        default=False,
        description="whether it is no part of another ceremony that was told (a wreath that is laid); of a hint, nor "
        "of a meeting",
    )
    named: bool = Field(default=False, description="whether it counts only with two people named who do it")
    passes_on: bool = Field(
        default=False, description="whether a series goes to its next host by it: it is not held there, nor chaired"
    )
    takes_over: bool = Field(
        default=False, description="whether it tells who takes over what the sentence before told to pass on"
    )
    prepares: bool = Field(default=False, description="whether it only prepares what is named behind it")
    by_ship: bool = Field(default=False, description="whether those who visit come by ship, led by its captain")
    each: bool = Field(default=False, description="whether each of several who are met is met in turn (chào A và B)")
    of_named: bool = Field(
        default=False, description="whether it is the first time of the series that was named last (họp phiên đầu tiên)"
    )
    counted: bool = Field(
        default=False,
        description="whether a number must stand directly behind, and a new clause begin with it (; chuyến thứ 56 …)",
    )
    opens: bool = Field(
        default=False,
        description="whether a reference may open an event that nothing told before; of a hint, whether a sentence "
        "beside its own may name both sides",
    )
    mode: Literal["online", "in_person", "hybrid"] | None = None
    outcome: Literal["adopted", "signed", "issued"] | None = Field(
        default=None, description="what it makes of the document that is named behind it"
    )
    status: Literal["occurred", "ongoing", "planned", "cancelled"] | None = None

    @property
    def begins(self) -> bool:
        """Whether an article may be read for its sake alone: not for words that refer back, nor for most hints."""
        if self.form == "hint":
            return self.type in _CONTACTS
        return self.form not in ("reference", "again")

    @property
    def needs_abroad(self) -> bool:
        """Whether it is so common a word that only a side of another state than the outlet's makes it an event."""
        everyday = self.form == "verb" and self.dated and self.parties == 2 and self.type in _CONTACTS
        return everyday or self.form == "hint"

    def wordings(self) -> Iterator[str]:
        """Every wording of the forms."""
        for template in self.forms:
            yield from expand(template)

    def phrases(self) -> Iterator[Phrase]:
        """The wordings, in any case."""
        return (Phrase(wording, "any") for wording in self.wordings())


_CONTACTS = ("talks", "call")
"""Types of events by which two meet or speak."""
_VALUES: Mapping[str, tuple[str, ...]] = {
    "chair": ("person", "by",),
    "copula": ("is",),
    "host": ("named",),
    "given_to": ("on",),
    "that_state": ("abroad",),
    "attend": ("presence",),
    "status": ("planned", "hosting", "done", "cancelled", "absent",),
    "as_planned": ("first",),
    "mode": ("online", "in_person", "hybrid",),
    "framework": ("chair",),
    "postponed": ("from",),
    "place": ("preposition", "kind", "beside", "elsewhere",),
    "held": ("chair",),
    "past": ("once", "habit", "if", "denied", "yearly",),
    "topic": ("judged", "prepared", "enabled", "open",),
    "takes_part": ("with", "parts", "joint",),
    "pair": ("told",),
    "closing": ("lasts",),
    "of": ("by",),
    "since": ("clause", "subordinate",),
    "namesake": ("represented",),
    "founded": ("elects", "unit",),
    "pronoun": ("comrade", "anyone", "speaker", "delegation",),
    "counterpart": ("and",),
    "underway": ("goes_on", "there",),
    "outcome": ("document", "end", "theme",),
    "delegation": ("home",),
    "aim": ("harm",),
    "witness": ("sees",),
    "backdrop": ("purpose",),
    "tells": ("remark", "media", "judged",),
    "intends": ("before",),
    "refuses": ("refused",),
    "says": ("speech",),
    "margin": ("before",),
    "background": ("anniversary", "work",),
    "several": ("office", "guest", "rank", "leader", "head",),
    "away": ("journey",),
    "goes_on": ("visit", "exercise", "session",),
    "stands_in": ("is",),
    "same_state": ("host",),
    "stays": ("till",),
    "everybody": ("counted",),
}  # fmt: skip
"""Slot -> the values that the stage that reads it knows; slots that are not here have no value or any."""
_ANY = ("byname", "epithet", "flag")
"""Slots whose value is data: states, offices."""
_NEEDED = ("status", "mode", "place", "outcome")
"""Slots that say nothing without a value."""


class Cue(Rule):
    """Words that fill a slot of an event: `slot` says which, `value` what, if the slot has values.

    `forms` are templates ([x] optional, {a|b} a choice).

    `not_before` / `not_after`: words directly before or after a form that make it another word (can dự, dự kiến).
    """

    slot: Literal[
        "chair", "host", "attend", "status", "mode", "place", "framework", "held", "past", "topic", "each", "both",
        "until", "postponed", "first", "takes_part", "pair", "plural", "passive",
        "opening", "closing", "assembled", "of", "reports", "since", "plus", "invited", "founded", "attends",
        "attended_by", "pronoun", "counterpart", "officials", "they_are", "underway", "guest", "retinue", "hosts",
        "against", "aim", "objects", "dies", "own_state",
        "hosting_right", "given_to", "that_state", "home_state", "there", "floor", "copula",
        "comes", "captain", "till", "speech", "media", "margin", "to", "lasting", "host_side",
        "outcome", "source", "says", "since_when", "plan", "background",
        "between", "site", "this_time", "appointee", "ship", "flag", "leads", "leaves", "agrees",
        "readies", "as_planned", "alike", "accepts", "bodies", "sets_out", "invites", "namesake",
        "several", "heads", "this_is", "earlier", "agenda", "away", "envoys", "delegation", "byname",
        "meets", "capacity", "tells", "intends", "replaced", "late", "venue", "epithet",
        "backdrop", "witness", "once_said",
        "hopes", "refuses", "supposed", "stays", "played", "strained",
        "missing", "stands_in", "stands_for", "goes_on",
        "sits", "trip_aim", "same_state", "interview",
        "comes_home", "everybody", "represents", "over", "same_fate", "recess",
    ]  # fmt: skip
    value: str | None = Field(
        default=None, validate_default=True, description="status: planned, cancelled; mode: online"
    )
    forms: tuple[Template, ...] = Field(min_length=1)
    not_before: tuple[str, ...] = ()
    not_after: tuple[str, ...] = ()

    @field_validator("value")
    @classmethod
    def _known(cls, value: str | None, info: ValidationInfo) -> str | None:
        slot = info.data.get("slot")
        known = _VALUES.get(str(slot), ())
        if slot is None or slot in _ANY or value in known or (value is None and slot not in _NEEDED):
            return value
        if not known:
            raise PydanticCustomError("no_value", "the slot {slot} has no values", {"slot": slot})
        raise PydanticCustomError("literal_error", "no value of this slot", {"expected": ", ".join(known)})

    def wordings(self) -> Iterator[str]:
        """Every wording of the forms."""
        for template in self.forms:
            yield from expand(template)

    def phrases(self) -> Iterator[Phrase]:
        """The wordings, in any case."""
        return (Phrase(wording, "any") for wording in self.wordings())
