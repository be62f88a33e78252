"""From the sights of one person to their record: names, ranks and roles with the dates at which they were seen."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sukien.joined import Held, HeldRank, Person, Seen
from sukien.joining.gist import Gist, Sight, digest
from sukien.joining.names import Key, key_of
from sukien.joining.posts import posts_of, share_a_post
from sukien.joining.words import Words

Identified = tuple[str, Sequence[Sight]]
"""A person's id across articles, and their sights."""


def identified(clusters: Iterable[Sequence[Sight]], gists: Sequence[Gist], words: Words) -> list[Identified]:
    """Clusters with their ids: a hash of name and state; namesakes after the first have a number."""
    taken: dict[str, int] = {}
    out = []
    for sights in sorted(clusters, key=lambda rows: first_sight(rows, gists)):
        id_ = digest("person", " ".join(key_of(name_of(sights), words)), country_of(sights) or "")
        taken[id_] = taken.get(id_, 0) + 1
        out.append((id_ if taken[id_] == 1 else f"{id_}-{taken[id_]}", sights))
    return out


def person_of(
    identified: Identified, gists: Sequence[Gist], happenings: Sequence[str], namesakes: Sequence[str], words: Words
) -> Person:
    """The record of one person."""
    id_, sights = identified
    rows = sorted(sights, key=lambda s: (gists[s.doc].published or "9999", gists[s.doc].doc_id, s.person_id))
    names = [Held(**fields) for fields in _held(((s.name, s) for s in rows), gists)]
    ranks = _ranks(rows, gists, words)
    roles = _roles(rows, gists, words)
    dated = [date for s in rows if (date := _date(s, gists))]
    latest = next((s for s in reversed(rows) if s.role and _date(s, gists)), None)
    latest = latest or next((s for s in reversed(rows) if s.role), None)
    return Person(
        person_id=id_,
        name=name_of(rows),
        country=country_of(rows),
        rank=max(ranks, key=lambda r: (r.last or "", r.sources)).value if ranks else None,
        role=_current(roles, latest, gists, words),
        organization=latest.organization if latest else None,
        promoted=_promoted(ranks, words),
        names=tuple(sorted(names, key=lambda h: (-h.sources, h.value))),
        ranks=tuple(ranks),
        roles=tuple(roles),
        first=min(dated, default=None),
        last=max(dated, default=None),
        articles=tuple(_seen(s, gists) for s in rows),
        happening_ids=tuple(dict.fromkeys(happenings)),
        namesakes=tuple(namesakes),
    )


def by_name(people: Iterable[Identified], words: Words) -> Mapping[Key, list[str]]:
    """Ids of the people of each name."""
    out: dict[Key, dict[str, None]] = defaultdict(dict)
    for id_, sights in people:
        for key in {key_of(s.name, words) for s in sights}:
            out[key][id_] = None
    return {key: list(ids) for key, ids in out.items()}


def name_of(rows: Iterable[Sight]) -> str:
    """The fullest form of a name; of equally full ones the most frequent, then not the one in capitals."""
    found: dict[str, int] = defaultdict(int)
    for row in rows:
        found[row.name] += 1
    return max(found, key=lambda n: (len(n.split()), not n.isupper(), found[n], n))


def country_of(rows: Iterable[Sight]) -> str | None:
    """The state that a person serves."""
    return next((s.country for s in rows if s.country), None)


def _date(sight: Sight, gists: Sequence[Gist]) -> str | None:
    """When a person was seen; what a teaser says has no date."""
    return None if sight.related else gists[sight.doc].published


def first_sight(rows: Sequence[Sight], gists: Sequence[Gist]) -> tuple[str, str, str]:
    """Where a person was seen first: day, article, id there."""
    return min((gists[s.doc].published or "9999", gists[s.doc].doc_id, s.person_id) for s in rows)


def _held(rows: Iterable[tuple[str, Sight]], gists: Sequence[Gist]) -> list[dict[str, Any]]:
    """The fields of `Held` for each value."""
    found: dict[str, list[Sight]] = defaultdict(list)
    for value, sight in rows:
        found[value].append(sight)
    return [{"value": value, **_times(sights, gists)} for value, sights in found.items()]


def _times(sights: Sequence[Sight], gists: Sequence[Gist]) -> dict[str, Any]:
    dates = [date for s in sights if (date := _date(s, gists))]
    return {
        "sources": len({gists[s.doc].digest for s in sights}),
        "first": min(dates, default=None),
        "last": max(dates, default=None),
    }


def _ranks(rows: Sequence[Sight], gists: Sequence[Gist], words: Words) -> list[HeldRank]:
    nato = {s.rank: s.nato for s in rows if s.rank and s.nato}
    held = _held(((s.rank, s) for s in rows if s.rank), gists)
    ranks = [HeldRank(**fields, nato=nato.get(fields["value"])) for fields in held]
    return sorted(ranks, key=lambda r: (r.first or "9999", words.grade(r.value, r.nato) or 0))


def _promoted(ranks: Sequence[HeldRank], words: Words) -> bool:
    grades = [(grade, r.first) for r in ranks if r.first and (grade := words.grade(r.value, r.nato))]
    return any(low < high and first < later for low, first in grades for high, later in grades)


def _roles(rows: Sequence[Sight], gists: Sequence[Gist], words: Words) -> list[Held]:
    """Roles in order of time; wordings of one post are one role, told in its fullest wording."""
    groups: list[list[Sight]] = []
    heads: list[Any] = []
    for sight in rows:
        if not sight.role:
            continue
        posts = posts_of(sight.role, _states(sight, gists), words)
        home = next((i for i, head in enumerate(heads) if share_a_post(head, posts, words)), None)
        if home is None:
            groups.append([sight])
            heads.append(posts)
        else:
            groups[home].append(sight)
    out = [Held(value=max((s.role or "" for s in group), key=len), **_times(group, gists)) for group in groups]
    return sorted(out, key=lambda h: h.first or "9999")


def _states(sight: Sight, gists: Sequence[Gist]) -> list[str]:
    role = (sight.role or "").lower()
    return [state for state in gists[sight.doc].states if state in role]


def _current(roles: Sequence[Held], latest: Sight | None, gists: Sequence[Gist], words: Words) -> str | None:
    """The role of the latest sight, in the fullest wording known of it."""
    if latest is None:
        return None
    posts = posts_of(latest.role, _states(latest, gists), words)
    for role in reversed(roles):
        if share_a_post(posts_of(role.value, _states(latest, gists), words), posts, words):
            return role.value
    return latest.role


def _seen(sight: Sight, gists: Sequence[Gist]) -> Seen:
    one = gists[sight.doc]
    return Seen(
        doc_id=one.doc_id,
        person_id=sight.person_id,
        published=_date(sight, gists),
        name=sight.name,
        rank=sight.rank,
        role=sight.role,
    )
