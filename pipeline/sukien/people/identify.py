"""From settled mentions to people: clusters of names with rank, role, organisation and country."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence

from sukien import mention as m
from sukien.extractors.names import names_of
from sukien.extractors.respelt import RESPELT
from sukien.mention import Mention
from sukien.people.coreference import cluster
from sukien.people.couples import of_couples
from sukien.people.implied import Implied
from sukien.people.person import Person
from sukien.people.renamed import renamed
from sukien.people.states import States
from sukien.people.titles import Around, Titles, titles_of
from sukien.rules import Pack
from sukien.text import Text

_OFFICES = {"head_of_state", "head_of_government", "minister", "deputy_minister", "military"}
"""Levels of positions that each state has."""
_PARTY = "party"
"""The level of positions in a party, which its members hold beside their office."""
_FULL = 3
"""How many words a position has that says of what."""
_PASSING = {"role.delegation", "role.heads"}
"""Positions for an occasion (Trưởng đoàn), and those that paraphrase another (người đứng đầu Lầu Năm Góc)."""


def identify(text: Text, pack: Pack, settled: Sequence[Mention]) -> tuple[list[Mention], list[Person]]:
    """The settled mentions with each PERSON's norm filled in, and the people in order of first mention."""
    found = [x for x in settled if x.label == m.PERSON]
    if not found:
        return list(settled), []
    names = names_of(pack)
    index = titles_of(text, pack, settled)
    states = States(text, pack, settled, index, names)
    implied = Implied(text, pack, settled, index)
    people: list[Person] = []
    for part in _apart(text, found):
        for one in cluster(text, part, names):
            people.append(_person(text, index, implied, states, people, one.mentions))
    people = of_couples(text, pack, _inherit(people, states))
    people = renamed(people, index, [x for x in settled if x.label in (m.COUNTRY, m.LOCATION)])
    norms = {mention: person for person in people for mention in map(_key, person.mentions)}
    filled = [x._replace(norm=norm_of(norms[_key(x)])) if x.label == m.PERSON else x for x in settled]
    return filled, people


def _key(mention: Mention) -> tuple[int, int]:
    return mention.start, mention.end


def norm_of(person: Person) -> dict[str, str | None]:
    """The `norm` of a PERSON mention as in CONTRACT.md."""
    return {
        "person_id": person.id,
        "name": person.name,
        "rank": person.rank,
        "role": person.role,
        "organization": person.organization,
        "country": person.country,
    }


def _apart(text: Text, mentions: Sequence[Mention]) -> tuple[list[Mention], list[Mention]]:
    """The mentions of the article itself, and those of its teasers of other articles."""
    own: list[Mention] = []
    others: list[Mention] = []
    for one in mentions:
        (others if text.section_at(one.start).kind == "related" else own).append(one)
    return own, others


def _person(
    text: Text, index: Titles, implied: Implied, states: States, known: Sequence[Person], mentions: list[Mention]
) -> Person:
    found = [index.around(mention) for mention in mentions]
    told = any(around.roles or around.nation is not None for around in found)
    last = (None if told else _last_office(text, known, mention.start) for mention in mentions)
    titles = [implied.complete(*row) for row in zip(found, mentions, last, strict=True)]
    titles = _of_one_state(mentions, titles, states.figure(mentions))
    roles = max((t.roles for t in titles), key=_weight, default=[])
    appointed = [t.new_roles for t in titles if t.new_roles and not (roles and all(map(_bare_chief, t.new_roles)))]
    held = [r for t in titles for r in t.roles]
    roles = _fuller(index, states, mentions, appointed[-1] if appointed else roles, held)
    rank = _rank(index, mentions, titles)
    every = held + list(roles)
    country = next((r.norm["country"] for r in every if r.norm.get("country")), None)
    # An officer of the outlet's state serves it, whatever body the position names (Phó Trưởng phòng Hợp tác ASEAN).
    own = rank is not None and states.native(mentions)
    # "Thủ tướng <name>, Chủ tịch đương nhiệm của ASEAN" serves a state too.
    own = own or any(r.norm.get("level") in _OFFICES and not r.norm.get("international") for r in every)
    international = not country and not own and any(r.norm.get("international") for r in every)
    evidence = [x for x in (rank, *roles) if x]
    if not country and not international:
        country, why = states.of(mentions, titles)
        evidence += [why] if why else []
    if country:
        states.nearest.learn(mentions, every, country)
    return Person(
        id=f"p{len(known) + 1}",
        name=_name(text, mentions),
        rank=rank.norm["rank"] if rank else None,
        role=_role(text, index, known, roles, titles),
        organization=_body(every),
        country=country,
        international=international,
        section=text.section_at(mentions[0].start).kind,
        mentions=tuple(mentions),
        titles=tuple(evidence),
        extents=tuple((t.start, t.end) for t in titles),
    )


