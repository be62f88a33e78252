"""Sides that are not named: offices, bodies, delegations, states ("Ngoại trưởng Mỹ gặp người đồng cấp Nga")."""

from __future__ import annotations

import itertools
import re
from typing import NamedTuple

from sukien import mention as m
from sukien.events.model.draft import Draft, When
from sukien.events.model.placing import place_of
from sukien.events.model.time import overlap
from sukien.events.sentence.anchors import Anchor
from sukien.events.sentence.coordination import coordinated
from sukien.events.states.bodies import state_of, stated_end
from sukien.events.states.states import LIST
from sukien.events.story.sides import acting_office
from sukien.events.story.story import Story
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
_BODY = 40
"""How many characters ("quốc phòng") may stand between a word for officials or a delegation and its state."""
_AUXILIARY = 8
"""How many characters ("đã", "sẽ cùng") may stand between two states and their verb."""
_PAIR = 2
"""How many states have talks; more have a meeting."""
HYPHEN = re.compile(r" ?[-–] ?")
"""What joins the short names of two states."""
_BREAK = re.compile(r"[;:\n]|\.(?!\d)")
"""What parts somebody from the word that tells of what he does."""
_ASIDE = re.compile(r" ?[-–] [^;:\n–]{1,80}?[-–](?= )")
"""What dashes set apart from its sentence: "Nga, Iran và Syria - nhóm ba nước - đã gặp nhau"."""
STOP = re.compile(r"[;:,\n]|\.(?!\d)")
"""What parts an office from the word that it stands beside."""
_WITH = r",? {with} (?:[^\W\d_]+ ){0,2}"
"""What stands between somebody and the first of those with whom he talks."""
_ACTS = r" (?:{auxiliary|lately} )?"
"""What stands between somebody and the word that makes a verb passive."""

_AGREES = r"(?<!\w){agrees|resolves} (?:(?:[^\W\d]+ ){1,10}{and} (?:{auxiliary} )?|{held} )?$"
"""What stands between two states and what they agree to hold: "Lào và Thái Lan đã nhất trí tổ chức đàm phán"; be it
after something else that they agree on: "cam kết tiếp tục ngừng bắn và họp lại"."""
_AGREED = 90
"""How many characters before a verb those words may begin."""


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
    begin, _ = story.text.sentences[anchor.sentence]
    here = (
        p for p in story.places(anchor.sentence) if p.start > anchor.end and story.cues.leads_to_place(begin, p.start)
    )
    near = (place_of(story.text, p, story.places(anchor.sentence)).country for p in here)
    told = (d.place.country for d in reversed(story.drafts) if d.place is not None)
    return [state for state in (*near, *told) if state][:1]


def unnamed_subject(story: Story, anchor: Anchor) -> str | None:
    """The state of an office that acts without a name: "Bộ trưởng Quốc phòng Lào tiếp Đại sứ X"."""
    named = story.named(anchor.sentence)
    behind = next((n for n in named if 0 <= n.start - anchor.end <= _SUBJECT), None)
    if behind is None or any(n.end <= anchor.start for n in named):
        return None
    for office in story.mentions(anchor.sentence, m.ROLE):
        if 0 < anchor.start - office.end <= _OBJECT and office.norm.get("country") not in (None, behind.person.country):
            return str(office.norm["country"])
    return None


def unnamed(story: Story, anchor: Anchor) -> list[str]:
    """The states of those who are met without being named ("gặp Bộ trưởng Quốc phòng các nước Lào và Nhật Bản")."""
    trigger = anchor.trigger
    if anchor.form != "verb" or anchor.type not in ("talks", "call") or trigger is None or not trigger.parties:
        return []
    subject = unnamed_subject(story, anchor)
    if subject is not None:
        return [subject]
    host = acting_office(story, anchor.start, anchor.sentence)
    if host is not None and host.norm.get("country"):
        return [str(host.norm["country"])]
    offices = [r for r in story.mentions(anchor.sentence, m.ROLE, m.ORGANIZATION) if r.start >= anchor.end]
    chain = chained_states(story, anchor.end, anchor.sentence, offices)
    if not chain or any(anchor.end <= n.start < chain[-1].end + _OBJECT for n in story.named(anchor.sentence)):
        return _host_side(story, anchor)
    led = any(_of_office(r, chain[0]) for r in offices if r.start - anchor.end <= _NEAR)
    cue = story.cues.first("counterpart", anchor.end, chain[0].start)
    body = story.cues.first("officials", anchor.end, chain[0].start) if len(chain) > 1 else None
    near = (cue is not None and chain[0].start - cue.end <= _OBJECT) or (body and chain[0].start - body.end <= _OF)
    envoys = story.cues.first("envoys", anchor.end, chain[0].start)  # "tiếp Đại sứ các nước Pháp, Đức"
    near = near or (envoys is not None and chain[0].start - envoys.end <= _OF and envoys.start - anchor.end <= _NEAR)
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
        office = max((r for r in offices if _of_office(r, country)), key=lambda r: r.start, default=None)
        starts = [country.start, *([office.start] if office is not None else [])]
        if chain and not any(joint.fullmatch(story.text.text, chain[-1].end, start) for start in starts):
            break
        if chain or 0 <= country.start - begin < _SIDE:
            chain.append(country)
    return chain


