"""Patterns over tokens and templates over mentions: rules that find what no list of names can hold."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping
from typing import Annotated, Any, ClassVar, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, JsonValue, ValidationError, model_validator

from sukien import mention as m
from sukien import records
from sukien.rules.cost import check_regex
from sukien.rules.kinds.base import Phrase, Rule
from sukien.rules.slots import Slot, slots_of, wordings

FoundLabel = Literal[
    "PERSON", "RANK", "ROLE", "COUNTRY", "MEETING", "ORGANIZATION", "LOCATION", "DOCUMENT", "DECOY"
]  # fmt: skip
NORMS: Mapping[str, type[BaseModel]] = {
    m.PERSON: records.PersonNorm,
    m.RANK: records.RankNorm,
    m.ROLE: records.RoleNorm,
    m.COUNTRY: records.CountryNorm,
    m.DATE: records.DateNorm,
    m.MEETING: records.MeetingNorm,
}
"""Label -> the model of its value; the other labels have any."""
BESIDE = {m.MEETING: ("name", "level")}
"""Label -> what its value may hold besides, for the stage that assembles events."""
REFERENCE = re.compile(r"\{(\w+)(?:\.(\w+))?\}")
"""A slot, or a field of the mention in a slot, in a value."""
REPEATS = 12
"""The most tokens that `+` and `*` reach over."""
_WAYS = 300
"""The most ways in which the tokens of one pattern may be chosen at one place."""
_TOKENS = 40
_OPERATORS = {"1": (1, 1), "!": (0, 1), "?": (0, 1), "+": (1, REPEATS), "*": (0, REPEATS)}
_BOUNDS = re.compile(r"\{(\d*)(,?)(\d*)\}")

Regex = Annotated[str, AfterValidator(check_regex)]


class _Given(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)

    refused: ClassVar[Mapping[str, str]] = {}
    """Names that one might expect to be fields -> why they are none, and what to do."""


class TextTest(_Given):
    """What the text of a token must be, as in spaCy's Matcher."""

    IN: tuple[str, ...] | None = Field(default=None, description="one of these")
    NOT_IN: tuple[str, ...] | None = Field(default=None, description="none of these")
    REGEX: Regex | None = Field(default=None, description="a regular expression that is found in it")


class LengthTest(_Given):
    """What the number of letters of a token must be, as in spaCy's Matcher."""

    GT: int | None = Field(default=None, alias=">")
    GE: int | None = Field(default=None, alias=">=")
    LT: int | None = Field(default=None, alias="<")
    LE: int | None = Field(default=None, alias="<=")
    EQ: int | None = Field(default=None, alias="==")


def _operator(value: str) -> str:
    bounds(value)
    return value


class TokenTest(_Given):
    """One token, in the syntax of spaCy's Matcher: a syllable, a number or a punctuation mark of the normalised text.

    ORTH and TEXT are the token as written, LOWER and NORM the same in small letters. ENT_TYPE is the label of the
    mention that it lies in. Tokens have no word class and no lemma.
    """

    refused = dict.fromkeys(
        ("POS", "TAG", "MORPH", "DEP", "LEMMA"),
        "tokens have no word class, no syntax and no lemma here: name the words, {LOWER: {IN: [tàu, hạm]}}",
    )

    ORTH: str | TextTest | None = None
    TEXT: str | TextTest | None = None
    LOWER: str | TextTest | None = None
    NORM: str | TextTest | None = None
    SHAPE: str | TextTest | None = Field(default=None, description="Xxxx, dd, xx")
    LENGTH: int | LengthTest | None = None
    IS_ALPHA: bool | None = None
    IS_ASCII: bool | None = None
    IS_DIGIT: bool | None = None
    IS_LOWER: bool | None = None
    IS_UPPER: bool | None = None
    IS_TITLE: bool | None = None
    IS_PUNCT: bool | None = None
    IS_SPACE: bool | None = None
    IS_BRACKET: bool | None = None
    IS_QUOTE: bool | None = None
    IS_LEFT_PUNCT: bool | None = None
    IS_RIGHT_PUNCT: bool | None = None
    LIKE_NUM: bool | None = None
    ENT_TYPE: str | TextTest | None = None
    OP: Annotated[str, AfterValidator(_operator)] = Field(
        default="1", description="how often: ! ? + * {2} {1,3}; + and * reach over at most 12 tokens"
    )


def bounds(operator: str) -> tuple[int, int]:
    """The least and the most tokens that an operator takes. Raises ValueError for one that is none or too wide."""
    if operator in _OPERATORS:
        return _OPERATORS[operator]
    match = _BOUNDS.fullmatch(operator)
    if match is None or match.group(1, 2, 3) in (("", "", ""), ("", ",", "")):
        raise ValueError(f"OP: {operator!r} is none of ! ? + * {{2}} {{1,3}}")
    low = int(match[1] or 0)
    high = int(match[3] or REPEATS) if match[2] else low
    if not low <= high <= REPEATS:
        raise ValueError(f"OP: {operator!r} must go upwards and not beyond {REPEATS}")
    return low, high


