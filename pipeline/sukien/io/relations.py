"""A run as relations: flat tables with keys, for SQL. What SQLite, DuckDB, Parquet and Excel share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from sukien.io.run_files import RunFiles, records_of
from sukien.io.tables import DOCUMENT_COLUMNS, document_row
from sukien.io.writers.joined import HAPPENING_COLUMNS, PERSON_COLUMNS, happening_row, person_row
from sukien.io.writers.sheet import EVENT_COLUMNS, MENTION_COLUMNS, Cell, event_rows, mention_rows
from sukien.joined import Person
from sukien.records import ArticleRecord

Type = Literal["text", "integer", "real"]
_INTEGERS = frozenset(
    ("length", "mentions", "events", "edition", "sources", "articles", "happenings", "of", "chair", "position", "count")
)


class Relation(NamedTuple):
    """A table. `links` maps a column to the table and column that it refers to."""

    name: str
    columns: tuple[str, ...]
    rows: list[tuple[Cell, ...]]
    key: tuple[str, ...] = ()
    links: Mapping[str, tuple[str, str]] = {}

    def type_of(self, column: str) -> Type:
        """What the values of a column are."""
        offsets = self.name in ("mentions", "evidence") and column in ("start", "end")
        if column in _INTEGERS and not (self.name == "documents" and column == "basis"):
            return "integer"
        return "integer" if offsets else "real" if column == "confidence" else "text"


def relations(files: RunFiles, known: Mapping[str, str]) -> list[Relation]:
    """All tables of a run, each after those that it refers to. `known` leads from SHA-256 to the text."""
    records = list(records_of(files.documents, files.events, known))
    document = {"doc_id": ("documents", "doc_id")}
    event = {"event_id": ("events", "event_id")}
    happening = {"happening_id": ("happenings", "happening_id")}
    person = {"person_id": ("people", "person_id")}
    global_ids = _global_ids(files.people)
    return [
        Relation("documents", (*DOCUMENT_COLUMNS, "text"), list(_documents(records)), ("doc_id",)),
        Relation("mentions", MENTION_COLUMNS, _all(mention_rows, records), ("doc_id", "id"), document),
        Relation("events", EVENT_COLUMNS, _all(event_rows, records), ("event_id",), document),
        Relation("happenings", HAPPENING_COLUMNS, list(map(happening_row, files.happenings)), ("happening_id",)),
        Relation("people", PERSON_COLUMNS, list(map(person_row, files.people)), ("person_id",)),
        Relation(
            "event_people",
            ("event_id", "person_id", "name", "rank", "role", "country", "chair"),
            list(_event_people(records, global_ids)),
            ("event_id", "person_id", "name"),
            event | person,
        ),
        Relation(
            "event_countries",
            ("event_id", "country"),
            [(e.event_id, code) for e in files.events for code in e.countries],
            ("event_id", "country"),
            event,
        ),
        Relation(
            "evidence",
            ("event_id", "field", "start", "end", "text", "rule"),
            [(e.event_id, p.field, p.start, p.end, p.text, p.rule) for e in files.events for p in e.evidence],
            (),
            event,
        ),
        Relation(
            "tellings",
            ("happening_id", "event_id", "doc_id"),
            [(h.happening_id, a.event_id, a.doc_id) for h in files.happenings for a in h.articles],
            ("event_id",),
            happening | event | document,
        ),
        Relation(
            "support",
            ("happening_id", "field", "value", "sources", "of"),
            [(h.happening_id, s.field, s.value, s.sources, s.of) for h in files.happenings for s in h.support],
            (),
            happening,
        ),
        Relation(
            "conflicts",
            ("happening_id", "field", "value", "doc_id", "position"),
            [
                (h.happening_id, c.field, r.value, doc_id, place)
                for h in files.happenings
                for c in h.conflicts
                for place, r in enumerate(c.values)
                for doc_id in r.doc_ids
            ],
            (),
            happening | document,
        ),
        Relation(
            "sightings",
            ("person_id", "doc_id", "published", "name", "rank", "role"),
            [
                (p.person_id, s.doc_id, s.published, s.name, s.rank, s.role)
                for p in files.people
                for s in p.articles
            ],
            (),
            person | document,
        ),
    ]  # fmt: skip


def _all(rows: object, records: Iterable[ArticleRecord]) -> list[tuple[Cell, ...]]:
    assert callable(rows)
    return [row for record in records for row in rows(record)]


def _documents(records: Sequence[ArticleRecord]) -> Iterator[tuple[Cell, ...]]:
    for record in records:
        yield (*document_row(record.document), record.text)


def _global_ids(people: Iterable[Person]) -> dict[tuple[str, str], str]:
    """From article and the person's id there to the id across articles."""
    return {(seen.doc_id, seen.person_id): one.person_id for one in people for seen in one.articles}


def _event_people(
    records: Iterable[ArticleRecord], global_ids: Mapping[tuple[str, str], str]
) -> Iterator[tuple[Cell, ...]]:
    for record in records:
        for event in record.events:
            chairs = {person.person_id for person in event.chairs}
            found: dict[tuple[str | None, str], tuple[Cell, ...]] = {}
            for one in (*event.chairs, *event.participants):
                id_ = global_ids.get((event.doc_id, one.person_id or ""))
                chair = int(one.person_id in chairs)
                found.setdefault(
                    (id_, one.name), (event.event_id, id_, one.name, one.rank, one.role, one.country, chair)
                )
            yield from found.values()
