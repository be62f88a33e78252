"""Sides that are not named: offices, bodies, delegations, states ("Ngoại trưởng Mỹ gặp người đồng cấp Nga")."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from typing import NamedTuple

from sukien import mention as m
from sukien.events.anchors import Anchor
from sukien.events.coordination import coordinated
from sukien.events.draft import HOME, Draft, When
from sukien.events.flags import flag_of
from sukien.events.hosts import meant_state
from sukien.events.states import LIST
from sukien.events.story import Story
from sukien.events.time import overlap
from sukien.extractors.names import JOINT
from sukien.mention import Mention
from sukien.people import Person

_SUBJECT = 40
"""How many characters may stand between a subject and its verb."""
_OBJECT = 8
"""How many characters may stand between a word for talks and an office that acts."""
_SIDE = 70
"""How many characters behind a word for talks the state of who is met may stand."""
_NEAR = 30
"""How many characters ("với đoàn đại biểu") may stand between a word for talks and who is met."""
_OF = 12
"""How many characters ("các nước") may stand between an office or body and its state."""
_BODY = 25
"""How many characters ("quốc phòng") may stand between a word for officials or a delegation and its state."""
_AUXILIARY = 8
"""How many characters ("đã", "sẽ cùng") may stand between two states and their verb."""
_ONWARD = r"{then|before} "
"""What a word for coming begins with that tells where somebody goes on to: "rồi đi Ấn Độ"."""
_PLACE = 14
"""How many characters ("thủ đô") may stand between a word for coming and the place."""
_SHIP = 50
"""How many characters (its type and name) may stand between a word for a ship and its state."""
_LEAD = r" ?\(?(?:{on} )?(?:{plural} )?"
"""What may stand between a state and the days spent in it."""
_DATED = rf" ?(?:\([^()\n]{{1,60}}\)|[^,;:()\n]{{1,60}}?){JOINT}(?:{{state}}\s+)?"
"""What joins the names of states of which the first is followed by its days."""
_HYPHEN = re.compile(r" ?[-–] ?")
"""What joins the short names of two states."""
_BREAK = re.compile(r"[;:\n]|\.(?!\d)")
"""What parts somebody from the word that tells of what he does."""
_STOP = re.compile(r"[;:,\n]|\.(?!\d)")
"""What parts an office from the word that it stands beside."""


class Side(NamedTuple):
    """A side in the text: where it stands, its state, and who it is if it is named."""

    start: int
    end: int
    state: str
    person: Person | None = None
    plain: bool = False
    """Whether it is the state's name alone."""


def _host_side(story: Story, anchor: Anchor) -> list[str]:
    """The state in which the story is, where "người đồng cấp nước chủ nhà" is met."""
    if story.cues.starting_at("host_side", anchor.end) is None:
        return []
    places = (d.place.country for d in reversed(story.drafts) if d.place is not None and d.place.country)
    return list(itertools.islice(places, 1))


def unnamed_subject(story: Story, anchor: Anchor, index: int) -> str | None:
    """The state of an office that acts without a name: "Bộ trưởng Quốc phòng Lào tiếp Đại sứ X"."""
    named = story.named(index)
    behind = next((n for n in named if 0 <= n.start - anchor.end <= _SUBJECT), None)
    if behind is None or any(n.end <= anchor.start for n in named):
        return None
    for office in story.mentions(index, m.ROLE):
        if 0 < anchor.start - office.end <= _OBJECT and office.norm.get("country") not in (None, behind.person.country):
            return str(office.norm["country"])
    return None


def unnamed(story: Story, anchor: Anchor, index: int) -> list[str]:
    """The states of those who are met without being named ("gặp Bộ trưởng Quốc phòng các nước Lào và Nhật Bản")."""
    trigger = anchor.trigger
    if anchor.form != "verb" or anchor.type not in ("talks", "call") or trigger is None or not trigger.parties:
        return []
    subject = unnamed_subject(story, anchor, index)
    if subject is not None:
        return [subject]
    offices = [r for r in story.mentions(index, m.ROLE, m.ORGANIZATION) if r.start >= anchor.end]
    chain = chained_states(story, anchor.end, index, offices)
    if not chain or any(anchor.end <= n.start < chain[-1].end + _OBJECT for n in story.named(index)):
        return _host_side(story, anchor)
    led = any(_of_office(r, chain[0]) for r in offices if r.start - anchor.end <= _NEAR)
    cue = story.cues.first("counterpart", anchor.end, chain[0].start)
    body = story.cues.first("officials", anchor.end, chain[0].start) if len(chain) > 1 else None
    near = (cue is not None and chain[0].start - cue.end <= _OBJECT) or (body and chain[0].start - body.end <= _OF)
    return list(dict.fromkeys(str(c.norm["alpha_2"]) for c in chain)) if led or near else []


