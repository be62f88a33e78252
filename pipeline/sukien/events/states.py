"""Which states take part in an event: those of its people, those listed, closed groups written out."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from sukien import mention as m
from sukien.events.anchors import Anchor
from sukien.events.bystanders import stands_by
from sukien.events.clauses import clause_of
from sukien.events.draft import Draft
from sukien.events.flags import flag_of
from sukien.events.forces import forces
from sukien.events.fronts import add_bloc, add_sides, bloc_beside, pair_behind
from sukien.events.story import Story
from sukien.extractors.names import JOINT
from sukien.mention import Mention
from sukien.rules import Pack
from sukien.rules.kinds.groups import members
from sukien.rules.kinds.meetings import Meeting

LIST = rf"{JOINT}(?:{{state}}\s+)?"
"""What joins the names of states."""
_BRACKET = re.compile(r"\s*[(:]\s*$")
"""What opens the list of states behind their number: "10 nước (…", "gồm 4 nước: …"."""
_SIGNS = 8
"""How many characters ("ký với …", "… đã ký") may stand between a word for signing and the office of who signs."""
_STOP = re.compile(r"[,;:.\n]")
"""What ends the words that may name a state beside an anchor."""
_BETWEEN = 60
"""How many characters ("cấp cao đầu tiên về COC") may stand between a word for a meeting and its sides."""
_CLOSE = 70
"""How many characters behind a word for an exercise or agreement the states that take part may stand."""
_NEXT = 12
"""How many characters ("với phía") may stand between words for talks, or an office, and its state."""
_SUBJECT = 40
"""How many characters may stand between an office that visits and its verb."""
_STATION = 24
"""How many characters ("sau khi rời nước") may stand before another place of a journey."""
_ELSEWHERE = r"(?<!\w){after|before} (?:\w+ )?(?:{state} )?$"
"""What stands before another place of a journey: "Trước khi sang Thái Lan, X ghé Seoul"."""
_GLOSS = 2
"""How many characters may stand between a place and the state in which it lies."""
_STAGED = ("ceremony", "agreement", "exercise", "other")
"""Types of events of which a sentence that tells them by an act names the states."""
_WITH_MEN = r"(?<!\w){with} \d[^,.;:()\n]{2,70} {of} (?:\d[^,.;:()\n]{2,20} {and} )?$"
"""What stands before a group of states whose soldiers exercise, counted, and before another joined to it."""
_MEN = 110
"""How many characters before such a group those words may begin."""
_MEMBERS = "ASEAN"


def codes_of(pack: Pack, mention: Mention, day: str | None) -> list[str]:
    """The states of a COUNTRY or GROUP mention as of an ISO day."""
    if mention.label == m.COUNTRY:
        return [str(mention.norm["alpha_2"])]
    left_out = set(mention.norm.get("except") or ())
    return [c for c in members(pack, str(mention.norm["group_id"]), day) if c not in left_out]


def groups_in(mentions: Sequence[Mention]) -> list[Mention]:
    """The groups of states that stand in no name of a meeting or organisation, and are no side of something."""
    holders = [x for x in mentions if x.label in (m.MEETING, m.ORGANIZATION, m.DOCUMENT)]
    groups = (x for x in mentions if x.label == m.GROUP and x.norm.get("scope") != "side")
    return [x for x in groups if not any(h.covers(x) for h in holders)]


def facing_group(story: Story, anchor: Anchor, index: int) -> list[Mention]:
    """The group that something is told to be "giữa" and a state ("cuộc họp giữa Trung Quốc và ASEAN")."""
    cue = story.cues.first("between", anchor.end, anchor.end + _BETWEEN)
    if cue is None or _STOP.search(story.text.text, anchor.end, cue.start):
        return []
    sides = (x for x in story.mentions(index, m.GROUP) if x.norm.get("scope") == "side")
    return [x for x in sides if cue.end <= x.start < cue.end + _BETWEEN]


def listed(story: Story, index: int, begin: int, end: int) -> list[Mention]:
    """The countries of a stretch that take part: behind "với", "gồm", "đoàn" …, and those coordinated with them."""
    out: list[Mention] = []
    text, cues, joint = story.text, story.cues, story.pack.pattern(LIST)
    groups, bodies = story.mentions(index, m.GROUP), story.mentions(index, m.ORGANIZATION)
    for mention in story.mentions(index, m.COUNTRY):
        if not begin <= mention.start < end or cues.ending_at("against", mention.start) is not None:
            continue
        if _owns_place(story, mention, index):
            continue
        if titled(story, mention, index) and not _observes(story, mention, index):
            continue
        joined = bool(out) and joint.fullmatch(text.text, out[-1].end, mention.start) is not None
        joined |= any(joint.fullmatch(text.text, g.end, mention.start) for g in groups)
        beside = any(0 <= mention.start - g.end < 4 for g in groups)
        counted = beside and _BRACKET.search(text.text, begin, mention.start) is not None
        starts = [mention.start, *(x.start for x in bodies if x.covers(mention))]
        leads = next((cue for start in starts if (cue := cues.ending_at("takes_part", start))), None)
        led = leads is not None and not cues.leads_to_place(begin, mention.start)
        hosts = cues.starting_at("hosts", mention.end) is not None
        led = led and not (hosts and leads is not None and leads.norm["value"] != "with")
        comes = cues.starting_at("comes", mention.end) is not None
        if joined or counted or led or comes:
            out.append(mention)
    return out


def _owns_place(story: Story, country: Mention, index: int) -> bool:
    """Whether a state only tells whose the island or sea before it is: "ở quần đảo Hoàng Sa của Việt Nam"."""
    of = story.cues.ending_at("of", country.start)
    places = (x for x in story.mentions(index, m.LOCATION) if x.norm.get("sort") in ("island", "water"))
    return of is not None and any(not story.text.text[x.end : of.start].strip() for x in places if x.end < of.start)


def _observes(story: Story, country: Mention, index: int) -> bool:
    """Whether a state is itself the observer: "10 nước ASEAN và quan sát viên Timor-Leste", where no name follows."""
    cue = story.cues.ending_at("takes_part", country.start)
    if cue is None or any(n.start <= cue.start and country.end <= n.end for n in story.people(index)):
        return False
    return any(x.start == cue.start and x.end == country.end for x in story.mentions(index, m.ROLE))


def subjects(story: Story, index: int, begin: int, end: int) -> list[Mention]:
    """The countries that act before a verb: no place, no part of a position, none at which something is aimed."""
    rows = [c for c in story.mentions(index, m.COUNTRY) if begin <= c.start and c.end <= end]
    rows = [c for c in rows if story.cues.ending_at("against", c.start) is None]
    rows = [c for c in rows if not titled(story, c, index) and not story.cues.leads_to_place(begin, c.start)]
    inside_places = list(story.mentions(index, m.LOCATION))
    return [c for c in rows if not any(x.covers(c) for x in inside_places)]


def _other_side(story: Story, draft: Draft, anchor: Anchor, index: int) -> None:
    """The state on the other side of talks where no person stands for it: of a position, a body or the state itself."""
    if any(p.international for p in draft.people[1:]):
        return  # "điện đàm với Tổng thư ký NATO X, Bộ trưởng Quốc phòng Anh Y": an official of no state
    for mention in story.mentions(index, m.COUNTRY, m.ROLE, m.ORGANIZATION):
        if not 0 <= mention.start - anchor.end < _CLOSE:
            continue
        code = mention.norm.get("alpha_2") or mention.norm.get("country")
        far = mention.label == m.COUNTRY and mention.start - anchor.end > _NEXT
        if far and not _is_met(story, anchor, mention, index):
            continue  # what is spoken of: "điện đàm về tình hình Syria"
        if code is not None and str(code) not in draft.countries and not _is_place(story, mention, index):
            draft.countries.add(str(code))
            draft.prove("countries", mention)
            if len(draft.countries) > 1:
                return


def _is_met(story: Story, anchor: Anchor, country: Mention, index: int) -> bool:
    """Whether a state is named as a side: by its office, body or people, or joined to another that is."""
    if story.cues.ending_at("counterpart", country.start) or story.cues.ending_at("takes_part", country.start):
        return True
    if _between_states(story, country, index):
        return True
    people = story.cues.all("officials", anchor.start, country.start)
    if people and "," not in story.text.text[people[-1].end : country.start]:
        return True
    holders = story.mentions(index, m.ROLE, m.ORGANIZATION, m.PERSON)
    return any(0 <= country.start - x.end < _NEXT or x.covers(country) for x in holders)


def _between_states(story: Story, country: Mention, index: int) -> bool:
    """Whether a state is one of two that "giữa" stands before: "phiên đối thoại kinh tế giữa Mỹ và Nhật Bản"."""
    joint = story.pack.pattern(LIST)
    rows = (c for c in story.mentions(index, m.COUNTRY) if c.end <= country.start)
    joined = [c for c in rows if joint.fullmatch(story.text.text, c.end, country.start)]
    return any(story.cues.ending_at("between", c.start) is not None for c in (country, *joined))


def _is_place(story: Story, mention: Mention, index: int) -> bool:
    return story.cues.leads_to_place(story.text.sentences[index][0], mention.start)


def add_states(draft: Draft, pack: Pack, mentions: Sequence[Mention], day: str | None) -> None:
    """Take countries and groups into an event, each with its words as proof."""
    plus = draft.meeting is not None and "_PLUS" in draft.meeting
    for mention in mentions:
        if mention.norm.get("scope") == "partners" and draft.type == "meeting" and draft.meeting_name and not plus:
            continue  # the partners of another body than the ADMM-Plus
        draft.countries.update(codes_of(pack, mention, day))
        draft.prove("countries", mention)
        if plus and mention.norm.get("scope") == "partners":
            # Partners come to a "Plus" meeting beside the members.
            draft.countries.update(members(pack, _MEMBERS, day))


def titled(story: Story, country: Mention, index: int) -> bool:
    """Whether a country stands inside a person's role or the name of a meeting."""
    return any(x.covers(country) for x in story.mentions(index, m.ROLE, m.MEETING))


