"""The files of what articles tell together: `happenings` and `people`, as JSON Lines and flat."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple, TypeVar

from sukien.io.writers.atomic import replace
from sukien.io.writers.sheet import Cell, csv_lines
from sukien.joined import Happening, HappeningDate, HappeningPerson, Held, Person
from sukien.records import EventLocation, EventMeeting, Record

HAPPENING_COLUMNS = (
    "happening_id", "type", "plover", "status", "title", "meeting_id", "meeting", "edition", "level", "start", "end",
    "mode", "place", "city", "country", "chairs", "participants", "countries", "organizations", "topics", "outcomes",
    "confidence", "sources", "articles", "conflicts", "event_ids", "doc_ids",
)  # fmt: skip
PERSON_COLUMNS = (
    "person_id", "name", "country", "rank", "role", "organization", "promoted", "names", "ranks", "roles", "first",
    "last", "articles", "happenings", "namesakes", "doc_ids", "happening_ids",
)  # fmt: skip
R = TypeVar("R", bound=Record)

FILES = ("happenings.jsonl", "happenings.csv", "people.jsonl", "people.csv")


class Lines(NamedTuple):
    """A record as it stands in the files: its line of JSON, its row of CSV."""

    record: str
    row: str


def write_joined(out: Path, happenings: Iterable[Happening], people: Iterable[Person]) -> None:
    """Write the four files into a folder."""
    write_lines(
        out, (lines_of(one, happening_row) for one in happenings), (lines_of(one, person_row) for one in people)
    )


def write_lines(out: Path, happenings: Iterable[Lines], people: Iterable[Lines]) -> None:
    """Write the four files into a folder, from lines that are made already."""
    _write(out, "happenings", happenings, HAPPENING_COLUMNS)
    _write(out, "people", people, PERSON_COLUMNS)


def lines_of(one: R, row: Callable[[R], Sequence[Cell]]) -> Lines:
    """The lines of a record in both files."""
    return Lines(one.model_dump_json() + "\n", csv_lines([row(one)]))


def happening_row(one: Happening) -> tuple[Cell, ...]:
    """A happening in the order of HAPPENING_COLUMNS; `sources` counts different texts, `articles` all of them."""
    meeting = one.meeting or EventMeeting(id=None)
    date, place = one.date or HappeningDate(), one.location or EventLocation()
    return (
        one.happening_id, one.type, one.plover, one.status, one.title, meeting.id, meeting.name, meeting.edition,
        meeting.level, date.start, date.end, one.mode, place.text, place.city, place.country,
        "; ".join(map(_attested, one.chairs)), "; ".join(map(_attested, one.participants)), "; ".join(one.countries),
        "; ".join(one.organizations), "; ".join(one.topics), "; ".join(f"{o.kind}: {o.text}" for o in one.outcomes),
        one.confidence, one.sources, len(one.articles), "; ".join(_conflicts(one)),
        "; ".join(a.event_id for a in one.articles), "; ".join(a.doc_id for a in one.articles),
    )  # fmt: skip


def person_row(one: Person) -> tuple[Cell, ...]:
    """A person in the order of PERSON_COLUMNS; ranks and roles with the dates at which they were seen."""
    return (
        one.person_id, one.name, one.country, one.rank, one.role, one.organization, "yes" if one.promoted else "no",
        "; ".join(held.value for held in one.names), "; ".join(map(_when, one.ranks)), "; ".join(map(_when, one.roles)),
        one.first, one.last, len({a.doc_id for a in one.articles}), len(one.happening_ids), "; ".join(one.namesakes),
        "; ".join(dict.fromkeys(a.doc_id for a in one.articles)), "; ".join(one.happening_ids),
    )  # fmt: skip


def _write(out: Path, name: str, found: Iterable[Lines], columns: Sequence[str]) -> None:
    with replace(out / f"{name}.jsonl") as records, replace(out / f"{name}.csv", "utf-8-sig") as sheet:
        sheet.write(csv_lines([columns]))
        for one in found:
            records.write(one.record)
            sheet.write(one.row)


def _attested(person: HappeningPerson) -> str:
    """Thượng tướng Nguyễn Chí Vịnh (VN) [2]: the number of sources that name the person."""
    name = f"{person.rank} {person.name}" if person.rank else person.name
    return f"{name} ({person.country}) [{person.sources}]" if person.country else f"{name} [{person.sources}]"


def _conflicts(one: Happening) -> Iterator[str]:
    for conflict in one.conflicts:
        readings = " | ".join(f"{r.value} ({', '.join(r.doc_ids)})" for r in conflict.values)
        yield f"{conflict.field}: {readings}"


def _when(held: Held) -> str:
    """Đại tướng (2020-07-07 - 2021-02-01)."""
    dates = " - ".join(dict.fromkeys(filter(None, (held.first, held.last))))
    return f"{held.value} ({dates})" if dates else held.value
