"""The front matter of a gold article: what may stand in it. Other fields and values are told."""

from __future__ import annotations

import re
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field

from sukien.given import iso_date
from sukien.records.base import Alpha2, EventType, Mode, Status

_YEARLESS = re.compile(r"XXXX(-(\d\d|XX)){0,2}")
_PERIOD = re.compile(r"(\d{4}|XXXX)-(Q[1-4]|W\d\d)")


def dated(value: str) -> str:
    """A day, month, year, quarter or week as it is. Raises ValueError for what is none, such as 2024-02-31."""
    if iso_date(value) == value or _YEARLESS.fullmatch(value) or _PERIOD.fullmatch(value):
        return value
    raise ValueError(f"'{value}' is no date; write it as 2020-07-07, 2020-10, 2020 or XXXX-12-14")


def _words(value: Any) -> Any:
    """A bare year is read as a number, and is meant as a date."""
    return str(value) if type(value) is int else value


When = Annotated[str, BeforeValidator(_words), AfterValidator(dated)]


class _Row(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class GoldPerson(_Row):
    """Somebody named in the body of the article."""

    name: str = Field(description="the fullest form of the name in the article")
    rank: str | None = Field(default=None, description="citation form: Thượng tướng")
    role: str | None = Field(default=None, description="the full position as the text gives it")
    country: Alpha2 | None = Field(default=None, description="alpha-2 code of the state that the person serves")
    byline: bool = Field(default=False, description="who only signs the piece counts neither way")


class GoldEvent(_Row):
    """An event that a desk would log."""

    type: EventType = Field(description="what it is: meeting, talks, visit …")
    meeting: str | None = Field(
        default=None, pattern=r"^[A-Z][A-Z0-9_]*$", description="id of the series, such as ADSOM_PLUS"
    )
    edition: int | None = Field(default=None, description="number of this session")
    start: When | None = Field(default=None, description="first ISO day, month or year")
    end: When | None = Field(default=None, description="last ISO day, month or year")
    status: Status = Field(description="occurred, ongoing, planned or cancelled, as of the publication date")
    mode: Mode | None = Field(default=None, description="online, in_person or hybrid")
    country: Alpha2 | None = Field(default=None, description="alpha-2 code of the state where it takes place")
    chairs: tuple[str, ...] = Field(default=(), description="names of those who lead it")
    people: tuple[str, ...] = Field(default=(), description="names of those who take part")
    countries: tuple[Alpha2, ...] = Field(default=(), description="alpha-2 codes of the states that take part")
    section: Literal["body", "related"] = Field(default="body", description="related: only a teaser reports it")


class Front(_Row):
    """All that stands between the two '---' lines. People or events that are left out are not scored."""

    id: Annotated[str, BeforeValidator(_words)] = Field(min_length=1, description="the doc_id of the article in a run")
    title: str | None = Field(default=None, description="the headline, where it is known apart from the text")
    published: When | None = Field(default=None, description="the date of publication")
    url: str | None = Field(default=None, description="its address")
    people: tuple[GoldPerson, ...] | None = Field(default=None, description="who is named in the body")
    events: tuple[GoldEvent, ...] | None = Field(default=None, description="what the article reports")
