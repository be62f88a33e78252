"""The states that the words around an anchor bring into an event of its type."""

from __future__ import annotations

import itertools

from sukien import mention as m
from sukien.events.model.draft import Draft
from sukien.events.sentence.anchors import Anchor
from sukien.events.states.asked import asked_state
from sukien.events.states.bystanders import is_behind, stands_by
from sukien.events.states.forces import forces
from sukien.events.states.fronts import (
    add_bloc,
    add_sides,
    add_signers,
    bloc_beside,
    document_of,
    held_behind,
    pair_behind,
    whose,
)
from sukien.events.states.route import add_route
from sukien.events.states.stagers import co_chairs
from sukien.events.states.states import (
    CLOSE,
    LIST,
    MEMBERS,
    STOP,
    add_states,
    day_of,
    facing_group,
    groups_in,
    inside,
    listed,
    subjects,
    titled,
)
from sukien.events.states.visitor_states import add_visitor
from sukien.events.story.clauses import clause_of
from sukien.events.story.story import Story
from sukien.mention import Mention
from sukien.rules.kinds.meetings import Meeting

_SIGNS = 8
"""How many characters ("ký với …", "… đã ký") may stand between a word for signing and the office of who signs."""
_NEXT = 12
"""How many characters ("với phía") may stand between words for talks, or an office, and its state."""
_AT_ONCE = 32
"""How many characters ("hồi tháng 9 năm ngoái") may stand between an agreement and "giữa"."""
_GLOSS = 2
"""How many characters may stand between a place and the state in which it lies."""
_TWO = 2
"""The sides of an agreement."""
_STAGED = ("ceremony", "agreement", "exercise", "other")
"""Types of events of which a sentence that tells them by an act names the states."""
_WITH_MEN = r"(?<!\w){with} (?:[^\W\d]+ ){0,6}\d[^,.;:()\n]{2,70} {of|from} (?:\d[^,.;:()\n]{2,20} {and} )?$"
"""What stands before a group of states whose soldiers exercise, counted, and before another joined to it."""
_MEN = 110
"""How many characters before such a group those words may begin."""


def _sides_told(story: Story, anchor: Anchor) -> bool:
    """Whether the name of an exercise, or "giữa …" behind its noun, tells its sides, and nobody is told to join them.

    As in "Triều Tiên thử tên lửa khi Mỹ và Hàn Quốc tổ chức X", "đóng băng … và các cuộc tập trận giữa Mỹ và Hàn Quốc".
    And of an agreement: "Pháp lo ngại về thỏa thuận ký năm 2018 giữa Lào và Thái Lan".
    """
    if anchor.type == "agreement":
        return _between_two(story, anchor, _AT_ONCE)
    if anchor.type != "exercise" or story.cues.ending_at("attends", anchor.start) is not None:
        return False
    if anchor.form == "name":
        rule = story.pack.rules.get(anchor.rule)
        return isinstance(rule, Meeting) and len(rule.parties) > 1
    if whose(story, anchor) is not None:
        return True
    return anchor.form == "noun" and _between_two(story, anchor, CLOSE)


def _between_two(story: Story, anchor: Anchor, reach: int) -> bool:
    """Whether "giữa" and two states stand behind an anchor."""
    _, end = story.text.sentences[anchor.sentence]
    cue = story.cues.first("between", anchor.end, min(end, anchor.end + reach))
    if cue is None or STOP.search(story.text.text, anchor.end, cue.start):
        return False
    dates = [x for x in story.mentions(anchor.sentence, m.DATE) if anchor.end <= x.start and x.end <= cue.start]
    if anchor.form == "verb" and cue.start - anchor.end - sum(x.end - x.start for x in dates) > _NEXT:
        return False
    sides = [c for c in story.mentions(anchor.sentence, m.COUNTRY) if cue.end <= c.start]
    joint = story.pack.pattern(LIST)
    told = len(sides) > 1 and sides[0].start - cue.end < _NEXT
    return told and joint.fullmatch(story.text.text, sides[0].end, sides[1].start) is not None