def sending(story: Story, start: int, index: int) -> list[Mention]:
    """The states of envoys who are not named: "dự lễ có … và tùy viên quốc phòng các nước Lào, Campuchia"."""
    named = story.named(index)
    _, end = story.text.sentences[index]
    offices = [*story.mentions(index, m.ROLE, m.ORGANIZATION), *story.cues.all("envoys", start, end)]
    offices = [r for r in sorted(offices, key=lambda r: r.start) if r.start >= start]
    offices = [r for r in offices if not any(n.start < r.end and r.start < n.end for n in named)]
    first = next((r for r in offices if any(_of_office(r, c) for c in story.mentions(index, m.COUNTRY))), None)
    return chained_states(story, first.start, index, offices) if first is not None else []


def chained_states(story: Story, begin: int, index: int, offices: list[Mention]) -> list[Mention]:
    """The states behind an offset, each by its name or behind an office: "gặp Bộ trưởng X và Thứ trưởng Y"."""
    chain, joint = list[Mention](), story.pack.pattern(LIST)
    for country in story.mentions(index, m.COUNTRY):
        office = next((r for r in offices if _of_office(r, country)), None)
        starts = [country.start, *([office.start] if office is not None else [])]
        if chain and not any(joint.fullmatch(story.text.text, chain[-1].end, start) for start in starts):
            break
        if chain or 0 <= country.start - begin < _SIDE:
            chain.append(country)
    return chain


def _of_office(office: Mention, country: Mention) -> bool:
    """Whether a state stands in the words for an office or body, or right behind them."""
    return office.covers(country) or 0 <= country.start - office.end <= _OF


def sides_of(story: Story, anchor: Anchor, index: int) -> list[tuple[Side, Side]]:
    """The two sides of talks or a call of which not both are named: a pair for each of those whom one side meets."""
    trigger = anchor.trigger
    if anchor.type not in ("talks", "call") or trigger is None or not trigger.parties:
        return []
    if trigger.together and any(d.type in ("talks", "call") for d in story.told):
        return []
    rows = _sides(story, index)
    behind = _chained(story, [x for x in rows if x.start >= anchor.end])
    if behind and not _reaches(story, anchor.end, behind[0]):
        behind = []
    before: list[Side] = []
    between = behind and story.cues.first("between", anchor.start, behind[0].start) is not None
    if not between and (anchor.form == "verb" or behind):
        before = _chained(story, [x for x in reversed(rows) if x.end <= anchor.start])
        far = before and (
            anchor.start - before[0].end > _SIDE or _BREAK.search(story.text.text, before[0].end, anchor.start)
        )
        before = [] if far else before
    if anchor.form == "verb" and not (before or between):
        return []
    out = list({x.state: x for x in (*before, *behind)}.values())
    if all(x.plain for x in (*before, *behind)) and not (trigger.of_states and _beside(story, anchor, before, behind)):
        return []
    if len(out) == 2:
        return [(out[0], out[1])]
    one = len({x.state for x in before}) == 1 and not between
    return [(before[0], other) for other in out if other.state != before[0].state] if one else []


def _beside(story: Story, anchor: Anchor, before: list[Side], behind: list[Side]) -> bool:
    """Whether the names of two states stand right beside their verb: "Nga và Ukraine đàm phán", "hội đàm giữa …"."""
    near = not before or anchor.start - before[0].end <= _AUXILIARY
    return near and bool(before or story.cues.starting_at("between", anchor.end))


def _reaches(story: Story, start: int, side: Side) -> bool:
    """Whether nothing but a few words of the same clause stands before who is met."""
    near = _OF if side.plain and story.cues.starting_at("between", start) is None else _SIDE
    return side.start - start < near and not _STOP.search(story.text.text, start, side.start)


def _chained(story: Story, rows: list[Side]) -> list[Side]:
    """The first side and those joined to it, one for each state."""
    out = rows[:1]
    for one in rows[1:]:
        left, right = sorted((out[-1], one))
        received = story.cues.ending_at("passive", right.start)
        if received is not None and not story.text.text[left.end : received.start].strip():
            out.append(one)
            continue
        hyphen = right.plain and _HYPHEN.fullmatch(story.text.text, left.end, right.start)  # "lãnh đạo Hàn - Triều"
        if not hyphen and not coordinated(story.text, story.cues, left.end, right.start):
            break
        out.append(one)
    return out


