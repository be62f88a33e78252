"""The records that a run writes, as CONTRACT describes them: pydantic models, the source of truth for `schemas/`.

Offsets count Unicode code points of the article text as it was decoded, before any normalisation.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import (
    BaseModel,
    ConfigDict,
    Discriminator,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    JsonValue,
    PrivateAttr,
    Tag,
    field_validator,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from sukien import display

SCHEMA_VERSION: Literal["1.0"] = "1.0"

SectionKind = Literal["headline", "lead", "body", "caption", "byline", "related", "boilerplate"]
EventType = Literal["meeting", "talks", "visit", "call", "exercise", "agreement", "appointment", "ceremony", "other"]
Status = Literal["occurred", "ongoing", "planned", "cancelled"]
Mode = Literal["online", "in_person", "hybrid"]
Plover = Literal["AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "YIELD", "REQUEST", "ACCUSE", "REJECT", "THREATEN",
                 "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"]  # fmt: skip

Offset = Annotated[int, Field(ge=0)]
Alpha2 = Annotated[str, Field(pattern=r"^[A-Z]{2}$")]


class _WordsFirst:
    """Tries a value as words before what it is annotated with: of JSON it asks Python what each value is, twice."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        choices: list[CoreSchema | tuple[CoreSchema, str]] = [core_schema.str_schema(strict=True), handler(source)]
        return core_schema.union_schema(choices, mode="left_to_right")

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return handler(schema["choices"][-1])


Free = Annotated[JsonValue, _WordsFirst()]
"""Any JSON, mostly words."""


class Record(BaseModel):
    """What all records share: they cannot change and bear no field that is not described here."""

    # Each is built when it is first used: most programs use few of them, and all take a fifth of a second.
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    def _repr_html_(self) -> str:
        """What a notebook shows."""
        return display.fields(type(self).__name__, self.model_dump(mode="json"))


class Source(Record):
    """Where an article came from."""

    path: str | None = Field(default=None, description="the file that was read; null for a text given in Python")
    url: str | None = Field(default=None, description="the article's own address")
    publisher: str | None = Field(default=None, description="the outlet that published it")


class Published(Record):
    """The publication date that deictic dates and days without a year are resolved against."""

    value: str | None = Field(default=None, description="ISO day, month or year; null when it cannot be known")
    basis: Literal["input", "url", "text"] | None = Field(default=None, description="where the value was taken from")


class SectionRecord(Record):
    """A part of the article."""

    kind: SectionKind = Field(description="what the part is; related news are teasers of other articles")
    start: Offset = Field(description="first code point")
    end: Offset = Field(description="one past the last code point")


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
        description="2020-07-07, 2022-04-20/2022-04-21, 2020-10, 2021, 2021-Q1, 2021-W05, or XXXX-12-14 without a year"
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


class Document(Record):
    """An article with its sections and mentions: one line of `documents.jsonl`."""

    schema_version: Literal["1.0"] = Field(default=SCHEMA_VERSION, description="version of these records")
    doc_id: str = Field(description="the id that the input gives, else the name of its file")
    source: Source = Field(description="where the article came from")
    title: str | None = Field(default=None, description="the title that the input gives, else the headline of the text")
    published: Published = Field(description="publication date")
    text_sha256: str = Field(pattern=r"^[0-9a-f]{64}$", description="SHA-256 of the article text in UTF-8")
    length: int = Field(ge=0, description="length of the article text in code points")
    text: str | None = Field(default=None, description="the text itself, where it was extracted from HTML; else null")
    sections: tuple[SectionRecord, ...] = Field(default=(), description="parts of the article, in order")
    entities: tuple[Entity, ...] = Field(default=(), description="mentions, in order of start, the longer first")
    event_ids: tuple[str, ...] = Field(default=(), description="ids of the events of this article")
    duplicate_of: str | None = Field(
        default=None, description="doc_id of the first article of the run that has this text, or nearly; else null"
    )
    warnings: tuple[str, ...] = Field(default=(), description="what a reader should know of doubtful readings")