class Finder(Rule):
    """What patterns and templates share: the label of what they find, its value, and how it fares in overlaps."""

    label: FoundLabel = Field(description="what is found; DECOY: words in which nothing shorter is found")
    norm: dict[str, JsonValue] = Field(
        default_factory=dict, description="the value: MEETING {meeting_id: …}, COUNTRY {alpha_2: …}, RANK {rank: …}"
    )
    priority: int = Field(default=5, ge=-100, le=100, description="of two mentions of one length the higher stands")


class Pattern(Finder):
    """Token patterns in the syntax of spaCy's Matcher; what any of them matches inside one sentence is a mention."""

    pattern: tuple[tuple[TokenTest, ...], ...] = Field(
        min_length=1, description="a list of patterns, each a list of tokens: [[{LOWER: tàu}, {IS_DIGIT: true}]]"
    )
    lead: int = Field(default=0, ge=0, le=10, description="how many tokens at its beginning are context only")
    tail: int = Field(default=0, ge=0, le=10, description="how many tokens at its end are context only")

    @model_validator(mode="after")
    def _bounded(self) -> Pattern:
        check_norm(self.label, self.norm, {})
        for number, tokens in enumerate(self.pattern, 1):
            spans = [bounds(token.OP) for token in tokens]
            if sum(low for low, _ in spans) <= self.lead + self.tail:
                raise ValueError(f"pattern {number}: can match without a token of its own: none is asked for")
            ways = math.prod(high - low + 1 for low, high in spans)
            if ways > _WAYS or sum(high for _, high in spans) > _TOKENS:
                raise ValueError(
                    f"pattern {number}: can be read in {ways:,} ways (at most {_WAYS:,}, and {_TOKENS} tokens): "
                    "use fewer + * ?, or bounds such as {1,3}"
                )
        return self


class Template(Finder):
    """Words with slots: `{LABEL}` is a mention of that label, `{NUMBER}`, `{WORD}`, `{NAME}` are words.

    `[x]` is optional, `{a|b}` a choice. Two slots of one label have names: `{COUNTRY:host}`. Words match in any case.
    """

    template: str | tuple[str, ...] = Field(description='one or several: "{MEETING} lần thứ {NUMBER}"')
    span: str | None = Field(default=None, description="the slot that is the mention; without it, all that matched")

    @property
    def templates(self) -> tuple[str, ...]:
        """All templates of the rule."""
        return (self.template,) if isinstance(self.template, str) else self.template

    @model_validator(mode="after")
    def _consistent(self) -> Template:
        for template in self.templates:
            slots = slots_of(template)
            if self.span is not None and self.span not in slots:
                raise ValueError(f"span: {template!r} has no slot {{{self.span}}}")
            inherits = self.span is not None and slots[self.span].label == self.label
            check_norm(self.label, self.norm, slots, complete=not inherits)
        return self

    def phrases(self) -> Iterator[Phrase]:
        """The words with which wordings begin, in any case."""
        firsts = (wording[0] for template in self.templates for wording in wordings(template))
        for first in dict.fromkeys(item.strip() for item in firsts if isinstance(item, str)):
            yield Phrase(first, "any")


def check_norm(label: str, norm: Mapping[str, Any], slots: Mapping[str, Slot], *, complete: bool = True) -> None:
    """Raises ValueError where a value refers to no slot or does not fit its label.

    `complete` asks for the fields that the label needs.
    """
    model = NORMS.get(label)
    given = {key: _sample(value, slots) for key, value in norm.items()}
    if label == m.DECOY and norm:
        raise ValueError("norm: a DECOY has no value")
    if model is None:
        return
    own = {key: value for key, value in given.items() if key not in BESIDE.get(label, ())}
    if label == m.PERSON:
        own.setdefault("name", "x")
    try:
        model.model_validate(own)
    except ValidationError as error:
        known = ", ".join((*model.model_fields, *BESIDE.get(label, ())))
        for found in error.errors():
            if found["type"] != "missing" or complete:
                field = ".".join(map(str, found["loc"]))
                raise ValueError(f"norm: {field}: {found['msg']}; a {label} has {known}") from error


def _sample(value: Any, slots: Mapping[str, Slot]) -> Any:
    """A value such as the one that will stand there, to be tested."""
    if not isinstance(value, str):
        return value
    for match in REFERENCE.finditer(value):
        name, field = match.groups()
        if name not in slots:
            known = ", ".join(slots) or "none"
            raise ValueError(f"norm: there is no slot {{{name}}}; the template has {known}")
        model = NORMS.get(slots[name].label)
        if field and (slots[name].label in ("NUMBER", "WORD", "NAME") or (model and field not in _fields(name, slots))):
            raise ValueError(f"norm: a {slots[name].label} has no field {field}")
    whole = REFERENCE.fullmatch(value)
    if whole and not whole[2] and slots[whole[1]].label == "NUMBER":
        return 1
    return "XX" if whole and whole[2] in ("alpha_2", "country") else REFERENCE.sub("x", value)


def _fields(name: str, slots: Mapping[str, Slot]) -> tuple[str, ...]:
    label = slots[name].label
    return (*NORMS[label].model_fields, *BESIDE.get(label, ()))
