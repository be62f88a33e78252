"""What joining needs to know of an article: little enough to be kept for all articles of a run."""

from __future__ import annotations

import hashlib
import json
from typing import NamedTuple

from sukien.records import ArticleRecord, CountryEntity, Event, PersonEntity, RankEntity


class Sight(NamedTuple):
    """A person as one article shows them. `doc` is the number of the article; `states` the names of states there."""

    doc: int
    person_id: str
    name: str
    rank: str | None
    nato: str | None
    role: str | None
    organization: str | None
    country: str | None
    related: bool


class Gist(NamedTuple):
    """An article. `digest` tells texts apart; `copy_of` is the article that it repeats, where it is a copy of one."""

    doc_id: str
    digest: str
    published: str | None
    title: str | None
    url: str | None
    publisher: str | None
    people: tuple[Sight, ...]
    states: frozenset[str]
    meetings: frozenset[str]
    events: tuple[Event, ...]
    copy_of: str | None = None


def gist(record: ArticleRecord) -> Gist:
    """The gist of an article's records; `doc` of its people is 0 until the article has its place among others."""
    document = record.document
    codes: dict[str, str | None] = {}
    states: set[str] = set()
    seen: dict[str, PersonEntity] = {}
    for entity in document.entities:
        if isinstance(entity, RankEntity):
            codes[entity.norm.rank] = entity.norm.nato
        elif isinstance(entity, CountryEntity):
            states.add(entity.text.lower())
        elif isinstance(entity, PersonEntity) and entity.section != "byline" and entity.norm.person_id:
            # The body comes first: what a teaser says of a person has no date.
            known = seen.get(entity.norm.person_id)
            if known is None or (known.section == "related" and entity.section != "related"):
                seen[entity.norm.person_id] = entity
    return Gist(
        doc_id=document.doc_id,
        digest=document.text_sha256,
        published=document.published.value,
        title=document.title,
        url=document.source.url,
        publisher=document.source.publisher,
        people=tuple(_sight(one, codes) for one in seen.values()),
        states=frozenset(states),
        meetings=frozenset(e.meeting.id for e in record.events if e.meeting and e.meeting.id),
        events=tuple(event.model_copy(update={"evidence": (), "warnings": ()}) for event in record.events),
        copy_of=document.duplicate_of,
    )


def dump_gist(one: Gist) -> bytes:
    """A gist as lines of JSON, its events after the first; nothing for one that has neither people nor events."""
    if not one.people and not one.events:
        return b""
    # Sorted, as sets have no order that every process shares.
    head = json.dumps(one._replace(events=()), ensure_ascii=False, separators=(",", ":"), default=sorted)
    lines = [head.encode(), *(event.model_dump_json().encode() for event in one.events)]
    return b"\n".join(lines)


def load_gist(head: bytes, events: bytes = b"") -> Gist:
    """A gist from the first and the other lines that `dump_gist` wrote; without its events, if they are not given."""
    *plain, people, states, meetings, _, copy_of = json.loads(head)
    told = tuple(Event.model_validate_json(line) for line in events.split(b"\n")) if events else ()
    sights = tuple(Sight(*one) for one in people)
    return Gist._make((*plain, sights, frozenset(states), frozenset(meetings), told, copy_of))


def digest(*parts: object) -> str:
    """A short stable hash of values."""
    return hashlib.sha256("\x1f".join(map(str, parts)).encode()).hexdigest()[:16]


def hash64(*parts: str) -> int:
    """A stable hash of words, as a number that a database takes."""
    data = hashlib.blake2b("\x1f".join(parts).encode(), digest_size=8).digest()
    return int.from_bytes(data, "big", signed=True)


def _sight(entity: PersonEntity, codes: dict[str, str | None]) -> Sight:
    norm = entity.norm
    return Sight(
        doc=0,
        person_id=norm.person_id or "",
        name=norm.name,
        rank=norm.rank,
        nato=codes.get(norm.rank) if norm.rank else None,
        role=norm.role,
        organization=norm.organization,
        country=norm.country,
        related=entity.section == "related",
    )