def _other_side(story: Story, draft: Draft, anchor: Anchor) -> None:
    """The state on the other side of talks where no person stands for it: of a position, a body or the state itself."""
    if any(p.international for p in draft.people[1:]):
        return  # "điện đàm với Tổng thư ký NATO X, Bộ trưởng Quốc phòng Anh Y": an official of no state
    for mention in story.mentions(anchor.sentence, m.COUNTRY, m.ROLE, m.ORGANIZATION):
        if not 0 <= mention.start - anchor.end < CLOSE:
            continue
        code = mention.norm.get("alpha_2") or mention.norm.get("country")
        far = mention.label == m.COUNTRY and mention.start - anchor.end > _NEXT
        if far and not _is_met(story, anchor, mention):
            continue  # what is spoken of: "điện đàm về tình hình Syria"
        if code is not None and str(code) not in draft.countries and not _is_place(story, mention, anchor.sentence):
            draft.countries.add(str(code))
            draft.prove("countries", mention)
            if len(draft.countries) > 1:
                return
    if len(draft.countries) == 1 and (asked := asked_state(story, anchor)) is not None:
        add_states(draft, story.pack, [asked], None)


def _called_on(story: Story, draft: Draft, anchor: Anchor) -> None:
    """The state of the authorities who are called on, by their place: "chào lãnh đạo tỉnh Khánh Hòa"."""
    if len(draft.countries) != 1 or anchor.trigger is None or anchor.trigger.host != "object":
        return
    end = anchor.end + CLOSE
    stop = STOP.search(story.text.text, anchor.end, end)
    places = (
        x
        for x in story.mentions(anchor.sentence, m.LOCATION)
        if anchor.end <= x.start < (stop.start() if stop else end)
    )
    place = next((x for x in places if x.norm.get("country")), None)
    if place is not None:
        draft.countries.add(str(place.norm["country"]))
        draft.prove("countries", place)


def _is_met(story: Story, anchor: Anchor, country: Mention) -> bool:
    """Whether a state is named as a side: by its office, body or people, or joined to another that is."""
    if story.cues.ending_at("counterpart", country.start) or story.cues.ending_at("takes_part", country.start):
        return True
    if _between_states(story, country, anchor.sentence):
        return True
    people = story.cues.all("officials", anchor.start, country.start)
    if people and "," not in story.text.text[people[-1].end : country.start]:
        return True
    holders = story.mentions(anchor.sentence, m.ROLE, m.ORGANIZATION, m.PERSON)
    return any(0 <= country.start - x.end < _NEXT or x.covers(country) for x in holders)


def _between_states(story: Story, country: Mention, index: int) -> bool:
    """Whether a state is one of two that "giữa" stands before: "phiên đối thoại kinh tế giữa Mỹ và Nhật Bản"."""
    joint = story.pack.pattern(LIST)
    rows = (c for c in story.mentions(index, m.COUNTRY) if c.end <= country.start)
    joined = [c for c in rows if joint.fullmatch(story.text.text, c.end, country.start)]
    return any(story.cues.ending_at("between", c.start) is not None for c in (country, *joined))


def _is_place(story: Story, mention: Mention, index: int) -> bool:
    return story.cues.leads_to_place(story.text.sentences[index][0], mention.start)