def _body(roles: Iterable[Mention]) -> str | None:
    """The first body in which somebody has an office: one of the state, before those of a party."""
    named = [role for role in roles if role.norm.get("organization")]
    first = min(named, key=lambda role: role.norm.get("level") == _PARTY, default=None)
    return str(first.norm["organization"]) if first is not None else None


def _last_office(text: Text, known: Sequence[Person], start: int) -> Mention | None:
    """The office with its state of whoever was named last before an offset, in the same sentence."""
    begin = text.sentences[text.sentence_at(start)][0] if text.sentences else 0
    rows = ((x.start, p) for p in known for x in p.mentions if begin <= x.start < start)
    last = max(rows, key=lambda row: row[0], default=None)
    offices = (x for x in last[1].titles if x.label == m.ROLE and x.norm.get("country")) if last is not None else ()
    return next(iter(offices), None)


def _of_one_state(mentions: Sequence[Mention], titles: list[Around], served: str | None) -> list[Around]:
    """The titles without those behind the name that are of another state than all before it: the next person's.

    As in "Ngoại trưởng Mỹ X … gặp X, Ngoại trưởng Trung Quốc nói". `served`: the state of somebody whom all know.
    """
    pairs = list(zip(mentions, titles, strict=True))
    states = {r.norm.get("country") for x, t in pairs for r in t.roles if r.start < x.start} - {None}
    if any(r.start < x.start for x, t in pairs for r in t.roles):
        states |= {served} - {None}
    if not states:
        return titles
    return [t._replace(roles=[r for r in t.roles if r.norm.get("country") in (None, *states)]) for t in titles]


def _bare_chief(role: Mention) -> bool:
    """Whether a position is for an occasion, for which nobody leaves an office: "do Thủ tướng <name> làm Chủ tịch"."""
    said = role.norm["organization"] or role.norm["country"]
    return role.norm["level"] == "chief" and not said and len(role.norm["role"].split()) < _FULL


def _weight(roles: list[Mention]) -> tuple[int, int]:
    """How much positions say about somebody, in words; who leads a delegation does so for the occasion."""
    words = [(len(role.norm["role"].split()), role.rule not in _PASSING) for role in roles]
    return sum(count for count, lasting in words if lasting), sum(count for count, _ in words)


def _rank(index: Titles, mentions: list[Mention], titles: list[Around]) -> Mention | None:
    """The rank that was given last, else the first full one; for a bare "tướng" the one by which the text goes on."""
    promoted = [t.new_rank for t in titles if t.new_rank]
    if promoted:
        return promoted[-1]
    rank = max((t.rank for t in titles if t.rank), key=lambda r: r.norm["nato"] is not None, default=None)
    if rank is not None and rank.norm["nato"] is None:
        return next((r for x in mentions for r in index.later(x.end, m.RANK) if r.norm["nato"]), rank)
    return rank


def _fuller(
    index: Titles, states: States, mentions: list[Mention], roles: list[Mention], held: list[Mention]
) -> list[Mention]:
    """For a bare "Đại sứ" the same position with its state: of the same person, else as the paragraph repeats it.

    Not that of a state whose people bear no such name: "Bộ trưởng <Vietnamese name> gặp Bộ trưởng Quốc phòng Úc".
    """
    if len(roles) != 1 or roles[0].norm.get("country") or roles[0].norm.get("organization"):
        return roles
    bare = roles[0].norm["role"].lower() + " "
    of_states = [role for role in held if role.norm.get("country")]
    later = [role for mention in mentions for role in index.later(mention.end, m.ROLE) if role.norm.get("country")]
    later = [role for role in later if states.may_serve(mentions, role.norm["country"])]
    same = (role for role in of_states or later if role.norm["role"].lower().startswith(bare))
    first = next(same, None)
    return roles if first is None else [first]


