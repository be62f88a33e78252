"""All articles of a run together: happenings and people."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from sukien.joined import Happening, Person
from sukien.joining.cluster import clusters_of
from sukien.joining.compare import Party, told
from sukien.joining.gist import Gist, gist
from sukien.joining.happenings import Source, happening_of
from sukien.joining.names import key_of
from sukien.joining.people import people_of
from sukien.joining.persons import Identified, by_name, country_of, identified, name_of, person_of
from sukien.joining.posts import posts_of
from sukien.joining.words import Words, words_of
from sukien.records import ArticleRecord, EventPerson
from sukien.rules import Pack, load_pack


class Joined(NamedTuple):
    """What articles tell together: happenings in order of time, people in order of first sight."""

    happenings: list[Happening]
    people: list[Person]


def join_records(records: Iterable[ArticleRecord], pack: Pack | None = None) -> Joined:
    """Happenings and people of records; the order of the records does not matter."""
    return join([gist(record) for record in records], pack)


def join(gists: Iterable[Gist], pack: Pack | None = None) -> Joined:
    """Happenings and people of articles, the same whatever their order."""
    articles, words = _sources(gists), words_of(pack or load_pack())
    people = identified(people_of(articles, words), articles, words)
    parties = _parties(people, articles, words)
    numbers = {one.doc_id: doc for doc, one in enumerate(articles)}
    usual = {id_: EventPerson(name=name_of(rows), country=country_of(rows)) for id_, rows in people}

    def person(source: Gist, local: str | None) -> str | None:
        party = parties[numbers[source.doc_id]].get(local or "")
        return party.id if party else None

    tellings = [told(doc, event, parties[doc]) for doc, one in enumerate(articles) for event in one.events]
    happenings = [
        happening_of([Source(articles[one.doc], one.event) for one in cluster], person, usual)
        for cluster in clusters_of(tellings, words)
    ]
    happenings.sort(key=_when)
    part: dict[str, list[str]] = defaultdict(list)
    for happening in happenings:
        for who in (*happening.chairs, *happening.participants):
            part[who.person_id or ""].append(happening.happening_id)
    names = by_name(people, words)
    found = []
    for id_, rows in people:
        keys = {key_of(row.name, words) for row in rows}
        namesakes = sorted({other for key in keys for other in names[key]} - {id_})
        found.append(person_of((id_, rows), articles, part[id_], namesakes, words))
    return Joined(happenings, found)


def _sources(gists: Iterable[Gist]) -> list[Gist]:
    """The articles in an order that never changes; a copy has the digest of what it repeats, so it counts once."""
    articles = sorted(gists, key=lambda one: one.doc_id)
    digests = {one.doc_id: one.digest for one in articles}
    return [one._replace(digest=digests.get(one.copy_of or "", one.digest)) for one in articles]


def _parties(people: Iterable[Identified], articles: Sequence[Gist], words: Words) -> list[dict[str, Party]]:
    """For each article, its people by their id there, ready to be compared."""
    out: list[dict[str, Party]] = [{} for _ in articles]
    for id_, rows in people:
        for row in rows:
            posts = posts_of(row.role, articles[row.doc].states if row.role else (), words)
            out[row.doc][row.person_id] = Party(id_, row.country, posts)
    return out


def _when(one: Happening) -> tuple[str, str, str]:
    return (one.date.start or "9999") if one.date else "9999", one.type, one.happening_id