def day_of(story: Story, draft: Draft) -> str | None:
    """The day on which the membership of a group counts: the event's, else the article's."""
    return draft.when.known if draft.when is not None and draft.when.known else story.reference


def fill_states(story: Story, draft: Draft, anchor: Anchor, index: int, limit: int) -> None:
    """The states that the words around an anchor bring in."""
    begin, _ = story.text.sentences[index]
    if anchor.form != "name" and (group := facing_group(story, anchor, index)):
        add_states(draft, story.pack, group, day_of(story, draft))
    if draft.type == "meeting":
        _states_of_meeting(story, draft, anchor, index, limit)
        if anchor.trigger is not None and anchor.trigger.states:
            named = [c for c in story.mentions(index, m.COUNTRY) if begin <= c.start < anchor.start]
            add_states(draft, story.pack, named, day_of(story, draft))
        if anchor.trigger is not None and anchor.trigger.all_sides:
            _around_table(story, draft, index, limit)
    elif anchor.form == "name":
        own = inside(story, anchor, index)
        bloc = _with_members(story, anchor, own) if draft.type == "exercise" else []
        add_states(draft, story.pack, [*own, *bloc], day_of(story, draft))
        if draft.type == "talks":
            stop = _STOP.search(story.text.text, anchor.end, limit)
            add_states(draft, story.pack, listed(story, index, anchor.end, stop.start() if stop else limit), None)
    if draft.type == "visit":
        _visitor(story, draft, anchor, index)
    elif (draft.type in ("talks", "call") or draft.of_visit) and len(draft.countries) < 2:
        _other_side(story, draft, anchor, index)
        if len(draft.countries) < 2 and not draft.people and anchor.trigger is not None and anchor.trigger.dated:
            bodies = [c for c in story.mentions(index, m.COUNTRY) if begin <= c.start < anchor.start]
            add_states(draft, story.pack, [c for c in bodies if not _is_place(story, c, index)], None)
    elif draft.type in ("exercise", "agreement"):
        groups = [
            g for g in groups_in(story.mentions(index)) if begin <= g.start < anchor.end + _CLOSE or _come(story, g)
        ]
        clause = clause_of(story, anchor, begin)
        states = [*subjects(story, index, clause, anchor.start), *listed(story, index, clause, limit)]
        if draft.type == "exercise":
            groups = [g for g in groups if not stands_by(story, g, anchor)]
            states += forces(story, anchor, index) if not any(x.end <= anchor.start for x in states) else []
            states = [x for x in states if not stands_by(story, x, anchor)]
            states += pair_behind(story, anchor, index)
        states += bloc_beside(story, states)
        add_sides(story, draft, anchor, index)
        add_bloc(story, draft, anchor, index)
        add_states(draft, story.pack, [*(groups if draft.when is not None else []), *states], day_of(story, draft))
        if draft.type == "agreement" and anchor.form == "verb":
            _signed_by_office(story, draft, anchor, index)
    if draft.type in _STAGED and anchor.trigger is not None and anchor.trigger.dated == "day":
        acting = subjects(story, index, begin, story.text.sentences[index][1])
        add_states(draft, story.pack, [c for c in acting if not _of_place(story, c, index)], None)


