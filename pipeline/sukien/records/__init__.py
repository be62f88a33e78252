"""The records that a run writes, as CONTRACT describes them: pydantic models, the source of truth for `schemas/`.

Offsets count Unicode code points of the article text as it was decoded, before any normalisation.
"""

from sukien.records.article import ArticleRecord
from sukien.records.base import (
    SCHEMA_VERSION,
    Alpha2,
    EventType,
    Free,
    Mode,
    Offset,
    Plover,
    Record,
    SectionKind,
    Status,
)
from sukien.records.document import Document, Published, SectionRecord, Source
from sukien.records.entities import (
    CountryEntity,
    CountryNorm,
    DateEntity,
    DateNorm,
    Entity,
    MeetingEntity,
    MeetingNorm,
    OtherEntity,
    PersonEntity,
    PersonNorm,
    PluginEntity,
    RankEntity,
    RankNorm,
    RoleEntity,
    RoleNorm,
)
from sukien.records.event import Event, EventDate, EventLocation, EventMeeting, EventPerson, Evidence, Outcome
from sukien.records.run import Counts, Failure, RunInfo, Skipped

__all__ = [
    "SCHEMA_VERSION",
    "Alpha2",
    "ArticleRecord",
    "CountryEntity",
    "CountryNorm",
    "Counts",
    "DateEntity",
    "DateNorm",
    "Document",
    "Entity",
    "Event",
    "EventDate",
    "EventLocation",
    "EventMeeting",
    "EventPerson",
    "EventType",
    "Evidence",
    "Failure",
    "Free",
    "MeetingEntity",
    "MeetingNorm",
    "Mode",
    "Offset",
    "OtherEntity",
    "Outcome",
    "PersonEntity",
    "PersonNorm",
    "Plover",
    "PluginEntity",
    "Published",
    "RankEntity",
    "RankNorm",
    "Record",
    "RoleEntity",
    "RoleNorm",
    "RunInfo",
    "SectionKind",
    "SectionRecord",
    "Skipped",
    "Source",
    "Status",
]