def _sides(story: Story, index: int) -> list[Side]:
    """Who can be a side in a sentence: the named, offices and bodies of a state, counterparts, delegations, states."""
    begin, _ = story.text.sentences[index]
    named = story.named(index)
    out = [Side(n.start, n.end, n.person.country, n.person) for n in named if n.person.country]
    offices = [
        x for x in story.mentions(index, m.ROLE, m.ORGANIZATION)
        if not any(n.start < x.end and x.start < n.end for n in named)
    ]  # fmt: skip
    out += [Side(o.start, o.end, str(o.norm["country"])) for o in offices if o.norm.get("country")]
    for country in story.mentions(index, m.COUNTRY):
        taken = [(x.start, x.end) for x in offices] + [(n.start, n.end) for n in named]
        if any(start <= country.start < end for start, end in taken):
            continue
        if story.cues.leads_to_place(begin, country.start):
            continue
        state = str(country.norm["alpha_2"])
        office_before = next(
            (o for o in offices if 0 <= country.start - o.end <= _OF and not o.norm.get("country")), None
        )
        counterpart = story.cues.ending_at("counterpart", country.start)
        bodies = story.cues.all("officials", max(begin, country.start - _BODY), country.start)
        body = bodies[-1] if bodies and _leads(story, bodies[-1].end, country, out) else None
        lead = office_before or counterpart or body
        if lead is not None:
            out.append(Side(lead.start, country.end, state))
        else:
            out.append(Side(country.start, country.end, state, plain=True))
    return sorted(out)


def _leads(story: Story, start: int, country: Mention, sides: list[Side]) -> bool:
    """Whether neither a mark nor another side stands between a word for officials and a state."""
    parted = _STOP.search(story.text.text, start, country.start) is not None
    return not parted and not any(start <= x.end <= country.start for x in sides)


def comes_abroad(story: Story, anchor: Anchor, index: int) -> bool:
    """Whether a word for coming ("sang", "đến") has a subject and, directly behind, a place in another state.

    Where it is those who live there that are seen ("thăm, chúc Tết lực lượng vũ trang tỉnh Kandal"), within its reach.
    """
    # The place first: most words for coming have none behind them, and the subject asks for more.
    places = story.places(index)
    reach = max(_PLACE, anchor.trigger.reach if anchor.trigger is not None else 0)
    place = next((x for x in places if 0 <= x.start - anchor.end <= reach), None)
    if place is None or any(role.covers(place) for role in story.mentions(index, m.ROLE)):
        return False
    if reach > _PLACE and any(
        title.norm.get("level") == "diplomat" for n in story.named(index)[:1] for title in n.person.titles
    ):
        return False  # "Đại sứ X đến thăm, tặng quà học sinh Đà Nẵng": he lives there
    country, comes = place.norm.get("alpha_2") or place.norm.get("country"), comer(story, anchor, index)
    return country is not None and comes is not None and comes[0] not in (None, country)


class Stop(NamedTuple):
    """A state of a tour, with the days spent in it if they are told."""

    state: Mention
    when: When | None


def toured(story: Story, anchor: Anchor, index: int, whens: Sequence[When | None]) -> list[Stop]:
    """The states that are visited one after the other ("thăm Trung Quốc, Nhật Bản và Hàn Quốc"); empty if just one.

    `whens` are the dates that stand with the anchor: each is that of the state which it stands behind ("thăm Nga từ 20
    đến 22/5 và Na Uy từ 24 đến 26/5").
    """
    if anchor.type != "visit":
        return []
    chain, joint, dated = list[Stop](), story.pack.pattern(LIST), story.pack.pattern(_DATED)
    days = [when for when in whens if when is not None and when.mention is not None]
    for country in story.mentions(index, m.COUNTRY):
        if not chain and 0 <= country.start - anchor.end <= _PLACE:
            chain.append(Stop(country, None))
        elif chain:
            last = chain[-1].state
            behind = next((w for w in days if w.mention and last.end <= w.mention.start < country.start), None)
            pattern = dated if behind is not None else joint
            if pattern.fullmatch(story.text.text, last.end, country.start):
                chain[-1:] = [Stop(last, behind), Stop(country, None)]
    if any(stop.when is not None for stop in chain):
        # Days behind the last of several are those of the whole tour, unless the others have theirs; then a state
        # without any is no stop ("thăm Nga ngày 5/8, Nhật Bản tuyên bố …").
        end, lead = chain[-1].state.end, story.pack.pattern(_LEAD)
        behind = next((w for w in days if w.mention and lead.fullmatch(story.text.text, end, w.mention.start)), None)
        chain[-1:] = [Stop(chain[-1].state, behind)] if behind is not None else []
    return chain if len(chain) > 1 else []