class EventMeeting(Record):
    """The meeting series that an event belongs to."""

    id: str | None = Field(description="id of the series: ADSOM_PLUS; null for a series beyond the contract's list")
    name: str | None = Field(default=None, description="name of the series")
    edition: int | None = Field(default=None, description="number of this session")
    level: str | None = Field(default=None, description="leader, minister, senior official, working group …")


class EventDate(Record):
    """When an event takes place, as precisely as the text allows."""

    value: str | None = Field(default=None, description="the value of the date expression")
    start: str | None = Field(default=None, description="first ISO day, month or year")
    end: str | None = Field(default=None, description="last ISO day, month or year")
    text: str | None = Field(default=None, description="the date expression as the article has it")


class EventLocation(Record):
    """Where an event takes place; for an online meeting, the host's."""

    text: str | None = Field(default=None, description="the place as the article names it")
    city: str | None = Field(default=None, description="city or province")
    country: Alpha2 | None = Field(default=None, description="ISO 3166-1 alpha-2")


class EventPerson(Record):
    """Somebody who takes part."""

    person_id: str | None = Field(default=None, description="as in the PERSON entities of the document")
    name: str = Field(description="the fullest form of the name in the article")
    rank: str | None = Field(default=None, description="citation form: Thượng tướng")
    role: str | None = Field(default=None, description="the full position as the text gives it")
    country: Alpha2 | None = Field(default=None, description="ISO 3166-1 alpha-2 of the state that the person serves")


class Outcome(Record):
    """What an event brought."""

    kind: Literal["adopted", "signed", "issued"] = Field(description="what was done with it")
    text: str = Field(description="what it was, in the words of the article")
    count: int | None = Field(default=None, description="how many, where the article says so")


class Evidence(Record):
    """The words that a field of an event was read from."""

    field: str = Field(description="dotted name of the field: date.start")
    start: Offset = Field(description="first code point")
    end: Offset = Field(description="one past the last code point")
    text: str = Field(description="the words: text[start:end]")
    rule: str = Field(description="id of the rule that read them")


class Event(Record):
    """Something that took place or is scheduled: one line of `events.jsonl`."""

    schema_version: Literal["1.0"] = Field(default=SCHEMA_VERSION, description="version of these records")
    event_id: str = Field(description="stable hash of the event's content")
    doc_id: str = Field(description="the article that reports it")
    type: EventType = Field(description="kind of event")
    plover: Plover | None = Field(default=None, description="PLOVER event type")
    status: Status = Field(description="as of the publication date")
    section: Literal["body", "related"] = Field(default="body", description="related: only a teaser reports it")
    title: str | None = Field(default=None, description="a short name for a reader")
    meeting: EventMeeting | None = Field(default=None, description="the series that it belongs to")
    date: EventDate | None = Field(default=None, description="when")
    mode: Mode | None = Field(default=None, description="how people met; null when the article does not say")
    location: EventLocation | None = Field(default=None, description="where")
    chairs: tuple[EventPerson, ...] = Field(default=(), description="who presides")
    participants: tuple[EventPerson, ...] = Field(default=(), description="who takes part, chairs included")
    countries: tuple[Alpha2, ...] = Field(default=(), description="participating states, sorted, groups written out")
    organizations: tuple[str, ...] = Field(default=(), description="bodies that take part")
    topics: tuple[str, ...] = Field(default=(), description="what it is about")
    outcomes: tuple[Outcome, ...] = Field(default=(), description="what it brought")
    confidence: float = Field(ge=0, le=1, description="probability that the event is right")
    evidence: tuple[Evidence, ...] = Field(default=(), description="at least one line for every field that is not null")
    warnings: tuple[str, ...] = Field(default=(), description="what a reader should know of doubtful readings")