def fill_states(story: Story, draft: Draft, anchor: Anchor, limit: int) -> None:
    """The states that the words around an anchor bring in."""
    begin, _ = story.text.sentences[anchor.sentence]
    if anchor.form != "name" and (group := facing_group(story, anchor)):
        add_states(draft, story.pack, group, day_of(story, draft))
    rule = story.pack.rules.get(anchor.rule) if anchor.form == "name" else None
    if isinstance(rule, Meeting) and rule.parties:
        draft.countries.update(rule.parties)
        draft.prove("countries", anchor.meeting)
    if draft.type == "meeting":
        _states_of_meeting(story, draft, anchor, limit)
        if anchor.trigger is not None and anchor.trigger.states:
            named = [c for c in story.mentions(anchor.sentence, m.COUNTRY) if begin <= c.start < anchor.start]
            add_states(draft, story.pack, named, day_of(story, draft))
        if anchor.trigger is not None and anchor.trigger.all_sides:
            _around_table(story, draft, anchor.sentence, limit)
    elif anchor.form == "name":
        own = inside(story, anchor)
        bloc = _with_members(story, anchor, own) if draft.type == "exercise" else []
        add_states(draft, story.pack, [*own, *bloc], day_of(story, draft))
        if draft.type == "talks":
            stop = STOP.search(story.text.text, anchor.end, limit)
            add_states(
                draft, story.pack, listed(story, anchor.sentence, anchor.end, stop.start() if stop else limit), None
            )
    if draft.type == "visit":
        add_visitor(story, draft, anchor)
        add_route(story, draft, anchor, limit)
    elif (draft.type in ("talks", "call") or draft.of_visit) and len(draft.countries) < 2:
        _other_side(story, draft, anchor)
        _called_on(story, draft, anchor)
        if len(draft.countries) < 2 and not draft.people and anchor.trigger is not None and anchor.trigger.dated:
            bodies = [c for c in story.mentions(anchor.sentence, m.COUNTRY) if begin <= c.start < anchor.start]
            add_states(draft, story.pack, [c for c in bodies if not _is_place(story, c, anchor.sentence)], None)
    elif draft.type in ("exercise", "agreement"):
        groups = [
            g
            for g in groups_in(story.mentions(anchor.sentence))
            if begin <= g.start < anchor.end + CLOSE or _come(story, g)
        ]
        clause = clause_of(story, anchor, begin)
        told = _sides_told(story, anchor)
        first = anchor.end if told else clause
        states = [*subjects(story, anchor.sentence, first, anchor.start), *listed(story, anchor.sentence, first, limit)]
        if draft.type == "exercise":
            owner = whose(story, anchor)
            states += [owner] if owner is not None else []
            groups = [g for g in groups if not stands_by(story, g, anchor)]
            states += forces(story, anchor, clause, states) if not told else []
            states = [x for x in states if not stands_by(story, x, anchor)]
            states += pair_behind(story, anchor) or held_behind(story, anchor)
        else:
            groups = [g for g in groups if not is_behind(story, g, anchor)]
            states = [x for x in states if not is_behind(story, x, anchor)]
            states += document_of(story, anchor) if not draft.people else []
        states += bloc_beside(story, states)
        if draft.type == "exercise":
            add_sides(story, draft, anchor)
        add_bloc(story, draft, anchor)
        add_states(draft, story.pack, [*(groups if draft.when is not None else []), *states], day_of(story, draft))
        if draft.type == "agreement" and len(draft.countries) < _TWO:
            add_signers(story, draft, anchor)
        if draft.type == "agreement" and anchor.form == "verb":
            _signed_by_office(story, draft, anchor)
    if draft.type == "ceremony":
        add_states(draft, story.pack, _given(story, anchor), None)
    by_act = draft.type in _STAGED and anchor.trigger is not None and anchor.trigger.dated == "day"
    by_act |= draft.type == "other"
    if by_act or (elected := _is_elected(story, draft, anchor)):
        acting = subjects(story, anchor.sentence, begin, story.text.sentences[anchor.sentence][1])
        acting = [c for c in acting if not (_of_place(story, c, anchor.sentence) or is_behind(story, c, anchor))]
        if not by_act and elected and not acting:  # "tại New York, Lào được bầu vào …"
            acting = [c for c in story.mentions(anchor.sentence, m.COUNTRY) if 0 < anchor.start - c.end <= _NEXT]
        flags = forces(story, anchor, begin, acting) if draft.type == "other" else []
        add_states(draft, story.pack, [*acting, *flags], None)


def _given(story: Story, anchor: Anchor) -> list[Mention]:
    """The states to which something is handed over: "lễ bàn giao hai tàu cho Bộ Quốc phòng Lào"."""
    out: list[Mention] = []
    bodies = story.mentions(anchor.sentence, m.ORGANIZATION)
    for state in (c for c in story.mentions(anchor.sentence, m.COUNTRY) if c.start >= anchor.end):
        starts = [state.start, *(x.start for x in bodies if x.covers(state))]
        given = next((cue for at in starts if (cue := story.cues.ending_at("given_to", at))), None)
        given = given or _given_to_men(story, anchor, state)
        if given is not None and given.norm["value"] is None and not titled(story, state, anchor.sentence):
            out.append(state)
    return out