def _role(
    text: Text, index: Titles, people: Sequence[Person], roles: list[Mention], titles: list[Around]
) -> str | None:
    """The positions in words: with the state beside the name for one of several ministers, or as the counterpart's."""
    nation = next((t.nation for t in titles if t.nation), None)
    given = list(dict.fromkeys(r.norm["role"] for r in roles))
    if nation is not None and len(roles) == 1 and roles[0].norm.get("plural") and not roles[0].norm.get("country"):
        return f"{given[0]} {text.text[nation.start : nation.end]}"
    if nation is None:
        return ", ".join(given) or None
    other = next((_office_of(text, index, people, t.start) for t in titles if t.counterpart), None)
    state = other and next((c for c in index.countries if other.start < c.start < other.end), None)
    if other is None or (state is None and other.norm.get("country")):
        return ", ".join(given) or None
    written = text.text
    own = written[nation.start : nation.end]
    if state is None:
        # "Thủ tướng <name> hội đàm với người đồng cấp Hà Lan <name>"
        whole = f"{other.norm['role']} {own}"
    else:
        whole = written[other.start : state.start] + own + written[state.end : other.end]
    # "người đồng cấp Nga <name>" says more than a later "Bộ trưởng <name>".
    return whole if not given or (len(given) == 1 and whole.startswith(given[0] + " ")) else ", ".join(given)


def _office_of(text: Text, index: Titles, people: Sequence[Person], start: int) -> Mention | None:
    """The office of whoever has a counterpart: of the last position in the sentence, else of who was named last."""
    role = index.role_before(start)
    begin = text.sentences[text.sentence_at(start)][0] if text.sentences else 0
    if role is not None and role.start >= begin:
        return role
    last = max(((x.start, p) for p in people for x in p.mentions if x.start < start), key=lambda x: x[0], default=None)
    offices = [x for x in last[1].titles if x.label == m.ROLE] if last is not None else []
    told = next((x for x in offices if x.norm.get("country")), None)
    bare = next((x for x in offices if x.norm.get("level") in _OFFICES), None)
    # Without its state an office is that of the one in the same sentence.
    same = bare if last is not None and last[0] >= begin else None
    return told or same or (role if role is not None and role.norm.get("level") in _OFFICES else None)


def _name(text: Text, mentions: list[Mention]) -> str:
    """The fullest form as the article writes it, in capitals or brackets only without another; earliest of equals."""
    best = max(
        mentions,
        key=lambda x: (
            x.rule != RESPELT,
            text.text.count(" ", x.start, x.end),
            not _loud(text, x),
            x.end - x.start,
            -x.start,
        ),
    )
    start, end = text.to_source(best.start, best.end)
    return re.sub(r"\s+", " ", _visible(unicodedata.normalize("NFC", text.source[start:end])))


def _loud(text: Text, mention: Mention) -> bool:
    return text.text[mention.start : mention.end].isupper()


def _visible(name: str) -> str:
    return name if name.isprintable() else "".join(c for c in name if unicodedata.category(c) != "Cf")


def _inherit(people: list[Person], states: States) -> list[Person]:
    """Whoever replaces somebody serves the same state, where nothing else says which."""
    out = list(people)
    for position, person in enumerate(out):
        told = person.country and any(t.norm.get("country") for t in person.titles)
        if told or person.international or states.figure(person.mentions):
            continue
        link = states.linked(person.mentions)
        if link is None:
            continue
        begin, end, verb = link
        mine = any(begin <= x.start < verb for x in person.mentions)
        for other in out:
            other_side = [x for x in other.mentions if (verb < x.start < end if mine else begin <= x.start < verb)]
            if other is not person and other_side and other.country:
                out[position] = person._replace(country=other.country)
                break
    return out