class Failure(Record):
    """An input that could not be processed: one line of `failures.jsonl`."""

    source: str = Field(description="the file, or what stood in the place of one")
    line: int | None = Field(default=None, description="line or row in the file, from 1; null for a whole file")
    code: str = Field(description="stable dotted name of the fault: input.json")
    message: str = Field(description="what is wrong")
    remedy: str = Field(description="what to do")


class Skipped(Record):
    """A file that is no article, or an article that is not Vietnamese: one line of `skipped.jsonl`."""

    source: str = Field(description="the file")
    line: int | None = Field(default=None, description="line or row in the file, from 1; null for a whole file")
    reason: str = Field(description="why it was left out")


class Counts(Record):
    """What went in and what came out; inputs = documents + failures + skipped."""

    inputs: int = Field(ge=0, description="articles, unreadable inputs and files left out")
    documents: int = Field(ge=0, description="articles written")
    failures: int = Field(ge=0, description="inputs that could not be processed")
    skipped: int = Field(ge=0, description="files that are no articles, articles that are not Vietnamese")
    unchanged: int = Field(default=0, ge=0, description="of the articles written, those that an earlier run had read")
    duplicates: int = Field(default=0, ge=0, description="of the articles written, copies of an earlier one")
    entities: int = Field(ge=0, description="mentions written")
    events: int = Field(ge=0, description="events written")


class RunInfo(Record):
    """A run: `run.json`."""

    schema_version: Literal["1.0"] = Field(default=SCHEMA_VERSION, description="version of these records")
    sukien: str = Field(description="version of this package")
    python: str = Field(description="version of Python")
    packages: dict[str, str] = Field(description="versions of the packages that take part")
    rules: dict[str, str] = Field(description="rule pack -> SHA-256 of its files")
    configuration: dict[str, JsonValue] = Field(description="what the run was asked for")
    counts: Counts = Field(description="what went in and what came out")
    skipped: tuple[Skipped, ...] = Field(default=(), description="the first hundred of `skipped.jsonl`")
    seconds: dict[str, float] = Field(description="time taken, by stage")


class ArticleRecord(Record):
    """All that was read from one article."""

    document: Document
    events: tuple[Event, ...] = ()
    _text: str | None = PrivateAttr(default=None)

    @property
    def text(self) -> str | None:
        """The article text that the offsets count in, where it is known; it is no part of what is written."""
        return self._text if self._text is not None else self.document.text

    def with_text(self, text: str | None) -> ArticleRecord:
        """The same records, knowing their text."""
        record = self.model_copy()
        record._text = text
        return record

    def _repr_html_(self) -> str:
        """The text with its mentions, then the events; a table of mentions where the text is not known."""
        entities = self.document.entities
        if self.text is None:
            body = display.table(("label", "text", "rule"), ((e.label, e.text, e.rule) for e in entities))
        else:
            body = display.marked(self.text, (display.Mark(e.start, e.end, e.label, e.rule) for e in entities))
        columns = ("type", "status", "date", "meeting", "place", "people", "countries", "confidence")
        rows = (
            (
                one.type,
                one.status,
                "/".join(dict.fromkeys(filter(None, (one.date.start, one.date.end)))) if one.date else None,
                (one.meeting.id or one.meeting.name) if one.meeting else None,
                one.location.country if one.location else None,
                "; ".join(person.name for person in one.participants),
                " ".join(one.countries),
                one.confidence,
            )
            for one in self.events
        )
        return body + display.table(columns, rows, caption=self.document.doc_id)

    def verify(self, text: str) -> None:
        """Make sure that every span says what stands in the text. Raises ValueError naming the first that does not."""
        for entity in self.document.entities:
            if text[entity.start : entity.end] != entity.text:
                raise ValueError(f"entity {entity.id} is not text[{entity.start}:{entity.end}]: {entity.text!r}")
        for event in self.events:
            for line in event.evidence:
                if text[line.start : line.end] != line.text:
                    raise ValueError(f"evidence of {line.field} is not text[{line.start}:{line.end}]: {line.text!r}")