def _come(story: Story, group: Mention) -> bool:
    """Whether a group of states is told to take part: "cuộc diễn tập …, có sự tham gia của 10 nước ASEAN"."""
    if story.cues.ending_at("attended_by", group.start) is not None:
        return True
    # "cuộc diễn tập … với 800 quân nhân của 10 nước ASEAN và 8 nước đối tác"
    begin = max(0, group.start - _MEN)
    return story.pack.pattern(_WITH_MEN).search(story.text.lower, begin, group.start) is not None


def _signed_by_office(story: Story, draft: Draft, anchor: Anchor, index: int) -> None:
    """The state whose officer signs without being named: "X và Tư lệnh Hải quân Ghana ký", "ký với Đại sứ Lào"."""
    for role in story.mentions(index, m.ROLE):
        gap = anchor.start - role.end if role.end <= anchor.start else role.start - anchor.end
        if role.norm.get("country") and 0 <= gap < _SIGNS and not role.norm.get("plural"):
            draft.countries.add(str(role.norm["country"]))
            draft.prove("countries", role)


def _around_table(story: Story, draft: Draft, index: int, limit: int) -> None:
    """Who meets where three or more do: the people of the clause, states in a row, offices, those behind "với"."""
    begin, end = story.text.sentences[index]
    draft.add_people([n.person for n in story.named(index) if n.start < limit])
    rows = [c for c in story.mentions(index, m.COUNTRY) if c.start < limit]
    states = [c for c in rows if not _is_place(story, c, index)]
    joint = story.pack.pattern(LIST)
    for pair in itertools.pairwise(states):
        if joint.fullmatch(story.text.text, pair[0].end, pair[1].start):
            add_states(draft, story.pack, pair, None)
    holders = story.mentions(index, m.ROLE, m.ORGANIZATION)
    add_states(draft, story.pack, [c for c in states if any(x.covers(c) for x in holders)], None)
    add_states(draft, story.pack, listed(story, index, begin, end), None)


