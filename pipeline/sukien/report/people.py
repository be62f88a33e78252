"""Who is named in the articles of a run, one row a person, with ranks and roles as they were seen over time.

The same name is the same person unless the state that it serves differs: a view for reading, no decision of record.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from sukien.records import CountryEntity, Document, Event, PersonEntity, PersonNorm
from sukien.report.keys import fold


class Register:
    """People of all documents under keys of name and state."""

    def __init__(self, documents: Iterable[Document]) -> None:
        self.states: dict[str, set[str]] = {}
        self.rows: dict[str, dict[str, Any]] = {}
        documents = list(documents)
        for document in documents:
            for norm in _people(document):
                self.states.setdefault(fold(norm.name), set()).update({norm.country} if norm.country else ())
        for document in documents:
            for norm in _people(document):
                self._see(document, norm)

    def key(self, name: str, country: str | None) -> str:
        """The key of a person; a name without a state joins the one state that the name is seen with, if it is one."""
        states = self.states.get(fold(name), set())
        if country is None and len(states) == 1:
            (country,) = states
        return f"{fold(name)}|{country or ''}"

    def take_part(self, event: Event) -> list[str]:
        """Keys of the people of an event, chairs first; the event is noted with each."""
        keys = dict.fromkeys(self.key(one.name, one.country) for one in (*event.chairs, *event.participants))
        for key in keys:
            if key in self.rows:
                self.rows[key]["events"].append(event.event_id)
        return list(keys)

    def table(self) -> list[dict[str, Any]]:
        """A row for each person, in the order of their names."""
        return [self.rows[key] for key in sorted(self.rows)]

    def _see(self, document: Document, norm: PersonNorm) -> None:
        key = self.key(norm.name, norm.country)
        row = self.rows.setdefault(
            key,
            {"key": key, "name": norm.name, "country": key.rpartition("|")[2] or None, "seen": [], "events": []},
        )
        row["seen"].append(
            {"doc_id": document.doc_id, "date": document.published.value, "rank": norm.rank, "role": norm.role}
        )


def _people(document: Document) -> list[PersonNorm]:
    people: dict[str, PersonNorm] = {}
    for entity in document.entities:
        if isinstance(entity, PersonEntity):
            people.setdefault(entity.norm.person_id or entity.norm.name, entity.norm)
    return list(people.values())


def country_names(documents: Iterable[Document]) -> Mapping[str, str]:
    """Vietnamese names of states by alpha-2 code, for those that the articles name."""
    return {
        entity.norm.alpha_2: entity.norm.name
        for document in documents
        for entity in document.entities
        if isinstance(entity, CountryEntity) and entity.norm.name
    }