def _given_to_men(story: Story, anchor: Anchor, state: Mention) -> Mention | None:
    """The word behind which somebody's men are given something: "trao huy chương cho 63 quân nhân … của Việt Nam"."""
    of = story.cues.ending_at("of", state.start)
    cues = story.cues.all("given_to", anchor.end, of.start) if of is not None else []
    if of is None or not cues or of.start - cues[-1].end > CLOSE:
        return None
    counted = story.text.text[cues[-1].end : of.start].strip()[:1].isdigit()
    return cues[-1] if counted and not set(",;:") & set(story.text.text[cues[-1].end : of.start]) else None


def _is_elected(story: Story, draft: Draft, anchor: Anchor) -> bool:
    """Whether a state is elected, not somebody: "Lào trúng cử Ủy viên Hội đồng Bảo an", "đã bầu Lào làm …"."""
    if draft.type != "appointment" or draft.people or anchor.trigger is None:
        return False
    behind = any(c.start == anchor.end + 1 for c in story.mentions(anchor.sentence, m.COUNTRY))
    return anchor.trigger.states > 0 or behind


def _come(story: Story, group: Mention) -> bool:
    """Whether a group of states is told to take part: "cuộc diễn tập …, có sự tham gia của 10 nước ASEAN"."""
    if story.cues.ending_at("attended_by", group.start) is not None:
        return True
    # "cuộc diễn tập … với 800 quân nhân của 10 nước ASEAN và 8 nước đối tác"
    begin = max(0, group.start - _MEN)
    return story.pack.pattern(_WITH_MEN).search(story.text.lower, begin, group.start) is not None


def _signed_by_office(story: Story, draft: Draft, anchor: Anchor) -> None:
    """The state whose officer signs without being named: "X và Tư lệnh Hải quân Ghana ký", "ký với Đại sứ Lào"."""
    for role in story.mentions(anchor.sentence, m.ROLE):
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


def _states_of_meeting(story: Story, draft: Draft, anchor: Anchor, limit: int) -> None:
    """The states in a meeting's name, the groups of its sentence; of a planned one only what stands behind it."""
    day = day_of(story, draft)
    own, groups = inside(story, anchor), groups_in(story.mentions(anchor.sentence))
    own = own or _between_bloc_and(story, anchor)
    if draft.status == "planned":
        groups = [g for g in groups if g.start >= anchor.start]
    if draft.when is None:
        groups = []
    bloc = _with_members(story, anchor, own)
    if draft.status != "planned" or groups or bloc:
        add_states(draft, story.pack, [*own, *groups, *bloc], day)
    if draft.status == "planned":
        add_states(draft, story.pack, listed(story, anchor.sentence, anchor.end, limit), day)
    if anchor.form == "name":
        add_states(draft, story.pack, co_chairs(story, anchor, limit), None)


def _with_members(story: Story, anchor: Anchor, own: list[Mention]) -> list[Mention]:
    """The members of the bloc that a name joins to a state ("Diễn tập hàng hải ASEAN - Mỹ")."""
    rule = story.pack.rules.get(anchor.meeting.rule) if anchor.meeting is not None else None
    of_bloc = isinstance(rule, Meeting) and rule.members == MEMBERS  # "ADMM - Ấn Độ"
    if not own or not (of_bloc or MEMBERS in story.text.text[anchor.start : anchor.end].upper()):
        return []
    return [Mention(m.GROUP, anchor.start, anchor.end, anchor.rule, {"group_id": MEMBERS})]


def _between_bloc_and(story: Story, anchor: Anchor) -> list[Mention]:
    """The state behind a name that is told to be between: "Cuộc gặp giữa các Bộ trưởng Quốc phòng ASEAN và Mỹ"."""
    if story.cues.first("between", anchor.start, anchor.end) is None:
        return []
    joint, rows = story.pack.pattern(LIST), story.mentions(anchor.sentence, m.COUNTRY)
    return [x for x in rows if joint.fullmatch(story.text.text, anchor.end, x.start)]
