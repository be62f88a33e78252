"""Mentions: a label, a span and a value each."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Discriminator, Field, Tag, field_validator

from sukien.records.base import Alpha2, Free, Offset, Record, SectionKind


class PersonNorm(Record):
    """Who a name stands for, as the whole article tells it."""

    person_id: str | None = Field(default=None, description="the same for all mentions of one person in an article")
    name: str = Field(description="the fullest form of the name in the article")
    rank: str | None = Field(default=None, description="military or police rank in its citation form: Đại tướng")
    role: str | None = Field(default=None, description="the full position as the text gives it")
    organization: str | None = Field(default=None, description="the body that the position belongs to")
    country: Alpha2 | None = Field(default=None, description="ISO 3166-1 alpha-2 of the state that the person serves")


class RankNorm(Record):
    """A military or police rank."""

    rank: str = Field(description="citation form: Đại tướng")
    nato: str | None = Field(default=None, description="NATO code (OF-9 …); null for a bare Tướng")
    service: str | None = Field(default=None, description="army, navy, air_force, police, coast_guard or any")


class RoleNorm(Record):
    """A position."""

    role: str | None = Field(default=None, description="the position as the text gives it")
    organization: str | None = Field(default=None, description="the body that it belongs to")
    country: Alpha2 | None = Field(default=None, description="ISO 3166-1 alpha-2 of the state that it belongs to")


class CountryNorm(Record):
    """A country."""

    alpha_2: Alpha2 = Field(description="ISO 3166-1 alpha-2")
    alpha_3: str | None = Field(default=None, description="ISO 3166-1 alpha-3")
    name: str | None = Field(default=None, description="the name in Vietnamese")


class DateNorm(Record):
    """A date expression after TIMEX3."""

    type: Literal["DATE", "TIME", "DURATION", "SET"] = Field(default="DATE", description="TIMEX3 type")
    value: str = Field(
        description="2020-07-07, 2022-04-20/2022-04-21, 2020-10, 2021, 2021-Q1, 2021-W05, XXXX-12-14 without a year, "
        "or XXXX-XX-XX where nothing tells the day that 'hôm nay' counts from"
    )
    start: str | None = Field(default=None, description="first ISO day, month or year")
    end: str | None = Field(default=None, description="last ISO day, month or year")
    mod: Literal["START", "MID", "END", "APPROX"] | None = Field(default=None, description="TIMEX3 modifier")
    anchor: str | None = Field(default=None, description="the date that it was resolved against")


class MeetingNorm(Record):
    """A recurring meeting, forum or exercise series."""

    meeting_id: str = Field(description="id of the series: ADMM_PLUS")
    edition: int | None = Field(default=None, description="the number that stands beside the mention")
    corrected_from: str | None = Field(default=None, description="the misprint that was read as this meeting: ADNM+")


class _Entity(Record):
    id: str = Field(description="e1, e2, … in order of the text")
    label: str
    start: Offset = Field(description="first code point")
    end: Offset = Field(description="one past the last code point")
    text: str = Field(description="the span as it stands in the article: text[start:end]")
    section: SectionKind = Field(description="the part of the article that it lies in")
    rule: str = Field(description="id of the rule that found it")
    norm: Any = Field(description="the normalised value")


class PersonEntity(_Entity):
    """A person's name, without rank, role or honorific."""

    label: Literal["PERSON"]
    norm: PersonNorm


class RankEntity(_Entity):
    """A military or police rank."""

    label: Literal["RANK"]
    norm: RankNorm


class RoleEntity(_Entity):
    """A position."""

    label: Literal["ROLE"]
    norm: RoleNorm


class CountryEntity(_Entity):
    """The name of a country."""

    label: Literal["COUNTRY"]
    norm: CountryNorm


class DateEntity(_Entity):
    """A date expression."""

    label: Literal["DATE"]
    norm: DateNorm


class MeetingEntity(_Entity):
    """A meeting series, by acronym or by name."""

    label: Literal["MEETING"]
    norm: MeetingNorm


class OtherEntity(_Entity):
    """An organisation, a place or a document; its value is free."""

    label: Literal["ORGANIZATION", "LOCATION", "DOCUMENT"]
    norm: dict[str, Free] = Field(description="as useful")


_LABELS = ("PERSON", "RANK", "ROLE", "COUNTRY", "DATE", "MEETING", "ORGANIZATION", "LOCATION", "DOCUMENT")
_INTERNAL = ("GROUP", "DECOY")
"""Labels of mentions that are never written."""


class PluginEntity(_Entity):
    """A mention that an extractor of another distribution found, with a label of its own; its value is free."""

    label: str = Field(pattern=r"^[A-Z][A-Z0-9_]*$", json_schema_extra={"not": {"enum": [*_LABELS, *_INTERNAL]}})
    norm: dict[str, Free] = Field(description="as useful")

    @field_validator("label")
    @classmethod
    def _own(cls, label: str) -> str:
        if label in (*_LABELS, *_INTERNAL):
            raise ValueError(f"{label} is no label of a plug-in")
        return label


def _sort(value: Any) -> str:
    label = value.get("label") if isinstance(value, dict) else getattr(value, "label", None)
    return "own" if label in _LABELS else "plugin"


_OwnEntity = Annotated[
    PersonEntity | RankEntity | RoleEntity | CountryEntity | DateEntity | MeetingEntity | OtherEntity,
    Field(discriminator="label"),
]
Entity = Annotated[
    Annotated[_OwnEntity, Tag("own")] | Annotated[PluginEntity, Tag("plugin")],
    Discriminator(_sort),
]
"""A mention with its value; `label` says which fields `norm` has."""