def _of_office(office: Mention, country: Mention) -> bool:
    """Whether a state stands in the words for an office or body, or right behind them."""
    return office.covers(country) or 0 <= country.start - office.end <= _OF


def sides_of(story: Story, anchor: Anchor) -> list[tuple[Side, Side]]:
    """The two sides of talks or a call of which not both are named: a pair for each of those whom one side meets."""
    trigger = anchor.trigger
    if anchor.type not in ("talks", "call") or trigger is None or not trigger.parties:
        return []
    if trigger.together and any(d.type in ("talks", "call") for d in story.told):
        return []
    rows = all_sides(story, anchor.sentence)
    behind = chained(story, [x for x in rows if x.start >= anchor.end])
    if behind and not _reaches(story, anchor.end, behind[0]):
        behind = []
    before: list[Side] = []
    between = behind and story.cues.first("between", anchor.start, behind[0].start) is not None
    if not between and (anchor.form == "verb" or behind):
        before = chained(story, [x for x in reversed(rows) if x.end <= anchor.start])
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
    if between and _faces_others(story, behind):
        return [(behind[0], other) for other in out if other.state != behind[0].state]
    one = len({x.state for x in before}) == 1 and not between
    return [(before[0], other) for other in out if other.state != before[0].state] if one else []


def _faces_others(story: Story, row: list[Side]) -> bool:
    """Whether the first of a list talks with the others: "các cuộc tiếp xúc giữa X với Bộ trưởng Lào và Áo"."""
    gaps = [story.text.lower[left.end : right.start] for left, right in itertools.pairwise(row)]
    faced = [story.pack.pattern(_WITH).fullmatch(gap) is not None for gap in gaps]
    return faced[:1] == [True] and not any(faced[1:])


def beside_named(story: Story, anchor: Anchor) -> list[str]:
    """The states of those who are not named, in a list of others who are: "gặp Bộ trưởng Lào, Tư lệnh Mỹ X và …"."""
    trigger = anchor.trigger
    if anchor.type not in ("talks", "call") or trigger is None or not trigger.parties:
        return []
    behind = chained(story, [x for x in all_sides(story, anchor.sentence) if x.start >= anchor.end and not x.plain])
    if not any(x.person for x in behind) or not _reaches(story, anchor.end, behind[0]):
        return []
    met = {x.state for x in behind if x.person}
    return [x.state for x in behind if x.person is None and x.state not in met]


def several_states(story: Story, anchor: Anchor) -> list[Side]:
    """The sides of talks of three states or more, which are a meeting: "quan chức Nga, Iran và Thổ Nhĩ Kỳ gặp nhau"."""
    trigger = anchor.trigger
    if anchor.type != "talks" or trigger is None or not trigger.parties:
        return []
    rows = all_sides(story, anchor.sentence)
    before = chained(story, [x for x in reversed(rows) if x.end <= anchor.start])
    if len({x.state for x in before}) <= _PAIR or all(x.plain for x in before):
        return []
    with_whom = next((x for x in rows if x.start >= anchor.end and x.state not in {y.state for y in before}), None)
    met = with_whom is not None and not with_whom.plain and _reaches(story, anchor.end, with_whom)
    gap = _ASIDE.sub("", story.text.text[before[0].end : anchor.start])
    return [] if met or len(gap) > _SUBJECT or _BREAK.search(gap) else before


def _beside(story: Story, anchor: Anchor, before: list[Side], behind: list[Side]) -> bool:
    """Whether the names of two states stand right beside their verb: "Nga và Ukraine đàm phán", "hội đàm giữa …"."""
    # "Mỹ và Nga hôm 8/6 nối lại đối thoại"
    dates = (d for d in story.mentions(anchor.sentence, m.DATE) if before and before[0].end <= d.start < anchor.start)
    aside = sum(d.end - d.start for d in dates)
    left = max(before[0].end, anchor.start - _AGREED) if before else anchor.start
    agrees = story.pack.pattern(_AGREES).search(story.text.lower, left, anchor.start)
    aside += len(agrees[0]) if agrees is not None else 0
    near = not before or anchor.start - before[0].end - aside <= _AUXILIARY
    return near and bool(before or _is_between(story, anchor.end))