def _of_place(story: Story, country: Mention, index: int) -> bool:
    """Whether a state only tells where a place lies: "tại Brussels (Bỉ)"."""
    begin, _ = story.text.sentences[index]
    beside = (x for x in story.mentions(index, m.LOCATION) if 0 < country.start - x.end <= _GLOSS)
    return any(story.cues.leads_to_place(begin, x.start) for x in beside)


def _states_of_meeting(story: Story, draft: Draft, anchor: Anchor, index: int, limit: int) -> None:
    """The states in a meeting's name, the groups of its sentence; of a planned one only what stands behind it."""
    day = day_of(story, draft)
    own, groups = inside(story, anchor, index), groups_in(story.mentions(index))
    own = own or _between_bloc_and(story, anchor, index)
    if draft.status == "planned":
        groups = [g for g in groups if g.start >= anchor.start]
    if draft.when is None:
        groups = []
    bloc = _with_members(story, anchor, own)
    if draft.status != "planned" or groups or bloc:
        add_states(draft, story.pack, [*own, *groups, *bloc], day)
    if draft.status == "planned":
        add_states(draft, story.pack, listed(story, index, anchor.end, limit), day)


def _with_members(story: Story, anchor: Anchor, own: list[Mention]) -> list[Mention]:
    """The members of the bloc that a name joins to a state ("Diễn tập hàng hải ASEAN - Mỹ")."""
    rule = story.pack.rules.get(anchor.meeting.rule) if anchor.meeting is not None else None
    of_bloc = isinstance(rule, Meeting) and rule.members == _MEMBERS  # "ADMM - Ấn Độ"
    if not own or not (of_bloc or _MEMBERS in story.text.text[anchor.start : anchor.end].upper()):
        return []
    return [Mention(m.GROUP, anchor.start, anchor.end, anchor.rule, {"group_id": _MEMBERS})]


