"""All articles of a run together: happenings and people."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from sukien.joined import NAMESAKES, Happening, Person
from sukien.joining.cluster import clusters_of
from sukien.joining.compare import Party, Told, told
from sukien.joining.gist import Gist, gist
from sukien.joining.happenings import Source, happening_of
from sukien.joining.names import key_of
from sukien.joining.people import people_of
from sukien.joining.persons import by_name, first_sight, identified, person_of
from sukien.joining.posts import posts_of
from sukien.joining.stories import Scene, scene_of
from sukien.joining.words import Words, words_of
from sukien.records import ArticleRecord, EventPerson
from sukien.rules import Pack, load_pack


class Joined(NamedTuple):
    """What articles tell together: happenings in order of time, people in order of first sight."""

    happenings: list[Happening]
    people: list[Person]


class Found(NamedTuple):
    """A person whose happenings are not known yet: when first seen, the record, and each article with the id there."""

    first: tuple[str, str, str]
    person: Person
    sights: list[tuple[int, str]]


def join_records(records: Iterable[ArticleRecord], pack: Pack | None = None) -> Joined:
    """Happenings and people of records; the order of the records does not matter."""
    return join([gist(record) for record in records], pack)


def join(gists: Iterable[Gist], pack: Pack | None = None) -> Joined:
    """Happenings and people of articles, the same whatever their order."""
    articles, words = _sources(gists), words_of(pack or load_pack())
    found = people_in(articles, [scene_of(one, words) for one in articles], words)
    ids: list[dict[str, str]] = [{} for _ in articles]
    for one in found:
        for doc, local in one.sights:
            ids[doc][local] = one.person.person_id
    usual = {one.person.person_id: usual_form(one.person) for one in found}
    tellings = [one for doc, article in enumerate(articles) for one in tellings_of(doc, article, ids[doc], words)]
    happenings = sorted(happenings_in(clusters_of(tellings, words), articles, ids, usual), key=when)
    part: dict[str, list[str]] = defaultdict(list)
    for happening in happenings:
        for id_ in taking_part(happening):
            part[id_].append(happening.happening_id)
    people = [taken_part(one.person, part[one.person.person_id]) for one in found]
    return Joined(happenings, people)


def people_in(articles: Sequence[Gist], scenes: Sequence[Scene], words: Words) -> list[Found]:
    """The people of articles in order of first sight; `scenes` has each article as others see it."""
    people = identified(people_of(articles, scenes, words), articles, words)
    # A name that thousands of articles have, bare, is thousands of people who cannot be told apart: each tells of some.
    ids, out = {key: sorted(found) for key, found in by_name(people, words).items()}, []
    for id_, rows in people:
        keys = {key_of(row.name, words) for row in rows}
        namesakes = sorted({other for key in keys for other in ids[key][: NAMESAKES + 1]} - {id_})[:NAMESAKES]
        person = person_of((id_, rows), articles, (), namesakes, words)
        out.append(Found(first_sight(rows, articles), person, [(row.doc, row.person_id) for row in rows]))
    return out


def happenings_in(
    clusters: Iterable[Sequence[tuple[int, int]]],
    articles: Sequence[Gist],
    ids: Sequence[Mapping[str, str]],
    usual: Mapping[str, EventPerson],
) -> list[Happening]:
    """The happening of each cluster of tellings; these are given as the numbers of an article and of its event.

    `ids` has for each article the people's ids across articles by the ids there, `usual` each in their usual form.
    """
    numbers = {one.doc_id: doc for doc, one in enumerate(articles)}

    def person(source: Gist, local: str | None) -> str | None:
        return ids[numbers[source.doc_id]].get(local or "")

    return [
        happening_of([Source(articles[doc], articles[doc].events[number]) for doc, number in cluster], person, usual)
        for cluster in clusters
    ]


def tellings_of(doc: int, article: Gist, ids: Mapping[str, str], words: Words) -> list[Told]:
    """The events of an article, ready to be compared; `ids` leads from its people to those across articles."""
    if not article.events:
        return []
    parties = {}
    for sight in article.people:
        if id_ := ids.get(sight.person_id):
            posts = posts_of(sight.role, article.states if sight.role else (), words)
            parties[sight.person_id] = Party(id_, sight.country, posts)
    return [told(doc, number, event, parties) for number, event in enumerate(article.events)]


def usual_form(person: Person) -> EventPerson:
    """Somebody as a happening names them that knows no better."""
    return EventPerson(name=person.name, country=person.country)


def taking_part(happening: Happening) -> list[str]:
    """The ids of the people in a happening."""
    return [who.person_id or "" for who in (*happening.chairs, *happening.participants)]


def taken_part(person: Person, happening_ids: Iterable[str]) -> Person:
    """A person with the happenings that they took part in."""
    return person.model_copy(update={"happening_ids": tuple(dict.fromkeys(happening_ids))})


def when(one: Happening) -> tuple[str, str, str]:
    """The order of happenings: by time, then type, then id."""
    return (one.date.start or "9999") if one.date else "9999", one.type, one.happening_id


def _sources(gists: Iterable[Gist]) -> list[Gist]:
    """The articles in an order that never changes; a copy has the digest of what it repeats, so it counts once."""
    articles = sorted(gists, key=lambda one: one.doc_id)
    digests = {one.doc_id: one.digest for one in articles}
    return [one._replace(digest=digests.get(one.copy_of or "", one.digest)) for one in articles]