def _is_between(story: Story, start: int) -> bool:
    """Whether "giữa" stands behind an offset, with a word or two before it ("vòng đàm phán thương mại giữa")."""
    cue = story.cues.first("between", start, start + _NEAR)
    return cue is not None and not STOP.search(story.text.text, start, cue.start)


def _reaches(story: Story, start: int, side: Side) -> bool:
    """Whether nothing but a few words of the same clause stands before who is met."""
    near = _OF if side.plain and not _is_between(story, start) else _SIDE
    return side.start - start < near and not STOP.search(story.text.text, start, side.start)


def chained(story: Story, rows: list[Side]) -> list[Side]:
    """The first side and those joined to it, one for each state; "và" stands before the last."""
    out, closed = rows[:1], False
    for one in rows[1:]:
        left, right = sorted((out[-1], one))
        received = story.cues.ending_at("passive", right.start)
        acts = story.pack.pattern(_ACTS)
        if received is not None and acts.fullmatch(story.text.lower, left.end, received.start):
            out.append(one)
            continue
        listed = story.text.text[left.end : right.start].lstrip(' "').startswith(",")
        if closed and listed and one is right:
            break  # "hội đàm giữa Nga và Ukraine, Ngoại trưởng Đức cho biết"
        closed |= not listed
        hyphen = right.plain and HYPHEN.fullmatch(story.text.text, left.end, right.start)  # "lãnh đạo Hàn - Triều"
        if not hyphen and not coordinated(story.text, story.cues, left.end, right.start):
            break
        out.append(one)
    return out


def all_sides(story: Story, index: int) -> list[Side]:
    """Who can be a side in a sentence: the named, offices and bodies of a state, counterparts, delegations, states."""
    begin, _ = story.text.sentences[index]
    named = story.named(index)
    out = [Side(n.start, n.end, n.person.country, n.person) for n in named if n.person.country]
    roles = story.mentions(index, m.ROLE)
    bodies = [x for x in story.mentions(index, m.ORGANIZATION) if not any(r.covers(x) for r in roles)]
    offices = [x for x in (*roles, *bodies) if not any(n.start < x.end and x.start < n.end for n in named)]
    offices.sort(key=lambda x: x.start)
    out += [Side(_led_from(story, o), o.end, str(o.norm["country"])) for o in offices if o.norm.get("country")]
    units = (o for o in offices if o.label == m.ORGANIZATION and not o.norm.get("country"))
    units = (o for o in units if not story.cues.leads_to_place(begin, o.start))
    whole: list[Side] = []
    for unit in units:
        state = state_of(story, unit, index)
        # "Đại tá X, thay mặt Bộ Tư lệnh, tiếp Y": who is named before his unit acts himself
        if state is not None and not any(n.end <= unit.start and n.person.country == state for n in named):
            whole.append(Side(_led_from(story, unit), stated_end(story, unit, index), state))
    # "Cục X (Quân đội Lào)", "Cục Y Bộ Quốc phòng Nga" are one side each
    out = [x for x in out if x.person or not any(w.start < x.start < w.end for w in whole)] + whole
    for country in story.mentions(index, m.COUNTRY):
        taken = [(x.start, x.end) for x in offices] + [(x.start, x.end) for x in whole]
        taken += [(n.start, n.end) for n in named]
        if any(start <= country.start < end for start, end in taken):
            continue
        if story.cues.leads_to_place(begin, country.start):
            continue
        state = str(country.norm["alpha_2"])
        office_before = next(
            (o for o in offices if 0 <= country.start - o.end <= _OF and not o.norm.get("country")), None
        )
        counterpart = story.cues.ending_at("counterpart", country.start)
        words = story.cues.all("officials", max(begin, country.start - _BODY), country.start)
        body = words[-1] if words and _leads(story, words[-1].end, country, out) else None
        lead = office_before or counterpart or body
        if lead is not None:
            out.append(Side(lead.start, country.end, state))
        else:
            out.append(Side(country.start, country.end, state, plain=True))
    return sorted(out)


def _led_from(story: Story, office: Mention) -> int:
    """Where the words for a body begin, with those for its people: "Đoàn đại biểu Bộ Quốc phòng Lào"."""
    led = story.cues.ending_at("officials", office.start)
    return led.start if led is not None else office.start


def _leads(story: Story, start: int, country: Mention, sides: list[Side]) -> bool:
    """Whether neither a mark nor another side stands between a word for officials and a state."""
    parted = STOP.search(story.text.text, start, country.start) is not None
    return not parted and not any(start <= x.end <= country.start for x in sides)


def known(story: Story, type_: str, states: set[str], when: When | None) -> Draft | None:
    """An event between the same states that was told already, on those days."""
    for draft in story.drafts:
        told = {p.country for p in draft.people} | draft.countries
        same = when is None or draft.when is None or overlap(draft.when, when)
        if draft.type == type_ and states <= told and same:
            return draft
    return None