def comer(story: Story, anchor: Anchor, index: int) -> tuple[str | None, Mention] | None:
    """The state of who comes or visits, with its words: of the person, office, delegation or ship before the verb."""
    begin, _ = story.text.sentences[index]
    near = max(begin, anchor.start - _SUBJECT)
    named = [n for n in story.named(index) if n.end <= anchor.start]
    if len(named) > 1 and story.pack.pattern(_ONWARD).match(story.text.lower, anchor.start):
        met = [a for a in story.anchors[index] if named[0].end <= a.start < named[-1].start]
        if met:  # "X hội đàm với Y rồi đi Ấn Độ": not who was met
            return named[0].person.country, named[0].mention
    if named and named[-1].end > near:
        return named[-1].person.country, named[-1].mention
    offices = [x for x in story.mentions(index, m.ROLE) if near < x.end <= anchor.start and x.norm.get("country")]
    if offices:
        last = offices[-1]
        parted = _BREAK.search(story.text.text, last.end, anchor.start) is not None
        return None if parted else (str(last.norm["country"]), last)
    states = [(x, x) for x in story.mentions(index, m.COUNTRY) if near < x.end <= anchor.start]
    flag = flag_of(story, index) if not states else None
    if flag is not None and flag.end <= anchor.start:
        return str(flag.norm["alpha_2"]), flag
    if not states:  # "một tàu tiếp dầu của nước này từng ghé Đà Nẵng"
        meant = meant_state(story, index, near, anchor.start)
        states = [(cue, meant) for cue in story.cues.all("that_state", near, anchor.start) if meant is not None]
    if not states:
        return _sailing(story, near, anchor.start) or _own_ship(story, index, begin, anchor.start)
    if _parted(story, states[-1][0].end, anchor.start):
        return None
    words, state = states[-1]
    cues = story.cues.all("ship", max(begin, words.start - _SHIP), words.start)
    cues += story.cues.all("officials", max(begin, words.start - _BODY), words.start)
    leads = any(not _STOP.search(story.text.text, cue.end, words.start) for cue in cues)
    return (str(state.norm["alpha_2"]), words) if leads else None


def _parted(story: Story, start: int, end: int) -> bool:
    """Whether more than a plan set apart stands between a state and a verb: "tàu Pháp, theo lịch ghé Đà Nẵng"."""
    plan = story.cues.ending_at("status", end)
    if plan is not None and plan.norm["value"] == "planned" and story.text.text[start : plan.start].strip() == ",":
        return False
    return _STOP.search(story.text.text, start, end) is not None


def _sailing(story: Story, start: int, end: int) -> tuple[str, Mention] | None:
    """The state of a ship that goes on with its voyage, with the words for it: "Sau đó tàu ghé Busan (Hàn Quốc)"."""
    ship = next(reversed(story.cues.all("ship", start, end)), None)
    calls = (d for d in reversed(story.drafts) if d.type == "visit" and d.by_ship and d.place is not None)
    flags = (d.countries - {d.place.country} for d in calls if d.place is not None)
    flag = next((codes for codes in flags if codes), set())
    if ship is not None and not flag and _at_sea(story):
        return HOME, ship
    return (next(iter(flag)), ship) if ship is not None and len(flag) == 1 else None


def _own_ship(story: Story, index: int, start: int, end: int) -> tuple[str, Mention] | None:
    """The outlet's own state where a unit of no other one sends a ship: "tàu 015 của Lữ đoàn 162, Vùng 4 Hải quân"."""
    units = [o for o in story.mentions(index, m.ORGANIZATION) if start <= o.start < end]
    ship = story.cues.first("ship", start, units[0].start) if units else None
    if ship is None or units[0].start - ship.end > _SHIP or _BREAK.search(story.text.text, ship.end, units[0].start):
        return None
    return (HOME, units[0]) if units[0].norm.get("country") in (None, HOME) else None


def _at_sea(story: Story) -> bool:
    """Whether the article is about an exercise of the outlet's own ship with those of others."""
    main = story.main()
    return main is not None and main.type == "exercise" and HOME in main.countries


def known(story: Story, type_: str, states: set[str], when: When | None) -> Draft | None:
    """An event between the same states that was told already, on those days."""
    for draft in story.drafts:
        told = {p.country for p in draft.people} | draft.countries
        same = when is None or draft.when is None or overlap(draft.when, when)
        if draft.type == type_ and states <= told and same:
            return draft
    return None
