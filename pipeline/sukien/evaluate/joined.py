"""Joining scored: sets of articles that say which of their events are one happening and which names one person."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from sukien.errors import GoldError
from sukien.evaluate.clusters import Agreement, agreement
from sukien.evaluate.events import pairs
from sukien.evaluate.measures import composed
from sukien.joining.join import Joined
from sukien.records import ArticleRecord


class JoinedArticle(BaseModel):
    """An article of a set, with what its input would say of it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    text: str
    published: str | None = None
    title: str | None = None
    publisher: str | None = None


class JoinedSet(BaseModel):
    """A set of articles. A happening has the fields of a gold event and `in`: article -> fields that differ there.

    A person is article -> name there, or several names where an article has several entries for one person.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    note: str
    articles: tuple[JoinedArticle, ...] = Field(min_length=2)
    happenings: tuple[dict[str, Any], ...] = ()
    people: tuple[dict[str, str | list[str]], ...] = ()


class JoinedScore(NamedTuple):
    """`missed` and `apart` tell what went wrong: tellings and people that the articles do not bear."""

    happenings: Agreement
    people: Agreement
    missed: list[str]


def read_set(path: Path) -> JoinedSet:
    """The set of one YAML file. Raises GoldError where it is no such file."""
    try:
        tree = composed(yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader))
        return JoinedSet.model_validate(tree)
    except (yaml.YAMLError, ValidationError) as error:
        raise GoldError(str(error), where=path.as_posix(), remedy="mend the set") from error


def score_set(gold: JoinedSet, records: Mapping[str, ArticleRecord], joined: Joined) -> JoinedScore:
    """The clusters of a set against what was joined; `records` are those of its articles, by id."""
    missed: list[str] = []
    happenings = _happenings(gold, records, joined, missed)
    return JoinedScore(happenings, _people(gold, joined, missed), missed)


def _happenings(gold: JoinedSet, records: Mapping[str, ArticleRecord], joined: Joined, missed: list[str]) -> Agreement:
    home = {a.event_id: one.happening_id for one in joined.happenings for a in one.articles}
    want: dict[Any, Any] = {}
    got: dict[Any, Any] = {}
    for doc_id, record in records.items():
        told = [(number, _telling(one, doc_id)) for number, one in enumerate(gold.happenings) if doc_id in one["in"]]
        found = [composed(event.model_dump(mode="json")) for event in record.events]
        matched = dict(pairs([row for _, row in told], found))
        for place, (number, row) in enumerate(told):
            item = (doc_id, number)
            want[item] = number
            if place in matched:
                got[item] = home[found[matched[place]]["event_id"]]
            else:
                missed.append(f"{doc_id}: no {row['type']} of {row.get('start')}")
    return agreement(want, got)


def _telling(happening: Mapping[str, Any], doc_id: str) -> dict[str, Any]:
    row = {**happening, **(happening["in"][doc_id] or {})}
    return {key: value for key, value in row.items() if key not in ("in", "edition")}


def _people(gold: JoinedSet, joined: Joined, missed: list[str]) -> Agreement:
    home = {(seen.doc_id, seen.name.casefold()): one.person_id for one in joined.people for seen in one.articles}
    want: dict[Any, Any] = {}
    got: dict[Any, Any] = {}
    for number, person in enumerate(gold.people):
        for doc_id, names in person.items():
            for name in [names] if isinstance(names, str) else names:
                item = (doc_id, name.casefold())
                want[item] = number
                if item in home:
                    got[item] = home[item]
                else:
                    missed.append(f"{doc_id}: nobody called {name}")
    return agreement(want, got)