def _between_bloc_and(story: Story, anchor: Anchor, index: int) -> list[Mention]:
    """The state behind a name that is told to be between: "Cuộc gặp giữa các Bộ trưởng Quốc phòng ASEAN và Mỹ"."""
    if story.cues.first("between", anchor.start, anchor.end) is None:
        return []
    joint, rows = story.pack.pattern(LIST), story.mentions(index, m.COUNTRY)
    return [x for x in rows if joint.fullmatch(story.text.text, anchor.end, x.start)]


def inside(story: Story, anchor: Anchor, index: int) -> list[Mention]:
    """The countries in the name of a meeting ("… ASEAN - Hoa Kỳ")."""
    return [x for x in story.mentions(index, m.COUNTRY) if anchor.start <= x.start and x.end <= anchor.end]


def visiting(story: Story, anchor: Anchor, index: int) -> tuple[str, Mention] | None:
    """The state whose people visit: before the verb, or behind "của" ("chuyến thăm của hai tàu Hải quân Thái Lan")."""
    if anchor.form == "verb":
        begin, _ = story.text.sentences[index]
        acting = subjects(story, index, begin, anchor.start)
        return (str(acting[-1].norm["alpha_2"]), acting[-1]) if acting else None
    for mention in story.mentions(index, m.COUNTRY, m.ROLE, m.ORGANIZATION):
        code = mention.norm.get("alpha_2") or mention.norm.get("country")
        near = 0 <= mention.start - anchor.end < _CLOSE
        if not near or code is None or story.cues.first("invited", anchor.end, mention.start) is not None:
            continue
        if story.cues.ending_at("against", mention.start) is not None:
            continue  # "chuyến thăm Mỹ bất chấp sự phản đối của Trung Quốc"
        of = story.cues.all("of", anchor.end, mention.start)
        if of and "," not in story.text.text[of[-1].end : mention.start]:
            return str(code), mention  # not: "chuyến công du của ông, sau Singapore"
    return None


def _passed(story: Story, country: Mention, index: int) -> bool:
    """Whether a state is another place of the journey: "Trước khi sang Thái Lan, X ghé Seoul", "Sau Lào, X đến"."""
    begin, _ = story.text.sentences[index]
    near = max(begin, country.start - _STATION)
    station = story.pack.pattern(_ELSEWHERE).search(story.text.lower, near, country.start)
    return station is not None or story.cues.leads_to_place(begin, country.start)


def _visitor(story: Story, draft: Draft, anchor: Anchor, index: int) -> None:
    """The visitors' state where no person gives it: the last country before the verb, or behind "của"."""
    place = draft.place.mention if draft.place is not None else None
    if anchor.form == "noun" and not draft.people:
        state = visiting(story, anchor, index)
        if state is not None and state[1] != place:
            draft.countries.add(state[0])
            draft.prove("countries", state[1])
            return
    countries = [c for c in story.mentions(index, m.COUNTRY) if not titled(story, c, index)]
    if anchor.form == "noun" and not draft.people:
        begin, _ = story.text.sentences[index]
        ship = story.cues.first("ship", begin, anchor.start)
        owners = [c for c in countries if ship is not None and ship.end <= c.start < ship.end + _CLOSE and c != place]
        flag = [c for c in (flag_of(story, index),) if c is not None and not owners]
        add_states(draft, story.pack, [*(c for c in owners[:1] if c.end <= anchor.start), *flag], None)
        return
    before = [c for c in countries if c.end <= anchor.start and c != place and not _passed(story, c, index)]
    before += [c for c in (flag_of(story, index),) if c is not None and not (before or draft.people)]
    if anchor.form == "verb" and before and not any(p.country for p in draft.people):
        add_states(draft, story.pack, before[-1:], None)
    elif anchor.form == "verb" and not draft.people:
        offices = [x for x in story.mentions(index, m.ROLE, m.ORGANIZATION) if x.end <= anchor.start]
        if offices and offices[-1].norm.get("country") and anchor.start - offices[-1].end < _SUBJECT:
            draft.countries.add(str(offices[-1].norm["country"]))
            draft.prove("countries", offices[-1])
